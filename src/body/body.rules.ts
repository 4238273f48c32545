import type { Charter } from "../charter/charter.model.ts";
import type { Day } from "../kernel/day.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type BodyEvent, bodyEvent } from "./body.events.ts";
import type { Body, BodyState } from "./body.model.ts";
import { isAlike } from "./compare.rules.ts";
import type { Exemptions } from "./exemption.model.ts";
import { pickExemptions } from "./exemption.rules.ts";

type Decided<Code extends string> = Result<Change<Body, BodyEvent>, Refusal<Code>>;
type OpenRefusal = "body.not-open" | "body.stale";
type SubmittedRefusal = "body.not-submitted" | "body.stale";

/** A draft begins with a charter, however unfinished; what it lacks is asked when it is submitted. */
export function decideDraft(
  draft: Pick<Body, "id" | "jurisdictionId" | "charter" | "paperId" | "draftedBy" | "draftKey">,
): Change<Body, BodyEvent> {
  const state: Body = { ...draft, state: "draft", submittedBy: null, foundedOn: null, version: 1 };
  const from = draft.paperId === null ? "blank" : "paper";
  return { state, events: [bodyEvent(draft.id, "body.drafted", { name: draft.charter.name, from })] };
}

/** The charter is corrected while the body is a draft or was returned; a saved correction of nothing tells nothing. */
export function decideRevise(body: Body, version: number, charter: Charter): Decided<OpenRefusal> {
  const open = isOpen(body, version);
  if (!open.ok) return open;
  const changed = changedParts(body.charter, charter);
  const events = changed.length === 0 ? [] : [bodyEvent(body.id, "body.revised", { changed })];
  return ok({ state: { ...body, charter, version: version + 1 }, events });
}

/** What a submission brings: who submits, which checks say no, and what is answered to them. */
export type Submission = {
  readonly by: Id<"account">;
  readonly failing: readonly string[];
  readonly explanations: Exemptions;
};

/** A body is submitted when every check that says no is either met or answered; the approver reads the answers. */
export function decideSubmit(
  body: Body,
  version: number,
  { by, failing, explanations }: Submission,
): Decided<OpenRefusal | "body.unexplained"> {
  const open = isOpen(body, version);
  if (!open.ok) return open;
  const unexplained = failing.filter((check) => !explanations[check]);
  if (unexplained.length > 0)
    return refuse("body.unexplained", { checks: unexplained, count: unexplained.length }, "explanations");
  const needed = pickExemptions(explanations, failing);
  return moved(
    body,
    { state: "submitted", submittedBy: by },
    bodyEvent(body.id, "body.submitted", { explanations: needed }),
  );
}

/** Until somebody has decided, the submission can be taken back. */
export function decideWithdraw(body: Body, version: number): Decided<SubmittedRefusal> {
  const waiting = isWaiting(body, version);
  if (!waiting.ok) return waiting;
  return moved(body, { state: "draft" }, bodyEvent(body.id, "body.withdrawn", {}));
}

/** What an approver brings: who decides, on which version. */
export type Decision = { readonly by: Id<"account">; readonly version: number };
type DecisionRefusal = SubmittedRefusal | "body.own-draft";

/** Sent back with a reason; the drafter corrects and submits again. */
export function decideReturn(body: Body, decision: Decision, reason: string): Decided<DecisionRefusal> {
  const free = isFreeToDecide(body, decision);
  if (!free.ok) return free;
  return moved(body, { state: "returned" }, bodyEvent(body.id, "body.returned", { reason }));
}

/** Approved by other eyes than those that drafted and submitted, the body is founded that day and runs. */
export function decideApprove(
  body: Body,
  decision: Decision,
  facts: { readonly today: Day; readonly note: string },
): Decided<DecisionRefusal> {
  const free = isFreeToDecide(body, decision);
  if (!free.ok) return free;
  const event = bodyEvent(body.id, "body.approved", { foundedOn: facts.today, note: facts.note });
  return moved(body, { state: "running", foundedOn: facts.today }, event);
}

/** Put away, not erased: the history keeps it. */
export function decideDiscard(body: Body, version: number): Decided<OpenRefusal> {
  const open = isOpen(body, version);
  if (!open.ok) return open;
  return moved(body, { state: "discarded" }, bodyEvent(body.id, "body.discarded", {}));
}

/** For each act: `true`, or the refusal that the body's state and the four eyes would give this account. */
export function statesAllowing(body: Body, account: Id<"account">) {
  const { version } = body;
  const codeOf = (answer: Result<undefined>) => (answer.ok ? true : answer.refusal.code);
  const open = codeOf(isOpen(body, version));
  const decide = codeOf(isFreeToDecide(body, { by: account, version }));
  return {
    revise: open,
    submit: open,
    discard: open,
    withdraw: codeOf(isWaiting(body, version)),
    return: decide,
    approve: decide,
  } as const;
}

function moved(body: Body, to: Partial<Body> & { state: BodyState }, event: BodyEvent) {
  return ok({ state: { ...body, ...to, version: body.version + 1 }, events: [event] });
}

function isOpen(body: Body, version: number): Result<undefined, Refusal<OpenRefusal>> {
  if (body.state !== "draft" && body.state !== "returned")
    return refuse("body.not-open", { state: body.state });
  return isCurrent(body, version);
}

function isWaiting(body: Body, version: number): Result<undefined, Refusal<SubmittedRefusal>> {
  if (body.state !== "submitted") return refuse("body.not-submitted", { state: body.state });
  return isCurrent(body, version);
}

function isFreeToDecide(body: Body, { by, version }: Decision): Result<undefined, Refusal<DecisionRefusal>> {
  const waiting = isWaiting(body, version);
  if (!waiting.ok) return waiting;
  return by === body.draftedBy || by === body.submittedBy ? refuse("body.own-draft") : ok();
}

function isCurrent(body: Body, version: number): Result<undefined, Refusal<"body.stale">> {
  return version === body.version
    ? ok()
    : refuse("body.stale", { yours: version, current: body.version }, "version");
}

export function isSameCharter(one: Charter, other: Charter): boolean {
  return changedParts(one, other).length === 0;
}

function changedParts(before: Charter, after: Charter): string[] {
  const parts = Object.keys(after) as (keyof Charter)[];
  return parts.filter((part) => !isAlike(before[part], after[part]));
}
