import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Contract } from "../kernel/contract.ts";
import { languages } from "../kernel/schema.ts";
import { catalogs } from "./catalogs.ts";

const src = resolve(import.meta.dirname, "..");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
const server = files.filter((path) => /\.(rules|policy|commands|store|reader)\.ts$|^http\//.test(path));

/** What a contract says it refuses with. */
async function refusalsOfContracts(): Promise<string[]> {
  const modules: Record<string, Contract>[] = await Promise.all(
    files.filter((path) => path.endsWith(".api.ts")).map((path) => import(join(src, path))),
  );
  return modules.flatMap((one) => Object.values(one)).flatMap(({ refusals }) => refusals ?? []);
}

/** What is written as a refusal: `refuse("…")`, the `else` of a policy, a refusal spelled out at the door. */
const written = server.flatMap((path) => {
  const isDoor = path.startsWith("http");
  const refusal = isDoor
    ? /(?:refuse\(|code: )\s*"([a-z-]+\.[a-z-]+)"/g
    : /(?:refuse\(|else:)\s*"([a-z-]+\.[a-z-]+)"/g;
  return [...readFileSync(join(src, path), "utf8").matchAll(refusal)].map(([, code]) => code as string);
});

const sentenceOf = (code: string, language: (typeof languages)[number]) =>
  catalogs.map((one) => one[language][code]).find((sentence) => sentence !== undefined);
const withoutSentence = (codes: Iterable<string>) =>
  [...new Set(codes)].flatMap((code) =>
    languages.filter((language) => !sentenceOf(code, language)).map((language) => `${code} in ${language}`),
  );

describe("a refusal is told in a sentence, in Chinese and in English", () => {
  test("whatever a contract says it refuses with", async () => {
    const said = await refusalsOfContracts();
    expect(new Set(said).size).toBeGreaterThan(40);
    expect(withoutSentence(said)).toEqual([]);
  });

  test("whatever is refused in the code", () => {
    expect(new Set(written).size).toBeGreaterThan(40);
    expect(withoutSentence(written)).toEqual([]);
  });

  test("with the same facts in both, and no code in two catalogs", () => {
    const holesOf = (sentence = "") => (sentence.match(/\{\w+\}/g) ?? []).toSorted();
    const codes = catalogs.flatMap((one) => Object.keys(one.zh));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes)
      expect([code, holesOf(sentenceOf(code, "en"))]).toEqual([code, holesOf(sentenceOf(code, "zh"))]);
  });
});
