import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { rowsToStandings, type Standing, type StandingRow } from "./standing.rules.ts";
import { standingOf } from "./standing.store.ts";

/** A seat as somebody proposes it; the person where it is known already. */
type AskedSeat = { readonly name: string; readonly post: string; readonly personId: Id<"person"> | null };

type Asked = {
  readonly seats: readonly AskedSeat[];
  /** Whoever sits on this body now is asked for too. */
  readonly bodyId: Id<"body"> | null;
  /** The places whose persons are shown. */
  readonly places: readonly Id<"jurisdiction">[];
  readonly viewer: { readonly account: Id<"account">; readonly person: Id<"person"> | null };
  readonly today: Day;
};

export type FoundRoster = {
  /** In the order asked: who it is, and whether anybody is of that name. */
  readonly seats: readonly { readonly personId: Id<"person"> | null; readonly isNamesake: boolean }[];
  readonly standings: ReadonlyMap<Id<"person">, Standing>;
};

type Row = {
  readonly seats: readonly (readonly [Id<"person"> | null, boolean])[] | null;
  readonly standings: readonly StandingRow[] | null;
};

/**
 * Who is meant by the seats of a roster, how they stand, and that they were looked at, in one statement: it is asked
 * while somebody types, and nobody's load can be shown without the look being kept.
 */
export async function findRoster(db: TenantDb, asked: Asked): Promise<FoundRoster> {
  const { today, places, viewer, bodyId } = asked;
  const persons = sql`
    select person_id from found where person_id is not null
    union select person_id from membership where body_id = ${bodyId}::uuid and person_id is not null`;
  const { rows } = await sql<Row>`
    with ${foundIn(asked.seats)}, ${standingOf(persons, today)},
    shown as (select * from standing where place = any(${places}::uuid[])),
    looked as (
      insert into load_view (person_id, on_day, account_id, via)
      select id, ${today}::date, ${viewer.account}::uuid, 'what_if' from shown
      where id is distinct from ${viewer.person}::uuid
      on conflict do nothing
    )
    select (select json_agg(json_build_array(person_id, is_namesake) order by at) from found) as seats,
      (select json_agg(shown) from shown) as standings
  `.execute(db);
  const { seats, standings } = rows[0] as Row;
  return {
    seats: (seats ?? []).map(([personId, isNamesake]) => ({ personId, isNamesake })),
    standings: rowsToStandings(standings ?? []),
  };
}

/** As founding binds a seat (bindSeats): the only person of the name, or the only one whose unit the post begins with. */
function foundIn(seats: readonly AskedSeat[]): RawBuilder<unknown> {
  return sql`
    seat as materialized (
      select * from unnest(
        ${seats.map(({ name }) => name)}::text[], ${seats.map(({ post }) => post)}::text[],
        ${seats.map(({ personId }) => personId)}::uuid[]
      ) with ordinality as asked (name, post, person_id, at)
    ),
    namesake as materialized (
      select s.at, p.id, fit.is_fit, count(*) over seats as alike, count(*) filter (where fit.is_fit) over seats as fitting
      from seat s
      join person p on p.name = s.name
      join unit u on u.id = p.unit_id
      cross join lateral (select starts_with(s.post, u.name) or starts_with(s.post, u.short_name) as is_fit) fit
      where s.person_id is null and s.name <> ''
      window seats as (partition by s.at)
    ),
    found as materialized (
      select s.at, coalesce(s.person_id, n.id) as person_id, exists (select from namesake n where n.at = s.at) as is_namesake
      from seat s
      left join namesake n on n.at = s.at and (n.alike = 1 or n.is_fit and n.fitting = 1)
    )`;
}
