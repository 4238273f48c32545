import type { Command } from "../http/work.ts";
import { ok } from "../kernel/result.ts";
import { readPaper, readText } from "../paper/paper.reader.ts";
import type { readNoticeFile, readNoticeText } from "./notice.api.ts";
import { readNotice } from "./notice.rules.ts";

export const readNoticeTextCommand: Command<typeof readNoticeText> = async (_work, { body }) => {
  const paper = readText(body.text);
  if (!paper.ok) return paper;
  const { text, notes } = paper.value;
  return ok({ text, format: "text", fileName: null, notes: [...notes], reading: readNotice(text) });
};

export const readNoticeFileCommand: Command<typeof readNoticeFile> = async (_work, { body: file }) => {
  const paper = await readPaper(file.bytes, file.name, file.type);
  if (!paper.ok) return paper;
  const { text, format, notes } = paper.value;
  return ok({ text, format, fileName: file.name, notes: [...notes], reading: readNotice(text) });
};
