import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { refuse } from "../kernel/result.ts";
import { limits, type PaperFormat } from "./paper.model.ts";

/**
 * What runs inside the sandbox (see sandbox.reader.ts): bytes on standard input, format as argument, the result as JSON
 * on standard output.
 */
async function main(format: string): Promise<void> {
  watchMemory();
  const bytes = new Uint8Array(await buffer(process.stdin));
  const result = await extract(format, bytes).catch(() =>
    refuse("paper.broken", { format: format.toUpperCase() }),
  );
  process.stdout.write(JSON.stringify(result), () => process.exit(0));
}

/** Each format's reader is loaded only where it is needed: pdf.js alone takes a tenth of a second. */
async function extract(format: string, bytes: Uint8Array) {
  if (format === ("pdf" satisfies PaperFormat)) return (await import("./pdf.reader.ts")).extractPdf(bytes);
  if (format === ("docx" satisfies PaperFormat)) return (await import("./docx.reader.ts")).extractDocx(bytes);
  return (await import("./html.reader.ts")).extractHtml(bytes);
}

/** V8 bounds its heap, not the buffers outside it; a second thread ends the process, which may be busy in a loop. */
function watchMemory(): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${limits.residentMegabytes} * 1024 * 1024) process.kill(process.pid, "SIGKILL");
  }, 20)`;
  new Worker(watch, { eval: true }).unref();
}

await main(process.argv[2] ?? "");
