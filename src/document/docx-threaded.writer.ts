import { parentPort, workerData } from "node:worker_threads";
import { documentToDocx } from "./docx.writer.ts";
import type { Task } from "./docx-thread.writer.ts";

/** The thread's whole life: writes the one paper it was started for. */
const { content, genre, given } = workerData as Task;
const bytes = await documentToDocx(content, genre, given);
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
