import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** Later knows earlier: a slice imports only slices that stand before it. */
const order = [
  "kernel",
  "db",
  "http",
  "ui",
  "rulebook",
  "identity",
  "calendar",
  "paper",
  "roster",
  "charter",
  "notice",
  "approval",
  "body",
  "staffing",
  "attention",
  "document",
  "campaign",
  "city",
  "desk",
  "main",
];
/** Slices whose files need no kind in their name: the words of the trade, the grounds and the composition roots. */
const grounds = ["kernel", "db", "http", "ui", "main"];
const kinds =
  /\.(model|events|rules|policy|messages|api|data|store|tables|commands|routes|reader|writer|queries|parts|page)\.tsx?$/;
const beside = /\.(test|fixture|bench)\.tsx?$|\.gen\.ts$/;

const src = resolve(import.meta.dirname, "..");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll("\\", "/"))
  .sort();
const product = files.filter((path) => !beside.test(path));
const sliceOf = (path: string) => path.split("/")[0] as string;
const linesOf = (path: string) => readFileSync(join(src, path), "utf8").trimEnd().split("\n").length;

/** Without comments: an example in one is no import. */
const codeOf = (path: string) =>
  readFileSync(join(src, path), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

const imports = product.flatMap((path) =>
  [...codeOf(path).matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, target]) => ({
    from: path,
    to: relative(src, resolve(src, dirname(path), target as string)).replaceAll("\\", "/"),
  })),
);

describe("the house", () => {
  test("is seen: the files and imports this test looks at are there", () => {
    console.info(`architecture: ${product.length} files, ${imports.length} imports between them`);
    expect(product.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(150);
  });

  test("every folder is a slice that has its place in the order", () => {
    const unplaced = [...new Set(files.map(sliceOf))].filter((slice) => !order.includes(slice));
    expect(unplaced).toEqual([]);
  });

  test("a slice imports only slices before it", () => {
    const upward = imports.filter(
      ({ from, to }) => order.indexOf(sliceOf(to)) > order.indexOf(sliceOf(from)),
    );
    expect(upward).toEqual([]);
  });

  test("a file says its kind in its name", () => {
    const nameless = product.filter((path) => !grounds.includes(sliceOf(path)) && !kinds.test(path));
    expect(nameless).toEqual([]);
  });

  test("there is no attic and no barrel", () => {
    const attics = files.filter((path) =>
      /(^|\/)(shared|common|utils?|helpers?|lib|misc)(\/|\.)|(^|\/)index\.tsx?$/.test(path),
    );
    expect(attics).toEqual([]);
  });

  test("files stay short: half within 80 lines, nine in ten within 200, none above 400", () => {
    const lengths = product.map(linesOf).sort((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)];
    const long = product.filter((path) => linesOf(path) > 400);
    expect(long).toEqual([]);
    expect(at(0.5)).toBeLessThanOrEqual(80);
    expect(at(0.9)).toBeLessThanOrEqual(200);
  });
});
