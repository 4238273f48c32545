import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { CaseKind, Chain } from "./approval.model.ts";

type OfStep = { readonly step: number; readonly round: number };
type Deciding = OfStep & { readonly signer: Id<"account">; readonly note: string };

export type CaseEvent =
  | Event<"approval.opened", { kind: CaseKind; subjectId: Id<string>; title: string; steps: number }>
  | Event<"approval.signed", Deciding>
  | Event<"approval.step-passed", OfStep>
  | Event<"approval.approved", Record<string, never>>
  | Event<"approval.returned", Deciding & { to: number | "applicant" }>
  | Event<"approval.rejected", Deciding>
  | Event<"approval.signer-added", OfStep & { signer: Id<"account">; reason: string }>
  | Event<"approval.withdrawn", { reason: string }>
  | Event<"approval.reminded", OfStep & { waiting: readonly Id<"account">[] }>;

type Facts<Kind extends CaseEvent["kind"]> = Extract<CaseEvent, { kind: Kind }>["facts"];

export function caseEvent<Kind extends CaseEvent["kind"]>(
  id: Id<"approval_case">,
  kind: Kind,
  facts: Facts<Kind>,
): CaseEvent {
  return { kind, v: 1, subject: { kind: "approval", id }, facts } as CaseEvent;
}

/** Told of the place; the chain stands in it whole, because the next one overwrites the row. */
export type ChainEvent = Event<"approval.chain-set", { kind: CaseKind; reason: string } & Chain>;

/** Told of the account that will be away. */
export type DelegationEvent =
  | Event<"approval.delegated", { to: Id<"account">; fromDay: string; untilDay: string; reason: string }>
  | Event<"approval.delegation-ended", { delegation: Id<"delegation"> }>;
