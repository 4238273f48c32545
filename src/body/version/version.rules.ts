import type { Charter } from "../../charter/charter.model.ts";
import { isAlike } from "../../kernel/alike.ts";
import type { Day } from "../../kernel/day.ts";
import type { Change } from "../../kernel/event.ts";
import type { Id } from "../../kernel/id.ts";
import type { Refusal } from "../../kernel/refusal.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { BodyState } from "../body.model.ts";
import type { Exemptions } from "../exemption.model.ts";
import { type ExemptionFlaw, judgeExemptions, pickExemptions } from "../exemption.rules.ts";
import { isExtension, listChanges, partsOf } from "./change.rules.ts";
import { type VersionEvent, versionEvent } from "./version.events.ts";
import { amendableStates, type CharterVersion, type Instrument, type VersionState } from "./version.model.ts";

type Decided<Code extends string> = Result<Change<CharterVersion, VersionEvent>, Refusal<Code>>;
type StaleRefusal = "version.stale";
type OpenRefusal = "version.not-open" | StaleRefusal;
type WaitingRefusal = "version.not-waiting" | StaleRefusal;

/** How the body stands when a version is proposed for it. */
export type Standing = {
  readonly state: BodyState;
  /** The number of the version in effect, of the one still on its way, and of the last one ever proposed. */
  readonly effective: number;
  readonly open: number | null;
  readonly last: number;
};

export type Proposal = Pick<
  CharterVersion,
  "id" | "bodyId" | "charter" | "instrument" | "paperId" | "reason" | "draftedBy"
>;

/** A running body's charter goes on by a proposal, one at a time; what it lacks is asked when it is submitted. */
export function decideProposal(
  { state, effective, open, last }: Standing,
  proposal: Proposal,
): Decided<"version.not-running" | "version.open-already"> {
  if (!isAmendable(state)) return refuse("version.not-running", { state });
  if (open !== null) return refuse("version.open-already", { number: open });
  const number = last + 1;
  const version: CharterVersion = {
    ...proposal,
    number,
    state: "proposed",
    baseNumber: effective,
    effectiveOn: null,
    submittedBy: null,
    exemptions: {},
    revision: 1,
  };
  const note = proposal.reason;
  return ok({
    state: version,
    events: [versionEvent(proposal.bodyId, "body.version_proposed", { number, note })],
  });
}

export function isAmendable(state: BodyState): boolean {
  return (amendableStates as readonly BodyState[]).includes(state);
}

export type Written = Pick<CharterVersion, "charter" | "instrument" | "reason">;

/** A proposal is corrected until it is submitted, and again when it was returned. */
export function decideSave(
  version: CharterVersion,
  revision: number,
  written: Written,
): Decided<OpenRefusal> {
  const open = isOpen(version, revision);
  if (!open.ok) return open;
  const { charter, instrument, reason } = written;
  const changed = [
    ...partsOf(listChanges(version.charter, charter)),
    ...(isAlike(version.instrument, instrument) && version.reason === reason ? [] : ["instrument"]),
  ];
  const facts = { number: version.number, changed: [...new Set(changed)] };
  const events = changed.length === 0 ? [] : [versionEvent(version.bodyId, "body.version_saved", facts)];
  return ok({ state: { ...version, charter, instrument, reason, revision: revision + 1 }, events });
}

export type VersionSubmission = {
  readonly by: Id<"account">;
  readonly failing: readonly string[];
  readonly explanations: Exemptions;
  /** The charter and the number now in effect. */
  readonly effective: Pick<CharterVersion, "charter" | "number">;
  readonly today: Day;
};

/** What changes something, rests on the charter in effect and has an answer to every check that says no, may go on. */
export function decideSubmit(
  version: CharterVersion,
  revision: number,
  { by, failing, explanations, effective, today }: VersionSubmission,
): Decided<
  OpenRefusal | "version.outdated" | "version.nothing-changed" | "body.unexplained" | ExemptionFlaw
> {
  const open = isOpen(version, revision);
  if (!open.ok) return open;
  if (version.baseNumber !== effective.number) return outdated(version, effective.number);
  if (listChanges(effective.charter, version.charter).length === 0) return refuse("version.nothing-changed");
  const unexplained = failing.filter((check) => !explanations[check]);
  if (unexplained.length > 0) return refuse("body.unexplained", { checks: unexplained }, "explanations");
  const exemptions = pickExemptions(explanations, failing);
  const sound = judgeExemptions(exemptions, { today, termEnd: version.charter.term.end });
  if (!sound.ok) return sound;
  const { bodyId, number } = version;
  return moved(
    version,
    { state: "under_review", submittedBy: by, exemptions },
    versionEvent(bodyId, "body.version_submitted", { number, explanations: exemptions }),
  );
}

/** Until somebody has decided, the proposal can be taken back and corrected. */
export function decideTakeBack(version: CharterVersion, revision: number): Decided<WaitingRefusal> {
  const waiting = isWaiting(version, revision);
  if (!waiting.ok) return waiting;
  const { bodyId, number } = version;
  return moved(version, { state: "proposed" }, versionEvent(bodyId, "body.version_taken_back", { number }));
}

/** Given up; its number stays, its history too. */
export function decideWithdraw(version: CharterVersion, revision: number): Decided<OpenRefusal> {
  const open = isOpen(version, revision);
  if (!open.ok) return open;
  const { bodyId, number } = version;
  return moved(version, { state: "withdrawn" }, versionEvent(bodyId, "body.version_withdrawn", { number }));
}

/** Sent back to be corrected. */
export function decideReturn(
  version: CharterVersion,
  revision: number,
  reason: string,
): Decided<WaitingRefusal> {
  const waiting = isWaiting(version, revision);
  if (!waiting.ok) return waiting;
  const { bodyId, number } = version;
  return moved(
    version,
    { state: "returned" },
    versionEvent(bodyId, "body.version_returned", { number, reason }),
  );
}

/** Turned down for good. */
export function decideReject(
  version: CharterVersion,
  revision: number,
  reason: string,
): Decided<WaitingRefusal> {
  const waiting = isWaiting(version, revision);
  if (!waiting.ok) return waiting;
  const { bodyId, number } = version;
  return moved(
    version,
    { state: "rejected" },
    versionEvent(bodyId, "body.version_rejected", { number, reason }),
  );
}

/** From that day on the version is what the body rests on. It must still stand on the charter in effect. */
export function decideEffect(
  version: CharterVersion,
  revision: number,
  facts: { readonly today: Day; readonly effective: Pick<CharterVersion, "charter" | "number"> },
): Decided<WaitingRefusal | "version.outdated"> {
  const waiting = isWaiting(version, revision);
  if (!waiting.ok) return waiting;
  const { effective, today } = facts;
  if (version.baseNumber !== effective.number) return outdated(version, effective.number);
  const event = effectEvent(version, effective.charter);
  return moved(version, { state: "effective", effectiveOn: today }, event);
}

function effectEvent({ bodyId, number, charter, instrument, reason }: CharterVersion, before: Charter) {
  const changes = listChanges(before, charter);
  const facts = {
    number,
    changed: partsOf(changes),
    note: [paperName(instrument), reason].filter(Boolean).join("："),
  };
  return isExtension(changes) && charter.term.end !== null
    ? versionEvent(bodyId, "body.extended", { ...facts, end: charter.term.end })
    : versionEvent(bodyId, "body.amended", facts);
}

function paperName({ docNo, issuer }: Instrument): string {
  return docNo ?? issuer ?? "";
}

/** For each act on a version: `true`, or the refusal its state would give. */
export function versionStateAllowing(version: CharterVersion) {
  const codeOf = (answer: Result<undefined>) => (answer.ok ? (true as const) : answer.refusal.code);
  const open = codeOf(isOpen(version, version.revision));
  return {
    save: open,
    submit: open,
    withdraw: open,
    takeBack: codeOf(isWaiting(version, version.revision)),
  } as const;
}

function outdated({ baseNumber }: CharterVersion, current: number) {
  return refuse("version.outdated", { base: baseNumber ?? 0, current });
}

function moved(
  version: CharterVersion,
  to: Partial<CharterVersion> & { state: VersionState },
  event: VersionEvent,
) {
  return ok({ state: { ...version, ...to, revision: version.revision + 1 }, events: [event] });
}

function isOpen(version: CharterVersion, revision: number): Result<undefined, Refusal<OpenRefusal>> {
  if (version.state !== "proposed" && version.state !== "returned")
    return refuse("version.not-open", { number: version.number });
  return isCurrent(version, revision);
}

function isWaiting(version: CharterVersion, revision: number): Result<undefined, Refusal<WaitingRefusal>> {
  if (version.state !== "under_review") return refuse("version.not-waiting", { number: version.number });
  return isCurrent(version, revision);
}

function isCurrent(version: CharterVersion, revision: number): Result<undefined, Refusal<StaleRefusal>> {
  return revision === version.revision
    ? ok()
    : refuse("version.stale", { yours: revision, current: version.revision }, "revision");
}
