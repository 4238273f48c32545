import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { strToU8, zipSync } from "fflate";

/** A block of a made paper: a paragraph, or a table as rows of cells. */
export type Block = string | readonly (readonly string[])[];

/** An invented notice, as blocks: title, addressee, text, roster as a table, issuer, date. */
export const noticeBlocks: readonly Block[] = [
  "云川市人民政府办公室关于成立云川市防汛抗旱工作专班的通知",
  "各县（区）人民政府，市直各部门：",
  "为做好今年全市防汛抗旱工作，经市政府同意，决定成立云川市防汛抗旱工作专班。现将有关事项通知如下：",
  "一、组成人员",
  [
    ["组　长", "岳明川", "市政府副市长"],
    ["副组长", "苏　荷", "市应急管理局局长"],
    ["成　员", "阿依古丽·买买提", "市水利局副局长"],
  ],
  "二、工作职责",
  "统筹全市防汛抗旱工作。专班办公室设在市应急管理局，苏荷兼任办公室主任。",
  "云川市人民政府办公室",
  "2025年4月8日",
];

/** The lines that reading such blocks gives. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (typeof block === "string" ? [block] : block.map((row) => row.join("\t"))))
    .join("\n");
}

/** A DOCX as an office program writes it. */
export async function makeDocx(blocks: readonly Block[]): Promise<Uint8Array> {
  const children = blocks.map((block) =>
    typeof block === "string" ? new Paragraph(block) : new Table({ rows: block.map(makeRow) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function makeRow(cells: readonly string[]): TableRow {
  return new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
}

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word package around body XML of one's own, with further parts (`numbering.xml` …) inside `word/`. */
export function makeWordPackage(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${wordNamespace}><w:body>${body}</w:body></w:document>`,
  };
  for (const [name, content] of Object.entries(parts))
    files[`word/${name}`] = `<w:part ${wordNamespace}>${content}</w:part>`;
  return makeZip(files);
}

export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes));
}

/** A Compound File by its first bytes and the names in its directory. */
export function makeOle(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(1024 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of streams.entries()) {
    const at = 1024 + 128 * index;
    bytes.set(toUtf16(name, "le"), at);
    bytes[at + 64] = name.length * 2 + 2;
  }
  return bytes;
}

export function toUtf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), order === "le");
  return bytes;
}

/** Text at a place of a PDF page, in points from the lower left; `turn` in degrees. */
export type Placed = { text: string; x?: number; y?: number; size?: number; turn?: number };

/** What a made PDF may leave out or add. */
export type PdfMaking = { readonly toUnicode?: boolean; readonly trailer?: string };

/** Codes of the font are UTF-16 units; a range may only count up its last byte. */
const unicodeRanges = Array.from({ length: 256 }, (_, row) => {
  const high = row.toString(16).padStart(2, "0");
  return `<${high}00> <${high}FF> <${high}00>`;
});
const unicodeMap = `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 256 beginbfrange ${unicodeRanges.join(" ")} endbfrange endcmap`;

/** A PDF of A4 pages whose font says its characters by a ToUnicode map, as writers of Chinese PDF do. */
export function makePdf(pages: readonly (readonly Placed[])[], making: PdfMaking = {}): Uint8Array {
  const toUnicode = making.toUnicode === false ? "" : "/ToUnicode 5 0 R";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${6 + n * 2} 0 R`).join(" ")}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] ${toUnicode} >>`,
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 >> /DW 1000 >>",
    makeStream(unicodeMap),
    ...pages.flatMap((page, n) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + n * 2} 0 R >>`,
      makeStream(page.map(placeText).join("\n")),
    ]),
  ];
  return strToU8(assemblePdf(objects, making.trailer ?? ""));
}

function placeText({ text, x = 90, y = 700, size = 16, turn = 0 }: Placed): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const codes = Array.from(toUtf16(text, "be"), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `BT /F ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm <${codes}> Tj ET`;
}

function makeStream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemblePdf(objects: readonly string[], trailer: string): string {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
}
