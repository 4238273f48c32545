import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..", "..");

/** What the environment decides; everything has a safe default. */
export type Setting = {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** False only for what may be lost: tests and throw-away databases. */
  readonly durable: boolean;
  /** Fill an empty embedded database with the invented city, and say on the sign-in page who lives there. */
  readonly demo: boolean;
  readonly logLevel: string;
  readonly trustProxy: boolean;
  readonly poolSize: number;
};

/** @throws RangeError with a sentence for whoever starts the product */
export function readSetting(env: NodeJS.ProcessEnv): Setting {
  return {
    host: env.HOST ?? "127.0.0.1",
    port: readPort(env.PORT ?? "8800"),
    databaseUrl: env.DATABASE_URL || undefined,
    dataFolder: resolve(env.ZHUANBAN_DATA ?? join(root, ".zhuanban")),
    durable: true,
    demo: (env.ZHUANBAN_DEMO ?? (env.DATABASE_URL ? "off" : "on")) === "on",
    logLevel: env.LOG_LEVEL ?? "warn",
    trustProxy: env.TRUST_PROXY === "on",
    poolSize: Number(env.POOL_SIZE ?? Math.max(8, availableParallelism() * 4)),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new RangeError(
    `PORT 应为 0 至 65535 的整数，现在是“${text}”。\nPORT must be a whole number from 0 to 65535, not “${text}”.`,
  );
}
