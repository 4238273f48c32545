import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { type Day, day } from "../kernel/day.ts";
import type { SheetColumn } from "./sheet.model.ts";
import { sheetToXlsx } from "./sheet.writer.ts";
import { readWorkbook } from "./sheet-intake.reader.ts";

type Line = { readonly name: string; readonly share: number | null; readonly since: Day | null };

const columns: readonly SheetColumn<Line>[] = [
  { title: "姓名", width: 12, kind: "text", of: ({ name }) => name },
  { title: "占用", width: 8, kind: "number", of: ({ share }) => share },
  { title: "起始", width: 12, kind: "day", of: ({ since }) => since },
];
const lines: readonly Line[] = [
  { name: "张三", share: 0.5, since: day("2026-03-01") },
  { name: '=HYPERLINK("http://127.0.0.1/","点")', share: null, since: null },
  { name: "+8613900000000", share: 1, since: day("1999-12-31") },
  { name: "-1", share: -2, since: null },
  { name: "@SUM(A1)", share: 0, since: null },
];

function sheetXml(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] as Uint8Array);
}

test("what begins like a formula is written as a text, so that no program runs it", async () => {
  const { bytes } = await sheetToXlsx("名册", columns, lines);
  expect(sheetXml(bytes)).not.toContain("<f");
  const read = await readWorkbook(bytes);
  expect(read.ok && read.value.sheets[0]?.rows.slice(1).map(({ cells }) => cells[0])).toEqual(
    lines.map(({ name }) => name),
  );
});

test("the head stays in sight and can be filtered by", async () => {
  const xml = sheetXml((await sheetToXlsx("名册", columns, lines)).bytes);
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(xml).toContain('<autoFilter ref="A1:C6"');
});

test("a name that Excel does not take becomes one it takes", async () => {
  const { bytes } = await sheetToXlsx("抽调/借调[2026]:*?", columns, []);
  const read = await readWorkbook(bytes);
  expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(["抽调 借调 2026"]);
});

test("what goes out comes in again as it was", async () => {
  const text = fc
    .string({ maxLength: 12, unit: "grapheme" })
    .map((one) => one.replace(/[\p{C}\s\u3000]/gu, ""));
  const line = fc.record({
    name: text,
    share: fc.option(fc.integer()),
    since: fc.constantFrom(day("2026-02-28"), null),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (made) => {
      const read = await readWorkbook((await sheetToXlsx("表", columns, made)).bytes);
      if (!read.ok) throw new Error(read.refusal.code);
      const rows = read.value.sheets[0]?.rows
        .slice(1)
        .map(({ cells }) => [0, 1, 2].map((at) => cells[at] ?? ""));
      const expected = made
        .map(({ name, share, since }) => [name, share === null ? "" : String(share), since ?? ""])
        .filter((cells) => cells.some(Boolean));
      expect(rows).toEqual(expected);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test("LibreOffice opens it and shows the same", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sheet-"));
  try {
    writeFileSync(join(folder, "表.xlsx"), (await sheetToXlsx("名册", columns, lines)).bytes);
    const shown = convert(folder);
    if (shown === null)
      return console.warn("LibreOffice is not installed here: no other program has opened the sheet.");
    expect(shown.trimEnd().split(/\r?\n/)).toEqual([
      "姓名,占用,起始",
      "张三,0.5,2026-03-01",
      '"=HYPERLINK(""http://127.0.0.1/"",""点"")",,',
      "+8613900000000,1,1999-12-31",
      "-1,-2,",
      "@SUM(A1),0,",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

/** The sheet as CSV by LibreOffice, or null where there is none. */
function convert(folder: string): string | null {
  const utf8 = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";
  const task = [
    "--headless",
    `-env:UserInstallation=file://${folder}/home`,
    "--convert-to",
    utf8,
    "--outdir",
    folder,
  ];
  try {
    execFileSync("soffice", [...task, join(folder, "表.xlsx")], { stdio: "ignore", timeout: 100_000 });
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return null;
    throw error;
  }
  return readFileSync(join(folder, "表.csv"), "utf8");
}
