import { expect, test } from "vitest";
import { fill } from "../kernel/messages.ts";
import { radicalsToCharacters, strangeShare } from "./glyph.rules.ts";
import { writeCount } from "./numeral.rules.ts";
import { paperMessages } from "./paper.messages.ts";
import { refusalCodes } from "./paper.model.ts";
import { admitText } from "./paper.rules.ts";

test("line ends are made one kind, control characters and spaces at line ends go", () => {
  expect(admitText("\ufeff一 \r\n二\u2028三\x07\r\n\r\n\r\n四")).toEqual({
    ok: true,
    value: "一\n二\n三\n\n四",
  });
});

test("a pasted text with a secrecy mark is refused like a file", () => {
  expect(admitText("机密★1年\n关于某事的通知")).toMatchObject({
    ok: false,
    refusal: { code: "paper.classified" },
  });
});

test("every refusal has a sentence in both languages that says what to do next", () => {
  for (const code of refusalCodes) {
    expect(paperMessages.zh[code]).toMatch(/请/);
    expect(paperMessages.en[code].split(/[.;] /).length).toBeGreaterThan(1);
  }
});

test("both languages name the same facts", () => {
  const holes = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
  for (const code of refusalCodes)
    expect(holes(paperMessages.en[code])).toEqual(holes(paperMessages.zh[code]));
  expect(fill(paperMessages.zh["paper.too-large"], { megabytes: 21, limit: 20 })).toContain("21 MB");
});

test("only radicals become characters", () => {
  expect(radicalsToCharacters("⼈⺠⻓⻔，（１Ａ㈠①﹙")).toBe("人民长门，（１Ａ㈠①﹙");
});

test("papers of the country hold nothing strange, glyph numbers do", () => {
  expect(strangeShare("关于…的通知（2025）①★ ئۇيغۇر བོད་ 한글")).toBe(0);
  expect(strangeShare("\ue001\ue002ͰѬᚠ")).toBe(1);
});

test.each([
  [1, "chineseCounting", "一"],
  [10, "chineseCountingThousand", "十"],
  [20, "chineseCounting", "二十"],
  [110, "chineseCounting", "一百一十"],
  [105, "chineseCounting", "一百零五"],
  [3, "decimalEnclosedCircle", "③"],
  [14, "upperRoman", "XIV"],
  [2, "lowerLetter", "b"],
  [12, "decimalFullWidth", "１２"],
  [7, "decimal", "7"],
  [7, "unheard", "7"],
])("%i counted as %s is %s", (count, format, text) => {
  expect(writeCount(count, format)).toBe(text);
});
