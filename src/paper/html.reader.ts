import { parse } from "parse5";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { findMainElement } from "./main.reader.ts";
import { type Element, elementToLines, findElements, isElement, nodeText } from "./markup.reader.ts";
import type { Extract, PaperRefusal } from "./paper.model.ts";
import { decodeText } from "./text.reader.ts";

/**
 * Text of a saved web page: its main text where that is clear, else all that a person would see. Nothing is run and
 * nothing is fetched.
 */
export function extractHtml(bytes: Uint8Array): Result<Extract, PaperRefusal> {
  const source = decodeText(bytes, declaredCharset(bytes));
  if (source === null) return refuse("paper.broken", { format: "HTML" });
  const page = parse(source).childNodes.find(isElement);
  const body = page ? findElements(page, "body")[0] : undefined;
  if (!page || !body) return refuse("paper.broken", { format: "HTML" });
  const main = findMainElement(body);
  const lines = elementToLines(main);
  const heading = main === body ? null : findHeading(page, lines);
  const text = [...(heading === null ? [] : [heading]), ...lines].join("\n");
  return ok({ text, aside: "", title: findTitle(page), notes: [] });
}

/** The charset that a page's head declares; `gb2312` is GBK to every browser and to TextDecoder. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1] ?? null;
}

/** `ArticleTitle` is what the guideline for government sites (国办发〔2017〕47号) asks of article pages. */
function findTitle(page: Element): string | null {
  const named = findMeta(page, "articletitle") ?? findElements(page, "title").map(nodeText)[0] ?? "";
  const title = named.replace(/\s+/g, " ").trim();
  return title === "" ? null : title;
}

function findMeta(page: Element, name: string): string | null {
  for (const meta of findElements(page, "meta")) {
    const value = (key: string) => meta.attrs.find((one) => one.name === key)?.value;
    if (value("name")?.toLowerCase() === name) return value("content") ?? null;
  }
  return null;
}

/** The heading of an article that stands outside its main element, if the text does not say it itself. */
function findHeading(page: Element, lines: readonly string[]): string | null {
  const headings = [findMeta(page, "articletitle"), ...findElements(page, "h1").map(nodeText)];
  const squeeze = (text: string) => text.replace(/\s/g, "");
  const said = squeeze(lines.slice(0, 20).join(""));
  const heading = headings
    .find((one) => one !== null && /通知|方案|决定|意见|函|公告|办法/.test(one))
    ?.trim();
  return heading && !said.includes(squeeze(heading)) ? heading.replace(/\s+/g, " ") : null;
}
