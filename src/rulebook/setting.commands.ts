import type { Command, Work } from "../http/work.ts";
import type { Id } from "../kernel/id.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { book } from "./book.data.ts";
import type * as api from "./setting.api.ts";
import type { Layer, Proposal } from "./setting.model.ts";
import { settingPolicy } from "./setting.policy.ts";
import { judgeProposal, layersToSetting } from "./setting.rules.ts";
import * as store from "./setting.store.ts";

export const getSettingCommand: Command<typeof api.getSetting> = async (work, { query }) =>
  viewNow(work, query.jurisdiction);

export const setChoiceCommand: Command<typeof api.setChoice> = async (work, { body: ask }) => {
  const { jurisdictionId, ...facts } = ask;
  const layers = await layersFor(work, jurisdictionId, facts);
  if (!layers.ok) return layers;
  const saved = await store.saveChoice(work, jurisdictionId, facts);
  return saved ? viewNow(work, jurisdictionId) : refuse("rulebook.stale", {}, "before");
};

export const listSettingHistoryCommand: Command<typeof api.listSettingHistory> = async (work, { query }) =>
  ok({ entries: await store.listSettingHistory(work.db, query.jurisdiction) });

/** What is said above and in a place in which the actor may make this change. */
export async function layersFor(
  work: Work,
  jurisdictionId: Id<"jurisdiction">,
  proposal: Proposal,
): Promise<Result<Layer[]>> {
  const layers = await store.listLayers(work.db, jurisdictionId);
  const own = layers.at(-1);
  if (own === undefined) return refuse("rulebook.unknown");
  const allowed = may(settingPolicy, "set", work.actor, { jurisdictionId });
  if (!allowed.ok) return allowed;
  const sound = judgeProposal(book, own.choices, proposal);
  return sound.ok ? ok(layers) : sound;
}

async function viewNow(work: Work, jurisdictionId: Id<"jurisdiction">): Promise<Result<api.SettingView>> {
  const layers = await store.listLayers(work.db, jurisdictionId);
  if (layers.length === 0) return refuse("rulebook.unknown");
  const can = canOf(settingPolicy, work.actor, { jurisdictionId });
  return ok({ setting: layersToSetting(layers), layers, can });
}
