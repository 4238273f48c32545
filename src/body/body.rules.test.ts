import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import { day } from "../kernel/day.ts";
import { aBody, approver, colleague, drafter } from "./body.fixture.ts";
import { type Body, bodyStates } from "./body.model.ts";
import {
  decideApprove,
  decideDiscard,
  decideDraft,
  decideReturn,
  decideRevise,
  decideSubmit,
  decideWithdraw,
  statesAllowing,
} from "./body.rules.ts";
import { anExemption } from "./exemption.fixture.ts";

const today = day("2026-11-24");
const submission = { by: drafter, failing: [], explanations: {} };
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

describe("submitting", () => {
  test("a check that says no is answered, or the submission is refused with its name", () => {
    const failing = ["EST-01", "EST-05"];
    const half = decideSubmit(aBody(), 1, {
      by: drafter,
      failing,
      explanations: { "EST-01": anExemption() },
    });
    expect(half).toMatchObject({ refusal: { code: "body.unexplained", facts: { checks: ["EST-05"] } } });
  });

  test("only the answers that were needed are kept", () => {
    const explanations = { "EST-01": anExemption(), "EST-99": anExemption({ ground: "多余" }) };
    const done = decideSubmit(aBody(), 1, { by: colleague, failing: ["EST-01"], explanations });
    expect(done.ok && done.value.events[0]?.facts).toEqual({
      explanations: { "EST-01": anExemption() },
    });
    expect(done.ok && done.value.state.submittedBy).toBe(colleague);
  });

  test("a submission can be taken back until somebody has decided", () => {
    expect(decideWithdraw(submitted(), 3)).toMatchObject({ ok: true, value: { state: { state: "draft" } } });
    const running = aBody({ state: "running", foundedOn: today });
    expect(decideWithdraw(running, 1)).toMatchObject({ refusal: { code: "body.not-submitted" } });
  });
});

describe("deciding", () => {
  test("approval founds the body on that day and it runs", () => {
    const founded = decideApprove(submitted(), { by: approver, version: 3 }, { today, note: "同意" });
    expect(founded).toMatchObject({
      ok: true,
      value: { state: { state: "running", foundedOn: today, version: 4 } },
    });
  });

  test.each([drafter, colleague])("who drafted or submitted neither approves nor returns", (by) => {
    const decision = { by, version: 3 };
    const code = "body.own-draft";
    expect(decideApprove(submitted(), decision, { today, note: "" })).toMatchObject({ refusal: { code } });
    expect(decideReturn(submitted(), decision, "理由")).toMatchObject({ refusal: { code } });
  });

  test("two approvals of one submission cannot both be decided", () => {
    const first = decideApprove(submitted(), { by: approver, version: 3 }, { today, note: "" });
    expect(first.ok).toBe(true);
    const again =
      first.ok && decideApprove(first.value.state, { by: approver, version: 3 }, { today, note: "" });
    expect(again).toMatchObject({ refusal: { code: "body.not-submitted" } });
  });

  test("a decision on an older version is stale and says both versions", () => {
    const late = decideReturn(submitted(), { by: approver, version: 2 }, "理由");
    expect(late).toMatchObject({ refusal: { code: "body.stale", facts: { yours: 2, current: 3 } } });
  });
});

describe("the life of a body", () => {
  const anyBody = fc
    .record({ state: fc.constantFrom(...bodyStates), version: fc.integer({ min: 1, max: 9 }) })
    .map(({ state, version }) => aBody({ state, version, foundedOn: today, submittedBy: colleague }));
  const acts = (body: Body) => ({
    revise: decideRevise(body, body.version, aCharter({ purpose: "另一个目的" })),
    submit: decideSubmit(body, body.version, submission),
    withdraw: decideWithdraw(body, body.version),
    return: decideReturn(body, { by: approver, version: body.version }, "理由"),
    approve: decideApprove(body, { by: approver, version: body.version }, { today, note: "" }),
    discard: decideDiscard(body, body.version),
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
        const offered = statesAllowing(body, approver);
        for (const [act, decided] of Object.entries(acts(body))) {
          expect(offered[act as keyof typeof offered]).toBe(decided.ok ? true : decided.refusal.code);
        }
      }),
    );
  });
});
