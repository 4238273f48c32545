import { bodyPolicy } from "../body/body.policy.ts";
import { findBody } from "../body/body.store.ts";
import { refuseMarked } from "../body/secrecy.rules.ts";
import type { Command, Work } from "../http/work.ts";
import type { Id } from "../kernel/id.ts";
import { may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type * as api from "./campaign.api.ts";
import { campaignFor } from "./campaign.commands.ts";
import { campaignEvent } from "./campaign.events.ts";
import type { Campaign } from "./campaign.model.ts";
import type { campaignPolicy } from "./campaign.policy.ts";
import * as rules from "./campaign.rules.ts";
import * as store from "./campaign.store.ts";
import { mergeInto, windUp } from "./effect.store.ts";

type Asked = { readonly id: Campaign["id"]; readonly body: Id<"body"> };
type Found = { readonly campaign: store.NamedCampaign; readonly item: store.NamedItem };

async function itemFor(work: Work, asked: Asked, act: keyof typeof campaignPolicy): Promise<Result<Found>> {
  const campaign = await campaignFor(work, asked.id, act);
  if (!campaign.ok) return campaign;
  const items = await store.listItems(work.db, asked.id);
  const item = items.find(({ bodyId }) => bodyId === asked.body);
  return item ? ok({ campaign: campaign.value, item }) : refuse("campaign.item-unknown");
}

export const dropBodyCommand: Command<typeof api.dropBody> = async (work, { params, body: { version } }) => {
  const found = await itemFor(work, params, "choose");
  if (!found.ok) return found;
  const { campaign, item } = found.value;
  if (!campaign.isOpen) return refuse("campaign.not-open");
  if (item.decision === "agreed") return refuse("campaign.decided");
  if (item.version !== version) return refuse("campaign.stale");
  const event = campaignEvent(campaign.id, "campaign.dropped", { body: item.bodyId });
  return (await store.removeItem(work, campaign.id, item, [event]))
    ? ok({ version })
    : refuse("campaign.stale");
};

export const proposeItemCommand: Command<typeof api.proposeItem> = async (work, { params, body: ask }) => {
  const found = await itemFor(work, params, "propose");
  if (!found.ok) return found;
  const { campaign, item } = found.value;
  const clean = refuseMarked({ reason: ask.reason, statement: ask.statement }, "proposal");
  if (!clean.ok) return clean;
  const target = await targetOf(work, ask.mergeInto);
  const proposed = rules.decidePropose(campaign, item, { ...ask, by: work.actor.account, target });
  if (!proposed.ok) return proposed;
  const { state, events } = proposed.value;
  const saved = await store.saveItem(work, campaign.id, { state: { ...item, ...state }, events });
  return saved ? ok({ version: state.version }) : refuse("campaign.stale");
};

/** A body that may not be read cannot be merged into, as if it were not there. */
async function targetOf(work: Work, id: Id<"body"> | null): Promise<rules.Looked | null> {
  const body = id && (await findBody(work.db, id));
  if (!body || !may(bodyPolicy, "read", work.actor, body).ok) return null;
  return { id: body.id, name: body.charter.name, state: body.state };
}

/** Agreed to, a proposal is carried out in the same statement; sent back, it says why. */
export const decideOnItemCommand: Command<typeof api.decideOnItem> = async (work, { params, body: ask }) => {
  const found = await itemFor(work, params, "decide");
  if (!found.ok) return found;
  const { campaign, item } = found.value;
  const clean = refuseMarked(ask.note, "note");
  if (!clean.ok) return clean;
  if (!ask.agree && ask.note === "") return refuse("campaign.note-missing", {}, "note");
  const decided = rules.decideItem(campaign, item, { ...ask, by: work.actor.account });
  if (!decided.ok) return decided;
  const { state, events } = decided.value;
  const effect = ask.agree ? await effectOf(work, campaign, item) : ok(undefined);
  if (!effect.ok) return effect;
  const change = { state: { ...item, ...state }, events };
  const saved = await store.saveItem(work, campaign.id, change, effect.value);
  return saved ? ok({ version: state.version }) : refuse("campaign.stale");
};

async function effectOf(work: Work, campaign: store.NamedCampaign, item: store.NamedItem) {
  if (item.proposal === "keep") return ok(undefined);
  const body = await findBody(work.db, item.bodyId);
  if (body?.state !== "running" && body?.state !== "suspended")
    return refuse("campaign.body-ended", { name: item.name });
  const { id, name, ground } = campaign;
  const because = { campaign: id, name, ground, by: work.actor.account, on: work.today };
  if (item.mergeInto === null) return ok(windUp(body, because));
  const target = await findBody(work.db, item.mergeInto);
  if (target?.state !== "running" && target?.state !== "suspended") return refuse("campaign.merge-unfit");
  return ok(mergeInto(body, item.mergeInto, work.newId<"body_relation">(), because));
}
