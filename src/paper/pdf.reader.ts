import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { radicalsToCharacters, strangeShare } from "./glyph.rules.ts";
import { pagesToText, type Run } from "./page.rules.ts";
import { type Extract, limits, type PaperRefusal } from "./paper.model.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;
type Content = Awaited<ReturnType<Page["getTextContent"]>>;

/** Fewer letters a page than this are stamps and page numbers on a scan. */
const lettersOfText = 20;
const maxStrangeShare = 0.2;

/** Text of a PDF that has text. Turned text (watermarks) goes aside. Refused: password, scan, fonts without characters. */
export async function extractPdf(bytes: Uint8Array): Promise<Result<Extract, PaperRefusal>> {
  try {
    const pdf = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false, useSystemFonts: false });
    if (pdf.numPages > limits.pages)
      return refuse("paper.too-many-pages", { pages: pdf.numPages, limit: limits.pages });
    const pages = await readPages(pdf);
    const isBare = pages.every((page) => countLetters(page) === 0);
    return isBare && (await drawsText(pdf)) ? refuse("paper.no-glyphs") : judge(pages);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return isLocked ? refuse("paper.encrypted") : refuse("paper.broken", { format: "PDF" });
  }
}

type PageText = { readonly runs: readonly Run[]; readonly turned: readonly string[] };

async function readPages(pdf: Pdf): Promise<PageText[]> {
  const pages: PageText[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    pages.push(placeRuns(content, page.getViewport({ scale: 1 }).transform));
    page.cleanup();
  }
  return pages;
}

function placeRuns(content: Content, view: readonly number[]): PageText {
  const runs: Run[] = [];
  const turned: string[] = [];
  for (const item of content.items) {
    if (!("str" in item)) continue;
    const text = radicalsToCharacters(item.str);
    const place = multiply(view, item.transform);
    const [along = 0, across = 0, , , x = 0, y = 0] = place;
    const isLevel = along > 0 && Math.abs(across) < along * 0.1;
    if (isLevel)
      runs.push({ text, x, y, width: item.width, size: Math.hypot(place[2] ?? 0, place[3] ?? 0) || 1 });
    else turned.push(text);
  }
  return { runs, turned };
}

/** Product of two PDF matrices `[a b c d e f]`: `inner` first. */
function multiply(outer: readonly number[], inner: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Whether the first pages show text although none comes out: their fonts lean on tables that are not in the file. */
async function drawsText(pdf: Pdf): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  for (let number = 1; number <= Math.min(pdf.numPages, 3); number += 1) {
    const { fnArray } = await (await pdf.getPage(number)).getOperatorList();
    if (fnArray.includes(OPS.showText)) return true;
  }
  return false;
}

function judge(pages: readonly PageText[]): Result<Extract, PaperRefusal> {
  const counts = pages.map(countLetters);
  const text = pagesToText(pages.map((page) => page.runs));
  if (strangeShare(text) > maxStrangeShare) return refuse("paper.no-glyphs");
  if (counts.every((count) => count < lettersOfText)) return refuse("paper.scan", { pages: pages.length });
  const bare = counts.flatMap((count, at) => (count === 0 ? [String(at + 1)] : []));
  const aside = pages.map((page) => page.turned.join("")).join("\n");
  const notes = bare.length ? [{ code: "paper.pages-without-text" as const, facts: { pages: bare } }] : [];
  return ok({ text, aside, title: null, notes });
}

function countLetters(page: PageText): number {
  const text = page.runs.map((run) => run.text).join("");
  return text.match(/[\p{L}\p{Co}\ufffd]/gu)?.length ?? 0;
}
