import {
  AlignmentType,
  Document as DocxDocument,
  type ISectionOptions,
  Packer,
  type Paragraph,
  type Table,
} from "docx";
import { attachmentLabel } from "./block.rules.ts";
import type { DocumentContent, Genre } from "./document.model.ts";
import type { FlatBox } from "./flat-box.writer.ts";
import {
  attachmentNoteToDocx,
  footRoom,
  imprintToDocx,
  letterFooter,
  pageFooter,
  signatureToDocx,
} from "./foot.writer.ts";
import { headToDocx, letterHeader } from "./head.writer.ts";
import { faces, grid, mm, pt, sheet, size } from "./layout.data.ts";
import type { Given } from "./text.rules.ts";
import { blocksToDocx, emptyLine, line, listStyle, run } from "./text-block.writer.ts";

/** The paper as a DOCX in the layout of GB/T 9704-2012: 公文, 信函 for letters, 纪要 for minutes. */
export async function documentToDocx(
  content: DocumentContent,
  genre: Genre,
  given: Given,
): Promise<Uint8Array> {
  const docx = new DocxDocument({
    title: content.title,
    creator: content.issuer,
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...sectionOf(content, genre), children: bodyOf(content, genre, given) }],
  });
  const bytes = await Packer.toBuffer(docx, undefined, [
    { path: "word/fontTable.xml", data: fontTable() },
    { path: "word/styles.xml", data: styles() },
  ]);
  return new Uint8Array(bytes);
}

function sectionOf(content: DocumentContent, genre: Genre): Omit<ISectionOptions, "children"> {
  const isLetter = genre === "letter";
  const { width, height, top, left, right, bottom } = sheet;
  const footer = isLetter ? footRoom.letter : footRoom.page;
  return {
    properties: {
      titlePage: isLetter,
      page: {
        size: { width, height },
        margin: { top, left, right, bottom, header: isLetter ? mm(30) : mm(15), footer, gutter: 0 },
      },
    },
    ...(isLetter ? { headers: { first: letterHeader(content) } } : {}),
    footers: {
      default: pageFooter("right"),
      even: pageFooter("left"),
      ...(isLetter ? { first: letterFooter() } : {}),
    },
  };
}

function bodyOf(content: DocumentContent, genre: Genre, given: Given): (Paragraph | Table | FlatBox)[] {
  const { recipients, blocks, attachments } = content;
  const addressed = recipients.length > 0 ? [line([run(`${recipients.join("，")}：`)])] : [];
  // The signature shares a page with the text (7.3.5): its last paragraph stays with it.
  const together = genre === "minutes" ? {} : { keepNext: true };
  return [
    ...headToDocx(content, genre, given),
    ...addressed,
    ...blocksToDocx(blocks, together),
    ...attachmentNoteToDocx(content),
    ...signatureToDocx(content, genre, given),
    ...attachments.flatMap(({ title, blocks: listed }, at) => [
      line([run(attachmentLabel(attachments.length, at), "first")], { pageBreakBefore: true }),
      emptyLine(),
      line([run(title, "title", { size: size.title, characterSpacing: 0 })], {
        alignment: AlignmentType.CENTER,
        spacing: { line: pt(33) },
      }),
      emptyLine(),
      ...blocksToDocx(listed),
    ]),
    ...imprintToDocx(content, given),
    // A table or a frame may not be the last thing of a document.
    line([run("", "text", { size: 2 })], { spacing: { line: 20 } }),
  ];
}

const space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Names each face and what may stand in for it; a word processor that lacks the first takes the next it has. */
function fontTable(): string {
  const fonts = Object.values(faces).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(",")}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${head}<w:fonts xmlns:w="${space}">${fonts.join("")}</w:fonts>`;
}

/** What everything begins with: the text's face and size, Chinese, and no gap between characters and figures. */
function styles(): string {
  const { name } = faces.text;
  const run = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/><w:sz w:val="${size.text}"/><w:szCs w:val="${size.text}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>`;
  const paragraph = `<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>`;
  return `${head}<w:styles xmlns:w="${space}"><w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="${listStyle}"><w:name w:val="${listStyle}"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="${grid.line}" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="${size.small}"/><w:szCs w:val="${size.small}"/></w:rPr></w:style></w:styles>`;
}
