import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { makeDocx, makeOle, makeZip } from "./paper.fixture.ts";
import { makeRosterRows, makeWorkbook } from "./sheet.fixture.ts";
import { type Sheet, sheetLimits } from "./sheet.model.ts";
import { readWorkbook } from "./sheet-intake.reader.ts";

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.sheets;
}

async function refusalOf(bytes: Uint8Array) {
  const read = await readWorkbook(bytes);
  if (read.ok) throw new Error("it was read");
  return read.refusal;
}

const head = ["姓名", "单位"];

describe("what stands in a sheet", () => {
  test("is read with the numbers its rows have in the program; empty rows are left out", async () => {
    const [sheet] = await sheetsOf(
      await makeWorkbook({
        name: "名册",
        rows: [head, [], ["张三", 12], ["李四", new Date("2026-03-01T00:00:00Z")]],
      }),
    );
    expect(sheet).toEqual({
      name: "名册",
      isHidden: false,
      rows: [
        { number: 1, cells: ["姓名", "单位"] },
        { number: 3, cells: ["张三", "12"] },
        { number: 4, cells: ["李四", "2026-03-01"] },
      ],
      hiddenRows: [],
      notes: [],
    });
  });

  test("of a merged area stands in each of its cells", async () => {
    const [sheet] = await sheetsOf(
      await makeWorkbook({
        name: "名册",
        rows: [head, ["张三", "市财政局"], ["李四", null], ["王五", null], ["赵六", "市水利局"]],
        merges: [{ startRow: 1, startCol: 1, endRow: 3, endCol: 1 }],
      }),
    );
    expect(sheet?.rows.map(({ cells }) => cells[1])).toEqual([
      "单位",
      "市财政局",
      "市财政局",
      "市财政局",
      "市水利局",
    ]);
  });

  test("as a formula is the value the program kept, never one that is computed; where none was kept, that is told", async () => {
    const [sheet] = await sheetsOf(
      await makeWorkbook({
        name: "名册",
        rows: [head, ["张三", null], ["李四", null], ["王五", "#N/A"]],
        cells: new Map([
          ["1,1", { formula: "VLOOKUP(A2,X:Y,2,0)", formulaResult: "市财政局" }],
          ["2,1", { formula: 'HYPERLINK("http://127.0.0.1/")' }],
          ["3,1", { formula: "VLOOKUP(A4,X:Y,2,0)", formulaResult: "#N/A" }],
        ]),
      }),
    );
    expect(sheet?.rows.map(({ cells }) => cells[1])).toEqual(["单位", "市财政局", "", ""]);
    expect(sheet?.notes).toEqual([
      { row: 2, column: 1, note: "formula" },
      { row: 3, column: 1, note: "formula-empty" },
      { row: 4, column: 1, note: "error" },
    ]);
  });

  test("is read where it is hidden, and that is told", async () => {
    const sheets = await sheetsOf(
      await makeWorkbook(
        { name: "说明", rows: [["填表说明"]] },
        {
          name: "旧表",
          rows: [head, ["张三", "市财政局"]],
          hidden: true,
          rowDefs: new Map([[1, { hidden: true }]]),
        },
      ),
    );
    expect(sheets.map(({ name, isHidden, hiddenRows }) => [name, isHidden, hiddenRows])).toEqual([
      ["说明", false, []],
      ["旧表", true, [2]],
    ]);
  });

  test.each([
    ["UTF-8", strToU8("姓名,单位\n张三,市财政局\n")],
    [
      "GBK",
      Uint8Array.from([
        0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xca, 0xd0,
      ]),
    ],
    ["tabs", strToU8("姓名\t单位\n张三\t市财政局\n")],
  ])("of a CSV in %s is read", async (_, bytes) => {
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.rows[0]?.cells).toEqual(head);
    expect(sheet?.rows[1]?.cells[0]).toBe("张三");
  });

  test("of a CSV stays what was typed: no number, no date is made of it", async () => {
    const [sheet] = await sheetsOf(strToU8("编号,说明\n00123,2026.3.1\n"));
    expect(sheet?.rows[1]?.cells).toEqual(["00123", "2026.3.1"]);
  });

  test("beside macros is read, and that there are some is told", async () => {
    const { unzipSync } = await import("fflate");
    const parts = unzipSync(await makeWorkbook({ name: "名册", rows: [head, ["张三", "市财政局"]] }));
    const read = await readWorkbook(makeZip({ ...parts, "xl/vbaProject.bin": new Uint8Array([1, 2, 3]) }));
    expect(read).toMatchObject({ ok: true, value: { hasMacros: true } });
  });
});

describe("refused, with what to do", () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ["nothing at all", () => new Uint8Array(), { code: "sheet.empty" }],
    ["a workbook without a cell", () => makeWorkbook({ name: "名册", rows: [] }), { code: "sheet.empty" }],
    [
      "a workbook of white space",
      () => makeWorkbook({ name: "名册", rows: [[" ", "\u3000"]] }),
      { code: "sheet.empty" },
    ],
    ["an old .xls", () => makeOle("Root Entry", "Workbook"), { code: "sheet.legacy-xls" }],
    [
      "one with a password",
      () => makeOle("Root Entry", "EncryptionInfo", "EncryptedPackage"),
      { code: "sheet.encrypted" },
    ],
    ["a Word document", () => makeDocx(["名册"]), { code: "sheet.foreign", facts: { seems: "DOCX" } }],
    [
      "an .xlsb",
      () => makeZip({ "xl/workbook.bin": "x" }),
      { code: "sheet.foreign", facts: { seems: "XLSB" } },
    ],
    ["an .ods", () => makeZip({ "content.xml": "<x/>" }), { code: "sheet.foreign", facts: { seems: "ODS" } }],
    [
      "a picture",
      () => strToU8("\x89PNG\r\n\x1a\n", true),
      { code: "sheet.foreign", facts: { seems: "PNG" } },
    ],
    [
      "a web page called .xls",
      () => strToU8("<table><tr><td>张三</td></tr></table>"),
      { code: "sheet.foreign" },
    ],
    ["bytes of nothing", () => Uint8Array.from([1, 0, 2, 0, 0, 3]), { code: "sheet.unrecognised" }],
    [
      "half a workbook",
      async () => (await makeWorkbook({ name: "名册", rows: [head] })).slice(0, 700),
      { code: "sheet.broken" },
    ],
    [
      "a secrecy mark",
      () => makeWorkbook({ name: "名册", rows: [["机密★1年"], head, ["张三", "市财政局"]] }),
      { code: "sheet.classified", facts: { level: "机密", sheet: "名册", row: 1 } },
    ],
  ])("%s", async (_, make, refusal) => expect(await refusalOf(await make())).toMatchObject(refusal));

  test("a file over 20 MB, before anything of it is read", async () => {
    expect(await refusalOf(new Uint8Array(sheetLimits.fileBytes + 1))).toMatchObject({
      code: "sheet.too-large",
    });
  });

  test("a bomb, before it is unfolded", async () => {
    const bomb = makeZip({ "xl/workbook.xml": "<x/>", "xl/sharedStrings.xml": new Uint8Array(300_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusalOf(bomb)).toMatchObject({ code: "sheet.bomb" });
  });

  test("two cells in the far corners of a sheet, whatever else they would cost", async () => {
    const { unzipSync, strFromU8 } = await import("fflate");
    const parts = unzipSync(await makeWorkbook({ name: "名册", rows: [["甲"]] }));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] as Uint8Array).replace(
      "</sheetData>",
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    );
    expect(await refusalOf(makeZip({ ...parts, "xl/worksheets/sheet1.xml": sheet }))).toMatchObject({
      code: expect.stringMatching(/^sheet\.(?:too-heavy|broken|too-many-rows)$/),
    });
  });

  test("more rows than the limit, which is named", async () => {
    const rows = Array.from({ length: sheetLimits.rows + 1 }, (_, at) => `人${at}`).join("\n");
    expect(await refusalOf(strToU8(rows))).toMatchObject({
      code: "sheet.too-many-rows",
      facts: { rows: sheetLimits.rows + 1, limit: sheetLimits.rows },
    });
  });
});

test("a roster of 100,000 persons is read within its limits", async () => {
  const bytes = await makeWorkbook({
    name: "名册",
    rows: [["姓名", "单位", "职务", "职级", "编制", "电话", "日期"], ...makeRosterRows(100_000)],
  });
  const started = performance.now();
  const [sheet] = await sheetsOf(bytes);
  console.info(`100,000 rows read in ${Math.round(performance.now() - started)} ms`);
  expect(sheet?.rows).toHaveLength(100_001);
}, 60_000);
