import type { RegisterRow } from "../body/body.api.ts";
import { isLiving } from "../body/life.rules.ts";
import { coreOfName } from "../charter/charter.overlap.rules.ts";
import { type Day, daysBetween } from "../kernel/day.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type CampaignEvent, campaignEvent } from "./campaign.events.ts";
import type { Campaign, Item, ItemFacts, Proposal } from "./campaign.model.ts";

type Decided<T, Code extends string> = Result<Change<T, CampaignEvent>, Refusal<Code>>;
type Current = "campaign.not-open" | "campaign.stale";

/** A body as a clean-up needs it. */
export type Looked = Pick<RegisterRow, "id" | "name" | "state">;

/** Why a body is looked at, read off the register on a day. */
export function factsOf(
  row: Pick<RegisterRow, "termEnd" | "basis" | "instrument" | "hasDissolution">,
  alike: Looked | null,
  on: Day,
): ItemFacts {
  const past = row.termEnd === null ? 0 : daysBetween(row.termEnd, on);
  return {
    on,
    termEnd: row.termEnd,
    overdueDays: past > 0 ? past : null,
    noBasis: row.basis === "none" || row.instrument === "oral",
    noEnd: row.termEnd === null && !row.hasDissolution,
    alike: alike && { id: alike.id, name: alike.name },
  };
}

/** For each body another one whose name has the same subject (防汛指挥部 and 防汛工作专班); the first one found stays. */
export function findAlike<Row extends Looked>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const bySubject = Map.groupBy(rows, ({ name }) => coreOfName(name));
  bySubject.delete("");
  const pairs = [...bySubject.values()].flatMap((same) =>
    same.map(
      (row) => [row.id, same.find((other) => other.id !== row.id && !isOfficeOf(row, other))] as const,
    ),
  );
  return new Map(pairs.filter((pair): pair is [Row["id"], Row] => pair[1] !== undefined));
}

/** The office of a leading group bears its name and is no twin of it. */
function isOfficeOf({ name: one }: Looked, { name: other }: Looked): boolean {
  return one === `${other}办公室` || other === `${one}办公室`;
}

/** What the facts speak for: past its term a body ends, a twin is merged, the rest is kept. Somebody still decides. */
export function suggestProposal(facts: ItemFacts): Proposal {
  if (facts.overdueDays !== null) return "abolish";
  if (facts.alike !== null) return "merge";
  return "keep";
}

/** A proposal, and who makes it. */
export type Proposing = {
  readonly by: Id<"account">;
  readonly version: number;
  readonly proposal: Proposal;
  /** The body to merge into, as it stands; null where nothing is merged or it is not to be seen. */
  readonly target: Looked | null;
  readonly reason: string;
  readonly statement: string;
};

/** A proposal can be made anew until it is agreed; merging needs a living body other than the one that ends. */
export function decidePropose(
  campaign: Campaign,
  item: Item,
  { by, version, proposal, target, reason, statement }: Proposing,
): Decided<Item, Current | "campaign.decided" | "campaign.merge-unfit"> {
  const current = isCurrent(campaign, item, version);
  if (!current.ok) return current;
  if (item.decision === "agreed") return refuse("campaign.decided");
  const isMerge = proposal === "merge";
  if (isMerge && (target === null || target.id === item.bodyId || !isLiving(target.state)))
    return refuse("campaign.merge-unfit", {}, "mergeInto");
  const into = isMerge && target !== null ? target.id : null;
  const proposed = { proposal, mergeInto: into, reason, statement, proposedBy: by };
  const state = { ...item, ...proposed, decision: null, decidedBy: null, note: "", version: version + 1 };
  const facts = { body: item.bodyId, proposal, into, reason };
  return ok({ state, events: [campaignEvent(campaign.id, "campaign.proposed", facts)] });
}

/** A decision, and who takes it. */
export type Deciding = {
  readonly by: Id<"account">;
  readonly version: number;
  readonly agree: boolean;
  readonly note: string;
};

/** Decided by other eyes than those that proposed; agreed to once, sent back as often as it takes. */
export function decideItem(
  campaign: Campaign,
  item: Item,
  { by, version, agree, note }: Deciding,
): Decided<Item, Current | "campaign.no-proposal" | "campaign.decided" | "campaign.own-proposal"> {
  const current = isCurrent(campaign, item, version);
  if (!current.ok) return current;
  const free = isFreeToDecide(item, by);
  if (!free.ok) return free;
  const decision = agree ? ("agreed" as const) : ("returned" as const);
  const state = { ...item, decision, note, decidedBy: by, version: version + 1 };
  const body = item.bodyId;
  const event =
    agree && item.proposal
      ? campaignEvent(campaign.id, "campaign.agreed", { body, proposal: item.proposal, note })
      : campaignEvent(campaign.id, "campaign.returned", { body, note });
  return ok({ state, events: [event] });
}

/** Whether this account may decide on what is proposed now. */
export function isFreeToDecide(
  item: Pick<Item, "proposal" | "proposedBy" | "decision">,
  by: Id<"account">,
): Result<undefined, Refusal<"campaign.no-proposal" | "campaign.decided" | "campaign.own-proposal">> {
  if (item.decision === "agreed") return refuse("campaign.decided");
  if (item.proposal === null || item.decision === "returned") return refuse("campaign.no-proposal");
  return item.proposedBy === by ? refuse("campaign.own-proposal") : ok();
}

/** What nobody has decided yet is taken out of the campaign first, or decided. */
export function decideClose(
  campaign: Campaign,
  version: number,
  items: readonly Pick<Item, "decision">[],
): Decided<Campaign, Current | "campaign.undecided"> {
  if (!campaign.isOpen) return refuse("campaign.not-open");
  if (version !== campaign.version) return refuse("campaign.stale");
  const count = items.filter(({ decision }) => decision !== "agreed").length;
  if (count > 0) return refuse("campaign.undecided", { count });
  const state = { ...campaign, isOpen: false, version: version + 1 };
  return ok({ state, events: [campaignEvent(campaign.id, "campaign.closed", {})] });
}

function isCurrent(campaign: Campaign, item: Item, version: number): Result<undefined, Refusal<Current>> {
  if (!campaign.isOpen) return refuse("campaign.not-open");
  return item.version === version ? ok() : refuse("campaign.stale");
}
