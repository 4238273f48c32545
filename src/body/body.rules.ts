import type { Charter } from "../charter/charter.model.ts";
import { isAlike } from "../kernel/alike.ts";
import { addDays, type Day } from "../kernel/day.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { approvalRecorded } from "../rulebook/establishment-procedure.data.ts";
import type { RulebookSetting } from "../rulebook/rulebook.model.ts";
import { parametersOf } from "../rulebook/rulebook.rules.ts";
import type { KeptAdvice } from "./advice.model.ts";
import { type BodyEvent, bodyEvent } from "./body.events.ts";
import type { Body, BodyState, Word } from "./body.model.ts";
import type { Exemptions } from "./exemption.model.ts";
import { pickExemptions } from "./exemption.rules.ts";

type Decided<Code extends string> = Result<Change<Body, BodyEvent>, Refusal<Code>>;
type OpenRefusal = "body.not-open" | "body.stale";
type SubmittedRefusal = "body.not-submitted" | "body.stale";

/** A draft begins with a charter, however unfinished; what it lacks is asked when it is submitted. */
export function decideDraft(
  draft: Pick<Body, "id" | "jurisdictionId" | "charter" | "paperId" | "draftedBy" | "draftKey">,
): Change<Body, BodyEvent> {
  const state: Body = {
    ...draft,
    state: "draft",
    submittedBy: null,
    foundedOn: null,
    word: null,
    regulariseBy: null,
    version: 1,
  };
  const from = draft.paperId === null ? "blank" : "paper";
  return { state, events: [bodyEvent(draft.id, "body.drafted", { name: draft.charter.name, from })] };
}

/** Whether a later version of the charter has taken effect; left out: none has. */
type Amended = { readonly isAmended?: boolean };

/**
 * The charter is corrected while the body is a draft or was returned; a saved correction of nothing tells nothing. What
 * runs on a word is corrected too, until a later version has taken effect: from then on the charter goes on by versions.
 */
export function decideRevise(
  { isAmended = false, ...body }: Body & Amended,
  version: number,
  charter: Charter,
): Decided<OpenRefusal | "body.amended"> {
  if (isAmended) return refuse("body.amended");
  const open = isOpen(body, version);
  if (!open.ok) return open;
  const changed = changedParts(body.charter, charter);
  const events = changed.length === 0 ? [] : [bodyEvent(body.id, "body.revised", { changed })];
  return ok({ state: { ...body, charter, version: version + 1 }, events });
}

/** What a submission brings: who submits, which checks say no, what is answered to them, and the form advised. */
export type Submission = {
  readonly by: Id<"account">;
  readonly failing: readonly string[];
  readonly explanations: Exemptions;
  readonly advice: KeptAdvice;
};

/** A body is submitted when every check that says no is either met or answered; the approver reads the answers. */
export function decideSubmit(
  body: Body,
  version: number,
  { by, failing, explanations, advice }: Submission,
): Decided<OpenRefusal | "body.unexplained"> {
  const open = isOpen(body, version);
  if (!open.ok) return open;
  const unexplained = failing.filter((check) => !explanations[check]);
  if (unexplained.length > 0)
    return refuse("body.unexplained", { checks: unexplained, count: unexplained.length }, "explanations");
  const needed = pickExemptions(explanations, failing);
  return moved(
    body,
    { state: isByWord(body) ? body.state : "submitted", submittedBy: by },
    bodyEvent(body.id, "body.submitted", { explanations: needed, advice }),
  );
}

/** Until somebody has decided, the submission can be taken back. */
export function decideWithdraw(body: Body, version: number): Decided<SubmittedRefusal> {
  const waiting = isWaiting(body, version);
  if (!waiting.ok) return waiting;
  return moved(body, reopened(body, "draft"), bodyEvent(body.id, "body.withdrawn", {}));
}

/** Sent back by the chain with a reason; the drafter corrects and submits again. */
export function decideReturned(body: Body, reason: string): Decided<SubmittedRefusal> {
  const waiting = isWaiting(body, body.version);
  if (!waiting.ok) return waiting;
  return moved(body, reopened(body, "returned"), bodyEvent(body.id, "body.returned", { reason }));
}

/** Refused by the chain. What was founded by word ends with it: it had run on the promise of an approval. */
export function decideRejected(body: Body, reason: string): Decided<SubmittedRefusal> {
  const waiting = isWaiting(body, body.version);
  if (!waiting.ok) return waiting;
  const state = body.regulariseBy === null ? "rejected" : "lapsed";
  return moved(body, { state }, bodyEvent(body.id, "body.rejected", { reason }));
}

/** Approved by the whole chain the body is founded that day and runs; founded by word before, it owes nothing more. */
export function decideApproved(
  body: Body,
  { today, note }: { readonly today: Day; readonly note: string },
): Decided<SubmittedRefusal> {
  const waiting = isWaiting(body, body.version);
  if (!waiting.ok) return waiting;
  if (body.regulariseBy !== null) {
    return moved(
      body,
      { state: body.state, regulariseBy: null },
      bodyEvent(body.id, "body.regularised", { note }),
    );
  }
  const event = bodyEvent(body.id, "body.approved", { foundedOn: today, note });
  return moved(body, { state: "running", foundedOn: today }, event);
}

/** Put away, not erased: the history keeps it. What runs is not put away. */
export function decideDiscard(body: Body, version: number): Decided<OpenRefusal> {
  if (body.state !== "draft" && body.state !== "returned") return notOpen(body);
  const current = isCurrent(body, version);
  if (!current.ok) return current;
  return moved(body, { state: "discarded" }, bodyEvent(body.id, "body.discarded", {}));
}

/** Days in which a founding by word is to be approved, as the place has set them. */
export function daysToRegularise(setting: RulebookSetting): number {
  return Math.round(parametersOf(approvalRecorded, setting).daysToRegularise);
}

/** How the leader's word is known, on which day it is recorded, and how long it carries the body. */
export type Wording = {
  readonly word: Word;
  readonly today: Day;
  readonly days: number;
};

/**
 * For a sudden event a draft is founded on a leader's word, and runs at once; within so many days of the word it goes
 * through the chain like any other, or it lapses.
 */
export function decideFoundByWord(
  body: Body,
  version: number,
  { word, today, days }: Wording,
): Decided<"body.not-open" | "body.stale" | WordRefusal> {
  if (body.state !== "draft" && body.state !== "returned") return notOpen(body);
  const current = isCurrent(body, version);
  if (!current.ok) return current;
  if (body.charter.trigger.kind !== "emergency") return refuse("body.no-emergency", {}, "charter.trigger");
  if (word.saidOn > today) return refuse("body.word-ahead", { day: word.saidOn }, "word.saidOn");
  const regulariseBy = addDays(word.saidOn, days);
  if (regulariseBy < today) return refuse("body.word-old", { days }, "word.saidOn");
  const founded = {
    state: "running",
    foundedOn: word.saidOn,
    word,
    regulariseBy,
    submittedBy: null,
  } as const;
  const facts = { word, regulariseBy, note: word.reason };
  return moved(body, founded, bodyEvent(body.id, "body.founded_by_word", facts));
}
type WordRefusal = "body.no-emergency" | "body.word-ahead" | "body.word-old";

type Standing = Pick<Body, "state" | "regulariseBy">;

/** The state of a body on a day: what was founded by word and not approved in time has lapsed, with nobody's doing. */
export function standingOf({ state, regulariseBy }: Standing, today: Day): BodyState {
  const isLate = regulariseBy !== null && regulariseBy < today;
  return isLate && (state === "running" || state === "suspended") ? "lapsed" : state;
}

/** Founded by word and not approved yet, while it runs. */
export function isByWord({ state, regulariseBy }: Standing): boolean {
  return regulariseBy !== null && (state === "running" || state === "suspended");
}

/** Writes down that a body has lapsed; null where it has not, or where that is written already. */
export function decideLapse(body: Body, today: Day): Change<Body, BodyEvent> | null {
  const { regulariseBy } = body;
  if (regulariseBy === null || !isByWord(body) || standingOf(body, today) !== "lapsed") return null;
  const event = bodyEvent(body.id, "body.lapsed", { regulariseBy, note: "" });
  return { state: { ...body, state: "lapsed", version: body.version + 1 }, events: [event] };
}

/** For each act: `true`, or the refusal that the body's state would give. What the chain decides is its own matter. */
export function statesAllowing(body: Body & Amended) {
  const { version } = body;
  const codeOf = (answer: Result<undefined>) => (answer.ok ? true : answer.refusal.code);
  const open = codeOf(isOpen(body, version));
  const isDraft = body.state === "draft" || body.state === "returned";
  const draft = isDraft ? true : "body.not-open";
  return {
    revise: body.isAmended ? "body.amended" : open,
    submit: open,
    discard: draft,
    foundByWord: isDraft && body.charter.trigger.kind !== "emergency" ? "body.no-emergency" : draft,
    withdraw: codeOf(isWaiting(body, version)),
  } as const;
}

function moved(body: Body, to: Partial<Body> & { state: BodyState }, event: BodyEvent) {
  return ok({ state: { ...body, ...to, version: body.version + 1 }, events: [event] });
}

/** A body that runs on a leader's word runs on, whatever its submission came to. */
function reopened(body: Body, state: "draft" | "returned") {
  return isByWord(body) ? { state: body.state, submittedBy: null } : { state };
}

function isOpen(body: Body, version: number): Result<undefined, Refusal<OpenRefusal>> {
  const isDraft = body.state === "draft" || body.state === "returned";
  if (!isDraft && !(isByWord(body) && body.submittedBy === null)) return notOpen(body);
  return isCurrent(body, version);
}

function notOpen({ state }: Body) {
  return refuse("body.not-open", { state });
}

/** Before the chain: submitted, or running on a leader's word and submitted. */
function isWaiting(body: Body, version: number): Result<undefined, Refusal<SubmittedRefusal>> {
  const isBefore = body.state === "submitted" || (isByWord(body) && body.submittedBy !== null);
  if (!isBefore) return refuse("body.not-submitted", { state: body.state });
  return isCurrent(body, version);
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
