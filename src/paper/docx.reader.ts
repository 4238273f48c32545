import { ok, type Result, refuse } from "../kernel/result.ts";
import { type Numbering, readNumbering } from "./numbering.reader.ts";
import type { Extract, PaperRefusal } from "./paper.model.ts";
import { rowToLines } from "./row.rules.ts";
import { decodeText } from "./text.reader.ts";
import { attributeOf, childOf, childrenOf, findAll, parseXml, type XmlElement } from "./xml.reader.ts";
import { openPackage, type Package } from "./zip.reader.ts";

const wanted = /(?:^_rels\/\.rels|(?:document|styles|numbering|header|footer|footnotes)\d{0,3}\.xml)$/i;

/**
 * Text of a WordprocessingML package (ECMA-376): paragraphs with their numbers, tables row by row, text boxes before the
 * paragraph they hang on. Left out: what tracked changes deleted, hidden text, fields' code, comments, pinyin above the
 * line. Headers, footers, footnotes and watermarks go aside.
 */
export async function extractDocx(bytes: Uint8Array): Promise<Result<Extract, PaperRefusal>> {
  const opened = await openPackage(bytes, (name) => wanted.test(name));
  if (!opened.ok) return opened;
  const main = findMainPart(opened.value);
  if (main === null) return refuseOtherPackage(opened.value.names);
  try {
    return ok(readParts(opened.value, main));
  } catch {
    return refuse("paper.broken", { format: "DOCX" });
  }
}

function readParts(opened: Package, main: string): Extract {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const document = readPart(opened, main);
  if (!document) throw new Error("the main part is missing");
  const numbering = readNumbering(
    readPart(opened, `${folder}numbering.xml`),
    readPart(opened, `${folder}styles.xml`),
  );
  const lines = blocksToLines(document, numbering);
  const around = opened.names.filter((name) => /(?:header|footer|footnotes)\d*\.xml$/i.test(name));
  const aside = [document, ...around.flatMap((name) => readPart(opened, name) ?? [])].flatMap(
    (part, index) => [
      ...(index === 0 ? [] : blocksToLines(part, noNumbering)),
      ...findAll(part, "textpath").map((path) => attributeOf(path, "string") ?? ""),
    ],
  );
  return { text: lines.join("\n"), aside: aside.join("\n"), title: null, notes: [] };
}

const noNumbering: Numbering = { labelOf: () => "" };

function readPart(opened: Package, name: string): XmlElement | null {
  const bytes = opened.parts.get(name);
  if (!bytes) return null;
  return parseXml(decodeText(bytes) ?? "");
}

/** The part that `_rels/.rels` calls the office document, if it is a Word one. */
function findMainPart(opened: Package): string | null {
  const relations = readRelations(opened);
  const target = relations.find((one) => attributeOf(one, "Type")?.endsWith("/officeDocument"));
  const named = attributeOf(target, "Target")?.replace(/^\//, "");
  return (
    [named, "word/document.xml"].find(
      (name) => name !== undefined && /document\d*\.xml$/i.test(name) && opened.parts.has(name),
    ) ?? null
  );
}

function readRelations(opened: Package): XmlElement[] {
  try {
    const rels = readPart(opened, "_rels/.rels");
    return rels ? findAll(rels, "Relationship") : [];
  } catch {
    return [];
  }
}

const packages: readonly (readonly [start: RegExp, seems: string])[] = [
  [/^xl\//, "XLSX"],
  [/^ppt\//, "PPTX"],
  [/^META-INF\/.*|^content\.xml$/, "ODT"],
  [/^AndroidManifest\.xml$/, "APK"],
];

function refuseOtherPackage(names: readonly string[]) {
  if (names.some((name) => /(?:^|\/)OFD\.xml$/i.test(name))) return refuse("paper.ofd");
  if (names.some((name) => /^word\//i.test(name))) return refuse("paper.broken", { format: "DOCX" });
  const known = packages.find(([start]) => names.some((name) => start.test(name)));
  return refuse("paper.foreign", { seems: known?.[1] ?? "ZIP" });
}

function blocksToLines(parent: XmlElement, numbering: Numbering): string[] {
  const lines: string[] = [];
  for (const block of childrenOf(parent)) {
    if (block.name === "p") lines.push(...paragraphToLines(block, numbering));
    else if (block.name === "tbl") lines.push(...tableToLines(block, numbering));
    else if (!leftOut.has(block.name)) lines.push(...blocksToLines(block, numbering));
  }
  return lines;
}

function tableToLines(table: XmlElement, numbering: Numbering): string[] {
  return findAll(table, "tr").flatMap((row) => {
    if (childOf(childOf(row, "trPr"), "del")) return [];
    return rowToLines(findAll(row, "tc").map((cell) => blocksToLines(cell, numbering)));
  });
}

function paragraphToLines(paragraph: XmlElement, numbering: Numbering): string[] {
  const label = numbering.labelOf(paragraph);
  const boxes = findBoxes(paragraph).flatMap((box) => blocksToLines(box, numbering));
  const text = inlineText(paragraph);
  return [
    ...boxes.filter((line) => line.trim() !== ""),
    ...`${text.trim() === "" ? "" : label}${text}`.split("\n"),
  ];
}

/** Elements whose text is not the paper's; `Fallback` repeats what `Choice` says. */
const leftOut = new Set([
  "del",
  "moveFrom",
  "pPr",
  "rPr",
  "tblPr",
  "sectPr",
  "instrText",
  "delText",
  "rt",
  "txbxContent",
  "Fallback",
]);

function findBoxes(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "txbxContent") return [child];
    return leftOut.has(child.name) ? [] : findBoxes(child);
  });
}

const marks: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

function inlineText(element: XmlElement): string {
  let text = "";
  for (const child of childrenOf(element)) {
    if (child.name === "t") text += child.children.filter((part) => typeof part === "string").join("");
    else if (!leftOut.has(child.name) && !isHidden(child)) text += marks[child.name] ?? inlineText(child);
  }
  return text;
}

function isHidden(run: XmlElement): boolean {
  const vanish = childOf(childOf(run, "rPr"), "vanish");
  return vanish !== null && !["0", "false", "off"].includes(attributeOf(vanish, "val") ?? "");
}
