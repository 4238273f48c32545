import { expect, test } from "vitest";
import { day } from "../kernel/day.ts";
import { papersOn } from "./papers.data.ts";
import { cityPersons } from "./people.data.ts";

const papers = papersOn(day("2026-11-24"));

test("there are ten papers, each with a name and a reason to open it", () => {
  expect(new Set(papers.map(({ id }) => id)).size).toBe(10);
  for (const { title, titleEn, shows, showsEn } of papers)
    for (const words of [title, titleEn, shows, showsEn]) expect(words).not.toBe("");
});

test("the days of a paper follow today, and its number the year of signing", () => {
  expect(papers[0]?.text).toContain("岚政办发〔2026〕58号");
  expect(papers[0]?.text).toContain("2026年11月20日");
  expect(papersOn(day("2027-01-01"))[0]?.text).toContain("岚政办发〔2026〕58号");
  for (const { text } of papers) expect(text).not.toMatch(/[{}]/);
});

test.each([
  ["loushun", 10],
  ["chuneng", 11],
  ["renju", 10],
  ["bingdong", 4],
  ["tiaozheng", 14],
  ["zengbu", 3],
])("%s names %i people of the city", (id, count) => {
  const text = papers.find((paper) => paper.id === id)?.text.replaceAll(/[\s\u3000]/g, "") ?? "";
  expect(cityPersons.filter(({ name }) => text.includes(name))).toHaveLength(count);
});
