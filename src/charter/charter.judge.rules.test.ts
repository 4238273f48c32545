import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSetting, type Finding, type RulebookSetting } from "../rulebook/rulebook.model.ts";
import { runChecks, severityCarriedBy, sortFindings } from "../rulebook/rulebook.rules.ts";
import { charterRules } from "./charter.checks.rules.ts";
import { aCharter, anyCharter, anyFacts, someFacts } from "./charter.fixture.ts";
import { judge } from "./charter.judge.rules.ts";
import { sayFinding, sayReason } from "./charter.messages.ts";
import { Charter } from "./charter.model.ts";
import { Judgement } from "./judgement.model.ts";

const anySetting: fc.Arbitrary<RulebookSetting> = fc.record({
  regime: fc.constantFrom("deliberative_body", "work_arrangement"),
  switches: fc.dictionary(fc.constantFrom("EST-01", "EST-05", "CHT-08"), fc.boolean()),
  parameters: fc.constantFrom({}, { "EST-08": { maxDeputies: 0 } }, { "EST-03": { nameSimilarity: "0.9" } }),
  adopted: fc.subarray(["F1.14", "F1.16", "F1.18"]),
});
const anything = [anyCharter, anyFacts, anySetting] as const;

function freezeDeep<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const one of Object.values(value)) freezeDeep(one);
  return Object.freeze(value);
}

describe("the judgement", () => {
  test("never throws, changes nothing, says the same again, and fits its schema", () => {
    fc.assert(
      fc.property(...anything, (charter, facts, setting) => {
        expect(Charter.safeParse(charter).success).toBe(true);
        const first = judge(freezeDeep(charter), freezeDeep(facts), freezeDeep(setting));
        expect(Judgement.parse(first)).toEqual(first);
        expect(judge(charter, facts, setting)).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });

  test("an unverified fact never blocks and never warns, whatever the charter and the place", () => {
    const unverified = charterRules.map(({ entry, answer }) => {
      const articles = entry.articles.map((article) => ({ ...article, grade: "UNVERIFIED" as const }));
      return { entry: { ...entry, articles }, answer };
    });
    fc.assert(
      fc.property(...anything, (subject, facts, setting) => {
        const trial = { subject, facts, setting, regime: setting.regime, on: facts.today };
        const outcomes = runChecks(unverified, trial).map(({ outcome }) => outcome);
        expect(outcomes).not.toContain("fail");
        expect(outcomes).not.toContain("warn");
      }),
      { numRuns: 300 },
    );
  });

  test("what fails rests on an article that carries a failure", () => {
    fc.assert(
      fc.property(...anything, (charter, facts, setting) => {
        for (const finding of judge(charter, facts, setting).findings) {
          if (finding.outcome === "fail") expect(carriersOf(finding, setting)).not.toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("loud findings come first and silent ones last", () => {
    const { findings } = judge(aCharter({ dissolution: null, purpose: null }), someFacts(), defaultSetting);
    expect(findings[0]?.loudness).toBe("loud");
    expect(findings.at(-1)?.loudness).toBe("silent");
    expect(sortFindings(findings.toReversed()).map(({ loudness }) => loudness)).toEqual(
      findings.map(({ loudness }) => loudness),
    );
  });

  test("saying when it ends never makes a charter worse", () => {
    const rank = ["pass", "advice", "warn", "fail"];
    const worst = (charter: Charter, facts: typeof someFacts extends () => infer Facts ? Facts : never) =>
      Math.max(
        ...judge(charter, facts, defaultSetting)
          .findings.filter(({ id }) => id === "EST-01")
          .map(({ outcome }) => rank.indexOf(outcome)),
      );
    fc.assert(
      fc.property(anyCharter, anyFacts, (charter, facts) => {
        const ended = { ...charter, dissolution: "任务完成后自行撤销" };
        expect(worst(ended, facts)).toBeLessThanOrEqual(worst({ ...charter, dissolution: null }, facts));
      }),
    );
  });
});

function carriersOf(finding: Finding, setting: RulebookSetting) {
  const articles = charterRules.find(({ entry }) => entry.id === finding.id)?.entry.articles ?? [];
  return articles.filter(
    (article) => finding.articles.includes(article.id) && severityCarriedBy(article, setting) === "fail",
  );
}

test.each(charterRules.map(({ entry }) => entry.id))("%s does not run when a place switches it off", (id) => {
  const idsWith = (on: boolean) =>
    judge(aCharter(), someFacts(), { ...defaultSetting, switches: { [id]: on } }).findings.map(
      (one) => one.id,
    );
  expect(idsWith(true)).toContain(id);
  expect(idsWith(false)).not.toContain(id);
});

test.each(["zh", "en"] as const)(
  "every finding and reason has a sentence without open holes: %s",
  (language) => {
    fc.assert(
      fc.property(...anything, (charter, facts, setting) => {
        const { type, findings, form } = judge(charter, facts, setting);
        const said = [
          ...findings.map((finding) => [finding.code, sayFinding(finding, language)] as const),
          ...[...type.evidence, ...form.reasons, ...form.signs].map(
            (reason) => [reason.code, sayReason(reason, language)] as const,
          ),
        ];
        for (const [code, sentence] of said) {
          expect(sentence).not.toBe(code);
          expect(sentence).not.toMatch(
            /\{(?:count|name|percent|shared|quotes|heads|deputies|max|due|days|issuer|addressee|unit|fields)\}/,
          );
        }
      }),
      { numRuns: 300 },
    );
  },
);
