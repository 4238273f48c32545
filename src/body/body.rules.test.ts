import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import { adviseForm } from "../charter/charter.form.rules.ts";
import { type Day, day } from "../kernel/day.ts";
import { defaultSetting } from "../rulebook/rulebook.model.ts";
import { adviceToKept } from "./advice.rules.ts";
import { aBody, aWord, colleague, drafter } from "./body.fixture.ts";
import { type Body, bodyStates } from "./body.model.ts";
import {
  daysToRegularise,
  decideApproved,
  decideDiscard,
  decideDraft,
  decideFoundByWord,
  decideLapse,
  decideRejected,
  decideReturned,
  decideRevise,
  decideSubmit,
  decideWithdraw,
  standingOf,
  statesAllowing,
} from "./body.rules.ts";
import { anExemption } from "./exemption.fixture.ts";

const today = day("2026-11-24");
const advice = adviceToKept(adviseForm(aBody().charter), "");
const submission = { by: drafter, failing: [], explanations: {}, advice };
const submitted = () => aBody({ state: "submitted", submittedBy: colleague, version: 3 });

describe("drafting", () => {
  test("a draft remembers whether it came from a paper", () => {
    const { draftedBy, id, jurisdictionId, charter, draftKey } = aBody();
    const blank = decideDraft({ id, jurisdictionId, charter, draftedBy, draftKey, paperId: null });
    expect(blank.events[0]).toMatchObject({ kind: "body.drafted", facts: { from: "blank" } });
    expect(blank.state).toMatchObject({ state: "draft", version: 1, foundedOn: null });
  });

  test("a revision names the parts that changed and takes the next version", () => {
    const revised = decideRevise(aBody(), 1, aCharter({ budget: "市财政局保障经费", purpose: "新的目的" }));
    expect(revised).toMatchObject({ ok: true, value: { state: { version: 2 } } });
    expect(revised.ok && revised.value.events[0]?.facts).toEqual({ changed: ["purpose", "budget"] });
  });

  test("saving the same charter again tells nothing", () => {
    const revised = decideRevise(aBody(), 1, aCharter());
    expect(revised.ok && revised.value.events).toEqual([]);
  });

  test("a part whose fields came back from the database in another order has not changed", () => {
    const { office, ...rest } = aCharter();
    const stored = { ...rest, office: { director: office.director, unit: office.unit } };
    const revised = decideRevise(aBody({ charter: stored }), 1, aCharter({ purpose: "新的目的" }));
    expect(revised.ok && revised.value.events[0]?.facts).toEqual({ changed: ["purpose"] });
  });

  test("a returned body is open again, a submitted one is not", () => {
    expect(decideRevise(aBody({ state: "returned" }), 1, aCharter()).ok).toBe(true);
    expect(decideRevise(submitted(), 3, aCharter())).toMatchObject({ refusal: { code: "body.not-open" } });
  });
});

describe("what runs on a word", () => {
  const byWord = aBody({ state: "running", foundedOn: today, word: aWord(), regulariseBy: today });

  test("is corrected in place until a later version has taken effect, from then on by versions", () => {
    expect(decideRevise(byWord, 1, aCharter()).ok).toBe(true);
    const amended = { ...byWord, isAmended: true };
    expect(decideRevise(amended, 1, aCharter())).toMatchObject({ refusal: { code: "body.amended" } });
    expect(statesAllowing(amended)).toMatchObject({ revise: "body.amended", submit: true });
  });

  test("is to be regularised within the days that the place has set", () => {
    expect(daysToRegularise(defaultSetting)).toBe(30);
    const parameters = { "EST-07": { daysToRegularise: 7 } };
    expect(daysToRegularise({ ...defaultSetting, parameters })).toBe(7);
  });
});

describe("submitting", () => {
  test("a check that says no is answered, or the submission is refused with its name", () => {
    const failing = ["EST-01", "EST-05"];
    const half = decideSubmit(aBody(), 1, {
      by: drafter,
      failing,
      explanations: { "EST-01": anExemption() },
      advice,
    });
    expect(half).toMatchObject({ refusal: { code: "body.unexplained", facts: { checks: ["EST-05"] } } });
  });

  test("only the answers that were needed are kept", () => {
    const explanations = { "EST-01": anExemption(), "EST-99": anExemption({ ground: "多余" }) };
    const done = decideSubmit(aBody(), 1, { by: colleague, failing: ["EST-01"], explanations, advice });
    expect(done.ok && done.value.events[0]?.facts).toEqual({
      explanations: { "EST-01": anExemption() },
      advice,
    });
    expect(done.ok && done.value.state.submittedBy).toBe(colleague);
  });

  test("a submission can be taken back until somebody has decided", () => {
    expect(decideWithdraw(submitted(), 3)).toMatchObject({ ok: true, value: { state: { state: "draft" } } });
    const running = aBody({ state: "running", foundedOn: today });
    expect(decideWithdraw(running, 1)).toMatchObject({ refusal: { code: "body.not-submitted" } });
  });
});

describe("the end of its case", () => {
  test("approval founds the body on that day and it runs", () => {
    const founded = decideApproved(submitted(), { today, note: "同意" });
    expect(founded).toMatchObject({
      ok: true,
      value: { state: { state: "running", foundedOn: today, version: 4 } },
    });
  });

  test("what was approved cannot be approved again", () => {
    const first = decideApproved(submitted(), { today, note: "" });
    const again = first.ok && decideApproved(first.value.state, { today, note: "" });
    expect(again).toMatchObject({ refusal: { code: "body.not-submitted" } });
  });

  test("returned it is open again, rejected it is not", () => {
    const returned = decideReturned(submitted(), "理由");
    expect(returned.ok && decideRevise(returned.value.state, 4, aCharter()).ok).toBe(true);
    const rejected = decideRejected(submitted(), "理由");
    expect(rejected).toMatchObject({ ok: true, value: { state: { state: "rejected" } } });
    expect(rejected.ok && decideRevise(rejected.value.state, 4, aCharter()).ok).toBe(false);
  });
});

describe("founding by word", () => {
  const urgent = (parts: Partial<Body> = {}) =>
    aBody({ charter: aCharter({ trigger: { kind: "emergency", reason: "溃口" } }), ...parts });
  const wording = (saidOn: Day) => ({ word: aWord({ saidOn }), today, days: 30 });
  const byWord = (): Body => {
    const founded = decideFoundByWord(urgent(), 1, wording(day("2026-11-20")));
    if (!founded.ok) throw new Error(founded.refusal.code);
    return founded.value.state;
  };

  test("runs at once from the day of the word, and owes its approval within thirty days of it", () => {
    expect(byWord()).toMatchObject({ state: "running", foundedOn: "2026-11-20", regulariseBy: "2026-12-20" });
  });

  test.each([
    ["body.no-emergency", aBody(), day("2026-11-20")],
    ["body.word-ahead", urgent(), day("2026-11-25")],
    ["body.word-old", urgent(), day("2026-10-24")],
    ["body.not-open", urgent({ state: "submitted" }), day("2026-11-20")],
  ])("is refused with %s", (code, body, saidOn) => {
    expect(decideFoundByWord(body, 1, wording(saidOn))).toMatchObject({ refusal: { code } });
  });

  test("submitted it runs on; approved it owes nothing and keeps the day of the word", () => {
    const sent = decideSubmit(byWord(), 2, submission);
    expect(sent).toMatchObject({ ok: true, value: { state: { state: "running", submittedBy: drafter } } });
    const done = sent.ok && decideApproved(sent.value.state, { today, note: "" });
    expect(done).toMatchObject({
      value: { state: { state: "running", foundedOn: "2026-11-20", regulariseBy: null } },
    });
  });

  test("returned it runs on and can be submitted again; rejected it lapses", () => {
    const sent = decideSubmit(byWord(), 2, submission);
    if (!sent.ok) throw new Error("not submitted");
    const back = decideReturned(sent.value.state, "补充依据");
    expect(back).toMatchObject({ value: { state: { state: "running", submittedBy: null } } });
    expect(decideRejected(sent.value.state, "理由")).toMatchObject({ value: { state: { state: "lapsed" } } });
  });

  test("the last day still carries it; the day after, it has lapsed, once", () => {
    expect(standingOf(byWord(), day("2026-12-20"))).toBe("running");
    expect(standingOf(byWord(), day("2026-12-21"))).toBe("lapsed");
    expect(decideLapse(byWord(), day("2026-12-20"))).toBeNull();
    const lapsed = decideLapse(byWord(), day("2026-12-21"));
    expect(lapsed).toMatchObject({ state: { state: "lapsed" }, events: [{ kind: "body.lapsed" }] });
    expect(lapsed && decideLapse(lapsed.state, day("2026-12-22"))).toBeNull();
  });

  test("lapsed, nothing can be done with it any more", () => {
    const lapsed = { ...byWord(), state: "lapsed" } as const;
    expect(Object.values(statesAllowing(lapsed))).not.toContain(true);
  });
});

describe("the life of a body", () => {
  const anyBody = fc
    .record({
      state: fc.constantFrom(...bodyStates),
      version: fc.integer({ min: 1, max: 9 }),
      kind: fc.constantFrom("emergency", "routine"),
      regulariseBy: fc.constantFrom(null, day("2026-12-20")),
      submittedBy: fc.constantFrom(null, colleague),
    })
    .map(({ kind, ...parts }) =>
      aBody({ ...parts, foundedOn: today, charter: aCharter({ trigger: { kind, reason: null } }) }),
    );
  const acts = (body: Body) => ({
    revise: decideRevise(body, body.version, aCharter({ purpose: "另一个目的" })),
    submit: decideSubmit(body, body.version, submission),
    withdraw: decideWithdraw(body, body.version),
    discard: decideDiscard(body, body.version),
    foundByWord: decideFoundByWord(body, body.version, { word: aWord(), today, days: 30 }),
  });

  test("every act that goes through takes exactly the next version and tells what happened", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        for (const decided of Object.values(acts(body))) {
          if (!decided.ok) continue;
          expect(decided.value.state.version).toBe(body.version + 1);
          expect(decided.value.events).toHaveLength(1);
        }
      }),
    );
  });

  test("what a reply offers is what the act then allows", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const offered = statesAllowing(body);
        for (const [act, decided] of Object.entries(acts(body))) {
          expect(offered[act as keyof typeof offered]).toBe(decided.ok ? true : decided.refusal.code);
        }
      }),
    );
  });
});
