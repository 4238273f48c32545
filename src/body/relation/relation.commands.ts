import type { Command, Work } from "../../http/work.ts";
import type { Id } from "../../kernel/id.ts";
import { canOf, may } from "../../kernel/policy.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { bodyPolicy } from "../body.policy.ts";
import { isByWord } from "../body.rules.ts";
import { findBody, type NamedBody } from "../body.store.ts";
import { refuseMarked } from "../secrecy.rules.ts";
import { findStanding } from "../version/version.store.ts";
import type * as api from "./relation.api.ts";
import { relationPolicy } from "./relation.policy.ts";
import * as rules from "./relation.rules.ts";
import * as store from "./relation.store.ts";

async function bodyToRead(work: Work, id: Id<"body">): Promise<Result<NamedBody>> {
  const body = await findBody(work.db, id);
  if (!body) return refuse("body.unknown");
  const seen = may(bodyPolicy, "read", work.actor, body);
  return seen.ok ? ok(body) : seen;
}

/** Both bodies must be seen; the act is about the first. */
async function pairFor(work: Work, act: keyof typeof relationPolicy, ids: readonly [Id<"body">, Id<"body">]) {
  const from = await bodyToRead(work, ids[0]);
  if (!from.ok) return from;
  const allowed = may(relationPolicy, act, work.actor, from.value);
  if (!allowed.ok) return allowed;
  const to = await bodyToRead(work, ids[1]);
  if (!to.ok) return to;
  return ok({ from: from.value, to: to.value, known: await store.listAbove(work.db, ids) });
}

const named = (body: NamedBody) => ({ id: body.id, state: body.state, name: body.charter.name });

export const listRelationsCommand: Command<typeof api.listRelations> = async (work, { params }) => {
  const body = await bodyToRead(work, params.id);
  return body.ok ? viewOf(work, body.value) : body;
};

async function viewOf(work: Work, body: NamedBody): Promise<Result<api.Relations>> {
  const near = await store.listRelationsNear(work.db, body.id);
  const ids = [...new Set([body.id, ...near.flatMap(({ fromId, toId }) => [fromId, toId])])];
  const bodies = await store.listRelated(work.db, work.actor, ids);
  const seen = new Set(bodies.map(({ id }) => id));
  const relations = near.filter(({ fromId, toId }) => seen.has(fromId) && seen.has(toId));
  return ok({ relations, bodies, can: canOf(relationPolicy, work.actor, body) });
}

export const relateBodyCommand: Command<typeof api.relateBody> = async (work, { params, body: ask }) => {
  const pair = await pairFor(work, "relate", [params.id, ask.to]);
  if (!pair.ok) return pair;
  const clean = refuseMarked(ask.paper, "paper");
  if (!clean.ok) return clean;
  const { from, to, known } = pair.value;
  const { kind, paper, since } = ask;
  const id = work.newId<"body_relation">();
  const decided = rules.decideRelate({ id, kind, paper, since, from: named(from), to: named(to), known });
  if (!decided.ok) return decided;
  const saved = await store.insertRelation(work, { ...decided.value, by: work.actor.account });
  return saved === "saved" ? viewOf(work, from) : refusalOf(saved, { from, to });
};

export const mergeBodyCommand: Command<typeof api.mergeBody> = async (work, { params, body: ask }) => {
  const pair = await pairFor(work, "merge", [params.id, ask.into]);
  if (!pair.ok) return pair;
  const clean = refuseMarked(ask.paper, "paper");
  if (!clean.ok) return clean;
  const { from, to, known } = pair.value;
  const standing = await findStanding(work.db, params.id);
  const decided = rules.decideMerge(
    {
      id: work.newId<"body_relation">(),
      paper: ask.paper,
      since: work.today,
      ...{ from: named(from), to: named(to), known },
    },
    { hasOpenVersion: (standing?.open ?? null) !== null, isByWord: isByWord(from) },
  );
  if (!decided.ok) return decided;
  const saved = await store.saveMerger(work, { ...decided.value, by: work.actor.account });
  return saved === "saved" ? viewOf(work, from) : refusalOf(saved, { from, to });
};

/** Somebody was faster between our look and our write. */
function refusalOf(saved: store.Saved, { from, to }: { readonly from: NamedBody; readonly to: NamedBody }) {
  if (saved === "cycle") return refuse("relation.cycle", { name: to.charter.name });
  if (saved === "twice") return refuse("relation.has-one", { name: from.charter.name });
  return refuse("relation.not-living", { name: from.charter.name });
}

export const unrelateBodyCommand: Command<typeof api.unrelateBody> = async (work, { params, body: ask }) => {
  const relation = await store.findRelation(work.db, ask.relation);
  const body = await bodyToRead(work, params.id);
  if (!body.ok) return body;
  if (!relation || ![relation.fromId, relation.toId].includes(params.id)) return refuse("relation.unknown");
  const pair = await pairFor(work, "relate", [relation.fromId, relation.toId]);
  if (!pair.ok) return pair;
  const { from, to } = pair.value;
  const decided = rules.decideUnrelate(relation, { from: named(from), to: named(to) });
  if (!decided.ok) return decided;
  const isGone = await store.removeRelation(work, relation.id, decided.value);
  return isGone ? viewOf(work, body.value) : refuse("relation.unknown");
};
