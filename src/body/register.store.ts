import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { ExistingBody } from "../charter/judgement.model.ts";
import type { TenantDb } from "../db/database.ts";
import type { Actor } from "../kernel/actor.ts";
import { reachOf, roles } from "../kernel/actor.ts";
import { addDays, Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { Result } from "../kernel/result.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { RegisterFilter, RegisterPage, RegisterRow } from "./body.api.ts";
import { unfoundedStates } from "./body.model.ts";
import { seesDrafts } from "./body.policy.ts";
import { endingDays, livingStates } from "./life.rules.ts";
import { casesSignedBy, openStepsOf } from "./waiting.store.ts";

const DayOrNever = z.union([Day, z.enum(["infinity", "-infinity"])]);

type Order = {
  readonly by: RawBuilder<unknown>;
  readonly type: RawBuilder<unknown>;
  readonly key: z.ZodType<string>;
};
type Sorting = Pick<RegisterPage, "order" | "direction">;

/**
 * Each order as the index has it, and what a cursor may hold of it; a body without the date stands last. By term, what
 * lives no more stands last whichever way the order goes.
 */
const orders: Record<Exclude<RegisterPage["order"], "term">, Order> = {
  name: { by: sql`b.name collate "zh-x-icu"`, type: sql`text`, key: z.string() },
  head: { by: sql`b.head collate "zh-x-icu"`, type: sql`text`, key: z.string() },
  members: { by: sql`b.member_count`, type: sql`integer`, key: z.string().regex(/^\d{1,9}$/) },
  founded: { by: sql`b.founded_order`, type: sql`date`, key: DayOrNever },
};

function orderOf({ order, direction }: Sorting): Order {
  if (order !== "term") return orders[order];
  return {
    by: direction === "asc" ? sql`b.term_rising` : sql`b.term_falling`,
    type: sql`date`,
    key: DayOrNever,
  };
}

/** The state of today, as `standingOf` reads it. */
const standing = sql`standing_of(b.state, b.regularise_by)`;

export type Looking = { readonly actor: Actor; readonly today: Day };
type Found = { readonly rows: RegisterRow[]; readonly next: string | null };

/** One page of the register, of what the actor may see. */
export async function listBodies(db: TenantDb, looking: Looking, page: RegisterPage): Promise<Result<Found>> {
  const after = page.cursor === undefined ? null : readCursor(page, page.cursor);
  if (page.cursor !== undefined && after === null) return refuse("body.cursor-unreadable");
  const { by } = orderOf(page);
  const way = page.direction === "asc" ? sql`asc` : sql`desc`;
  const asked = [...filtered(looking, page), ...beyond(page, after)];
  const part = (...seen: RawBuilder<unknown>[]) => sql`(
    select b.*, ${by} as key from body b
    where ${sql.join([...seen, ...asked], sql` and `)}
    order by ${by} ${way}, b.id ${way}
    limit ${page.limit + 1})`;
  const dated = page.order === "founded" ? [sql`${by} < 'infinity'`] : [];
  // Founded bodies and those that are not come from an index each: what an account may not see is not walked through.
  const { rows } = await sql<RegisterRow & { key: string }>`
    select b.id, b.name, b.form, b.type, ${standing} as state, b.regularise_by as "regulariseBy", b.head,
      b.lead_unit as "leadUnit", b.member_count as "memberCount", b.term_end as "termEnd",
      b.founded_on as "foundedOn", b.person_count as "personCount", b.unit_count as "unitCount", b.basis,
      b.instrument, b.issuer, b.doc_no as "docNo", b.has_dissolution as "hasDissolution", j.name as jurisdiction,
      b.key::text as key
    from (${part(seenFounded(looking), ...dated)} union all ${part(seenUnfounded(looking))}) b
    join jurisdiction j on j.id = b.jurisdiction_id
    order by b.key ${way}, b.id ${way}
    limit ${page.limit + 1}
  `.execute(db);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return ok({ rows: shown, next: rows.length > page.limit && last ? writeCursor(page, last) : null });
}

type Counted = {
  part: "total" | "state" | "form" | "type" | "term";
  value: string | null;
  n: number;
  noBasis: number;
  noEnd: number;
  waiting: number;
};

/** How many bodies the filter finds, in all and by state, form, type, term, what they lack, and for whom they wait. */
export async function countBodies(db: TenantDb, looking: Looking, filter: RegisterFilter) {
  const { rows } = await sql<Counted>`
    with found as (
      select ${standing} as state, b.form, b.type, ${termClass(looking.today)} as term, ${gaps.basis} as "noBasis",
        ${gaps.end} as "noEnd", ${waitsFor(looking)} as waiting
      from body b
      where ${sql.join(conditions(looking, filter), sql` and `)}
    )
    select case grouping(state, form, type, term)
        when 7 then 'state' when 11 then 'form' when 13 then 'type' when 14 then 'term' else 'total' end as part,
      coalesce(state, form, type, term) as value, count(*) as n, count(*) filter (where "noBasis") as "noBasis",
      count(*) filter (where "noEnd") as "noEnd", count(*) filter (where waiting) as waiting
    from found
    group by grouping sets ((), (state), (form), (type), (term))
  `.execute(db);
  const of = (part: Counted["part"]) =>
    Object.fromEntries(
      rows.filter((row) => row.part === part && row.value !== null).map((row) => [row.value, row.n]),
    );
  const all = rows.find((row) => row.part === "total");
  return {
    total: all?.n ?? 0,
    ...{ state: of("state"), form: of("form"), type: of("type"), term: of("term") },
    gap: { basis: all?.noBasis ?? 0, end: all?.noEnd ?? 0 },
    waiting: all?.waiting ?? 0,
  };
}

/** Founded bodies of the place and of the places above it that still live: what a new one could repeat. */
export async function listNeighbours(db: TenantDb, place: Id<"jurisdiction">, except: Id<"body"> | null) {
  const { rows } = await sql<ExistingBody & { id: Id<"body"> }>`
    with recursive above as (
      select id, parent_id from jurisdiction where id = ${place}
      union all
      select j.id, j.parent_id from jurisdiction j join above a on j.id = a.parent_id
    )
    select b.id, b.name, b.charter ->> 'purpose' as duty
    from body b
    where b.jurisdiction_id in (select id from above) and ${standing} = any(${livingStates}::text[])
      and b.id is distinct from ${except}::uuid
    order by b.id
    limit 5000
  `.execute(db);
  return rows;
}

/** The place and every place below it, looked up once. */
export function placesFrom(place: Id<"jurisdiction">): RawBuilder<unknown> {
  return sql`array(
    with recursive below as (
      select id from jurisdiction where id = ${place}
      union all
      select j.id from jurisdiction j join below on j.parent_id = below.id
    )
    select id from below)`;
}

/** What has lapsed by its day lives no more, also before that is written down. */
const living = sql`(b.state = any(${sql.lit(`{${livingStates.join()}}`)}::text[]) and ${standing} <> 'lapsed')`;

/** What a body that works lacks: something to rest on, something to end by. */
const gaps: Readonly<Record<NonNullable<RegisterFilter["gap"]>, RawBuilder<unknown>>> = {
  basis: sql`(${living} and (b.basis = 'none' or b.instrument = 'oral'))`,
  end: sql`(${living} and b.term_end is null and not b.has_dissolution)`,
};

/** What waits for the account itself: to sign the open step, of its own or for somebody absent, or to correct. */
function waitsFor({ actor, today }: Looking): RawBuilder<unknown> {
  const isOwn = sql`(b.drafted_by = ${actor.account} or b.submitted_by is not distinct from ${actor.account}::uuid)`;
  return sql`(b.id = any(array(${openStepsOf(actor, today)}))
    or b.state = 'returned' and ${isOwn} and b.jurisdiction_id = any(${reachOf(actor, ["founder"])}::uuid[]))`;
}

const unfounded = sql`b.state = any(${sql.lit(`{${unfoundedStates.join()}}`)}::text[])`;

/** The SQL twins of `bodyPolicy.read`, of founded bodies and of those that are not. */
const seenFounded = ({ actor }: Looking) =>
  sql`not ${unfounded} and b.jurisdiction_id = any(${reachOf(actor, roles)}::uuid[])`;
const seenUnfounded = ({ actor, today }: Looking) =>
  sql`${unfounded} and (b.jurisdiction_id = any(${reachOf(actor, seesDrafts)}::uuid[])
    or b.drafted_by = ${actor.account} or b.id = any(array(${casesSignedBy(actor, today)})))`;

/** What the actor may see, and what was asked for of it. */
export function conditions(looking: Looking, filter: RegisterFilter): RawBuilder<unknown>[] {
  return [sql`(${seenFounded(looking)} or ${seenUnfounded(looking)})`, ...filtered(looking, filter)];
}

function filtered(looking: Looking, filter: RegisterFilter): RawBuilder<unknown>[] {
  const { today } = looking;
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  return [
    filter.state.length > 0 ? sql`${standing} = any(${filter.state}::text[])` : sql`b.state <> 'discarded'`,
    ...(filter.form.length > 0 ? [sql`b.form = any(${filter.form}::text[])`] : []),
    ...(filter.type.length > 0 ? [sql`b.type = any(${filter.type}::text[])`] : []),
    ...(filter.jurisdiction ? [sql`b.jurisdiction_id = any(${placesFrom(filter.jurisdiction)})`] : []),
    ...(filter.term ? [sql`${termClass(today)} = ${filter.term}`] : []),
    // Says no more than the line above, in a way that an index can answer.
    ...(filter.term === "overdue" ? [sql`b.term_rising < ${today}::date`] : []),
    ...(filter.gap ? [gaps[filter.gap]] : []),
    ...(filter.waiting ? [waitsFor(looking)] : []),
    ...words.map((word) => sql`position(${word} in b.search) > 0`),
  ];
}

/** The SQL twin of `termLeftOf`: `overdue`, `ending`, `open` (no end stated), else null. */
function termClass(today: Day): RawBuilder<unknown> {
  return sql`case
    when ${standing} <> all(${livingStates}::text[]) then null
    when b.term_end is null then 'open'
    when b.term_end < ${today}::date then 'overdue'
    when b.term_end <= ${addDays(today, endingDays)}::date then 'ending'
  end`;
}

function beyond(page: RegisterPage, after: Cursor | null): RawBuilder<unknown>[] {
  if (after === null) return [];
  const { by, type } = orderOf(page);
  const sign = page.direction === "asc" ? sql`>` : sql`<`;
  return [sql`(${by}, b.id) ${sign} (${after.key}::${type}, ${after.id}::uuid)`];
}

type Cursor = { readonly key: string; readonly id: string };

function writeCursor({ order, direction }: RegisterPage, { key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([order, direction, key, id])).toString("base64url");
}

/** Null for what is no cursor of this order and direction. */
function readCursor(sorting: Sorting, cursor: string): Cursor | null {
  const { order, direction } = sorting;
  const Ours = z.tuple([z.literal(order), z.literal(direction), orderOf(sorting).key, z.uuid()]);
  try {
    const [, , key, id] = Ours.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { key, id };
  } catch {
    return null;
  }
}
