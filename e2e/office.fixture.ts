import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

/** Opens each DOCX in LibreOffice and turns it to PDF. @throws Error when LibreOffice does not */
export function docxToPdf(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "zhuanban-office-"));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name] as Uint8Array);
    // A profile of its own: another LibreOffice that runs would take the work and give nothing back.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const paths = names.map((name) => join(folder, `${name}.docx`));
    const done = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths],
      {
        encoding: "utf8",
        timeout: 110_000,
      },
    );
    if (done.status !== 0) throw new Error(`LibreOffice gave up: ${done.stderr}`);
    return Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(join(folder, `${name}.pdf`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Millimetres from the upper left corner of the page. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
export type PrintedLine = {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly size: number;
};
export type PrintedPage = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
  /** Rules, by the colour of their stroke. */
  readonly rules: readonly (Box & { readonly color: string; readonly weight: number })[];
};

const inMm = (points: number) => (points * 25.4) / 72;

/** What stands where on each page. */
export async function measurePdf(bytes: Uint8Array): Promise<PrintedPage[]> {
  const pdf = await getDocumentProxy(bytes.slice());
  const pages: PrintedPage[] = [];
  for (let turn = 1; turn <= pdf.numPages; turn += 1) {
    const page = await pdf.getPage(turn);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      width: inMm(width),
      height: inMm(height),
      lines: await linesOf(page, height),
      rules: await rulesOf(page, height),
    });
  }
  return pages;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

async function linesOf(page: Page, height: number): Promise<PrintedLine[]> {
  const { items } = await page.getTextContent();
  const byHeight = new Map<number, { text: string; left: number; size: number }>();
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [size, , , , x, y] = item.transform as number[];
    const at = Math.round(y ?? 0);
    const line = byHeight.get(at) ?? { text: "", left: Number.POSITIVE_INFINITY, size: size ?? 0 };
    byHeight.set(at, { ...line, text: line.text + item.str, left: Math.min(line.left, x ?? 0) });
  }
  return [...byHeight]
    .sort(([a], [b]) => b - a)
    .map(([y, { text, left, size }]) => ({ text, left: inMm(left), baseline: inMm(height - y), size }));
}

async function rulesOf(page: Page, height: number): Promise<PrintedPage["rules"][number][]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { OPS } = await getResolvedPDFJS();
  const rules: PrintedPage["rules"][number][] = [];
  let [stroke, fill, weight] = ["#000000", "#000000", 1];
  fnArray.forEach((operator, at) => {
    const given = argsArray[at];
    if (operator === OPS.setStrokeRGBColor) stroke = String(given[0]);
    if (operator === OPS.setFillRGBColor) fill = String(given[0]);
    if (operator === OPS.setLineWidth) weight = Number(given[0]);
    if (operator !== OPS.constructPath || !given[2]) return;
    const [left = 0, low = 0, right = 0, high = 0] = Object.values(given[2] as Record<string, number>);
    if (right - left < 60 || high - low > 20) return;
    const isLine = high - low < 0.5;
    rules.push({
      left: inMm(left),
      right: inMm(right),
      top: inMm(height - high),
      bottom: inMm(height - low),
      color: isLine ? stroke : fill,
      weight: inMm(isLine ? weight : high - low),
    });
  });
  return rules;
}
