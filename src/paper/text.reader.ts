import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Extract, PaperRefusal } from "./paper.model.ts";

/** Characters that could not be decoded, or that no text holds, may be this share: a scratch, not another encoding. */
const maxBadShare = 1 / 500;

export function extractText(bytes: Uint8Array, declared: string | null): Result<Extract, PaperRefusal> {
  const text = decodeText(bytes, declared);
  return text === null ? refuse("paper.unrecognised") : ok({ text, aside: "", title: null, notes: [] });
}

/**
 * Text of bytes whose encoding nobody knows for sure: by byte order mark; NULs betray UTF-16; else the first that is valid
 * of UTF-8, the declared one (pages lie about UTF-8 more often than chance makes it valid) and GB18030, which holds GBK and
 * GB2312. Null where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | null {
  const named = encodingByMark(bytes) ?? encodingByNuls(bytes);
  const candidates = named === null ? ["utf-8", declared, "gb18030"] : [named];
  for (const encoding of candidates) {
    const text = encoding === null ? null : decodeAs(bytes, encoding);
    if (text !== null && isText(text)) return text;
  }
  return null;
}

function isText(text: string): boolean {
  return (
    !text.includes("\0") && countMatches(text, /[\ufffd\x01-\x08\x0e-\x1f\x7f]/g) <= text.length * maxBadShare
  );
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
