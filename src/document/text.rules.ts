import type { Day } from "../kernel/day.ts";
import { attachmentLabel, attachmentNote, numberBlocks, printBlock } from "./block.rules.ts";
import type { DocumentContent, DocumentNumber, Genre } from "./document.model.ts";
import { printDay, printNumber } from "./print.rules.ts";

/** What of a paper is given when it is issued. */
export type Given = { readonly number: DocumentNumber | null; readonly issuedOn: Day | null };

const ended = (parts: readonly string[], end: string) =>
  parts.length === 0 ? [] : [`${parts.join("，")}${end}`];

/** The whole paper as lines of text, in the order in which it is printed. */
export function printDocument(content: DocumentContent, genre: Genre, given: Given): string[] {
  const { attachments, copies, printer } = content;
  return [
    content.masthead,
    ...(given.number ? [printNumber(given.number)] : []),
    ...(content.signer ? [`签发人：${content.signer}`] : []),
    "",
    content.title,
    "",
    ...ended(content.recipients, "："),
    ...numberBlocks(content.blocks).flatMap(printBlock),
    ...attachmentNote(content),
    ...(genre === "minutes"
      ? []
      : ["", content.issuer, ...(given.issuedOn ? [printDay(given.issuedOn)] : [])]),
    ...attachments.flatMap(({ title, blocks }, at) => [
      "",
      attachmentLabel(attachments.length, at),
      title,
      ...numberBlocks(blocks).flatMap(printBlock),
    ]),
    ...(copies.length + printer.length > 0 ? [""] : []),
    ...(copies.length > 0 ? [`抄送：${copies.join("，")}。`] : []),
    ...(printer ? [`${printer}${given.issuedOn ? `　　${printDay(given.issuedOn)}印发` : ""}`] : []),
  ];
}
