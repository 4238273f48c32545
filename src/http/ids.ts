import { randomFillSync } from "node:crypto";
import type { Id } from "../kernel/id.ts";

const pool = new Uint8Array(8192);
let used = pool.length;

/**
 * UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits; ids sort by the time they were made.
 * Randomness is drawn in blocks, because one system call an id is measurable on a busy server.
 */
export function newId<Kind extends string>(): Id<Kind> {
  if (used + 10 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + 10);
  used += 10;
  const hex = Buffer.from(random.buffer, random.byteOffset, 10).toString("hex");
  const time = Date.now().toString(16).padStart(12, "0");
  const variant = ((Number.parseInt(hex[3] as string, 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}` as Id<Kind>;
}
