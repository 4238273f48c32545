import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/day.ts";
import { languages } from "../kernel/schema.ts";
import { defaultSetting } from "../rulebook/rulebook.model.ts";
import { peakShare } from "./care.rules.ts";
import { failingLoanChecks, judgeLoan, loanRules } from "./loan.judge.rules.ts";
import { sayLoanFinding } from "./loan.messages.ts";
import type { Loan, LoanFacts } from "./loan.model.ts";
import { isBarred } from "./loan.rules.ts";
import { aLoan, on, someFacts } from "./secondment.fixture.ts";

/** What the checks say aloud: outcome and code. */
function said(loan: Partial<Loan> = {}, facts: Partial<LoanFacts> = {}): string[] {
  return judgeLoan(aLoan(loan), someFacts(facts))
    .filter(({ loudness }) => loudness !== "silent")
    .map(({ outcome, code }) => `${outcome} ${code}`);
}

const fromCounty = { homeLevel: "county", isHostAbove: true } as const;

describe("what the checks of a loan say", () => {
  test("nothing, where all is in order", () => {
    expect(said()).toEqual([]);
  });

  test.each([
    ["STF-01 from a county", { approval: null }, fromCounty, "warn stf-01.county"],
    [
      "STF-01 from a town",
      { approval: null },
      { ...fromCounty, homeLevel: "township" },
      "warn stf-01.township",
    ],
    ["STF-01 from a county, approved", {}, fromCounty, "warn stf-01.approved"],
    [
      "STF-01 from a zone, whose rank nobody knows",
      {},
      { homeLevel: "zone", isHostAbove: true },
      "advice stf-01.zone",
    ],
    ["STF-02 seven months", { endOn: day("2027-01-31") }, {}, "warn stf-02.long"],
    ["STF-02 more than twelve months", { endOn: day("2027-07-01") }, {}, "warn stf-02.total"],
    ["STF-03 drawn and full-time", { kind: "drawn" }, {}, "warn stf-03.drawn"],
    ["STF-03 shadowing and full-time", { kind: "shadowing" }, {}, "warn stf-03.shadowing"],
    [
      "STF-03 a temporary post that fills a desk",
      { kind: "temporary_post" },
      {},
      "advice stf-03.temporary-post",
    ],
    ["STF-04 back a year ago", {}, { lastReturn: day("2025-06-01") }, "warn stf-04.too-soon"],
    ["STF-05 nobody has asked the home unit", { bars: null }, {}, "advice stf-05.unsaid"],
    ["STF-05 on probation", { bars: ["probation"] }, {}, "warn stf-05.probation"],
    ["STF-06 in a third body", {}, { seats: 2 }, "advice stf-06.many"],
    ["STF-07 no approval", { approval: null }, {}, "warn stf-07.no-approval"],
    ["STF-07 nobody pays", { payer: null }, {}, "warn stf-07.no-payer"],
    ["STF-07 the host gives the grade", { evaluator: "host" }, {}, "advice stf-07.host-evaluates"],
    ["STF-08 after the annual assessment", { factSheetDue: day("2026-12-28") }, {}, "advice stf-08.late"],
    [
      "STF-09 a public institution's person who enforces",
      { powers: ["enforce"] },
      { establishment: "public_institution" },
      "fail stf-09.enforce",
    ],
    ["STF-09 and nobody has said what the post does", { powers: null }, { establishment: "outside" }, "fail"],
    ["STF-10 a relative leads there", { hasKin: true }, {}, "fail stf-10.kin"],
  ] as const)("%s", (_, loan, facts, expected) => {
    const all = said(loan as Partial<Loan>, facts as Partial<LoanFacts>);
    if (expected === "fail") expect(all).toEqual(["advice stf-09.unsaid"]);
    else expect(all).toContain(expected);
  });

  test("only what rests on grade A can fail; what is reported or unverified never does", () => {
    const worst = aLoan({
      kind: "shadowing",
      endOn: day("2029-01-01"),
      approval: null,
      payer: null,
      evaluator: "host",
      bars: ["probation", "local_leader"],
      powers: ["approve"],
      hasKin: true,
    });
    const facts = someFacts({ ...fromCounty, establishment: "outside", seats: 9, lastReturn: on });
    expect(failingLoanChecks(worst, facts)).toEqual(["STF-09", "STF-10"]);
  });

  test("a switch of the place silences a check, and a parameter moves its line", () => {
    const setting = {
      ...defaultSetting,
      switches: { "STF-03": false },
      parameters: { "STF-02": { months: 3 } },
    };
    expect(said({ kind: "drawn" }, { setting })).toEqual(["warn stf-02.long"]);
  });

  test("every finding has a sentence in both languages, with its facts filled in", () => {
    const loans = [aLoan(), aLoan({ approval: null, bars: ["probation"], hasKin: true, factSheetDue: null })];
    const levels = [someFacts(), someFacts(fromCounty), someFacts({ lastReturn: on, seats: 4 })];
    for (const loan of loans)
      for (const facts of levels)
        for (const finding of judgeLoan(loan, facts))
          for (const language of languages) {
            expect(sayLoanFinding(finding, language)).toMatch(/^[^{}]{4,}[。.]$/);
          }
    expect(loanRules.map(({ entry }) => entry.id)).toEqual(
      Array.from({ length: 10 }, (_, at) => `STF-${String(at + 1).padStart(2, "0")}`),
    );
  });
});

describe("the rule against lending upwards", () => {
  test.each([
    ["county to the city", "county", true, 1, true],
    ["town to the county", "township", true, 0.5, true],
    ["town, as liaison", "township", true, 0.05, false],
    ["bureau to the province", "city", true, 1, false],
    ["county to a body of its own", "county", false, 1, false],
    ["zone, which is only asked", "zone", true, 1, false],
  ] as const)("%s", (_, homeLevel, isHostAbove, share, barred) => {
    expect(isBarred({ share }, { homeLevel, isHostAbove }, defaultSetting)).toBe(barred);
  });

  test("asks nothing where the place has switched it off", () => {
    const setting = { ...defaultSetting, switches: { "STF-01": false } };
    expect(isBarred({ share: 1 }, fromCounty, setting)).toBe(false);
  });
});

describe("the peak of shares", () => {
  const span = fc.record({ from: fc.nat(60), days: fc.nat(40), share: fc.integer({ min: 1, max: 100 }) });

  test("is what a count day by day finds", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), span, (spans, own) => {
        const loanOf = ({ from, days, share }: typeof own) => ({
          body: null,
          mode: "part_time" as const,
          share: share / 100,
          startOn: addDays(on, from),
          endOn: addDays(on, from + days),
        });
        const others = spans.map(loanOf);
        const mine = loanOf(own);
        let most = 0;
        for (let at = mine.startOn; at <= mine.endOn; at = addDays(at, 1)) {
          const taken = others.filter((one) => one.startOn <= at && at <= one.endOn);
          most = Math.max(
            most,
            taken.reduce((sum, one) => sum + one.share, 0),
          );
        }
        expect(peakShare(others, mine)).toBeCloseTo(most, 9);
      }),
    );
  });
});
