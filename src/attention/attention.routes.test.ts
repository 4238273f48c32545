import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCityAtWork, type CityAtWork, enrol, founded, refused } from "../body/acting.fixture.ts";
import { charterToSeats } from "../body/seat.rules.ts";
import { aCharter } from "../charter/charter.fixture.ts";
import type { Charter } from "../charter/charter.model.ts";
import { tingbei } from "../city/demo.store.ts";
import type { Id } from "../kernel/id.ts";
import { type Client, signedIn } from "../main/product.fixture.ts";
import {
  askScenario,
  askWhatIf,
  getLoad,
  type PersonLoad,
  stateHomeShare,
  stateShare,
} from "./attention.api.ts";

let city: CityAtWork;
let body: Id<"body">;
let people: { id: Id<"person">; name: string; unit: string }[];

beforeAll(async () => {
  city = await aCityAtWork();
  const { rows } = await sql<{ id: Id<"person">; name: string; unit: string }>`
    select p.id, p.name, u.name as unit from person p join unit u on u.id = p.unit_id
    join jurisdiction j on j.id = u.jurisdiction_id and j.name = '岚川市'
    where not exists (select from membership m where m.person_id = p.id)
      and not exists (select from account a where a.person_id = p.id)
      and not exists (select from person q where q.name = p.name and q.id <> p.id)
    order by p.id limit 6`.execute(city.db);
  people = rows;
  body = (await founded(city, { charter: rosterOf(people.slice(0, 3).map(({ name }) => name)) }))
    .id as Id<"body">;
});
afterAll(() => city.product.close());

function rosterOf(names: readonly string[]): Charter {
  return {
    ...aCharter(),
    leaders: aCharter().leaders.slice(0, 1),
    members: names.map((name, at) => ({ key: `m${at}`, name, post: "" })),
  };
}

/** The roster of a charter as the page sends it. */
function asked(names: readonly string[], at = "岚川市", bodyId: Id<"body"> | null = null) {
  const seats = charterToSeats({ ...rosterOf(names), leaders: [] });
  return { body: { jurisdictionId: city.place(at), bodyId, seats } };
}

const namesFrom = (from: number, to: number) => people.slice(from, to).map(({ name }) => name);
const idOf = (at: number) => people[at]?.id as Id<"person">;
const loadOf = (client: Client, at: number): Promise<PersonLoad> =>
  client.get(getLoad, { params: { id: idOf(at) } });

describe("the load of a person", () => {
  test("is a sum: each body with its share, what is default said so, the rest for the home unit", async () => {
    const load = await loadOf(city.office, 0);
    expect(load.lines).toEqual([
      expect.objectContaining({
        body: { id: body, name: aCharter().name },
        mode: "part_time",
        share: { value: 0.2, low: 0.1, high: 0.4 },
        source: "default",
        isOver: false,
      }),
    ]);
    expect(load.home).toMatchObject({ source: "rest", share: { value: 0.8, low: 0.6, high: 0.9 } });
    expect(load).toMatchObject({ usesDefault: true, level: "clear", warnings: [], spread: { n0: 2 } });
  });

  test("is there for the person and for who assigns, and unknown to anybody else", async () => {
    const own = await aLogin("own-load", 1);
    expect(await loadOf(own, 1)).toMatchObject({ can: { stateHome: "attention.not-planning" } });
    for (const [client, status] of [
      [city.office, 200],
      [city.approver, 200],
      [city.member, 404],
      [city.county, 404],
    ] as const) {
      expect((await client.ask(getLoad, { params: { id: idOf(1) } })).status).toBe(status);
    }
    const nobody = { params: { id: randomUUID() as Id<"person"> } };
    expect(await city.office.ask(getLoad, nobody)).toEqual(refused(404, "attention.unknown"));
  });

  test("tells the person who has looked, once a day each, and not of their own looks", async () => {
    const own = await aLogin("watched", 2);
    await loadOf(city.office, 2);
    await loadOf(city.office, 2);
    await loadOf(own, 2);
    const looks = (await loadOf(own, 2)).views.filter(({ via }) => via === "person");
    expect(looks).toEqual([expect.objectContaining({ via: "person" })]);
    expect((await loadOf(city.approver, 2)).views).toEqual([]);
  });

  test("warns whoever assigns, never the person", async () => {
    await city.office.get(stateHomeShare, { params: { id: idOf(1) }, body: { share: 0.95 } });
    const own = await signedIn(city.product, "own-load");
    expect((await loadOf(city.office, 1)).warnings).toEqual(["W1"]);
    expect(await loadOf(own, 1)).toMatchObject({ warnings: [], level: "red" });
    await city.office.get(stateHomeShare, { params: { id: idOf(1) }, body: { share: null } });
    expect((await loadOf(city.office, 1)).warnings).toEqual([]);
  });

  test("counts no body that has ended, and one past its term still", async () => {
    await sql`update body set term_end = '2020-01-01' where id = ${body}`.execute(city.db);
    expect((await loadOf(city.office, 0)).lines).toEqual([expect.objectContaining({ isOver: true })]);
    await sql`update body set state = 'dissolved' where id = ${body}`.execute(city.db);
    expect((await loadOf(city.office, 0)).lines).toEqual([]);
    await sql`update body set state = 'running', term_end = null where id = ${body}`.execute(city.db);
  });

  test("takes the share of a secondment in force before the default, on its days only", async () => {
    const { rows } = await sql<{ id: Id<"account"> }>`select id from account where login = 'office'`.execute(
      city.db,
    );
    const lend = (from: string, to: string) =>
      sql`
      insert into secondment (id, body_id, person_id, home_unit_id, state, post, duty, kind, mode, share, start_on,
        end_on, requested_by, request_key)
      select gen_random_uuid(), ${body}, p.id, p.unit_id, 'agreed', '综合组', '', 'drawn', 'half_time', 0.5,
        ${from}::date, ${to}::date, ${rows[0]?.id}, gen_random_uuid()
      from person p where p.id = ${idOf(5)}`.execute(city.db);
    await lend("2020-01-01", "2020-03-01");
    expect((await loadOf(city.office, 5)).lines).toEqual([]);
    await lend("2020-04-01", "2999-01-01");
    const [line] = (await loadOf(city.office, 5)).lines;
    expect(line).toMatchObject({
      source: "secondment",
      share: { value: 0.5 },
      can: { state: "attention.seconded" },
    });
    const say = { params: { id: body }, body: { personId: idOf(5), statement: null } };
    expect(await city.office.ask(stateShare, say)).toEqual(refused(422, "attention.seconded"));
  });
});

describe("a stated share", () => {
  const say = (at: number, share: number | null = 0.5) => ({
    params: { id: body },
    body: { personId: idOf(at), statement: { mode: "half_time" as const, share } },
  });

  test("stands in place of the default, keeps what was planned first, and is told of the person", async () => {
    await city.office.get(stateShare, say(0));
    await city.office.get(stateShare, say(0, 0.05));
    const [line] = (await loadOf(city.office, 0)).lines;
    expect(line).toMatchObject({ source: "stated", share: { value: 0.05 }, original: 0.5 });
    const { rows } = await sql<{ facts: unknown }>`
      select facts from event where subject_id = ${idOf(0)} and kind = 'attention.share-stated' order by id`.execute(
      city.db,
    );
    expect(rows.map(({ facts }) => facts)).toEqual([
      { bodyId: body, before: null, after: { mode: "half_time", share: 0.5 }, original: 0.5 },
      {
        bodyId: body,
        before: { mode: "half_time", share: 0.5 },
        after: { mode: "half_time", share: 0.05 },
        original: 0.5,
      },
    ]);
  });

  test("is said by the founder of the body and nobody else, of who sits on it", async () => {
    expect(await city.approver.ask(stateShare, say(0))).toEqual(refused(403, "attention.not-founder"));
    expect(await city.county.ask(stateShare, say(0))).toEqual(refused(404, "body.unknown"));
    expect(await city.office.ask(stateShare, say(4))).toEqual(refused(422, "attention.off-body"));
  });

  test("of the home unit is said by who plans there and nobody else", async () => {
    const ask = { params: { id: idOf(0) }, body: { share: 0.5 } };
    expect(await city.approver.ask(stateHomeShare, ask)).toEqual(refused(403, "attention.not-planning"));
    expect(await city.member.ask(stateHomeShare, ask)).toEqual(refused(404, "attention.unknown"));
  });
});

describe("a what-if", () => {
  test("shows each member before and after, in the order of the roster, and the identity true", async () => {
    const reply = await city.office.get(askWhatIf, asked(namesFrom(1, 4).toReversed()));
    expect(reply.members.map(({ person }) => person.name)).toEqual(namesFrom(1, 4).toReversed());
    const [fresh, sits] = reply.members;
    expect([fresh?.before.n2.value, fresh?.after.n2.value]).toEqual([1, 1.470588]);
    expect([sits?.before.claimed.value, sits?.after.claimed.value]).toEqual([0.2, 0.4]);
    expect(sits).toMatchObject({ planned: { source: "default" }, after: { usesDefault: true } });
    expect(Math.abs(reply.balance.sum)).toBeLessThan(1e-9);
    expect(reply.bodies.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["proposed", "body", "home"]),
    );
    expect(reply.bodies.find(({ id }) => id === body)).toMatchObject({ persons: 2, name: aCharter().name });
    expect(reply.merge).toEqual({ id: body, name: aCharter().name, shared: 2, of: 3 });
    expect(reply.parameters.ranges).toMatchObject({ theta: [0.1, 0.5], kappa: [0.01, 0.08] });
  });

  test("of nobody is nothing", async () => {
    const reply = await city.office.get(askWhatIf, asked([]));
    expect(reply).toMatchObject({ members: [], seats: [], merge: null, liaison: null, balance: { sum: 0 } });
  });

  test("says of each name whether it is counted: one sits twice, one is unknown, one is nobody", async () => {
    const [first] = namesFrom(3, 4);
    const reply = await city.office.get(askWhatIf, asked([first ?? "", first ?? "", "查无此人", ""]));
    expect(reply.seats.map(({ found }) => found)).toEqual(["counted", "again", "unknown", "unnamed"]);
    expect(reply.members).toHaveLength(1);
  });

  test("takes no more persons at once than anybody weighs, and says so", async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `某${at}`);
    const answer = await city.office.ask(askWhatIf, asked(many));
    expect(answer).toEqual(refused(422, "attention.roster-long"));
    expect(answer.body.detail).toContain("500");
  });

  test("warns of whom it puts over the whole, and offers to make them contacts", async () => {
    await city.office.get(stateHomeShare, { params: { id: idOf(3) }, body: { share: 0.95 } });
    const reply = await city.office.get(askWhatIf, asked(namesFrom(3, 4)));
    expect(reply.members).toEqual([expect.objectContaining({ warnings: ["W5"] })]);
    expect(reply.liaison).toMatchObject({ keys: ["m0"], warned: 1 });
    expect(Math.abs(reply.liaison?.lost ?? 1)).toBeLessThan(Math.abs(reply.liaison?.lostNow ?? 0));
    await city.office.get(stateHomeShare, { params: { id: idOf(3) }, body: { share: null } });
  });

  test("of the body's own roster lets the seats of now make way, and shows who would leave", async () => {
    const reply = await city.office.get(askWhatIf, asked(namesFrom(1, 2), "岚川市", body));
    const byName = new Map(reply.members.map((one) => [one.person.name, one]));
    const [leaves = "", stays = ""] = namesFrom(0, 2);
    expect(byName.get(stays)).toMatchObject({
      before: { claimed: { value: 0.2 } },
      after: { claimed: { value: 0.2 } },
    });
    expect(byName.get(leaves)).toMatchObject({ key: null, planned: null, after: { claimed: { value: 0 } } });
  });

  test("shows nobody who is not the asker's to assign, and names no body that the asker may not see", async () => {
    await enrol(city.db, "district", ["founder"], city.place("临棠区"));
    const district = await signedIn(city.product, "district");
    const reply = await district.get(askWhatIf, asked(namesFrom(0, 3), "临棠区"));
    expect(reply.seats.map(({ found }) => found)).toEqual(["outside", "outside", "outside"]);
    expect(reply).toMatchObject({ members: [], merge: null });
    await sql`update body set jurisdiction_id = ${city.place("岚川市")} where id = ${body}`.execute(city.db);
    await sql`update unit set jurisdiction_id = ${city.place("临棠区")}
      where id = (select unit_id from person where id = ${idOf(2)})`.execute(city.db);
    const [name = ""] = namesFrom(2, 3);
    const seen = await district.get(askWhatIf, asked([name], "临棠区"));
    expect(seen.bodies.map(({ kind }) => kind)).toEqual(["proposed", "elsewhere"]);
    expect(seen.bodies[1]).toMatchObject({ id: null, name: null, persons: 1 });
    expect(JSON.stringify(seen)).not.toContain(aCharter().name);
  });

  test("is asked by who assigns in the place, of a body they may read", async () => {
    expect(await city.member.ask(askWhatIf, asked([]))).toEqual(refused(403, "attention.not-assigning"));
    expect(await city.county.ask(askWhatIf, asked([]))).toEqual(refused(403, "attention.not-assigning"));
    const foreign = asked([], "岚川市", randomUUID() as Id<"body">);
    expect(await city.office.ask(askWhatIf, foreign)).toEqual(refused(404, "body.unknown"));
  });

  test("finds no person of another tenant, by name or by id", async () => {
    const other = city.product.database.forTenant(tingbei);
    const { rows } = await sql<{
      id: Id<"person">;
      name: string;
    }>`select id, name from person limit 1`.execute(other);
    const stranger = rows[0];
    if (!stranger) throw new Error("nobody there");
    const roster = asked([stranger.name]);
    const seat = roster.body.seats[0];
    if (!seat) throw new Error("no seat");
    const reply = await city.office.get(askWhatIf, {
      body: { ...roster.body, seats: [{ ...seat, personId: stranger.id }] },
    });
    expect(reply.seats).toEqual([{ key: "m0", found: "outside" }]);
    expect(await city.office.ask(getLoad, { params: { id: stranger.id } })).toEqual(
      refused(404, "attention.unknown"),
    );
  });
});

describe("a scenario", () => {
  test("comes with its range, its parameters and a seed from which it can be had again", async () => {
    const first = await city.office.get(askScenario, asked(namesFrom(0, 4)));
    expect(first).toMatchObject({ draws: 1_000, counted: 4, parameters: { values: { theta: 0.2 } } });
    expect(first.change.low).toBeLessThanOrEqual(first.change.value);
    const { body: roster } = asked(namesFrom(0, 4));
    const again = await city.office.get(askScenario, { body: { ...roster, seed: first.seed } });
    expect(again).toEqual(first);
  });

  test("turns at the worth it names", async () => {
    const { body: roster } = asked(namesFrom(0, 4));
    const { breakEven } = await city.office.get(askScenario, { body: { ...roster, seed: 1 } });
    const { change } = await city.office.get(askScenario, { body: { ...roster, seed: 1, worth: breakEven } });
    expect(change.value).toBeCloseTo(0, 9);
  });

  test("is asked by who assigns, and nobody else", async () => {
    expect(await city.member.ask(askScenario, asked([]))).toEqual(refused(403, "attention.not-assigning"));
  });
});

/** An account of the city for one of the persons. */
async function aLogin(login: string, at: number): Promise<Client> {
  await enrol(city.db, login, ["member"], city.place("岚川市"));
  await sql`update account set person_id = ${idOf(at)} where login = ${login}`.execute(city.db);
  return signedIn(city.product, login);
}
