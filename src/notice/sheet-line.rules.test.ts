import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Trace } from "./reading.model.ts";
import { lineUp, shownPath, tracedPath } from "./sheet-line.rules.ts";

const paper = `某县人民政府办公室
关于成立某工作专班的通知
某政办发〔2026〕3号

各镇人民政府：
为推进某项工作，经研究，决定成立某工作专班。
一、组成人员
组长：李甲　县长

某县人民政府办公室
2026年3月1日`;

const trace = (path: string, words: string): Trace => {
  const from = paper.indexOf(words);
  return { path, spans: [{ from, to: from + words.length }], sure: "said" };
};

describe("setting a paper on a sheet", () => {
  test("the head stands apart from the text, the signature below it", () => {
    expect(lineUp(paper, []).map(({ kind }) => kind)).toEqual([
      "head",
      "title",
      "head",
      "blank",
      "body",
      "body",
      "heading",
      "body",
      "blank",
      "foot",
      "foot",
    ]);
  });

  test("where a name stands inside a clause, the pointer means the name", () => {
    const clause = trace("basis.text", "经研究，决定成立某工作专班");
    const [, , , , , line] = lineUp(paper, [
      clause,
      {
        ...trace("name", "某工作专班"),
        spans: [{ from: paper.indexOf("立某工作专班。") + 1, to: paper.indexOf("。") }],
      },
    ]);
    expect(line?.marks.map(({ from, to, path }) => [paper.slice(from, to), path])).toEqual([
      ["为推进某项工作，", null],
      ["经研究，决定成立", "basis.text"],
      ["某工作专班", "name"],
      ["。", null],
    ]);
  });

  test("a paper that indents by hand is not indented again", () => {
    const byHand = paper.replace("为推进", `　　${"为切实".repeat(10)}推进`);
    expect(lineUp(byHand, []).some(({ isIndented }) => isIndented)).toBe(false);
    expect(lineUp(paper, [])[5]?.isIndented).toBe(true);
  });

  test("a paper of one sentence has no head", () => {
    expect(lineUp("决定成立某工作专班。", [])[0]?.kind).toBe("body");
  });

  test("whatever is read where, the lines hold the paper, whole and in order", () => {
    const line = fc.string({
      unit: fc.constantFrom("一", "、", "：", "。", " ", "年", "日", "甲"),
      maxLength: 12,
    });
    const span = fc.tuple(fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), fc.array(span, { maxLength: 6 }), (lines, spans) => {
        const text = lines.join("\n");
        const traces = spans.map(([a, b], at): Trace => {
          const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          return { path: `p${at}`, spans: [{ from, to }], sure: "said" };
        });
        const set = lineUp(text, traces).map(({ marks }) =>
          marks.map(({ from, to }) => text.slice(from, to)).join(""),
        );
        expect(set.join("\n")).toBe(text);
      }),
    );
  });

  test("words that are only shown change no pointer", () => {
    const [line] = lineUp("甲乙", [
      { path: "name", spans: [{ from: 0, to: 2 }], sure: "said" },
      { path: shownPath, spans: [{ from: 1, to: 2 }], sure: "said" },
    ]);
    expect(line?.marks.map(({ path }) => path)).toEqual(["name", "name"]);
  });
});

test("a value that was read with its block is shown by the words of the block", () => {
  const traces = [trace("trigger", "某项工作"), trace("leaders[L1].name", "李甲")];
  expect(tracedPath("trigger.kind", traces)).toBe("trigger");
  expect(tracedPath("leaders", traces)).toBe("leaders");
  expect(tracedPath("budget", traces)).toBeNull();
});
