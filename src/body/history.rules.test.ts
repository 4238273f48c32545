import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HistoryEntry, lastAdvice, lastAnswers, lastReturn, tell, turnsIn } from "./history.rules.ts";

const anEntry = (
  kind: string,
  facts: HistoryEntry["facts"] = {},
  at = "2026-03-02T01:30:00Z",
): HistoryEntry => ({
  id: "01900000-0000-7000-8000-000000000001",
  at,
  kind,
  by: "池星河",
  facts,
});

describe("what happened", () => {
  test("a return says its reason, an approval its note", () => {
    expect(tell(anEntry("body.returned", { reason: "没有期限" })).why).toBe("没有期限");
    expect(tell(anEntry("body.approved", { foundedOn: "2026-03-02", note: "同意" })).why).toBe("同意");
  });

  test("a correction says which parts it changed", () => {
    expect(tell(anEntry("body.revised", { changed: ["term"] })).changed).toEqual(["term"]);
  });

  test("an event of a kind that is not known yet is told by its kind", () => {
    expect(tell(anEntry("body.divided", { into: "x" }))).toMatchObject({
      what: null,
      kind: "body.divided",
      why: "",
    });
  });

  test("whatever facts an event carries, it can be told", () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), (kind, facts) => {
        expect(tell(anEntry(kind, facts)).by).toBe("池星河");
      }),
    );
  });
});

describe("what the line of life and the dialogs take from it", () => {
  test("corrections do not turn a life, and a day begins where the offices are", () => {
    const history = [
      anEntry("body.drafted", {}, "2026-03-01T16:30:00Z"),
      anEntry("body.revised"),
      anEntry("body.submitted"),
    ].map(tell);
    expect(turnsIn(history)).toEqual([
      { kind: "drafted", on: "2026-03-02" },
      { kind: "submitted", on: "2026-03-02" },
    ]);
  });

  test("the answers of the last submission count, not those of an earlier one", () => {
    const history = [
      anEntry("body.submitted", { explanations: { "EST-02": "旧" } }),
      anEntry("body.returned", { reason: "不够" }),
      anEntry("body.submitted", { explanations: { "EST-02": "新" } }),
    ].map(tell);
    expect(lastAnswers(history)).toEqual({ "EST-02": "新" });
    expect(lastReturn(history)?.why).toBe("不够");
    expect(lastAnswers([])).toEqual({});
  });

  test("the advice on the form is that of the last submission; submissions of before kept none", () => {
    const advice = {
      advised: "office",
      chosen: "task_force",
      fit: "differs",
      reasons: ["form.stands"],
      why: "依例",
    };
    const old = anEntry("body.submitted", { explanations: {} });
    expect(lastAdvice([tell(old)])).toBeNull();
    expect(lastAdvice([old, anEntry("body.submitted", { advice })].map(tell))).toEqual(advice);
  });
});
