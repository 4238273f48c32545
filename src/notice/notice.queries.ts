import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { fill } from "../kernel/messages.ts";
import { paperMessages } from "../paper/paper.messages.ts";
import { limits } from "../paper/paper.model.ts";
import { call, Refused } from "../ui/api.ts";
import { currentLanguage } from "../ui/language.ts";
import { type NoticeRead, readNoticeFile, readNoticeText } from "./notice.api.ts";

export type GivenPaper = { readonly text: string } | { readonly file: File };

export type PaperReading = {
  readonly read: (given: GivenPaper) => void;
  readonly cancel: () => void;
  readonly isReading: boolean;
  readonly error: Error | null;
};

/** Has a paper read by the server, which keeps nothing of it. One at a time: a new one stops the one before. */
export function useReadPaper(onRead: (read: NoticeRead) => void): PaperReading {
  const under = useRef<AbortController | null>(null);
  const reading = useMutation<NoticeRead, Error, { given: GivenPaper; signal: AbortSignal }>({
    mutationFn: ({ given, signal }) => askToRead(given, signal),
    onSuccess: (read, { signal }) => (signal.aborted ? undefined : onRead(read)),
  });
  const stop = () => under.current?.abort();
  return {
    read: (given) => {
      stop();
      under.current = new AbortController();
      reading.mutate({ given, signal: under.current.signal });
    },
    cancel: () => {
      stop();
      reading.reset();
    },
    isReading: reading.isPending,
    error: reading.error,
  };
}

async function askToRead(given: GivenPaper, signal: AbortSignal): Promise<NoticeRead> {
  if ("text" in given) return call(readNoticeText, { body: given }, { signal });
  if (given.file.size > limits.fileBytes) throw tooLarge(given.file);
  return call(readNoticeFile, { body: given.file }, { signal });
}

/** Refused before it travels, in the words of the server. */
function tooLarge({ size }: File): Refused {
  const mega = 1024 * 1024;
  const facts = { megabytes: Math.ceil(size / mega), limit: limits.fileBytes / mega };
  const detail = fill(paperMessages[currentLanguage()]["paper.too-large"], facts);
  return new Refused(413, { code: "paper.too-large", detail, facts });
}
