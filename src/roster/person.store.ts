import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Day } from "../kernel/day.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Person, Unit } from "./person.model.ts";
import type { PersonEvent } from "./roster.events.ts";

export async function findPerson(db: TenantDb, id: Id<"person">): Promise<Person | null> {
  const { rows } = await sql<Person>`
    select p.id, p.name, p.post, p.rank, p.establishment, p.phone_tail as "phoneTail", p.post_since as "postSince",
      p.left_on as "leftOn", p.leaving, p.version, j.id as "jurisdictionId", j.name as jurisdiction,
      jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit
    from person p join unit u on u.id = p.unit_id join jurisdiction j on j.id = u.jurisdiction_id
    where p.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** @returns false when somebody has saved another version in between */
export function savePerson(work: Settling, { state, events }: Change<Person, PersonEvent>): Promise<boolean> {
  const save = sql`
    saved as (
      update person set unit_id = ${state.unit.id}, post = ${state.post}, rank = ${state.rank},
        establishment = ${state.establishment}, phone_tail = ${state.phoneTail}, post_since = ${state.postSince}::date,
        left_on = ${state.leftOn}::date, leaving = ${state.leaving}, version = ${state.version}
      where id = ${state.id} and version = ${state.version - 1}
      returning id
    )`;
  return settle(work, save, events);
}

/** That an account looked at a person's page, once a day. */
export async function noteView(
  db: TenantDb,
  person: Id<"person">,
  by: { account: Id<"account">; on: Day },
): Promise<void> {
  await sql`
    insert into person_view (person_id, account_id, viewed_on) values (${person}, ${by.account}, ${by.on})
    on conflict do nothing
  `.execute(db);
}

type Viewer = {
  readonly on: Day;
  readonly at: string;
  readonly name: string;
  readonly post: string | null;
  readonly unit: string | null;
};

export async function listViewers(db: TenantDb, person: Id<"person">): Promise<Viewer[]> {
  const { rows } = await sql<Viewer>`
    select v.viewed_on as on, v.viewed_at as at, a.display_name as name, p.post, u.name as unit
    from person_view v join account a on a.id = v.account_id
    left join person p on p.id = a.person_id left join unit u on u.id = p.unit_id
    where v.person_id = ${person}
    order by v.viewed_on desc, v.viewed_at desc limit 100
  `.execute(db);
  return rows;
}

/** The unit with its place, where it is within these places. */
export async function findUnitCard(db: TenantDb, id: Id<"unit">) {
  const { rows } = await sql<Person["unit"] & { jurisdictionId: Id<"jurisdiction">; jurisdiction: string }>`
    select u.id, u.name, u.short_name as "shortName", j.id as "jurisdictionId", j.name as jurisdiction
    from unit u join jurisdiction j on j.id = u.jurisdiction_id where u.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

type UnitListed = {
  readonly id: Id<"unit">;
  readonly parentId: Id<"unit"> | null;
  readonly jurisdictionId: Id<"jurisdiction">;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly level: string | null;
  readonly system: string | null;
  readonly persons: number;
};

const listed = sql`u.id, u.parent_id as "parentId", u.jurisdiction_id as "jurisdictionId", u.name,
  u.short_name as "shortName", u.kind, u.level, u.system,
  (select count(*)::integer from person p where p.unit_id = u.id and p.left_on is null) as persons`;
/** By rank, as papers list them; those without one last. */
const byRank = sql`array_position(array['bureau', 'deputy_bureau', 'division', 'deputy_division', 'section',
  'deputy_section', 'staff', 'none'], coalesce(u.level, 'none')), u.id`;

export async function listUnits(
  db: TenantDb,
  { q, place }: { readonly q: string; readonly place?: Id<"jurisdiction"> | undefined },
): Promise<UnitListed[]> {
  const words = q.split(/\s+/).filter(Boolean);
  const { rows } = await sql<UnitListed>`
    select ${listed} from unit u
    where ${place === undefined ? sql`true` : sql`u.jurisdiction_id = ${place}`}
      ${sql.join(
        words.map(
          (word) => sql` and (position(${word} in u.name) > 0 or position(${word} in u.short_name) > 0)`,
        ),
        sql``,
      )}
    order by u.jurisdiction_id, ${byRank} limit 1000
  `.execute(db);
  return rows;
}

export async function listChildren(db: TenantDb, parent: Id<"unit">): Promise<UnitListed[]> {
  const { rows } = await sql<UnitListed>`
    select ${listed} from unit u where u.parent_id = ${parent} order by ${byRank} limit 500
  `.execute(db);
  return rows;
}

export async function findUnit(db: TenantDb, id: Id<"unit">): Promise<(Unit & { persons: number }) | null> {
  const { rows } = await sql<Unit & { persons: number }>`
    select u.id, u.jurisdiction_id as "jurisdictionId", j.name as jurisdiction, u.name, u.short_name as "shortName",
      u.name_en as "nameEn", u.kind, u.system, u.level, u.uscc, u.version,
      case when a.id is not null then
        jsonb_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name) end as parent,
      (select count(*)::integer from person p where p.unit_id = u.id and p.left_on is null) as persons
    from unit u join jurisdiction j on j.id = u.jurisdiction_id left join unit a on a.id = u.parent_id
    where u.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}
