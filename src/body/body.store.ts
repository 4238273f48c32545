import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { JurisdictionLevel } from "../identity/identity.model.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { ApprovalPath, ReturnedDraft } from "./body.api.ts";
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
  /** Of the founding's approval, the day on which each station of the way was passed; null before it is approved. */
  readonly approvalPath: ApprovalPath | null;
  /** A later version of the charter has taken effect. */
  readonly isAmended: boolean;
  /** Whoever signs the case that is open on it, and who stands in for them. */
  readonly signers: readonly Id<"account">[];
};

/** The accounts that sign at some step of the body's open case, and who stands in for them today. */
export function signersOf(body: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    with signer as (
      select s.one::uuid as id from approval_case c, jsonb_array_elements(c.steps) as p,
        jsonb_array_elements_text(p -> 'signers') as s (one)
      where c.subject_id = ${body} and c.state = 'open'
    )
    select coalesce(jsonb_agg(id), '[]') from (
      select id from signer
      union
      select d.to_id from approval_delegation d join signer on signer.id = d.from_id
      join account a on a.id = d.from_id and a.closed_at is null
      where d.ended_at is null and (now() at time zone 'Asia/Shanghai')::date between d.from_day and d.until_day
    ) as reader)`;
}

/** A step is passed with its last signature; what was sent back to it is passed when it is signed again. */
function pathOf(body: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select jsonb_build_object('applicant', c.opened_on) || coalesce((
      select jsonb_object_agg(station, passed) from (
        select c.steps -> d.step ->> 'station' as station, max(d.decided_on) as passed
        from approval_decision d
        where d.case_id = c.id and d.act = 'signed' and c.steps -> d.step ->> 'station' is not null
        group by 1) as way), '{}')
    from approval_case c
    where c.subject_id = ${body} and c.kind = 'body_founding' and c.state = 'approved'
    order by c.id desc limit 1)`;
}

export async function findBody(db: TenantDb, id: Id<"body">): Promise<NamedBody | null> {
  const { rows } = await sql<NamedBody>`
    select b.id, b.jurisdiction_id as "jurisdictionId", standing_of(b.state, b.regularise_by) as state, b.charter, b.paper_id as "paperId",
      b.drafted_by as "draftedBy", b.submitted_by as "submittedBy", b.draft_key as "draftKey",
      b.founded_on as "foundedOn", b.word, b.regularise_by as "regulariseBy", b.version, j.name as jurisdiction, j.level,
      d.display_name as "draftedByName", s.display_name as "submittedByName",
      coalesce((
        select jsonb_object_agg(x.check_id,
          jsonb_build_object('ground', x.ground, 'basis', x.basis, 'until', x.until))
        from exemption x where x.body_id = b.id), '{}') as exemptions,
      ${pathOf(sql`b.id`)} as "approvalPath",
      exists (select from charter_version v where v.body_id = b.id and v.number > 1 and v.state = 'effective') as "isAmended",
      ${signersOf(sql`b.id`)} as signers
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

/**
 * Saves a corrected charter; of a body that runs already on a leader's word also the seats, and the founding charter.
 * @returns false when somebody has saved another version in between.
 */
export function saveCharter(
  work: Settling,
  { change, entry, search }: Written,
  seats: readonly BoundSeat[] | null,
) {
  const { state } = change;
  const charter = JSON.stringify(state.charter);
  const save = sql`
    saved as (
      update body set charter = ${charter}, name = ${entry.name}, search = ${search},
        form = ${entry.form}, type = ${entry.type}, head = ${entry.head}, lead_unit = ${entry.leadUnit},
        member_count = ${entry.memberCount}, term_end = ${entry.termEnd}, version = ${state.version}, updated_at = now()
      where id = ${state.id} and version = ${state.version - 1}
      returning id
    )`;
  if (seats === null) return settle(work, save, change.events);
  const whole = sql`${save}, ${seated(seats)},
    kept as (
      update charter_version v set charter = ${charter}::jsonb, instrument = ${charter}::jsonb -> 'instrument'
      from saved where v.body_id = saved.id and v.number = 1
    )`;
  return settle(work, whole, change.events);
}

/** @returns false when somebody has saved another version in between. */
export function saveState(work: Settling, { state, events }: Change<Body, BodyEvent>) {
  return settle(work, savedState(state), events);
}

/** Founds the body on a leader's word: its state and its seats, in one statement. */
export function saveFounding(
  work: Settling,
  { state, events }: Change<Body, BodyEvent>,
  seats: readonly BoundSeat[],
) {
  return settle(work, sql`${savedState(state)}, ${seated(seats)}`, events);
}

/** The expression `saved` of a statement that settles a new state. */
export function savedState(state: Body) {
  return sql`
    saved as (
      update body set ${stateColumns(state)}
      where id = ${state.id} and version = ${state.version - 1}
      returning id
    )`;
}

/** The same as `body_moved`, in the statement that settles its case: hangs on `saved`, the row of the case. */
export function movedState(state: Body) {
  return sql`
    body_moved as (
      update body set ${stateColumns(state)}
      from saved where body.id = ${state.id} and body.version = ${state.version - 1}
    )`;
}

function stateColumns(state: Body) {
  return sql`state = ${state.state}, submitted_by = ${state.submittedBy}, founded_on = ${state.foundedOn},
    word = ${state.word === null ? null : JSON.stringify(state.word)}::jsonb, regularise_by = ${state.regulariseBy},
    version = ${state.version}, updated_at = now()`;
}

/** Seats as the charter has them now; who sat before under the same key is the same seat. Hangs on `saved`. */
export function seated(seats: readonly BoundSeat[], body: RawBuilder<unknown> = sql`saved.id`) {
  return sql`
    unseated as (
      delete from membership m using saved
      where m.body_id = ${body} and m.key <> all(${seats.map(({ key }) => key)}::text[])
    ),
    seated as (
      insert into membership (body_id, key, person_id, name, role, tier, post)
      select ${body}, s.key, s.person_id, s.name, s.role, s.tier, s.post
      from saved, jsonb_to_recordset(${JSON.stringify(seats.map(seatToRow))}::jsonb)
        as s (key text, person_id uuid, name text, role text, tier text, post text)
      on conflict (tenant_id, body_id, key) do update set person_id = excluded.person_id, name = excluded.name,
        role = excluded.role, tier = excluded.tier, post = excluded.post
    )`;
}

function seatToRow({ personId, ...seat }: BoundSeat) {
  return { ...seat, person_id: personId };
}

/** Drafts and submissions of an account that were sent back, the latest first. */
export async function listReturned(db: TenantDb, account: Id<"account">): Promise<ReturnedDraft[]> {
  const { rows } = await sql<ReturnedDraft>`
    select b.id, b.name, j.name as jurisdiction, (e.at at time zone 'Asia/Shanghai')::date as "on",
      a.display_name as by, coalesce(e.facts ->> 'reason', '') as reason
    from body b join jurisdiction j on j.id = b.jurisdiction_id
    join lateral (
      select at, account_id, facts from event
      where subject_id = b.id and kind = 'body.returned' order by at desc, id desc limit 1) e on true
    left join account a on a.id = e.account_id
    where ${account} in (b.drafted_by, b.submitted_by)
      and (b.state = 'returned' or b.submitted_by is null and b.regularise_by is not null
        and standing_of(b.state, b.regularise_by) = 'running')
    order by e.at desc
  `.execute(db);
  return rows;
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
