import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCityAtWork, type CityAtWork } from "../body/acting.fixture.ts";
import { listNamesakes } from "../body/body.store.ts";
import { bindSeats } from "../body/seat.rules.ts";
import { today } from "../http/clock.ts";
import type { Id } from "../kernel/id.ts";
import { findOthers } from "./others.store.ts";
import { defaultParameters } from "./parameter.data.ts";
import { findRoster } from "./roster.store.ts";
import { gatherOthers, givenByOthers } from "./scenario.rules.ts";
import { standingToPerson } from "./standing.rules.ts";
import { findColleagues, findStandings } from "./standing.store.ts";

let city: CityAtWork;
const day = today(new Date());
beforeAll(async () => {
  city = await aCityAtWork();
});
afterAll(() => city.product.close());

test("the database binds the seats of a roster as founding binds them, namesakes of one unit and of two among them", async () => {
  const { rows } = await sql<{
    id: Id<"person">;
    name: string;
    unit: string;
    short: string;
    account: Id<"account">;
  }>`
    select p.id, p.name, u.name as unit, u.short_name as short, a.id as account
    from person p join unit u on u.id = p.unit_id cross join (select id from account where login = 'office') a
    order by p.unit_id, p.id limit 60`.execute(city.db);
  const alike = rows.filter((_, at) => at % 3 === 0).map(({ id }) => id);
  await sql`update person set name = '同名甲' where id = any(${alike.slice(0, 12)}::uuid[])`.execute(city.db);
  const names = [...new Set(rows.map(({ name }) => name)), "同名甲", "查无此人", ""];
  const posts = ["", ...new Set(rows.flatMap(({ unit, short }) => [`${unit}局长`, `${short}科长`]))];
  const seats = names.flatMap((name) =>
    posts.map((post, at) => ({ key: `${name} ${at}`, name, post, role: "成员", tier: "member" as const })),
  );
  const bound = bindSeats(seats, await listNamesakes(city.db, names));
  const found = await findRoster(city.db, {
    seats: seats.map((seat) => ({ ...seat, personId: null })),
    bodyId: null,
    places: [],
    viewer: { account: rows[0]?.account as Id<"account">, person: null },
    today: day,
  });
  expect(found.seats.map(({ personId }) => personId)).toEqual(bound.map(({ personId }) => personId));
  expect(new Set(bound.map(({ name, personId }) => `${name !== ""} ${personId !== null}`)).size).toBe(3);
  expect(found.standings.size).toBe(0);
});

test("a colleague who has left the service is not offered for a seat", async () => {
  const { rows } = await sql<{ id: Id<"person"> }>`
    select (array_agg(id order by id))[1] as id from person where left_on is null
    group by unit_id, rank having count(*) > 1 limit 1`.execute(city.db);
  const id = rows[0]?.id as Id<"person">;
  const looking = { today: day, except: [id] };
  const before = await findColleagues(city.db, [id], looking);
  const gone = before[0]?.person.id as Id<"person">;
  await sql`update person set left_on = ${day}::date, leaving = 'retired' where id = ${gone}`.execute(
    city.db,
  );
  const after = await findColleagues(city.db, [id], looking);
  expect(before.length).toBeGreaterThan(0);
  expect(after.map(({ person }) => person.id)).not.toContain(gone);
  await sql`update person set left_on = null, leaving = null where id = ${gone}`.execute(city.db);
});

test("others counted by the database give each body what they give counted one by one", async () => {
  const { rows } = await sql<{ id: Id<"person"> }>`select id from person order by id`.execute(city.db);
  const one = await findStandings(
    city.db,
    rows.map(({ id }) => id),
    day,
  );
  const bodies = [...new Set([...one.values()].flatMap(({ held }) => held.map(({ body }) => body.id)))];
  const except = [...one].flatMap(([id, { held }]) => (held.length > 1 ? [id] : [])).slice(0, 2);
  const persons = [...one]
    .filter(([id]) => !except.includes(id))
    .map(([, standing]) => standingToPerson(standing));
  const { others } = await findOthers(city.db, bodies, { today: day, except });
  const wanted = givenByOthers(gatherOthers(persons), defaultParameters);
  const given = givenByOthers(others, defaultParameters);
  expect(given.size).toBeGreaterThan(5);
  for (const body of bodies) expect(given.get(body) ?? 0).toBeCloseTo(wanted.get(body) ?? 0, 9);
});
