import { describe, expect, test } from "vitest";
import { aCharter } from "../../charter/charter.fixture.ts";
import { day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import { aBody, colleague, drafter } from "../body.fixture.ts";
import type { CharterVersion } from "./version.model.ts";
import * as rules from "./version.rules.ts";

const founding = { number: 1, charter: aCharter() };
const later = aCharter({ term: { text: null, start: null, end: day("2027-06-30") } });
const instrument = {
  kind: "formal_document",
  issuer: "兰川县人民政府办公室",
  docNo: "兰政办发〔2026〕40号",
  date: day("2026-11-20"),
} as const;
const proposal = {
  id: "01900000-0000-7000-8000-000000000300" as Id<"charter_version">,
  bodyId: aBody().id,
  charter: later,
  instrument,
  paperId: null,
  reason: "任务未完成",
  draftedBy: drafter,
};
const standing = { state: "running", effective: 1, open: null, last: 1 } as const;

function aVersion(parts: Partial<CharterVersion> = {}): CharterVersion {
  const decided = rules.decideProposal(standing, proposal);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return { ...decided.value.state, ...parts };
}
const submission = {
  by: drafter,
  failing: [],
  explanations: {},
  effective: founding,
  today: day("2026-11-24"),
};
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? true : answer.refusal?.code;

describe("a version is proposed for a body that runs", () => {
  test("it takes the next number and stands on the charter in effect", () => {
    expect(aVersion()).toMatchObject({ number: 2, baseNumber: 1, state: "proposed", revision: 1 });
    const decided = rules.decideProposal({ ...standing, effective: 2, last: 4 }, proposal);
    expect(decided).toMatchObject({ ok: true, value: { state: { number: 5, baseNumber: 2 } } });
  });

  test.each(["draft", "submitted", "winding_up", "merged", "dissolved", "archived"] as const)(
    "not for one that is %s",
    (state) => {
      expect(codeOf(rules.decideProposal({ ...standing, state }, proposal))).toBe("version.not-running");
    },
  );

  test("also for one whose term is over or that is suspended, so that it can be extended", () => {
    expect(codeOf(rules.decideProposal({ ...standing, state: "suspended" }, proposal))).toBe(true);
  });

  test("one at a time", () => {
    const decided = rules.decideProposal({ ...standing, open: 2, last: 2 }, proposal);
    expect(decided).toMatchObject({ refusal: { code: "version.open-already", facts: { number: 2 } } });
  });
});

describe("a proposal goes to be reviewed", () => {
  test("when it changes something, and every check that says no is answered", () => {
    expect(codeOf(rules.decideSubmit(aVersion(), 1, submission))).toBe(true);
    const same = aVersion({ charter: founding.charter });
    expect(codeOf(rules.decideSubmit(same, 1, submission))).toBe("version.nothing-changed");
    const failing = { ...submission, failing: ["EST-01"] };
    expect(codeOf(rules.decideSubmit(aVersion(), 1, failing))).toBe("body.unexplained");
  });

  test("not on a charter that is no longer in effect", () => {
    const effective = { number: 2, charter: aCharter() };
    expect(codeOf(rules.decideSubmit(aVersion(), 1, { ...submission, effective }))).toBe("version.outdated");
    const waiting = aVersion({ state: "under_review" });
    const facts = { today: day("2026-11-24"), effective };
    expect(codeOf(rules.decideEffect(waiting, 1, facts))).toBe("version.outdated");
  });

  test.each([
    ["save", () => rules.decideSave(aVersion({ revision: 3 }), 1, proposal)],
    ["submit", () => rules.decideSubmit(aVersion({ revision: 3 }), 1, submission)],
    ["withdraw", () => rules.decideWithdraw(aVersion({ revision: 3 }), 1)],
    ["take back", () => rules.decideTakeBack(aVersion({ state: "under_review", revision: 3 }), 1)],
  ])("a stale revision does not %s", (_, act) => {
    expect(act()).toMatchObject({ refusal: { code: "version.stale", facts: { yours: 1, current: 3 } } });
  });
});

describe("each state allows its own acts only", () => {
  const open = { save: true, submit: true, withdraw: true, takeBack: "version.not-waiting" };
  const waiting = {
    save: "version.not-open",
    submit: "version.not-open",
    withdraw: "version.not-open",
    takeBack: true,
  };
  const over = { ...waiting, takeBack: "version.not-waiting" };
  test.each([
    ["proposed", open],
    ["returned", open],
    ["under_review", waiting],
    ["effective", over],
    ["withdrawn", over],
    ["rejected", over],
  ] as const)("%s", (state, can) => {
    expect(rules.versionStateAllowing(aVersion({ state }))).toEqual(can);
  });
});

describe("what takes effect is told", () => {
  const effect = (charter: CharterVersion["charter"]) => {
    const version = aVersion({ state: "under_review", submittedBy: colleague, charter });
    const decided = rules.decideEffect(version, 1, { today: day("2026-11-24"), effective: founding });
    if (!decided.ok) throw new Error(decided.refusal.code);
    return decided.value;
  };

  test("an extension as one, with the new end and the paper", () => {
    const term = { ...founding.charter.term, end: day("2027-06-30") };
    const { state, events } = effect(aCharter({ term }));
    expect(state).toMatchObject({ state: "effective", effectiveOn: "2026-11-24", revision: 2 });
    expect(events).toMatchObject([
      {
        kind: "body.extended",
        facts: { number: 2, changed: ["term"], end: "2027-06-30", note: "兰政办发〔2026〕40号：任务未完成" },
      },
    ]);
  });

  test("anything else as an amendment with the parts that changed", () => {
    const { events } = effect(aCharter({ leadUnit: "县工信局", budget: null }));
    expect(events).toMatchObject([{ kind: "body.amended", facts: { changed: ["leadUnit", "budget"] } }]);
  });
});
