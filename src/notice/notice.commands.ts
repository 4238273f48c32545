import type { Command } from "../http/work.ts";
import { ok } from "../kernel/result.ts";
import { readPaper } from "../paper/intake.reader.ts";
import { admitText } from "../paper/paper.rules.ts";
import type { readNoticeFile, readNoticeText } from "./notice.api.ts";
import { readNotice } from "./notice.rules.ts";

export const readNoticeTextCommand: Command<typeof readNoticeText> = async (_work, { body }) => {
  const text = admitText(body.text);
  if (!text.ok) return text;
  const reading = readNotice(text.value);
  return ok({ text: text.value, format: "text", fileName: null, notes: [], reading });
};

export const readNoticeFileCommand: Command<typeof readNoticeFile> = async (_work, { body: file }) => {
  const paper = await readPaper(file.bytes, file.name, file.type);
  if (!paper.ok) return paper;
  const { text, format, notes } = paper.value;
  return ok({ text, format, fileName: file.name, notes: [...notes], reading: readNotice(text) });
};
