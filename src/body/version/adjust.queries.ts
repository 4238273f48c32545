import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { call } from "../../ui/api.ts";
import { keepDraft } from "../../ui/draft.ts";
import { noticeFailure } from "../../ui/notice.tsx";
import { useOwner } from "../../ui/session.tsx";
import { newUuid } from "../../ui/uuid.ts";
import type { SourcePaper } from "../body.model.ts";
import { adjustBody, type Candidate, findAdjusted } from "./adjust.api.ts";
import { type NewVersion, newVersionKey } from "./version.queries.ts";

/** Whether the text adjusts a body that stands; asked once for each text. */
export function useAdjusted(text: string | null) {
  const { data } = useQuery({
    queryKey: [findAdjusted.id, text],
    queryFn: ({ signal }) => call(findAdjusted, { body: { text: text ?? "" } }, { signal }),
    enabled: text !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

type Paper = Omit<SourcePaper, "traces">;

/** Takes the paper to the body it adjusts: its next version lies ready there, kept on the device and not saved yet. */
export function useTakePaper(): (paper: Paper, to: Candidate["id"]) => Promise<void> {
  const owner = useOwner();
  const { history } = useRouter();
  return async function take(paper, id) {
    try {
      const { charter, instrument, traces, steps } = await call(adjustBody, {
        params: { id },
        body: { text: paper.text },
      });
      const { fileName, format, text } = paper;
      const source = { fileName, format, text, traces };
      const draft: NewVersion = {
        draftKey: newUuid(),
        charter,
        instrument,
        reason: "",
        paper: source,
        steps,
      };
      keepDraft(`draft/${owner}/${newVersionKey(id)}`, draft, new Date().toISOString());
      history.push(`/bodies/${id}/versions/new`);
    } catch (error) {
      noticeFailure(error instanceof Error ? error : new Error(String(error)), () => take(paper, id));
    }
  };
}
