import type { Command, Work } from "../../http/work.ts";
import { canOf, may } from "../../kernel/policy.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { refuseMarked } from "../secrecy.rules.ts";
import type * as api from "./view.api.ts";
import { sharingPolicy, viewPolicy } from "./view.policy.ts";
import * as store from "./view.store.ts";

/** So many views one account keeps: more are not to be found in a row of names. */
const mostViews = 30;

/** A view that may not be seen is unknown; one that may be seen may still belong to somebody else. */
async function viewFor(
  work: Work,
  id: api.RegisterView["id"],
  act: keyof typeof viewPolicy,
): Promise<Result<api.RegisterView>> {
  const view = await store.findView(work.db, id);
  if (!view) return refuse("view.unknown");
  const seen = may(viewPolicy, "read", work.actor, view);
  if (!seen.ok) return seen;
  const allowed = may(viewPolicy, act, work.actor, view);
  return allowed.ok ? ok(view) : allowed;
}

export const listViewsCommand: Command<typeof api.listViews> = async (work) => {
  const views = await store.listViews(work.db, work.actor);
  const { change, delete: remove } = viewPolicy;
  const seen = views.map((view) => ({ ...view, can: canOf({ change, delete: remove }, work.actor, view) }));
  const start = await store.findStart(work.db, work.actor.account);
  const isThere = start === null || !start.includes("-") || seen.some(({ id }) => id === start);
  return ok({ views: seen, start: isThere ? start : null });
};

export const saveViewCommand: Command<typeof api.saveView> = async (work, { body: ask }) => {
  const allowed = mayKeep(work, ask);
  if (!allowed.ok) return allowed;
  const kept = await store.listViews(work.db, work.actor);
  const own = kept.filter(({ accountId }) => accountId === work.actor.account);
  if (own.length >= mostViews) return refuse("view.too-many-kept", { most: mostViews });
  const view = { ...ask, id: work.newId<"register_view">(), accountId: work.actor.account, version: 1 };
  const saved = await store.insertView(work, view);
  return saved ? ok({ id: view.id }) : refuse("view.name-taken", { name: ask.name }, "name");
};

export const changeViewCommand: Command<typeof api.changeView> = async (work, { params, body: ask }) => {
  const view = await viewFor(work, params.id, "change");
  if (!view.ok) return view;
  const allowed = mayKeep(work, ask);
  if (!allowed.ok) return allowed;
  const changed = { ...view.value, ...ask };
  if (await store.isNameTaken(work.db, changed)) return refuse("view.name-taken", { name: ask.name }, "name");
  return (await store.saveView(work, changed)) ? ok({ id: params.id }) : refuse("view.stale");
};

export const deleteViewCommand: Command<typeof api.deleteView> = async (work, { params }) => {
  const view = await viewFor(work, params.id, "delete");
  if (!view.ok) return view;
  return (await store.removeView(work, view.value)) ? ok({ id: params.id }) : refuse("view.unknown");
};

export const startWithViewCommand: Command<typeof api.startWithView> = async (work, { body: { view } }) => {
  if (view?.includes("-")) {
    const seen = await viewFor(work, view as api.RegisterView["id"], "read");
    if (!seen.ok) return seen;
  }
  await store.saveStart(work, work.actor.account, view);
  return ok({ start: view });
};

function mayKeep(work: Work, ask: Pick<api.RegisterView, "name" | "search" | "sharedIn">) {
  const allowed = may(sharingPolicy, "share", work.actor, ask);
  if (!allowed.ok) return allowed;
  const name = refuseMarked(ask.name, "name");
  return name.ok ? refuseMarked([...new URLSearchParams(ask.search).values()], "search") : name;
}
