import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Proposal } from "./campaign.model.ts";

type About = { readonly body: Id<"body"> };

export type CampaignEvent =
  | Event<"campaign.opened", { name: string; ground: string; until: string }>
  | Event<"campaign.chosen", { bodies: readonly Id<"body">[] }>
  | Event<"campaign.dropped", About>
  | Event<"campaign.proposed", About & { proposal: Proposal; into: Id<"body"> | null; reason: string }>
  | Event<"campaign.agreed", About & { proposal: Proposal; note: string }>
  | Event<"campaign.returned", About & { note: string }>
  | Event<"campaign.closed", Record<string, never>>;

export function campaignEvent<Kind extends CampaignEvent["kind"]>(
  id: Id<"campaign">,
  kind: Kind,
  facts: Extract<CampaignEvent, { kind: Kind }>["facts"],
): CampaignEvent {
  return { kind, v: 1, subject: { kind: "campaign", id }, facts } as CampaignEvent;
}
