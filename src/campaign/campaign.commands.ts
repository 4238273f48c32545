import { refuseMarked } from "../body/secrecy.rules.ts";
import { isUniqueViolation } from "../db/faults.ts";
import type { Command, Work } from "../http/work.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type * as api from "./campaign.api.ts";
import { campaignEvent } from "./campaign.events.ts";
import type { Campaign } from "./campaign.model.ts";
import { campaignPolicy, openingPolicy } from "./campaign.policy.ts";
import * as rules from "./campaign.rules.ts";
import * as store from "./campaign.store.ts";
import { bodiesToLookAt, candidatesOf } from "./candidate.store.ts";

/** A campaign that may not be seen is unknown; one that may be seen may still not be acted on. */
export async function campaignFor(
  work: Work,
  id: Campaign["id"],
  act: keyof typeof campaignPolicy,
): Promise<Result<store.NamedCampaign>> {
  const campaign = await store.findCampaign(work.db, id);
  if (!campaign) return refuse("campaign.unknown");
  const seen = may(campaignPolicy, "read", work.actor, campaign);
  if (!seen.ok) return seen;
  const allowed = may(campaignPolicy, act, work.actor, campaign);
  return allowed.ok ? ok(campaign) : allowed;
}

export const openCampaignCommand: Command<typeof api.openCampaign> = async (work, { body: ask }) => {
  const allowed = may(openingPolicy, "open", work.actor, ask);
  if (!allowed.ok) return allowed;
  const clean = refuseMarked({ name: ask.name, ground: ask.ground }, "campaign");
  if (!clean.ok) return clean;
  if (ask.until < work.today) return refuse("campaign.until-past", { today: work.today }, "until");
  const id = work.newId<"campaign">();
  const before = await store.countStanding(work.db, ask.jurisdictionId);
  const state = { ...ask, id, isOpen: true, openedBy: work.actor.account, before, after: null, version: 1 };
  const { name, ground, until } = ask;
  await store.insertCampaign(work, {
    state,
    events: [campaignEvent(id, "campaign.opened", { name, ground, until })],
  });
  return ok({ id });
};

export const listCampaignsCommand: Command<typeof api.listCampaigns> = async (work) =>
  ok({ campaigns: await store.listCampaigns(work.db, work.actor) });

export const getCampaignCommand: Command<typeof api.getCampaign> = async (work, { params }) => {
  const campaign = await campaignFor(work, params.id, "read");
  return campaign.ok ? ok(await campaignToView(work, campaign.value)) : campaign;
};

/** What the page may offer: the policy's answer first, then what the campaign's and the item's state would answer. */
async function campaignToView(work: Work, campaign: store.NamedCampaign): Promise<api.CampaignView> {
  const now = campaign.after ?? (await store.countStanding(work.db, campaign.jurisdictionId));
  const items = await store.listItems(work.db, campaign.id);
  const allowed = canOf(campaignPolicy, work.actor, campaign);
  const open = (act: keyof typeof allowed) => (campaign.isOpen ? allowed[act] : "campaign.not-open");
  const can = {
    choose: open("choose"),
    propose: open("propose"),
    decide: open("decide"),
    close: open("close"),
  };
  const seen = items.map((item) => {
    const free = rules.isFreeToDecide(item, work.actor.account);
    const decide = can.decide === true && !free.ok ? free.refusal.code : can.decide;
    const propose = can.propose === true && item.decision === "agreed" ? "campaign.decided" : can.propose;
    return { ...item, can: { propose, decide } };
  });
  return { ...campaign, now, items: seen, can };
}

export const listCandidatesCommand: Command<typeof api.listCandidates> = async (work, { params, query }) => {
  const campaign = await campaignFor(work, params.id, "read");
  if (!campaign.ok) return campaign;
  const rows = await candidatesOf(work, campaign.value.jurisdictionId, query);
  const taken = await store.listTaken(
    work.db,
    rows.map(({ id }) => id),
  );
  return ok({ rows: rows.map((row) => ({ ...row, takenBy: taken.get(row.id) ?? null })) });
};

export const chooseBodiesCommand: Command<typeof api.chooseBodies> = async (work, { params, body: ask }) => {
  const campaign = await campaignFor(work, params.id, "choose");
  if (!campaign.ok) return campaign;
  if (!campaign.value.isOpen) return refuse("campaign.not-open");
  const bodies = [...new Set(ask.bodies)];
  const all = await bodiesToLookAt(work, campaign.value.jurisdictionId);
  const items = all.filter(({ id }) => bodies.includes(id)).map(({ id, facts }) => ({ body: id, facts }));
  if (items.length < bodies.length) return refuse("campaign.body-unfit");
  const taken = await store.listTaken(work.db, bodies);
  const [by] = taken.values();
  if (by !== undefined) return refuse("campaign.body-taken", { count: taken.size, by });
  const event = campaignEvent(params.id, "campaign.chosen", { bodies });
  try {
    const saved = await store.insertItems(work, { campaign: params.id, items }, [event]);
    return saved ? ok({ chosen: items.length }) : refuse("campaign.not-open");
  } catch (error) {
    if (isUniqueViolation(error, "campaign_item_once") || isUniqueViolation(error, "campaign_item_pkey"))
      return refuse("campaign.body-taken", { count: 1, by: campaign.value.name });
    throw error;
  }
};

export const closeCampaignCommand: Command<typeof api.closeCampaign> = async (work, { params, body }) => {
  const campaign = await campaignFor(work, params.id, "close");
  if (!campaign.ok) return campaign;
  const closed = rules.decideClose(campaign.value, body.version, await store.listItems(work.db, params.id));
  if (!closed.ok) return closed;
  const after = await store.countStanding(work.db, campaign.value.jurisdictionId);
  const { state, events } = closed.value;
  const saved = await store.saveClosed(work, { state: { ...state, after }, events });
  return saved ? ok({ id: params.id }) : refuse("campaign.stale");
};
