import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markPaper } from "./mark.rules.ts";
import type { Trace } from "./reading.model.ts";

const trace = (path: string, from: number, to: number): Trace => ({
  path,
  spans: [{ from, to }],
  sure: "said",
});

describe("marking the paper", () => {
  test("a name inside its line is cut out of it, and both are told", () => {
    const marks = markPaper("组长:李甲 县长", [trace("leaders[L1]", 0, 8), trace("leaders[L1].name", 3, 5)]);
    expect(marks.map(({ from, to, paths }) => [from, to, paths])).toEqual([
      [0, 3, ["leaders[L1]"]],
      [3, 5, ["leaders[L1]", "leaders[L1].name"]],
      [5, 8, ["leaders[L1]"]],
    ]);
  });

  test("the surest reading of a stretch colours it", () => {
    const guess: Trace = { ...trace("leadUnit", 0, 2), sure: "guessed" };
    expect(markPaper("市局", [guess])[0]?.sure).toBe("guessed");
    expect(markPaper("市局", [guess, trace("office.unit", 0, 2)])[0]?.sure).toBe("said");
  });

  test("however traces lie, the stretches are the paper, whole and in order", () => {
    const text = "关于成立某工作专班的通知";
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => trace("p", Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (traces) => {
        const marks = markPaper(text, traces);
        expect(marks.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
        for (const { from, to, paths } of marks) {
          const covered = traces.some(({ spans: [one] }) => one && one.from <= from && one.to >= to);
          expect(paths.length > 0).toBe(covered);
        }
      }),
    );
  });
});
