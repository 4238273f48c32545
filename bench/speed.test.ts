import { expect, test } from "vitest";
import { cutToLength, quantile, timeCurve, timeWarm } from "./speed.ts";

test("papers are cut to one length, each starting where a paper starts", () => {
  expect(cutToLength(["abc", "de"], 5)).toEqual(["abc\nd", "deabc"]);
  expect(cutToLength(["ab"], 5)).toEqual(["ababa"]);
});

test("the median lies in the middle and the whole at the slowest", () => {
  expect([quantile([3, 1, 2], 0.5), quantile([3, 1, 2], 1)]).toEqual([2, 3]);
});

test("the curve reads texts from one kilobyte to one megabyte, three bytes a character", () => {
  const lengths = new Set<number>();
  const curve = timeCurve((text) => lengths.add(text.length), ["专班"]);
  expect(curve.map(({ bytes }) => bytes / 1024)).toEqual([1, 4, 16, 64, 256, 1024]);
  expect(Math.max(...lengths)).toBeGreaterThan(1024 ** 2 / 3.1);
});

test("every text is read warm before it is timed", () => {
  const seen: string[] = [];
  const times = timeWarm((text) => seen.push(text), ["甲", "乙"]);
  expect([times.length, seen.length]).toEqual([10, 20]);
});
