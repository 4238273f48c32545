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

/** The embedded server takes 40 connections; the door has a quarter more, the lock and the listener one each. */
const usualPoolSize = Math.min(24, Math.max(8, availableParallelism() * 4));

/** @throws RangeError with a sentence for whoever starts the product */
export function readSetting(env: NodeJS.ProcessEnv): Setting {
  return {
    host: env.HOST ?? "127.0.0.1",
    port: readWhole("PORT", env.PORT ?? "8800", { least: 0, most: 65_535 }),
    databaseUrl: env.DATABASE_URL || undefined,
    dataFolder: resolve(env.ZHUANBAN_DATA ?? join(root, ".zhuanban")),
    durable: true,
    demo: (env.ZHUANBAN_DEMO ?? (env.DATABASE_URL ? "off" : "on")) === "on",
    logLevel: env.LOG_LEVEL ?? "warn",
    trustProxy: env.TRUST_PROXY === "on",
    poolSize: readWhole("POOL_SIZE", env.POOL_SIZE ?? String(usualPoolSize), { least: 1, most: 1_000 }),
  };
}

type Range = { readonly least: number; readonly most: number };

function readWhole(name: string, text: string, { least, most }: Range): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new RangeError(
    `${name} 应为 ${least} 至 ${most} 的整数，现在是“${text}”。\n${name} must be a whole number from ${least} to ${most}, not “${text}”.`,
  );
}
