import { sql } from "kysely";
import type { Body } from "../body/body.model.ts";
import type { VersionState } from "../body/version/version.model.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { JurisdictionLevel } from "../identity/identity.model.ts";
import type { Day } from "../kernel/day.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { SecondmentState } from "../staffing/secondment.model.ts";
import { agentsOf } from "../staffing/secondment.store.ts";
import { lastInRegister } from "./counter.store.ts";
import type { DocumentDeed, DocumentEntry } from "./document.api.ts";
import type { DocumentEvent, DocumentIssued } from "./document.events.ts";
import type { OfficialDocument } from "./document.model.ts";
import type { LetterScope } from "./document.policy.ts";

/** A paper with its body and the names that its page shows beside the ids. */
export type FoundDocument = OfficialDocument & {
  readonly body: Pick<Body, "id" | "jurisdictionId" | "state" | "draftedBy" | "submittedBy"> & {
    readonly name: string;
  };
  readonly secondment: (LetterScope & { readonly state: SecondmentState }) | null;
  /** State of the version that a notice tells of. */
  readonly versionState: VersionState | null;
  /** Why it was taken back, where it was. */
  readonly voidReason: string | null;
  readonly jurisdiction: string;
  readonly level: JurisdictionLevel;
  readonly draftedByName: string;
  readonly issuedByName: string | null;
};

const number = sql`
  case when d.serial is not null then jsonb_build_object('code', d.code, 'year', d.year, 'serial', d.serial) end`;

const bodyShown = sql`
  jsonb_build_object('id', b.id, 'jurisdictionId', b.jurisdiction_id, 'state', b.state, 'draftedBy', b.drafted_by,
    'submittedBy', b.submitted_by, 'name', b.name)`;

/** Whom the loan concerns that a letter is about; null for every other paper. */
const concerned = sql`
  case when s.id is not null then jsonb_build_object('state', s.state, 'personId', s.person_id,
    'jurisdictionId', b.jurisdiction_id, 'homeJurisdictionId', u.jurisdiction_id,
    'agents', (select g.agents from ${agentsOf(sql`s.home_unit_id`)} g)) end`;

export async function findDocument(db: TenantDb, id: Id<"document">): Promise<FoundDocument | null> {
  const { rows } = await sql<FoundDocument>`
    select d.id, d.body_id as "bodyId", d.jurisdiction_id as "jurisdictionId", d.kind, d.state, d.content,
      d.secondment_id as "secondmentId", d.charter_version_id as "charterVersionId", ${concerned} as secondment,
      v.state as "versionState",
      (select e.facts ->> 'reason' from event e
        where e.subject_id = d.id and e.kind = 'document.voided' limit 1) as "voidReason",
      ${number} as number, d.issued_on as "issuedOn", d.drafted_by as "draftedBy", d.draft_key as "draftKey",
      d.issued_by as "issuedBy", d.version, j.name as jurisdiction, j.level,
      w.display_name as "draftedByName", i.display_name as "issuedByName",
      ${bodyShown} as body
    from official_document d
    join body b on b.id = d.body_id
    join jurisdiction j on j.id = d.jurisdiction_id
    left join secondment s on s.id = d.secondment_id
    left join unit u on u.id = s.home_unit_id
    left join charter_version v on v.id = d.charter_version_id
    join account w on w.id = d.drafted_by
    left join account i on i.id = d.issued_by
    where d.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

export type ListedDocument = DocumentEntry &
  Pick<OfficialDocument, "jurisdictionId" | "draftedBy"> &
  Pick<FoundDocument, "body" | "secondment">;

/** Of what papers are listed: a body, one loan of it, one version of its charter. */
export type Listing =
  | { readonly body: Id<"body"> }
  | { readonly secondment: Id<"secondment"> }
  | { readonly version: Id<"charter_version"> };

function isListed(of: Listing) {
  if ("body" in of) return sql`d.body_id = ${of.body}`;
  return "secondment" in of
    ? sql`d.secondment_id = ${of.secondment}`
    : sql`d.charter_version_id = ${of.version}`;
}

/** Papers that were not put away, newest first. */
export async function listDocuments(db: TenantDb, of: Listing): Promise<ListedDocument[]> {
  const { rows } = await sql<ListedDocument>`
    select d.id, d.kind, d.state, d.content ->> 'title' as title, ${number} as number, d.issued_on as "issuedOn",
      d.jurisdiction_id as "jurisdictionId", d.drafted_by as "draftedBy", ${bodyShown} as body,
      ${concerned} as secondment
    from official_document d
    join body b on b.id = d.body_id
    left join secondment s on s.id = d.secondment_id
    left join unit u on u.id = s.home_unit_id
    where ${isListed(of)} and d.state <> 'discarded'
    order by d.created_at desc, d.id desc
  `.execute(db);
  return rows;
}

/** That these papers were numbered or taken back, oldest first. */
export async function listDeeds(db: TenantDb, ids: readonly Id<"document">[]): Promise<DocumentDeed[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<DocumentDeed>`
    select e.id, e.at, a.display_name as by, e.kind, coalesce(e.facts ->> 'reason', '') as reason,
      e.subject_id as document
    from event e left join account a on a.id = e.account_id
    where e.subject_id = any(${ids}::uuid[]) and e.kind in ('document.issued', 'document.voided')
    order by e.at, e.id
  `.execute(db);
  return rows;
}

/** The newest charter of a founded body, one on its way included, and the one that it follows; none before founding. */
export async function listLastCharters(db: TenantDb, bodyId: Id<"body">): Promise<Charter[]> {
  const { rows } = await sql<{ charter: Charter }>`
    select charter from charter_version
    where body_id = ${bodyId} and state not in ('rejected', 'withdrawn')
    order by number desc limit 2
  `.execute(db);
  return rows.map(({ charter }) => charter);
}

/** @returns false when the account has already begun a paper under this key. */
export function insertDocument(work: Settling, { state, events }: Change<OfficialDocument, DocumentEvent>) {
  const save = sql`
    saved as (
      insert into official_document (id, body_id, jurisdiction_id, kind, state, content, secondment_id,
        charter_version_id, drafted_by, draft_key)
      values (${state.id}, ${state.bodyId}, ${state.jurisdictionId}, ${state.kind}, ${state.state},
        ${JSON.stringify(state.content)}, ${state.secondmentId}, ${state.charterVersionId}, ${state.draftedBy},
        ${state.draftKey})
      on conflict (tenant_id, drafted_by, draft_key) do nothing
      returning id
    )`;
  return settle(work, save, events);
}

/** The paper that this account has begun under this key before, if it has. */
export async function findBegun(db: TenantDb, by: Id<"account">, draftKey: string) {
  const { rows } = await sql<
    Pick<OfficialDocument, "id" | "version" | "bodyId" | "secondmentId" | "charterVersionId">
  >`
    select id, version, body_id as "bodyId", secondment_id as "secondmentId", charter_version_id as "charterVersionId"
    from official_document where drafted_by = ${by} and draft_key = ${draftKey}
  `.execute(db);
  return rows[0] ?? null;
}

/** Words and state. @returns false when somebody has saved another version in between. */
export function saveDocument(work: Settling, { state, events }: Change<OfficialDocument, DocumentEvent>) {
  const save = sql`
    saved as (
      update official_document set content = ${JSON.stringify(state.content)}, state = ${state.state},
        version = ${state.version}, updated_at = now()
      where id = ${state.id} and version = ${state.version - 1}
      returning id
    )`;
  return settle(work, save, events);
}

type Issuing = { readonly by: Id<"account">; readonly on: Day };

/**
 * Issues the paper under the next number of its code and year, in one statement: the draft's row is locked first, so that
 * of two who issue it one finds no draft and takes no number; then the counter's row, so that numbers follow each other.
 * @returns false when the paper is no draft of this version any more, or its code belongs to another place
 */
export function saveIssue(work: Settling, document: OfficialDocument, { by, on }: Issuing) {
  const { id, bodyId, kind, content } = document;
  const year = Number(on.slice(0, 4));
  const told: Omit<DocumentIssued["facts"], "number"> = { bodyId, kind, title: content.title, issuedOn: on };
  const save = sql`
    draft as (
      select id, jurisdiction_id from official_document
      where id = ${id} and version = ${document.version} and state = 'draft'
      for update
    ),
    given as (
      insert into document_counter as c (code, year, jurisdiction_id, last)
      select ${content.code}, ${year}::int, jurisdiction_id, ${lastInRegister({ code: content.code, year })} + 1 from draft
      on conflict (tenant_id, code, year) do update set last = c.last + 1
        where c.jurisdiction_id = excluded.jurisdiction_id
      returning code, year, last
    ),
    saved as (
      update official_document d set state = 'issued', code = given.code, year = given.year, serial = given.last,
        issued_on = ${on}, issued_by = ${by}, version = d.version + 1, updated_at = now()
      from given where d.id = ${id} and d.version = ${document.version}
      returning d.id, d.code || '〔' || d.year || '〕' || d.serial || '号' as number
    ),
    numbered as (
      insert into event (id, kind, v, subject_kind, subject_id, account_id, facts)
      select ${work.newId()}, 'document.issued', 1, 'document', id, ${by},
        ${JSON.stringify(told)}::jsonb || jsonb_build_object('number', number)
      from saved
    )`;
  return settle(work, save, []);
}

/** Whether another place has used this code in this year. */
export async function isCodeElsewhere(db: TenantDb, document: OfficialDocument, on: Day): Promise<boolean> {
  const { rows } = await sql`
    select from document_counter
    where code = ${document.content.code} and year = ${Number(on.slice(0, 4))}
      and jurisdiction_id <> ${document.jurisdictionId}
  `.execute(db);
  return rows.length > 0;
}
