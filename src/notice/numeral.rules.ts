import type { Day } from "../kernel/day.ts";

const digits: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  O: "0",
  o: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** 十二 → 12, 二十五 → 25, 25 → 25; NaN for anything else. */
export function numeralToNumber(words: string): number {
  if (/^\d{1,4}$/.test(words)) return Number(words);
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(words);
  if (tens !== null)
    return Number(digits[tens[1] ?? "一"]) * 10 + Number(tens[2] === undefined ? 0 : digits[tens[2]]);
  const spelled = Array.from(words, (character) => digits[character] ?? character).join("");
  return /^\d{1,4}$/.test(spelled) ? Number(spelled) : Number.NaN;
}

export function toDay(year: number, month: number, date: number): Day | null {
  if (!(year >= 1949 && year <= 2100 && month >= 1 && month <= 12 && date >= 1 && date <= 31)) return null;
  const on = new Date(Date.UTC(year, month - 1, date));
  return on.getUTCDate() === date ? (on.toISOString().slice(0, 10) as Day) : null;
}
