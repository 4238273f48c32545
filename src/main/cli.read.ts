import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { say } from "../kernel/messages.ts";
import type { Result } from "../kernel/result.ts";
import { readNotice } from "../notice/notice.rules.ts";
import type { Reading } from "../notice/reading.model.ts";
import { readingToScore } from "../notice/score.rules.ts";
import { readPaper } from "../paper/intake.reader.ts";
import { paperMessages } from "../paper/paper.messages.ts";

/** A paper as the command line read it. */
export type ReadPaper = { readonly text: string; readonly reading: Reading };

/** Reads one file from disk; a file that cannot be opened is refused like one that cannot be read. */
export async function readPath(path: string): Promise<Result<ReadPaper>> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { ok: false, refusal: { code: "paper.unopened", facts: { reason: (error as Error).message } } };
  }
  const paper = await readPaper(bytes, basename(path), null);
  if (!paper.ok) return paper;
  return { ok: true, value: { text: paper.value.text, reading: readNotice(paper.value.text) } };
}

export type Reads = {
  /** The folder that takes one JSON for each paper; `-` for one line each on standard output. */
  readonly to: string;
  /** The whole charter with its spans, instead of the scorer's schema. */
  readonly full: boolean;
};

/**
 * Reads each file and writes what it says; tells in the end how many were read.
 * @returns the exit code: 0 when every file was read, 1 when one was not; the others are written all the same
 */
export async function readFiles(paths: readonly string[], { to, full }: Reads): Promise<number> {
  const files = paths.flatMap(filesOf);
  const write = to === "-" ? writeLine : openFolder(to);
  let unread = 0;
  for (const path of files) {
    const read = await readPath(path);
    if (read.ok) {
      write(path, full ? read.value : readingToScore(read.value.reading));
      continue;
    }
    unread += 1;
    process.stderr.write(`${path}: ${sentenceOf(read.refusal)}\n`);
  }
  const done = files.length - unread;
  const at = to === "-" ? "" : ` → ${to}`;
  process.stderr.write(`读成 ${done} 份，没读成 ${unread} 份 · ${done} read, ${unread} not${at}\n`);
  return unread > 0 ? 1 : 0;
}

function writeLine(path: string, read: object): void {
  process.stdout.write(`${JSON.stringify({ file: path, ...read })}\n`);
}

function openFolder(folder: string): typeof writeLine {
  mkdirSync(folder, { recursive: true });
  const taken = new Set<string>();
  return (path, read) => {
    const name = nameFor(path, taken);
    taken.add(name);
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(read, null, 1)}\n`);
  };
}

export function sentenceOf(refusal: { code: string }): string {
  return `${say([paperMessages], "zh", refusal)}\n  ${say([paperMessages], "en", refusal)}`;
}

/** Without the ending, unless another file of this run (`a.docx` beside `a.pdf`) has taken that name. */
function nameFor(path: string, taken: ReadonlySet<string>): string {
  const names = [basename(path, extname(path)), basename(path)];
  return names.find((name) => !taken.has(name)) ?? path.replace(/[\\/]/g, "_");
}

function filesOf(path: string): string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(path, entry.name))
    .sort();
}
