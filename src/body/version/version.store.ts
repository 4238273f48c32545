import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import { type Settling, settle } from "../../db/settle.ts";
import type { Change, Event } from "../../kernel/event.ts";
import type { Id } from "../../kernel/id.ts";
import type { SourcePaper } from "../body.model.ts";
import type { VersionEvent } from "./version.events.ts";
import { amendableStates, type CharterVersion, openStates } from "./version.model.ts";
import type { Standing } from "./version.rules.ts";

type Names = { readonly draftedByName: string; readonly submittedByName: string | null };
export type NamedVersion = CharterVersion & Names;

const columns = sql`
  v.id, v.body_id as "bodyId", v.number, v.state, v.instrument, v.paper_id as "paperId", v.reason,
  v.base_number as "baseNumber", v.exemptions, v.effective_on as "effectiveOn", v.drafted_by as "draftedBy",
  v.submitted_by as "submittedBy", v.revision, d.display_name as "draftedByName", s.display_name as "submittedByName"`;
const joined = sql`
  charter_version v join account d on d.id = v.drafted_by left join account s on s.id = v.submitted_by`;

export async function findVersion(db: TenantDb, body: Id<"body">, number: number) {
  return firstVersion(db, sql`v.body_id = ${body} and v.number = ${number}`);
}

export async function findVersionById(db: TenantDb, id: Id<"charter_version">) {
  return firstVersion(db, sql`v.id = ${id}`);
}

/** The version that holds. */
export async function findEffective(db: TenantDb, body: Id<"body">) {
  return firstVersion(db, sql`v.body_id = ${body} and v.state = 'effective' order by v.number desc limit 1`);
}

/** The proposal that this account has saved under this key before, if it has. */
export async function findProposal(db: TenantDb, by: Id<"account">, draftKey: string) {
  return firstVersion(db, sql`v.drafted_by = ${by} and v.draft_key = ${draftKey}`);
}

async function firstVersion(db: TenantDb, which: RawBuilder<unknown>): Promise<NamedVersion | null> {
  const { rows } = await sql<NamedVersion>`
    select ${columns}, v.charter from ${joined} where ${which}`.execute(db);
  return rows[0] ?? null;
}

/** Newest first, without the charters. */
export async function listVersions(db: TenantDb, body: Id<"body">) {
  const { rows } = await sql<Omit<NamedVersion, "charter">>`
    select ${columns} from ${joined} where v.body_id = ${body} order by v.number desc`.execute(db);
  return rows;
}

/** Null where the body is not founded. */
export async function findStanding(db: TenantDb, body: Id<"body">): Promise<Standing | null> {
  const { rows } = await sql<Standing>`
    select standing_of(b.state, b.regularise_by) as state, max(v.number) filter (where v.state = 'effective') as effective,
      max(v.number) filter (where v.state = any(${openStates}::text[])) as open, max(v.number) as last
    from body b join charter_version v on v.body_id = b.id
    where b.id = ${body}
    group by b.id, b.state, b.regularise_by`.execute(db);
  return rows[0] ?? null;
}

type Proposed = {
  readonly change: Change<CharterVersion, VersionEvent>;
  readonly draftKey: string;
  readonly paper: SourcePaper | null;
};

/** @returns false when the body runs no more, another proposal was faster, or this one is there already. */
export function insertVersion(work: Settling, { change, draftKey, paper }: Proposed): Promise<boolean> {
  const { state } = change;
  const kept = paper
    ? sql`kept as (
      insert into paper (id, file_name, format, text, traces, added_by)
      select ${state.paperId}::uuid, ${paper.fileName}::text, ${paper.format}::text, ${paper.text}::text,
        ${JSON.stringify(paper.traces)}::jsonb, ${state.draftedBy}::uuid
      from saved
    ), `
    : sql``;
  const save = sql`
    saved as (
      insert into charter_version (id, body_id, number, state, charter, instrument, paper_id, reason, base_number,
        drafted_by, draft_key)
      select ${state.id}::uuid, b.id, ${state.number}::int, ${state.state}::text, ${JSON.stringify(state.charter)}::jsonb,
        ${JSON.stringify(state.instrument)}::jsonb, ${state.paperId}::uuid, ${state.reason}::text,
        ${state.baseNumber}::int, ${state.draftedBy}::uuid, ${draftKey}::uuid
      from body b
      where b.id = ${state.bodyId} and standing_of(b.state, b.regularise_by) = any(${amendableStates}::text[])
      on conflict do nothing
      returning id
    ), ${kept}nothing as (select)`;
  return settle(work, save, change.events);
}

/**
 * `beside` may hang further expressions on `saved`.
 * @returns false when somebody has saved another revision in between.
 */
export function saveVersion(
  work: Settling,
  { state, events }: Change<CharterVersion, VersionEvent>,
  beside?: Beside,
) {
  const save = savedVersion(state);
  if (!beside) return settle(work, save, events);
  return settle(work, sql`${save}, ${beside.save}`, [...events, ...beside.events]);
}

type Beside = { readonly save: RawBuilder<unknown>; readonly events: readonly Event[] };

/** Saves a version together with the case that is withdrawn for it, whose row is `saved`. */
export function saveTakenBack(
  work: Settling,
  { state, events }: Change<CharterVersion, VersionEvent>,
  withdrawn: Beside,
) {
  return settle(work, sql`${withdrawn.save}, ${movedVersion(state)}`, [...withdrawn.events, ...events]);
}

/** The version as it is now, for `settle`; nothing is saved where another revision was faster. */
function savedVersion(state: CharterVersion): RawBuilder<unknown> {
  return sql`saved as (${updated(state, sql`true`)} returning id)`;
}

/** The same as a part of a statement whose `saved` is something else: it hangs on that. */
export function movedVersion(state: CharterVersion): RawBuilder<unknown> {
  return sql`moved_version as (${updated(state, sql`exists (select from saved)`)} returning id, body_id)`;
}

function updated(state: CharterVersion, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    update charter_version set state = ${state.state}, charter = ${JSON.stringify(state.charter)},
      instrument = ${JSON.stringify(state.instrument)}, reason = ${state.reason}, submitted_by = ${state.submittedBy},
      exemptions = ${JSON.stringify(state.exemptions)}, effective_on = ${state.effectiveOn},
      revision = ${state.revision}, updated_at = now()
    where id = ${state.id} and revision = ${state.revision - 1} and ${condition}`;
}
