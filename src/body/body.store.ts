import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { JurisdictionLevel } from "../identity/identity.model.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { BodyEvent } from "./body.events.ts";
import type { Body, RegisterEntry, SourcePaper } from "./body.model.ts";
import type { Exemptions } from "./exemption.model.ts";
import type { HistoryEntry } from "./history.rules.ts";
import type { BoundSeat } from "./seat.rules.ts";

/** A body with the names that its page shows beside the ids. */
export type NamedBody = Body & {
  readonly jurisdiction: string;
  readonly level: JurisdictionLevel;
  readonly draftedByName: string;
  readonly submittedByName: string | null;
  readonly exemptions: Exemptions;
};

export async function findBody(db: TenantDb, id: Id<"body">): Promise<NamedBody | null> {
  const { rows } = await sql<NamedBody>`
    select b.id, b.jurisdiction_id as "jurisdictionId", b.state, b.charter, b.paper_id as "paperId",
      b.drafted_by as "draftedBy", b.submitted_by as "submittedBy", b.draft_key as "draftKey",
      b.founded_on as "foundedOn", b.version, j.name as jurisdiction, j.level,
      d.display_name as "draftedByName", s.display_name as "submittedByName",
      coalesce((
        select jsonb_object_agg(x.check_id,
          jsonb_build_object('ground', x.ground, 'basis', x.basis, 'until', x.until))
        from exemption x where x.body_id = b.id), '{}') as exemptions
    from body b
    join jurisdiction j on j.id = b.jurisdiction_id
    join account d on d.id = b.drafted_by
    left join account s on s.id = b.submitted_by
    where b.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** The draft that this account has saved under this key before, if it has. */
export async function findDraft(db: TenantDb, by: Id<"account">, draftKey: string) {
  const { rows } = await sql<Pick<Body, "id" | "version">>`
    select id, version from body where drafted_by = ${by} and draft_key = ${draftKey}
  `.execute(db);
  return rows[0] ?? null;
}

type Written = {
  readonly change: Change<Body, BodyEvent>;
  readonly entry: RegisterEntry;
  readonly search: string;
};

/** @returns false when the account has already saved a draft under this key. */
export function insertBody(work: Settling, { change, entry, search }: Written, paper: SourcePaper | null) {
  const { state } = change;
  const save = sql`
    saved as (
      insert into body (id, jurisdiction_id, state, charter, paper_id, name, search, form, type, head, lead_unit,
        member_count, term_end, drafted_by, draft_key)
      values (${state.id}, ${state.jurisdictionId}, ${state.state}, ${JSON.stringify(state.charter)}, ${state.paperId},
        ${entry.name}, ${search}, ${entry.form}, ${entry.type}, ${entry.head}, ${entry.leadUnit},
        ${entry.memberCount}, ${entry.termEnd}, ${state.draftedBy}, ${state.draftKey})
      on conflict (tenant_id, drafted_by, draft_key) do nothing
      returning id
    )`;
  if (paper === null) return settle(work, save, change.events);
  const withPaper = sql`${save},
    kept as (
      insert into paper (id, file_name, format, text, traces, added_by)
      select ${state.paperId}::uuid, ${paper.fileName}::text, ${paper.format}::text, ${paper.text}::text,
        ${JSON.stringify(paper.traces)}::jsonb, ${state.draftedBy}::uuid
      from saved
    )`;
  return settle(work, withPaper, change.events);
}

/** @returns false when somebody has saved another version in between. */
export function saveCharter(work: Settling, { change, entry, search }: Written) {
  const { state } = change;
  const save = sql`
    saved as (
      update body set charter = ${JSON.stringify(state.charter)}, name = ${entry.name}, search = ${search},
        form = ${entry.form}, type = ${entry.type}, head = ${entry.head}, lead_unit = ${entry.leadUnit},
        member_count = ${entry.memberCount}, term_end = ${entry.termEnd}, version = ${state.version}, updated_at = now()
      where id = ${state.id} and version = ${state.version - 1}
      returning id
    )`;
  return settle(work, save, change.events);
}

/** @returns false when somebody has saved another version in between. */
export function saveState(work: Settling, { state, events }: Change<Body, BodyEvent>) {
  return settle(work, savedState(state), events);
}

/** Founds the body: its state and its seats, in one statement. */
export function saveFounding(
  work: Settling,
  { state, events }: Change<Body, BodyEvent>,
  seats: readonly BoundSeat[],
) {
  const save = sql`${savedState(state)},
    seated as (
      insert into membership (body_id, key, person_id, name, role, tier, post)
      select saved.id, s.key, s.person_id, s.name, s.role, s.tier, s.post
      from saved, jsonb_to_recordset(${JSON.stringify(seats.map(seatToRow))}::jsonb)
        as s (key text, person_id uuid, name text, role text, tier text, post text)
    )`;
  return settle(work, save, events);
}

/** The expression `saved` of a statement that settles a new state. */
export function savedState(state: Body) {
  return sql`
    saved as (
      update body set state = ${state.state}, submitted_by = ${state.submittedBy}, founded_on = ${state.foundedOn},
        version = ${state.version}, updated_at = now()
      where id = ${state.id} and version = ${state.version - 1}
      returning id
    )`;
}

function seatToRow({ personId, ...seat }: BoundSeat) {
  return { ...seat, person_id: personId };
}

export async function findPaper(db: TenantDb, id: Id<"paper">): Promise<SourcePaper | null> {
  const { rows } = await sql<SourcePaper>`
    select file_name as "fileName", format, text, traces from paper where id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** What happened to the body, oldest first, with the name of who did it. */
export async function listHistory(db: TenantDb, id: Id<"body">) {
  const { rows } = await sql<HistoryEntry>`
    select e.id, e.at, e.kind, a.display_name as by, e.facts
    from event e left join account a on a.id = e.account_id
    where e.subject_id = ${id} and e.subject_kind = 'body'
    order by e.at, e.id
  `.execute(db);
  return rows;
}

/** Everybody of these names, with what tells namesakes apart. */
export async function listNamesakes(db: TenantDb, names: readonly string[]) {
  const { rows } = await sql<{ id: Id<"person">; name: string; unit: string; unitShort: string }>`
    select p.id, p.name, u.name as unit, u.short_name as "unitShort"
    from person p join unit u on u.id = p.unit_id
    where p.name = any(${names}::text[])
  `.execute(db);
  return rows;
}
