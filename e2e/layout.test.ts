import { beforeAll, describe, expect, test } from "vitest";
import { cityOn } from "../src/city/city.data.ts";
import { beginDocument } from "../src/document/begin.rules.ts";
import { type DocumentContent, documentKinds, genreOfKind } from "../src/document/document.model.ts";
import { documentToDocx } from "../src/document/docx.writer.ts";
import { faces } from "../src/document/layout.data.ts";
import { day } from "../src/kernel/day.ts";
import { openPackage } from "../src/paper/zip.reader.ts";
import { docxToPdf, measurePdf, type PrintedPage } from "./office.fixture.ts";

/** What LibreOffice makes of each kind of paper, measured against GB/T 9704-2012. Millimetres. */
const given = { number: { code: "岚政办发", year: 2026, serial: 12 }, issuedOn: day("2026-11-24") };
const charter = cityOn(given.issuedOn).bodies.find(({ key }) => key === "zhaoshang")?.charter;
if (!charter) throw new Error("The city has no such body");
const place = { name: "岚川市", level: "city" } as const;
const facts = { charter, before: charter, place, today: given.issuedOn };

const copied = (content: DocumentContent): DocumentContent => ({
  ...content,
  copies: ["市委各部门", "市人大常委会办公室"],
});
const full: DocumentContent = {
  ...beginDocument("found", facts),
  blocks: [{ kind: "paragraph", text: "国".repeat(28 * 60) }],
};
const papers: Record<string, { content: DocumentContent; genre: (typeof genreOfKind)["found"] }> = {
  ...Object.fromEntries(
    documentKinds.map((kind) => [
      kind,
      { content: copied(beginDocument(kind, facts)), genre: genreOfKind[kind] },
    ]),
  ),
  full: { content: full, genre: "notice" },
};

const files: Record<string, Uint8Array> = {};
const printed: Record<string, PrintedPage[]> = {};
beforeAll(async () => {
  for (const [name, { content, genre }] of Object.entries(papers))
    files[name] = await documentToDocx(content, genre, given);
  for (const [name, pdf] of Object.entries(docxToPdf(files))) printed[name] = await measurePdf(pdf);
}, 120_000);

const pagesOf = (name: string) => printed[name] as PrintedPage[];
const pageOf = (name: string, at = 0) => pagesOf(name).at(at) as PrintedPage;
const redRules = (page: PrintedPage) => page.rules.filter(({ color }) => color === "#e60012");
/** Chinese characters stand from 0.85 of their size above the baseline to 0.12 below it. */
const topOf = ({ baseline, size }: PrintedPage["lines"][number]) => baseline - (0.85 * size * 25.4) / 72;
const bottomOf = ({ baseline, size }: PrintedPage["lines"][number]) => baseline + (0.12 * size * 25.4) / 72;
const withinOf = (wanted: number, by: number) => (got: number) => Math.abs(got - wanted) <= by;
const expectNear = (got: number | undefined, wanted: number, by = 1) =>
  expect(got, `${got} is not within ${by} mm of ${wanted}`).toSatisfy(withinOf(wanted, by));

describe.each(Object.keys(papers))("%s", (name) => {
  test("is printed on A4, and no text leaves its area of 156 × 225 mm", () => {
    for (const page of pagesOf(name)) {
      expectNear(page.width, 210, 0.1);
      expectNear(page.height, 297, 0.1);
      const text = page.lines.filter(({ text }) => !/^— \d+ —$/.test(text));
      expect(Math.min(...text.map(({ left }) => left))).toBeGreaterThanOrEqual(27.2);
      const isLetter = papers[name]?.genre === "letter";
      expect(Math.min(...text.map(topOf))).toBeGreaterThanOrEqual(isLetter ? 29 : 37);
      expect(Math.max(...text.map(bottomOf))).toBeLessThanOrEqual(262.5);
    }
  });

  test("ends with the imprint, whose last rule lies on the lower edge of the text", () => {
    if ((papers[name]?.content.printer ?? "") === "" && papers[name]?.content.copies.length === 0) return;
    const rules = pageOf(name, -1).rules.filter(({ color }) => color === "#000000");
    expectNear(Math.max(...rules.map(({ bottom }) => bottom)), 262);
    expect(rules.every(({ left, right }) => right - left > 152)).toBe(true);
  });

  test("asks for its faces by name and names what may stand in for them", async () => {
    const opened = await openPackage(files[name] as Uint8Array, () => true);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const part = (path: string) => new TextDecoder().decode(opened.value.parts.get(path));
    expect(part("word/document.xml")).toContain(`w:eastAsia="${faces.title.name}"`);
    expect(part("word/styles.xml")).toContain(`w:eastAsia="${faces.text.name}"`);
    for (const { name: face, instead } of Object.values(faces))
      expect(part("word/fontTable.xml")).toContain(
        `<w:font w:name="${face}"><w:altName w:val="${instead.join(",")}"/>`,
      );
  });
});

test("a full page has 22 lines of 28 characters, one every 28.95 points", () => {
  const { lines } = pageOf("full", 1);
  const text = lines.filter(({ text }) => text.startsWith("国"));
  expect(text).toHaveLength(22);
  expect(text.slice(1).every((line) => line.text.length === 28)).toBe(true);
  expectNear(((text.at(-1)?.baseline ?? 0) - (text[0]?.baseline ?? 0)) / 21, (28.95 * 25.4) / 72, 0.02);
});

test.each(["found", "adjust", "dissolve", "request_founding", "minutes"])(
  "%s has its red head 35 mm below the edge of the text, and the red line 4 mm below the number",
  (name) => {
    const { lines, rules } = pageOf(name);
    const [mark, number] = lines;
    expect(mark?.text).toBe(papers[name]?.content.masthead);
    expectNear(mark && topOf(mark), 37 + 35);
    const line = rules.find(({ color }) => color === "#e60012");
    expectNear(line?.left, 28, 0.5);
    expectNear(line?.right, 184, 0.5);
    expectNear((line?.top ?? 0) - (line?.weight ?? 0) / 2 - (number ? bottomOf(number) : 0), 4, 0.5);
  },
);

test("a notice begins its text on the first page", () => {
  expect(
    pageOf("found").lines.some(({ text }) => text.includes("决定成立") || text.includes("同意，决定")),
  ).toBe(true);
});

test("pages are numbered outside: odd ones right, even ones left, 7 mm below the text", () => {
  const numberOf = (page: PrintedPage) => page.lines.find(({ text }) => /^— \d+ —$/.test(text));
  const [first, second] = pagesOf("full").map(numberOf);
  expect([first?.text, second?.text]).toEqual(["— 1 —", "— 2 —"]);
  expectNear(second?.left, 28 + (14 * 25.4) / 72, 0.5);
  expect(first?.left).toBeGreaterThan(155);
  // The dash stands about a third of the size above the baseline.
  expectNear((first?.baseline ?? 0) - (0.33 * 14 * 25.4) / 72, 262 + 7);
});

test("a letter stands between two double lines of 170 mm, and numbers not its first page", () => {
  const page = pageOf("ask_secondment");
  const [mark, number] = page.lines;
  expectNear(mark && topOf(mark), 30);
  const rules = redRules(page);
  for (const { left, right } of rules) {
    expectNear(left, 20, 0.5);
    expectNear(right, 190, 0.5);
  }
  const upper = rules.filter(({ top }) => top < 100);
  expectNear(Math.min(...upper.map(({ top, weight }) => top - weight / 2)) - (mark ? bottomOf(mark) : 0), 4);
  expectNear(297 - Math.max(...rules.map(({ bottom, weight }) => bottom + weight / 2)), 20, 0.5);
  expect(new Set(upper.map(({ weight }) => weight > 0.5))).toEqual(new Set([true, false]));
  expect(number?.left).toBeGreaterThan(100);
  expect(page.lines.some(({ text }) => text.includes("— 1 —"))).toBe(false);
});

test("minutes bear no signature, and call out who was there", () => {
  const texts = pagesOf("minutes").flatMap(({ lines }) => lines.map(({ text }) => text));
  expect(texts.some((text) => text.startsWith("出席："))).toBe(true);
  expect(texts.filter((text) => text === "2026年11月24日")).toEqual([]);
});
