import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../kernel/day.ts";
import { articles } from "./article.data.ts";
import * as founding from "./establishment.data.ts";
import * as procedure from "./establishment-procedure.data.ts";
import * as quality from "./quality.data.ts";
import {
  type Article,
  defaultSetting,
  EvidenceGrade,
  Outcome,
  RulebookEntry,
  Severity,
} from "./rulebook.model.ts";
import { type Answer, parametersOf, ruleOf, runChecks, severityCarriedBy } from "./rulebook.rules.ts";

const entries: RulebookEntry[] = [founding, procedure, quality].flatMap((book) => Object.values(book));
const article: Article = { ...articles.condition };

function runOne(changes: Partial<RulebookEntry>, answer: Answer, setting = defaultSetting) {
  const entry: RulebookEntry = { ...founding.endStated, articles: [article], ...changes };
  const rule = ruleOf(entry, () => [answer]);
  const trial = { subject: {}, facts: {}, setting, regime: setting.regime, on: day("2026-01-01") };
  return runChecks([rule], trial);
}

describe("the law of evidence", () => {
  test.each([
    ["A", false, "nation", "fail"],
    ["B", true, "nation", "fail"],
    ["B", false, "nation", "warn"],
    ["C", true, "nation", "warn"],
    ["UNVERIFIED", true, "nation", "advice"],
    ["A", true, "place", "warn"],
    ["UNVERIFIED", true, "place", "advice"],
  ] as const)("grade %s, covered %s, of a %s: at most %s", (grade, covers, reach, severity) => {
    expect(severityCarriedBy({ ...article, grade, covers, reach }, defaultSetting)).toBe(severity);
  });

  test("a measure of another place binds where it is adopted", () => {
    const theirs: Article = { ...article, reach: "place" };
    expect(severityCarriedBy(theirs, { ...defaultSetting, adopted: [article.id] })).toBe("fail");
  });

  test("no answer is graver than its evidence and its entry allow", () => {
    const order = ["advice", "warn", "fail"];
    const anyArticle = fc.record({
      grade: fc.constantFrom(...EvidenceGrade.options),
      covers: fc.boolean(),
      reach: fc.constantFrom("nation" as const, "place" as const),
    });
    fc.assert(
      fc.property(
        fc.array(anyArticle, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...Outcome.options),
        fc.constantFrom(...Severity.options),
        (changes, outcome, severity) => {
          const some = changes.map((change, at) => ({ ...article, ...change, id: `F${at}` }));
          const [finding] = runOne({ articles: some, severity }, { outcome, code: "x" });
          const carried = some.map((one) => order.indexOf(severityCarriedBy(one, defaultSetting)));
          const limit = Math.min(Math.max(...carried), order.indexOf(severity));
          expect(order.indexOf(finding?.outcome ?? "")).toBeLessThanOrEqual(limit);
          const isJudged = outcome === "pass" || outcome === "not_applicable";
          if (isJudged) expect(finding?.outcome).toBe(outcome);
        },
      ),
    );
  });
});

describe("running the checks", () => {
  test("an answer rests on the articles it names, and on all where it names none", () => {
    const two = [article, { ...article, id: "F9", grade: "C" as const }];
    const one = runOne({ articles: two }, { outcome: "fail", code: "x", grounds: ["F9"] });
    expect(one).toMatchObject([{ outcome: "warn", grade: "C", articles: ["F9"] }]);
    const all = runOne({ articles: two }, { outcome: "fail", code: "x" });
    expect(all).toMatchObject([{ outcome: "fail", grade: "A", articles: [article.id, "F9"] }]);
  });

  test.each([
    ["before it", { since: day("2026-01-02") }],
    ["after it", { until: day("2026-01-01") }],
  ])("a day %s is not judged by an article", (_when, dates) => {
    const findings = runOne({ articles: [{ ...article, ...dates }] }, { outcome: "fail", code: "x" });
    expect(findings).toMatchObject([
      { outcome: "not_applicable", code: "rulebook.not-in-force", grade: null },
    ]);
  });

  test("a check that is off by default runs where a place switches it on", () => {
    const answer: Answer = { outcome: "pass", code: "x" };
    expect(runOne({ on: false }, answer)).toEqual([]);
    expect(runOne({ on: false }, answer, { ...defaultSetting, switches: { "EST-01": true } })).toHaveLength(
      1,
    );
  });

  test.each([
    [3, 3],
    [0, 0],
    [21, 2],
    [Number.NaN, 2],
    ["3", 2],
    [true, 2],
  ])("a parameter set to %s holds as %s", (set, holds) => {
    const setting = { ...defaultSetting, parameters: { "EST-08": { maxDeputies: set } } };
    expect(parametersOf(procedure.fewHeads, setting)).toEqual({ maxHeads: 1, maxDeputies: holds });
  });
});

describe("the book", () => {
  test("holds EST-01 to EST-10 and eleven advices, each id once", () => {
    const ids = entries.map(({ id }) => id).toSorted();
    expect(ids.filter((id) => id.startsWith("EST"))).toEqual(
      Array.from({ length: 10 }, (_, at) => `EST-${String(at + 1).padStart(2, "0")}`),
    );
    expect(ids.filter((id) => id.startsWith("CHT"))).toHaveLength(11);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(entries.map((entry) => [entry.id, entry] as const))(
    "%s is whole and in both languages",
    (_id, entry) => {
      expect(RulebookEntry.parse(entry)).toEqual(entry);
      const labels = Object.values(entry.parameters).map(({ label }) => label);
      for (const said of [entry.title, entry.text, entry.remedy, ...labels]) {
        expect(said.zh).toMatch(/\p{Script=Han}/u);
        expect(said.en).toMatch(/^[\x20-\x7E“”’（）\p{Script=Han}]+$/u);
      }
    },
  );
});
