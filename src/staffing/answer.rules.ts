import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type AnswerRefusal, answersTo, type RequestFacts, type SecondmentChange } from "./request.rules.ts";
import { type SecondmentEvent, secondmentEvent } from "./secondment.events.ts";
import type { Approval, Bar, Explanations, Secondment, Step, Terms } from "./secondment.model.ts";
import { hasBegun, onTable, type Table } from "./standing.rules.ts";
import { type Host, refuseTerms, type TermsRefusal } from "./terms.rules.ts";

/**
 * The way to an agreement. Loan and extension go the same way with the same words, and each word is about what is on
 * the table: host asks → home unit consents, offers other terms (the host accepts), or not → person agrees or not.
 */
type Decided<Code extends string> = Result<SecondmentChange, Refusal<Code>>;
export type TurnRefusal =
  | "staffing.recalled"
  | "staffing.settled"
  | "staffing.nothing-asked"
  | "staffing.other-turn"
  | "staffing.stale";

/** Who says it, about which version, and what is written beside it. */
export type Word = { readonly by: Id<"account">; readonly version: number; readonly note: string };

type OwnRefusal = "staffing.own-request";

/** The home unit says yes to the whole of it. Who asked does not answer. */
export function decideConsent(
  it: Secondment,
  word: Word,
  bars: readonly Bar[] | null,
): Decided<TurnRefusal | OwnRefusal> {
  const table = turnOf(it, word, "requested");
  if (!table.ok) return table;
  if (word.by === it.requestedBy) return refuse("staffing.own-request");
  const { about } = table.value;
  const event = secondmentEvent(it.id, "secondment.consented", { about, note: word.note, bars });
  return stepped(it, { step: "consented", bars }, event);
}

/** What the home unit offers instead, and what is known of it. */
export type Offer = {
  readonly terms: Terms;
  readonly bars: readonly Bar[] | null;
  readonly isOfHome: boolean;
  /** Since when the person offered has retired or left. */
  readonly leftOn: Day | null;
  readonly host: Host;
  readonly today: Day;
};

export type OfferRefusal =
  | TurnRefusal
  | OwnRefusal
  | TermsRefusal
  | "staffing.other-unit"
  | "staffing.person-left"
  | "staffing.nothing-new"
  | "staffing.only-shorter";

/** The home unit answers in part (another share or other days) or with another of its persons; the host is asked again. */
export function decideOffer(it: Secondment, word: Word, offer: Offer): Decided<OfferRefusal> {
  const table = turnOf(it, word, "requested");
  if (!table.ok) return table;
  if (word.by === it.requestedBy) return refuse("staffing.own-request");
  if (table.value.about === "extension") return offerShorter(it, word, offer.terms.endOn);
  const { terms, bars } = offer;
  if (!offer.isOfHome) return refuse("staffing.other-unit", {}, "terms.personId");
  if (offer.leftOn !== null) return refuse("staffing.person-left", { on: offer.leftOn }, "terms.personId");
  if (isSameTerms(termsOf(it), terms)) return refuse("staffing.nothing-new");
  const possible = refuseTerms(terms, offer.host, offer.today);
  if (!possible.ok) return possible;
  const told = { about: "loan", note: word.note, asked: termsOf(it), offered: terms, bars } as const;
  const event = secondmentEvent(it.id, "secondment.offered", told);
  return stepped({ ...it, ...terms, hasKin: null }, { step: "offered", bars }, event);
}

/** Of an extension only the new end can be another, and no later one than was asked for. */
function offerShorter(it: Secondment, word: Word, to: Day): Decided<"staffing.only-shorter"> {
  const { extension } = it;
  if (!extension || to <= it.endOn || to >= extension.to) {
    return refuse("staffing.only-shorter", { from: it.endOn, to: extension?.to ?? it.endOn }, "terms.endOn");
  }
  const asked = { ...termsOf(it), endOn: extension.to };
  const told = {
    about: "extension",
    note: word.note,
    asked,
    offered: { ...asked, endOn: to },
    bars: null,
  } as const;
  const event = secondmentEvent(it.id, "secondment.offered", told);
  return stepped({ ...it, extension: { ...extension, to } }, { step: "offered" }, event);
}

/** What the host brings when it accepts: an approval of a barred level, answers to checks that say no. */
export type Acceptance = Pick<RequestFacts, "needsApproval" | "failing"> & {
  readonly approval: Approval | null;
  readonly explanations: Explanations;
};

/** The host takes what the home unit offers; another person or a larger share is judged anew. */
export function decideAccept(
  it: Secondment,
  word: Word,
  { needsApproval, failing, explanations, ...given }: Acceptance,
): Decided<TurnRefusal | AnswerRefusal | "staffing.level-barred"> {
  const table = turnOf(it, word, "offered");
  if (!table.ok) return table;
  const approval = given.approval ?? it.approval;
  if (needsApproval && approval === null) return refuse("staffing.level-barred", {}, "approval");
  const answered = answersTo(failing, explanations);
  if (!answered.ok) return answered;
  const told = { about: table.value.about, note: word.note, explanations: answered.value };
  return stepped(
    { ...it, approval },
    { step: "consented" },
    secondmentEvent(it.id, "secondment.accepted", told),
  );
}

/** The home unit says no, with a reason. */
export function decideRefuse(it: Secondment, word: Word): Decided<TurnRefusal> {
  const table = turnOf(it, word, "requested");
  if (!table.ok) return table;
  const { about } = table.value;
  return dropped(
    it,
    about,
    "refused",
    secondmentEvent(it.id, "secondment.refused", { about, note: word.note }),
  );
}

/** What the person declares; `onPaper`: the home unit records the signed consent of somebody who has no account. */
export type Declaration = {
  readonly hasKin: boolean | null;
  readonly onPaper: boolean;
  readonly today: Day;
};
export type AgreeRefusal =
  | TurnRefusal
  | "staffing.kin-unsaid"
  | "staffing.kin-above"
  | "staffing.already-over";

/** The person says yes: it takes effect on its first day. Under a relative nobody can agree (公务员法 art. 74). */
export function decideAgree(it: Secondment, word: Word, said: Declaration): Decided<AgreeRefusal> {
  const table = turnOf(it, word, "consented");
  if (!table.ok) return table;
  const { about } = table.value;
  const hasKin = said.hasKin ?? it.hasKin;
  if (hasKin === null) return refuse("staffing.kin-unsaid", {}, "hasKin");
  if (hasKin) return refuse("staffing.kin-above", {}, "hasKin");
  const endOn = about === "extension" && it.extension ? it.extension.to : it.endOn;
  if (endOn < said.today) return refuse("staffing.already-over", { end: endOn });
  const { onPaper } = said;
  const told = { about, note: word.note, hasKin, onPaper, endOn };
  return changed(
    it,
    { state: "agreed", endOn, hasKin, extension: null },
    secondmentEvent(it.id, "secondment.agreed", told),
  );
}

/** The person says no, with a reason; a loan that runs goes on to its end. */
export function decideDecline(it: Secondment, word: Word, onPaper: boolean): Decided<TurnRefusal> {
  const table = turnOf(it, word, "consented");
  if (!table.ok) return table;
  const { about } = table.value;
  return dropped(
    it,
    about,
    "declined",
    secondmentEvent(it.id, "secondment.declined", { about, note: word.note, onPaper }),
  );
}

/** The host takes back what it asked, as long as nothing of it has taken effect. */
export function decideWithdraw(
  it: Secondment,
  word: Word,
  today: Day,
): Decided<TurnRefusal | "staffing.begun"> {
  const table = onTable(it);
  const current = isCurrent(it, word.version);
  if (!current.ok) return current;
  if (table === null && it.state !== "agreed") return refuseTurn(it);
  if (table === null && hasBegun(it, today)) return refuse("staffing.begun", { start: it.startOn });
  const about = table?.about ?? "loan";
  const event = secondmentEvent(it.id, "secondment.withdrawn", { about, note: word.note, side: "host" });
  return dropped(it, about, "withdrawn", event);
}

/** Whether the word may be said now: the version is current and it is this step's turn. */
function turnOf(it: Secondment, word: Word, step: Step): Result<Table, Refusal<TurnRefusal>> {
  const table = onTable(it);
  if (table === null) return refuseTurn(it);
  const current = isCurrent(it, word.version);
  if (!current.ok) return current;
  return table.step === step ? ok(table) : refuse("staffing.other-turn", { step: table.step });
}

export function refuseTurn({ state }: Secondment) {
  if (state === "recalled") return refuse("staffing.recalled");
  if (state === "agreed") return refuse("staffing.nothing-asked");
  return refuse("staffing.settled", { state });
}

export function isCurrent(it: Secondment, version: number): Result<undefined, Refusal<"staffing.stale">> {
  return version === it.version
    ? ok()
    : refuse("staffing.stale", { yours: version, current: it.version }, "version");
}

/** Moves what is on the table one step on. */
function stepped(
  it: Secondment,
  { step, bars = it.bars }: { readonly step: Step; readonly bars?: readonly Bar[] | null },
  event: SecondmentEvent,
) {
  const kept = bars === null ? it.bars : [...bars];
  if (it.state === "agreed" && it.extension) {
    return changed(it, { bars: kept, extension: { ...it.extension, step } }, event);
  }
  return changed(it, { bars: kept, state: step }, event);
}

/** A loan that is not to be ends so; an extension that is not to be leaves the loan as it was. */
function dropped(
  it: Secondment,
  about: Table["about"],
  state: "refused" | "declined" | "withdrawn",
  event: SecondmentEvent,
) {
  return about === "loan" ? changed(it, { state }, event) : changed(it, { extension: null }, event);
}

export function changed(it: Secondment, to: Partial<Secondment>, event: SecondmentEvent) {
  return ok({ state: { ...it, ...to, version: it.version + 1 }, events: [event] });
}

export function termsOf({ personId, mode, share, startOn, endOn }: Terms): Terms {
  return { personId, mode, share, startOn, endOn };
}

function isSameTerms(one: Terms, other: Terms): boolean {
  const keys = Object.keys(one) as (keyof Terms)[];
  return keys.every((key) => one[key] === other[key]);
}
