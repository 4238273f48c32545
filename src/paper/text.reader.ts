import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Extract, PaperRefusal } from "./paper.model.ts";

/** Characters that could not be decoded, or that no text holds, may be this share: a scratch, not another kind of file. */
const maxBadShare = 1 / 500;

export function extractText(bytes: Uint8Array, declared: string | null): Result<Extract, PaperRefusal> {
  const text = decodeText(bytes, declared);
  return text === null ? refuse("paper.unrecognised") : ok({ text, aside: "", title: null, notes: [] });
}

/**
 * Text of bytes whose encoding nobody knows for sure: by byte order mark, then as declared, then by what is valid: UTF-8,
 * else GB18030 (which holds GBK and GB2312); NULs betray UTF-16. Null where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | null {
  const named = encodingByMark(bytes) ?? encodingByNuls(bytes);
  const candidates = named ? [named] : [declared, "utf-8", "gb18030"].filter((name) => name !== null);
  let best: { text: string; bad: number } | null = null;
  for (const encoding of candidates) {
    const text = decodeAs(bytes, encoding);
    if (text === null) continue;
    const bad = countMatches(text, /\ufffd/gu);
    if (best === null || bad < best.bad) best = { text, bad };
    if (bad === 0) break;
  }
  return best && isText(best) ? best.text : null;
}

function isText({ text, bad }: { text: string; bad: number }): boolean {
  if (text.includes("\0")) return false;
  return bad + countMatches(text, /[\x01-\x08\x0e-\x1f\x7f]/gu) <= text.length * maxBadShare;
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: line ends, digits and spaces have a NUL, always on the same side. */
function encodingByNuls(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (bytes.length % 2 === 1 || even * odd > 0) return null;
  if (odd > 0) return "utf-16le";
  return even > 0 ? "utf-16be" : null;
}

/** The text, or null where the runtime does not know an encoding of that name. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
