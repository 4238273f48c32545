import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { makePdf } from "./paper.fixture.ts";
import { limits } from "./paper.model.ts";
import { extractPdf } from "./pdf.reader.ts";

async function textOf(bytes: Uint8Array): Promise<string> {
  const extracted = await extractPdf(bytes);
  if (!extracted.ok) throw new Error(extracted.refusal.code);
  return extracted.value.text;
}

const codeOf = async (bytes: Uint8Array) => {
  const extracted = await extractPdf(bytes);
  return extracted.ok ? "read" : extracted.refusal.code;
};

const long = "关于成立云川市防汛抗旱工作专班的通知，请认真贯彻执行。";

test("radicals that PDF writers leave become characters; full-width punctuation stays", async () => {
  const text = `（组⻓：⼈⺠政府副市⻓）${long}`;
  expect(await textOf(makePdf([[{ text, size: 12 }]]))).toBe(`（组长：人民政府副市长）${long}`);
});

test("a paragraph broken by the page's width is one line again, the next indented one is not", async () => {
  const page = [
    { text: "一二三四五六七八九十一二三四五六七八九十一二三四", x: 122, y: 700 },
    { text: "五六七八九十一二三四五六七八九十一二三四五六七八九十", x: 90, y: 670 },
    { text: "完。", x: 90, y: 640 },
    { text: "下一段。", x: 122, y: 610 },
  ];
  const lines = (await textOf(makePdf([page]))).split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/二三四五六七[\s\S]*完。$/);
});

test("what stands apart on one line is parted by white space, wide gaps by a tab", async () => {
  const page = [{ text: "组长" }, { text: "张三", x: 150 }, { text: "县长", x: 300 }, { text: long, y: 600 }];
  expect((await textOf(makePdf([page]))).split("\n")[0]).toBe("组长\t张三\t县长");
});

test("page numbers are left out and a page without text is noted", async () => {
  const numbered = [{ text: long }, { text: "— 1 —", y: 40 }];
  const extracted = await extractPdf(makePdf([numbered, []]));
  expect(extracted).toMatchObject({
    ok: true,
    value: { text: long, notes: [{ code: "paper.pages-without-text", facts: { pages: ["2"] } }] },
  });
});

test("a PDF of images, or with no more text than a scanner's stamp, is a scan", async () => {
  const blank = await PDFDocument.create();
  blank.addPage();
  expect(await codeOf(await blank.save())).toBe("paper.scan");
  expect(await codeOf(makePdf([[{ text: "扫描全能王" }], []]))).toBe("paper.scan");
});

test("a PDF that wants a password is called encrypted", async () => {
  const secret = "<".concat("00".repeat(32), ">");
  const trailer = `/ID [${secret} ${secret}] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${secret} /U ${secret} >>`;
  expect(await codeOf(makePdf([[{ text: long }]], { trailer }))).toBe("paper.encrypted");
});

test("fonts that do not say their characters are called so, not read as garbage", async () => {
  const glyphs = Array.from({ length: 60 }, (_, n) => String.fromCharCode(0x250 + n * 7)).join("");
  expect(await codeOf(makePdf([[{ text: glyphs }]], { toUnicode: false }))).toBe("paper.no-glyphs");
});

test("a PDF of more pages than the limit is refused before its pages are read", async () => {
  const many = makePdf(Array.from({ length: limits.pages + 1 }, () => []));
  const facts = { pages: limits.pages + 1, limit: limits.pages };
  expect(await extractPdf(many)).toEqual({ ok: false, refusal: { code: "paper.too-many-pages", facts } });
});

test("a cut or empty PDF is broken", async () => {
  expect(await codeOf(makePdf([[{ text: long }]]).slice(0, 300))).toBe("paper.broken");
  expect(await codeOf(new TextEncoder().encode("%PDF-1.7"))).toBe("paper.broken");
});
