import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { type Result, refuse } from "../kernel/result.ts";

/**
 * What runs inside the sandbox (see sandbox.reader.ts): bytes on standard input, format and memory limit as arguments, the
 * result as JSON on standard output. A fault before the file is read ends the process with its message, as a bug should.
 */
async function main(format: string, megabytes: number): Promise<void> {
  watchMemory(megabytes);
  const extract = await loadReader(format);
  const code = format === "xlsx" || format === "csv" ? "sheet.broken" : "paper.broken";
  const giveUp = () => answer(refuse(code, { format: format.toUpperCase() }));
  process.on("uncaughtException", giveUp);
  const bytes = new Uint8Array(await buffer(process.stdin));
  await extract(bytes).then(answer, giveUp);
}

type Reader = (bytes: Uint8Array) => Promise<Result<unknown>>;

/** Each format's reader is loaded only where it is needed: pdf.js alone takes a tenth of a second. */
async function loadReader(format: string): Promise<Reader> {
  if (format === "pdf") return (await import("./pdf.reader.ts")).extractPdf;
  if (format === "docx") return (await import("./docx.reader.ts")).extractDocx;
  if (format === "xlsx") return (await import("./sheet.reader.ts")).extractWorkbook;
  if (format === "csv") return (await import("./sheet.reader.ts")).extractCsv;
  const { extractHtml } = await import("./html.reader.ts");
  return async (bytes) => extractHtml(bytes);
}

function answer(result: Result<unknown>): void {
  process.stdout.write(JSON.stringify(result), () => process.exit(0));
}

/** V8 bounds its heap, not the buffers outside it; a second thread ends the process, which may be busy in a loop. */
function watchMemory(megabytes: number): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${megabytes} * 1024 * 1024) process.kill(process.pid, "SIGKILL");
  }, 20)`;
  new Worker(watch, { eval: true }).unref();
}

const [format = "", megabytes = ""] = process.argv.slice(2);
await main(format, Number(megabytes));
