import { expect, test } from "vitest";
import { extractDocx } from "./docx.reader.ts";
import { makeWordPackage } from "./paper.fixture.ts";

async function linesOf(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  const extracted = await extractDocx(makeWordPackage(body, parts));
  if (!extracted.ok) throw new Error(extracted.refusal.code);
  return extracted.value.text.split("\n");
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`;
const cell = (...lines: string[]) => `<w:tc>${lines.map(paragraph).join("")}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;

test("a roster table reads as one line a row, cells parted by a tab, empty cells left out", async () => {
  const table = `<w:tbl>${row(cell("组长"), cell("张三"), cell("县长"))}${row(cell(""), cell("李四"), cell("副县长"))}</w:tbl>`;
  expect(await linesOf(table)).toEqual(["组长\t张三\t县长", "李四\t副县长"]);
});

test("cells that list one person a line are read across", async () => {
  const table = `<w:tbl>${row(cell("成员"), cell("张三", "李四"), cell("县长", "副县长"))}</w:tbl>`;
  expect(await linesOf(table)).toEqual(["成员\t张三\t县长", "李四\t副县长"]);
});

test("a post broken over two lines of its cell stays one", async () => {
  const table = `<w:tbl>${row(cell("组长"), cell("县委常委、", "副县长"), cell("张三"))}</w:tbl>`;
  expect(await linesOf(table)).toEqual(["组长\t县委常委、 副县长\t张三"]);
});

test("a row deleted by tracked changes is left out", async () => {
  const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("旧")}</w:tr>`;
  expect(await linesOf(`<w:tbl>${deleted}${row(cell("新"))}</w:tbl>`)).toEqual(["新"]);
});

test("line breaks, tabs and entities are kept", async () => {
  const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run("组长")}<w:r><w:tab/><w:t>A&amp;B&#x4E00;</w:t><w:br/><w:t>二</w:t></w:r></w:p>`;
  expect(await linesOf(body)).toEqual(["组长\tA&B一", "二"]);
});

test("what tracked changes deleted or moved away, hidden text, field code and pinyin are left out", async () => {
  const body = `<w:p><w:ins>${run("张三")}</w:ins><w:del><w:r><w:delText>李四</w:delText></w:r></w:del>
<w:moveFrom>${run("王五")}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>
<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>明</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
<w:r><w:ruby><w:rt>${run("liú")}</w:rt><w:rubyBase>${run("刘")}</w:rubyBase></w:ruby></w:r></w:p>`;
  expect(await linesOf(body)).toEqual(["张三明刘"]);
});

test("a text box stands before the paragraph it hangs on, and is not read twice", async () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const shape = `<mc:AlternateContent><mc:Choice><w:drawing>${box("云政办〔2025〕8号")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("云政办〔2025〕8号")}</w:pict></mc:Fallback></mc:AlternateContent>`;
  expect(await linesOf(`<w:p><w:r>${shape}</w:r>${run("正文")}</w:p>`)).toEqual([
    "云政办〔2025〕8号",
    "正文",
  ]);
});

test("headers, footers and footnotes are not the paper's text", async () => {
  const parts = {
    "header1.xml": paragraph("页眉"),
    "footer1.xml": paragraph("1"),
    "footnotes.xml": paragraph("注"),
  };
  const extracted = await extractDocx(makeWordPackage(paragraph("正文"), parts));
  expect(extracted).toMatchObject({ ok: true, value: { text: "正文", aside: "页眉\n1\n注" } });
});

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}${level(3, "bullet", "")}</w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`;
const numbered = (text: string, at: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="7"/></w:numPr></w:pPr>${run(text)}</w:p>`;

test("numbers that Word keeps outside the text are written into it, and start anew below a new heading", async () => {
  const places = [0, 1, 1, 2, 0, 1, 3];
  const body = places.map((at) => numbered("题", at)).join("");
  const lines = await linesOf(body, { "numbering.xml": numbering });
  expect(lines).toEqual(["一、题", "（一）题", "（二）题", "1. 题", "二、题", "（一）题", "题"]);
});

test("a style can carry the number, through the style it is based on", async () => {
  const styles = `<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>`;
  const styled = `<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr>${run("题")}</w:p>`;
  const lines = await linesOf(styled.repeat(2), { "numbering.xml": numbering, "styles.xml": styles });
  expect(lines).toEqual(["一、题", "二、题"]);
});

test("twelve numbered paragraphs count on past ten", async () => {
  const lines = await linesOf(numbered("题", 0).repeat(12), { "numbering.xml": numbering });
  expect(lines.slice(9)).toEqual(["十、题", "十一、题", "十二、题"]);
});
