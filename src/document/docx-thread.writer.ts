import { Worker } from "node:worker_threads";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Block, DocumentContent, Genre } from "./document.model.ts";
import { documentToDocx } from "./docx.writer.ts";
import type { Given } from "./text.rules.ts";

export type Task = { readonly content: DocumentContent; readonly genre: Genre; readonly given: Given };

const entry = new URL("./docx-threaded.writer.ts", import.meta.url);

/** Rows and paragraphs that are written in some 20 ms; a thread would cost more than that to start. */
const mostHere = 60;
/** Each who waits holds a whole paper in memory; beyond this many the next is asked to come back. */
const mostWaiting = 8;
const heapMegabytes = 512;

const linesOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, block) => sum + ("rows" in block ? block.rows.length : 1), 0);

function isLong({ blocks, attachments }: DocumentContent): boolean {
  return attachments.reduce((sum, one) => sum + linesOf(one.blocks), linesOf(blocks)) > mostHere;
}

/**
 * Writes the paper without keeping others waiting: a long one in a thread of its own, one at a time. Ten thousand rows take
 * seconds, in which the server would answer nobody.
 */
export async function writeDocx(task: Task): Promise<Result<Uint8Array>> {
  if (!isLong(task.content)) return ok(await documentToDocx(task.content, task.genre, task.given));
  if (waiting >= mostWaiting) return refuse("door.busy");
  waiting += 1;
  const written = last.then(() => writeInThread(task));
  last = written.then(leave, leave);
  return ok(await written);
}

let waiting = 0;
let last: Promise<void> = Promise.resolve();
const leave = () => {
  waiting -= 1;
};

function writeInThread(task: Task): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(entry, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    thread.once("message", resolve);
    thread.once("error", reject);
    // After the message this changes nothing any more.
    thread.once("exit", (code) => reject(new Error(`the thread that writes papers ended with ${code}`)));
  });
}
