import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readPaper } from "./intake.reader.ts";
import { extractInSandbox } from "./sandbox.reader.ts";

test("a web page that keeps the parser busy is stopped when its time is over", async () => {
  const endless = strToU8(`<html><body>${"<div><b><a>".repeat(300_000)}`);
  const started = performance.now();
  const extracted = await extractInSandbox("html", endless, { seconds: 1, residentMegabytes: 768 });
  expect(extracted).toEqual({ ok: false, refusal: { code: "paper.too-heavy", facts: { seconds: 1 } } });
  expect(performance.now() - started).toBeLessThan(5_000);
});

test("a web page of millions of elements ends at the limit of the heap", async () => {
  const vast = strToU8("<p>文".repeat(3_000_000));
  const extracted = await extractInSandbox("html", vast, { seconds: 40, residentMegabytes: 4_000 });
  expect(extracted).toMatchObject({ ok: false, refusal: { code: "paper.too-heavy" } });
}, 60_000);

/** A page whose content stream unfolds a thousandfold, twice. */
function makePdfBomb(): Uint8Array {
  const packed = deflateSync(deflateSync(Buffer.alloc(600_000_000, " "), { level: 9 }));
  const before = `%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >> endobj
4 0 obj << /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >> stream\n`;
  const after = "\nendstream endobj trailer << /Size 5 /Root 1 0 R >>\n%%EOF\n";
  return Uint8Array.from(Buffer.concat([Buffer.from(before), packed, Buffer.from(after)]));
}

test("a PDF of some kilobytes that unfolds beyond its memory is stopped, and this process stays small", async () => {
  const bomb = makePdfBomb();
  expect(bomb.length).toBeLessThan(100_000);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const extracted = await extractInSandbox("pdf", bomb, { seconds: 50, residentMegabytes: 300 });
  expect(extracted).toMatchObject({ ok: false, refusal: { code: "paper.too-heavy" } });
  expect(performance.now() - started).toBeLessThan(40_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
}, 60_000);

const bytes = fc.uint8Array({ minLength: 1, maxLength: 400 });
const starts = ["", "%PDF-1.4\n", "PK\x03\x04", "<html>", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"];
const hostile = fc
  .tuple(fc.constantFrom(...starts), bytes)
  .map(([start, rest]) => Uint8Array.from([...strToU8(start, true), ...rest]));
const package_ = bytes.map((part) => zipSync({ "word/document.xml": part, "word/numbering.xml": part }));

test("random bytes, alone or behind a good beginning, never throw and never hang", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostile, package_), async (file) => {
      const read = await readPaper(file, "通知.docx", null);
      return read.ok || read.refusal.code.startsWith("paper.");
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("when too many files wait, the next is told to come back, and the waiting ones are read", async () => {
  const page = new TextEncoder().encode("<p>关于成立某工作专班的通知</p>");
  const answers = await Promise.all(Array.from({ length: 24 }, () => extractInSandbox("html", page)));
  const turnedAway = answers.filter((one) => !one.ok && one.refusal.code === "paper.too-many");
  expect(turnedAway.length).toBeGreaterThan(0);
  expect(answers.filter((one) => one.ok).length).toBe(24 - turnedAway.length);
});
