import { type ExecFileException, execFile } from "node:child_process";
import { realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Result, refuse } from "../kernel/result.ts";
import { type Extract, limits, type PaperFormat, type PaperRefusal, refusalCodes } from "./paper.model.ts";

const entry = fileURLToPath(new URL("./sandboxed.reader.ts", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
/** The program's own files, and no data of anybody: what is read in there comes out as the text of a paper. */
const readable = ["src", "node_modules", "package.json"].map((name) => realpathSync(join(root, name)));

/** May read the program's files; no writing, no network, no processes, no code from strings. */
const flags = [
  "--permission",
  ...readable.map((path) => `--allow-fs-read=${path}`),
  "--allow-worker",
  "--disallow-code-generation-from-strings",
  "--no-warnings",
];

/** Each who waits holds a whole file in memory; beyond this many the next is asked to come back. */
const mostWaiting = 16;

/** JSON of the longest text allowed, every character escaped. */
const maxAnswer = limits.characters * 8;

const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
const Answer = z.union([
  z.object({
    ok: z.literal(true),
    value: z.object({
      text: z.string(),
      aside: z.string(),
      title: z.string().nullable(),
      notes: z.array(z.object({ code: z.literal("paper.pages-without-text"), facts: Facts })),
    }),
  }),
  z.object({
    ok: z.literal(false),
    refusal: z.object({ code: z.enum(refusalCodes), facts: Facts.optional() }),
  }),
]);

/** What one file may cost in there. */
export type SandboxBounds = {
  readonly seconds: number;
  readonly residentMegabytes: number;
  readonly heapMegabytes: number;
  readonly answerBytes: number;
};

/** What the sandbox came to: its answer as parsed JSON, or that the file took too much, or that too many wait. */
export type SandboxAnswer = { readonly answer: unknown } | "too-heavy" | "too-many";

type Bounds = Pick<SandboxBounds, "seconds" | "residentMegabytes">;

const paperBounds: SandboxBounds = { ...limits, answerBytes: maxAnswer };

/**
 * Reads a file of a complex format in a process of its own: what a hostile file makes of it (an endless loop, gigabytes
 * of buffers, a fault of the engine) ends there. A thread would not do: its buffers count to no limit, and a fault of the
 * engine takes the server along.
 */
export async function extractInSandbox(
  format: PaperFormat,
  bytes: Uint8Array,
  bounds: Bounds = limits,
): Promise<Result<Extract, PaperRefusal>> {
  const came = await runInSandbox(format, bytes, { ...paperBounds, ...bounds });
  if (typeof came === "string") return refuse(`paper.${came}`, { seconds: bounds.seconds });
  const parsed = Answer.parse(came.answer);
  return parsed.ok ? parsed : refuse(parsed.refusal.code, parsed.refusal.facts);
}

/** Runs one of the readers that sandboxed.reader.ts knows by `format`. @throws Error when the process did not start */
export async function runInSandbox(
  format: string,
  bytes: Uint8Array,
  bounds: SandboxBounds,
): Promise<SandboxAnswer> {
  if (waiting.length >= mostWaiting) return "too-many";
  await takeSeat();
  try {
    const answer = await run([format, String(bounds.residentMegabytes)], bytes, bounds);
    return answer === null ? "too-heavy" : { answer: JSON.parse(answer) };
  } finally {
    leaveSeat();
  }
}

/** The answer, or null where time, memory or the length of the answer ran out. */
function run(task: readonly string[], bytes: Uint8Array, bounds: SandboxBounds): Promise<string | null> {
  const options = {
    timeout: bounds.seconds * 1000,
    killSignal: "SIGKILL",
    maxBuffer: bounds.answerBytes,
    env: {},
  } as const;
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [...flags, `--max-old-space-size=${bounds.heapMegabytes}`, entry, ...task],
      options,
      (error, answer, complaint) => {
        if (!error) resolve(answer);
        else if (wasStopped(error)) resolve(null);
        else reject(new Error(`the paper sandbox did not start: ${error.code} ${complaint.slice(0, 2000)}`));
      },
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(bytes);
  });
}

/** By us, by its own watch, or by V8 at the end of its heap: a signal, or 134 where there are no signals. */
function wasStopped(error: ExecFileException): boolean {
  return error.killed === true || Boolean(error.signal) || error.code === 134;
}

/** As many sandboxes at once as there are processors; the others wait their turn. */
let seats = availableParallelism();
const waiting: (() => void)[] = [];

async function takeSeat(): Promise<void> {
  if (seats > 0) seats -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function leaveSeat(): void {
  const next = waiting.shift();
  if (next) next();
  else seats += 1;
}
