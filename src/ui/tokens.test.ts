import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const sheet = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const [light = "", dark = ""] = sheet.split('[data-mantine-color-scheme="dark"]');

function colour(part: string, token: string): readonly number[] {
  const [, hex = ""] = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(part) ?? [];
  expect(hex, token).not.toBe("");
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** WCAG 2.2, relative luminance. */
function luminance(part: string, token: string): number {
  const linear = colour(part, token).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (linear[0] as number) + 0.7152 * (linear[1] as number) + 0.0722 * (linear[2] as number);
}

function contrast(part: string, one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(part, one), luminance(part, other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
])("in %s", (_, part) => {
  test.each(
    ["ink", "ink-2", "ink-3", "attention"].flatMap((text) =>
      ["paper", "paper-2", "wash", "attention-wash"].map((ground) => [text, ground] as const),
    ),
  )("%s is legible on %s (4.5:1)", (text, ground) => {
    expect(contrast(part, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("the outline of a field stands out from paper (3:1)", () => {
    expect(contrast(part, "line-3", "paper")).toBeGreaterThanOrEqual(3);
  });
});
