import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readPaper } from "./intake.reader.ts";
import {
  blocksToText,
  makeDocx,
  makeOle,
  makePdf,
  makeWordPackage,
  makeZip,
  noticeBlocks,
} from "./paper.fixture.ts";
import { limits } from "./paper.model.ts";

async function refusalOf(bytes: Uint8Array, name: string | null = null) {
  const read = await readPaper(bytes, name, null);
  if (read.ok) throw new Error(`read as ${read.value.format}`);
  return read.refusal;
}

async function codeOf(bytes: Uint8Array, name: string | null = null) {
  return (await refusalOf(bytes, name)).code;
}

const lines = "关于成立云川市防汛抗旱工作专班的通知\n组长：岳明川\n";

test("an empty file is refused, and so is one of white space", async () => {
  expect(await codeOf(new Uint8Array())).toBe("paper.empty");
  expect(await codeOf(strToU8(" \n\u3000\n"))).toBe("paper.empty");
});

test("a file over 20 MB is refused with its size before anything of it is read", async () => {
  const refusal = await refusalOf(new Uint8Array(limits.fileBytes + 1));
  expect(refusal).toEqual({ code: "paper.too-large", facts: { megabytes: 20.1, limit: 20 } });
});

test("a text longer than two million characters is refused", async () => {
  const refusal = await refusalOf(strToU8("a".repeat(limits.characters + 1)));
  expect(refusal).toMatchObject({ code: "paper.too-long", facts: { characters: 2_000_001 } });
});

test("a DOCX of an invented notice reads as its lines", async () => {
  const read = await readPaper(await makeDocx(noticeBlocks), "通知.docx", null);
  expect(read).toEqual({ ok: true, value: { text: blocksToText(noticeBlocks), format: "docx", notes: [] } });
});

test.each([
  ["a DOCX named .doc", () => makeDocx([lines]), "通知.doc", "docx"],
  ["a DOCX named .pdf", () => makeDocx([lines]), "通知.PDF", "docx"],
  ["a web page named .doc", () => strToU8(`<html><body>${lines}</body></html>`), "通知.doc", "html"],
  ["a text named .docx", () => strToU8(lines), "通知.docx", "txt"],
  ["a PDF named .txt", () => makePdf([[{ text: lines.replaceAll("\n", "") }]]), "通知.txt", "pdf"],
])("%s is read by its content, and a note says so", async (_, make, name, format) => {
  const read = await readPaper(await make(), name, null);
  const ending = name.toLowerCase().slice(name.lastIndexOf(".") + 1);
  const notes = [{ code: "paper.named-otherwise", facts: { ending, format: format.toUpperCase() } }];
  expect(read).toMatchObject({ ok: true, value: { format, notes } });
});

test("a name without an ending promises nothing", async () => {
  expect(await readPaper(strToU8(lines), "通知2025.4月", null)).toMatchObject({
    ok: true,
    value: { notes: [] },
  });
});

const nul = "\0".repeat(40);
test.each<[string, Uint8Array, string | null, object]>([
  [
    "an encrypted DOCX",
    makeOle("Root Entry", "EncryptionInfo", "EncryptedPackage"),
    "通知.docx",
    { code: "paper.encrypted" },
  ],
  [
    "a Word file of the old kind",
    makeOle("Root Entry", "WordDocument"),
    "通知.doc",
    { code: "paper.legacy-doc" },
  ],
  [
    "… also where it is called .docx",
    makeOle("Root Entry", "WordDocument"),
    "通知.docx",
    { code: "paper.legacy-doc" },
  ],
  ["a WPS Writer file", makeOle("Root Entry", "WordDocument"), "通知.wps", { code: "paper.wps" }],
  [
    "an old spreadsheet",
    makeOle("Root Entry", "Workbook"),
    "台账.xls",
    { code: "paper.foreign", facts: { seems: "XLS" } },
  ],
  ["an unknown compound file", makeOle("Root Entry"), "x.doc", { code: "paper.unrecognised" }],
  [
    "a spreadsheet",
    makeZip({ "xl/workbook.xml": "<a/>" }),
    "台账.docx",
    { code: "paper.foreign", facts: { seems: "XLSX" } },
  ],
  [
    "slides",
    makeZip({ "ppt/presentation.xml": "<a/>" }),
    null,
    { code: "paper.foreign", facts: { seems: "PPTX" } },
  ],
  ["an OFD", makeZip({ "OFD.xml": "<a/>", "Doc_0/Document.xml": "<a/>" }), "通知.ofd", { code: "paper.ofd" }],
  [
    "an archive",
    makeZip({ "通知.txt": lines }),
    "通知.zip",
    { code: "paper.foreign", facts: { seems: "ZIP" } },
  ],
  ["a picture", strToU8(`\x89PNG${nul}`, true), "扫描.pdf", { code: "paper.image", facts: { seems: "PNG" } }],
  [
    "a photograph",
    strToU8(`\xff\xd8\xff\xe0${nul}`, true),
    "扫描.jpg",
    { code: "paper.image", facts: { seems: "JPEG" } },
  ],
  ["a program", strToU8(`MZ${nul}`, true), "通知.docx", { code: "paper.foreign", facts: { seems: "EXE" } }],
  [
    "a RAR archive",
    strToU8(`Rar!\x1a\x07${nul}`, true),
    "通知.rar",
    { code: "paper.foreign", facts: { seems: "RAR" } },
  ],
  [
    "a rich text",
    strToU8("{\\rtf1\\ansi hello}"),
    "通知.rtf",
    { code: "paper.foreign", facts: { seems: "RTF" } },
  ],
  [
    "a web archive",
    strToU8("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"),
    "x.mht",
    { code: "paper.foreign", facts: { seems: "MHT" } },
  ],
  ["bytes of no kind", strToU8(`\x01\x02\x00\xfe\x00\x9c${nul}`, true), null, { code: "paper.unrecognised" }],
])("%s is refused with what it is", async (_, bytes, name, refusal) => {
  expect(await refusalOf(bytes, name)).toMatchObject(refusal);
});

test("a text that only begins like a picture or a program is a text", async () => {
  for (const start of ["BM", "MZ", "ID3"]) {
    expect(await readPaper(strToU8(`${start} ${lines}`), null, null)).toMatchObject({ ok: true });
  }
});

test.each([
  ["cut off", async () => (await makeDocx([lines])).slice(0, 1500)],
  ["of crossed XML", async () => makeWordPackage("<w:p><w:r></w:p></w:r>")],
  [
    "with a document type",
    async () => makeZip({ "word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>" }),
  ],
  ["nested beyond reason", async () => makeWordPackage("<w:p>".repeat(9_000) + "</w:p>".repeat(9_000))],
])("a DOCX %s is called broken", async (_, make) => {
  expect(await codeOf(await make(), "通知.docx")).toBe("paper.broken");
});

test("a DOCX that unfolds to 60 MB is refused while it is being inflated", async () => {
  const bomb = makeWordPackage(`<w:p><w:r><w:t>${"0".repeat(60_000_000)}</w:t></w:r></w:p>`);
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await codeOf(bomb, "通知.docx")).toBe("paper.bomb");
});

test("a DOCX bomb whose headers claim a hundred bytes is refused all the same", async () => {
  const bomb = makeWordPackage(`<w:p><w:r><w:t>${"0".repeat(60_000_000)}</w:t></w:r></w:p>`);
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  const directory = view.getUint32(bomb.length - 6, true);
  view.setUint32(22, 100, true);
  view.setUint32(directory + 24, 100, true);
  expect(await codeOf(bomb, "通知.docx")).toBe("paper.bomb");
});

test("a package of more than 4,000 entries is refused unopened", async () => {
  const many = Object.fromEntries(Array.from({ length: 4_001 }, (_, n) => [`word/${n}.bin`, ""]));
  expect(await codeOf(makeZip({ "word/document.xml": "<a/>", ...many }), "通知.docx")).toBe("paper.bomb");
});

test("a DOCX whose parts are encrypted by the archive is called encrypted", async () => {
  const bytes = makeZip({ "word/document.xml": "<a/>" });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint16(6, 1, true);
  view.setUint16(view.getUint32(bytes.length - 6, true) + 8, 1, true);
  expect(await codeOf(bytes, "通知.docx")).toBe("paper.encrypted");
});

test("a DOCX without text is said to need text recognition", async () => {
  expect(await codeOf(makeWordPackage("<w:p><w:r><w:drawing/></w:r></w:p>"))).toBe("paper.no-text");
});

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ["TXT", () => strToU8(`机密★1年\n${lines}`)],
  ["DOCX", () => makeDocx(["000001", "机密★1年", lines])],
  ["HTML", () => strToU8(`<html><body><p>机密★1年</p><p>${lines}</p></body></html>`)],
  ["PDF", () => makePdf([[{ text: "机密★1年", y: 780 }, { text: lines.replaceAll("\n", "") }]])],
])("a %s marked 机密 is refused, and the refusal holds nothing of its text", async (_, make) => {
  const refusal = await refusalOf(await make());
  expect(refusal.code).toBe("paper.classified");
  expect(refusal.facts?.level).toBe("机密");
  expect(JSON.stringify(refusal)).not.toMatch(/专班|岳明川|1年/);
});

test("a mark in a header, a watermark or across the page is found too", async () => {
  const body = `<w:p><w:r><w:t>${lines}</w:t></w:r></w:p>`;
  const header = makeWordPackage(body, { "header1.xml": "<w:p><w:r><w:t>秘密</w:t></w:r></w:p>" });
  const watermark = makeWordPackage(body, { "header2.xml": '<w:p><v:textpath string="绝密"/></w:p>' });
  const across = makePdf([
    [{ text: lines.repeat(2).replaceAll("\n", "") }, { text: "机密", turn: 45, y: 300 }],
  ]);
  for (const bytes of [header, watermark, across]) expect(await codeOf(bytes)).toBe("paper.classified");
});

test("many papers at once are all read", async () => {
  const docx = await makeDocx([lines]);
  const read = await Promise.all(Array.from({ length: 7 }, () => readPaper(docx, null, null)));
  expect(read.every((one) => one.ok)).toBe(true);
});

test("a real package keeps reading when its parts are stored without packing", async () => {
  const stored = zipSync(unzipSync(await makeDocx([lines])), { level: 0 });
  expect(await readPaper(stored, "通知.docx", null)).toMatchObject({ ok: true, value: { format: "docx" } });
});
