import type { Body } from "../body/body.model.ts";
import { bodyPolicy } from "../body/body.policy.ts";
import { findBody } from "../body/body.store.ts";
import type { Command, Work } from "../http/work.ts";
import { reachOf, roles } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type * as api from "./attention.api.ts";
import { loadPolicy, sharePolicy } from "./attention.policy.ts";
import { warningsOf } from "./load.rules.ts";
import { insertViews, listViews, saveHomeShare, saveStatedShare } from "./share.store.ts";
import { type Held, type Standing, standingLoad } from "./standing.rules.ts";
import { findStandings } from "./standing.store.ts";

/** What a person's ledger shows; whoever looks at somebody else's is written down before, and told to that person alone. */
export const getLoadCommand: Command<typeof api.getLoad> = async (work, { params }) => {
  const found = await standingFor(work, params.id);
  if (!found.ok) return found;
  const standing = found.value;
  if (work.actor.person === params.id)
    return ok(standingToLoad(work, standing, await listViews(work.db, params.id, work.today)));
  await insertViews(work.db, [params.id], { by: work.actor.account, on: work.today, via: "person" });
  return ok(standingToLoad(work, standing, []));
};

async function standingFor(work: Work, id: Id<"person">): Promise<Result<Standing>> {
  const standing = (await findStandings(work.db, [id], work.today)).get(id);
  if (!standing) return refuse("attention.unknown");
  const seen = may(loadPolicy, "read", work.actor, placed(standing));
  return seen.ok ? ok(standing) : seen;
}

function placed({ person, jurisdictionId }: Standing) {
  return { personId: person.id, jurisdictionId };
}

function standingToLoad(work: Work, standing: Standing, views: api.PersonLoad["views"]): api.PersonLoad {
  const load = standingLoad(standing);
  const can = canOf(loadPolicy, work.actor, placed(standing));
  return {
    ...load,
    person: standing.person,
    asOf: work.today,
    lines: standing.held.map((held) => heldToLine(work, standing, held)),
    warnings: can.warn === true && work.actor.person !== standing.person.id ? warningsOf(load) : [],
    views,
    can: { stateHome: can.stateHome },
  };
}

/** A person knows the bodies they sit on; anybody else those of their own places. */
function heldToLine(work: Work, { person }: Standing, { body, planned, original }: Held) {
  const isSeen = work.actor.person === person.id || reachOf(work.actor, roles).includes(body.jurisdictionId);
  const isLent = planned.source === "secondment";
  return {
    ...planned,
    body: isSeen ? { id: body.id, name: body.name } : null,
    original,
    isOver: body.isOver,
    can: { state: isLent ? "attention.seconded" : canOf(sharePolicy, work.actor, body).state },
  };
}

/** The founder says how a member serves; a secondment says so itself and is changed where it stands. */
export const stateShareCommand: Command<typeof api.stateShare> = async (work, { params, body: ask }) => {
  const body = await bodyFor(work, params.id);
  if (!body.ok) return body;
  const allowed = may(sharePolicy, "state", work.actor, body.value);
  if (!allowed.ok) return allowed;
  const standing = (await findStandings(work.db, [ask.personId], work.today)).get(ask.personId);
  const held = standing?.held.find((one) => one.body.id === params.id);
  if (!held) return refuse("attention.off-body");
  if (held.planned.source === "secondment") return refuse("attention.seconded");
  const original = held.original ?? ask.statement?.share ?? held.planned.share.value;
  const before = held.original === null ? null : toStatement(held);
  await saveStatedShare(
    work,
    { bodyId: params.id, personId: ask.personId, statement: ask.statement, original },
    {
      kind: "attention.share-stated",
      v: 1,
      subject: { kind: "person", id: ask.personId },
      facts: { bodyId: params.id, before, after: ask.statement, original },
    },
  );
  return ok({});
};

function toStatement({ planned }: Held) {
  return { mode: planned.mode, share: planned.source === "stated" ? planned.share.value : null };
}

async function bodyFor(work: Work, id: Id<"body">): Promise<Result<Body>> {
  const body = await findBody(work.db, id);
  if (!body) return refuse("body.unknown");
  const seen = may(bodyPolicy, "read", work.actor, body);
  return seen.ok ? ok(body) : seen;
}

export const stateHomeShareCommand: Command<typeof api.stateHomeShare> = async (
  work,
  { params, body: { share } },
) => {
  const found = await standingFor(work, params.id);
  if (!found.ok) return found;
  const allowed = may(loadPolicy, "stateHome", work.actor, placed(found.value));
  if (!allowed.ok) return allowed;
  await saveHomeShare(
    work,
    { personId: params.id, share },
    {
      kind: "attention.home-stated",
      v: 1,
      subject: { kind: "person", id: params.id },
      facts: { before: found.value.home, after: share },
    },
  );
  return ok({});
};
