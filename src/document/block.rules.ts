import type { Block, DocumentContent, RosterRow } from "./document.model.ts";
import { printNumeral, spaceName, spaceRole } from "./print.rules.ts";

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const heading = (level: 1 | 2 | 3 | 4, text: string, rest = ""): Block => ({
  kind: "heading",
  level,
  text,
  rest,
});

/** A block with the numeral that its place gives it; of anything but a heading it is empty. */
export type NumberedBlock = { readonly block: Block; readonly numeral: string };

/** Counts the headings level by level; a higher one begins the count of those below anew. */
export function numberBlocks(blocks: readonly Block[]): NumberedBlock[] {
  const counts = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== "heading") return { block, numeral: "" };
    counts[block.level - 1] = (counts[block.level - 1] as number) + 1;
    counts.fill(0, block.level);
    return { block, numeral: printNumeral(block.level, counts[block.level - 1] as number) };
  });
}

/** One printed line of a roster: the role only where it is new, names and posts in columns. */
export type RosterLine = { readonly role: string; readonly name: string; readonly post: string };

/** The widest role label that still is set in columns, in characters. */
const widestRole = 6;

/** Roles to one width, each shown once; names of two characters spaced. */
export function rosterToLines(rows: readonly RosterRow[]): RosterLine[] {
  const widths = rows.map(({ role }) => [...role].length).filter((width) => width <= widestRole);
  const width = Math.max(3, ...widths);
  return rows.map(({ role, name, post }, turn) => ({
    role: role === rows[turn - 1]?.role ? "" : spaceRole(role, width),
    name: spaceName(name),
    post,
  }));
}

/** A roster's lines as text, in the columns that full-width spaces make. */
export function printRoster(rows: readonly RosterRow[]): string[] {
  const lines = rosterToLines(rows);
  const indent = Math.max(3, ...lines.map(({ role }) => [...role].length));
  return lines.map(({ role, name, post }) => {
    const label = role === "" ? "　".repeat(indent + 1) : `${role}：`;
    return [label + (name || post), name === "" ? "" : post].filter(Boolean).join("　　");
  });
}

/** The block as lines of text. */
export function printBlock({ block, numeral }: NumberedBlock): string[] {
  switch (block.kind) {
    case "paragraph":
      return block.text.split("\n");
    case "heading":
      return [`${numeral}${block.text}${block.rest}`];
    case "roster":
      return printRoster(block.rows);
    case "table":
      return [block.head, ...block.rows].map((row) => row.join("\t"));
  }
}

/** 附件：1. 成员名单, one line each; a single attachment has no number (7.3.4). */
export function attachmentNote({ attachments }: Pick<DocumentContent, "attachments">): string[] {
  if (attachments.length === 1) return attachments.map(({ title }) => `附件：${title}`);
  return attachments.map(({ title }, at) => `${at === 0 ? "附件：" : "　　　"}${at + 1}. ${title}`);
}

export const attachmentLabel = (count: number, at: number) => (count === 1 ? "附件" : `附件${at + 1}`);
