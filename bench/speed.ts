/** Reads one text; what it returns does not matter here. */
export type Read = (text: string) => unknown;

export type Point = { readonly bytes: number; readonly milliseconds: number };

const kilobyte = 1024;
const curveSizes = [1, 4, 16, 64, 256, 1024].map((kilobytes) => kilobytes * kilobyte);

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The value below which the given part of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** Each text, lengthened by the ones after it, cut at that many characters: real papers of one length. */
export function cutToLength(texts: readonly string[], length: number): string[] {
  const all = texts.join("\n");
  const starts = texts.map((_, i) => texts.slice(0, i).reduce((sum, text) => sum + text.length + 1, 0));
  const whole = all.length < length ? all.repeat(Math.ceil(length / all.length) + 1) : all + all;
  return starts.map((start) => whole.slice(start, start + length));
}

/** Cuts at a byte count of UTF-8, give or take one character. */
function cutToBytes(text: string, bytes: number): string {
  const unit = new TextEncoder().encode(text);
  const filled = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += unit.length) filled.set(unit.subarray(0, bytes - at), at);
  return new TextDecoder().decode(filled).replace(/\ufffd+$/, "");
}

/** Milliseconds of single readings, after enough rounds for the engine to have compiled the reader. */
export function timeWarm(read: Read, texts: readonly string[]): number[] {
  for (let round = 0; round < 5; round += 1) for (const text of texts) read(text);
  return Array.from({ length: 5 }, () => texts.map((text) => timeOf(() => read(text)))).flat();
}

/** Median time against length, on the texts one after another. */
export function timeCurve(read: Read, texts: readonly string[]): Point[] {
  const all = texts.join("\n");
  return curveSizes.map((bytes) => {
    const text = cutToBytes(all, bytes);
    const rounds = Math.max(7, Math.min(40, Math.round(kilobyte ** 2 / 2 / bytes)));
    read(text);
    const times = Array.from({ length: rounds }, () => timeOf(() => read(text)));
    return { bytes, milliseconds: quantile(times, 0.5) };
  });
}
