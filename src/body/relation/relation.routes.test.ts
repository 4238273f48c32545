import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { aCityAtWork, type CityAtWork, eventsOf, refused } from "../acting.fixture.ts";
import { aRunningBody, type Running, rowOf, seatsOf } from "../version/version.fixture.ts";
import { listRelations, mergeBody, relateBody, unrelateBody } from "./relation.api.ts";
import type { RelationKind } from "./relation.model.ts";

let city: CityAtWork;
beforeAll(async () => {
  city = await aCityAtWork();
});
afterAll(() => city.product.close());

const paper = "岚政办字〔2026〕50号";
const since = day("2026-11-20");
type Kind = Exclude<RelationKind, "merged_into">;
const asking = (from: Running, kind: Kind, to: Running) => ({
  params: { id: from.id },
  body: { kind, to: to.id, paper, since },
});
const relate = (from: Running, kind: Kind, to: Running) =>
  city.office.ask(relateBody, asking(from, kind, to));
const some = (count: number) => Promise.all(Array.from({ length: count }, () => aRunningBody(city)));

describe("bodies stand to one another", () => {
  test("each of two tells the relation, and everybody who sees both reads it", async () => {
    const [office, group] = (await some(2)) as [Running, Running];
    const { relations } = await city.office.get(relateBody, asking(office, "office_of", group));
    expect(relations).toMatchObject([{ kind: "office_of", fromId: office.id, toId: group.id, paper, since }]);
    for (const { id } of [office, group]) {
      const read = await city.member.get(listRelations, { params: { id } });
      expect(read.bodies.map((body) => body.id).toSorted()).toEqual([office.id, group.id].toSorted());
      expect(read.can).toEqual({ relate: "body.not-founder", merge: "relation.not-approver" });
      expect(await eventsOf(city, id)).toEqual(["body.relation_added"]);
    }
  });

  test("the picture reaches three steps far", async () => {
    const those = (await some(5)) as [Running, Running, Running, Running, Running];
    for (const at of [0, 1, 2, 3]) await relate(those[at] as Running, "under", those[at + 1] as Running);
    const { relations } = await city.member.get(listRelations, { params: { id: those[0].id } });
    expect(relations).toHaveLength(3);
  });

  test("one that is over is taken out", async () => {
    const [one, other] = (await some(2)) as [Running, Running];
    const { relations } = await city.office.get(relateBody, asking(one, "replaces", other));
    const out = { params: { id: other.id }, body: { relation: relations[0]?.id as never } };
    expect(await city.office.get(unrelateBody, out)).toMatchObject({ relations: [] });
    expect(await city.office.ask(unrelateBody, out)).toEqual(refused(404, "relation.unknown"));
  });
});

describe("what cannot be", () => {
  test("a relation to itself, the same twice, a second one above", async () => {
    const [one, other, third] = (await some(3)) as [Running, Running, Running];
    expect(await relate(one, "under", one)).toEqual(refused(422, "relation.self"));
    await relate(one, "under", other);
    expect(await relate(one, "under", other)).toEqual(refused(422, "relation.twice"));
    expect(await relate(one, "under", third)).toEqual(refused(422, "relation.has-one"));
  });

  test("a circle, also one that goes through an office", async () => {
    const [one, other, third] = (await some(3)) as [Running, Running, Running];
    await relate(one, "under", other);
    await relate(other, "office_of", third);
    expect(await relate(third, "under", one)).toEqual(refused(422, "relation.cycle"));
  });

  test("two halves of a circle in the same moment: one of them", async () => {
    const [one, other] = (await some(2)) as [Running, Running];
    const both = await Promise.all([relate(one, "under", other), relate(other, "under", one)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  test("the database itself lets no circle and no self stand", async () => {
    const [one, other] = (await some(2)) as [Running, Running];
    await relate(one, "under", other);
    const insert = (from: Running, to: Running) =>
      sql`insert into body_relation (id, kind, from_id, to_id, paper, since, added_by)
        select gen_random_uuid(), 'under', ${from.id}, ${to.id}, '无', ${since}, id from account limit 1`.execute(
        city.db,
      );
    await expect(insert(other, one)).rejects.toThrow(/above itself/);
    await expect(insert(one, one)).rejects.toThrow(/check/);
  });

  test("by who may not, of a body of another tenant, with a mark of secrecy", async () => {
    const [one, other] = (await some(2)) as [Running, Running];
    expect(await city.member.ask(relateBody, asking(one, "under", other))).toEqual(
      refused(403, "body.not-founder"),
    );
    expect(await city.county.ask(relateBody, asking(one, "under", other))).toEqual(
      refused(404, "body.unknown"),
    );
    const marked = { ...asking(one, "under", other) };
    expect(
      await city.office.ask(relateBody, { ...marked, body: { ...marked.body, paper: "机密★1年" } }),
    ).toEqual(refused(422, "body.classified"));
  });
});

describe("a merger", () => {
  const merge = (from: Running, into: Running) =>
    city.approver.ask(mergeBody, { params: { id: from.id }, body: { into: into.id, paper } });

  test("ends the body and its seats, and is final", async () => {
    const [one, into, third] = (await some(3)) as [Running, Running, Running];
    expect(await merge(one, into)).toMatchObject({ status: 200 });
    expect(await rowOf(city, one)).toMatchObject({ state: "merged" });
    expect((await seatsOf(city, one)).every(({ ended }) => ended !== null)).toBe(true);
    expect((await seatsOf(city, into)).every(({ ended }) => ended === null)).toBe(true);
    expect(await eventsOf(city, one.id)).toEqual(["body.merged"]);
    expect(await merge(one, third)).toEqual(refused(409, "relation.not-living"));
    const { relations } = await city.member.get(listRelations, { params: { id: one.id } });
    const out = { params: { id: one.id }, body: { relation: relations[0]?.id as never } };
    expect(await city.office.ask(unrelateBody, out)).toEqual(refused(422, "relation.final"));
  });

  test("of two bodies into each other at once is one merger", async () => {
    const [one, other] = (await some(2)) as [Running, Running];
    const both = await Promise.all([merge(one, other), merge(other, one)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test("waits until what runs on a leader's word is approved: its case would be left without an end", async () => {
    const [one, other] = (await some(2)) as [Running, Running];
    const word = { saidBy: "李甲", saidOn: since, medium: "meeting", reason: "" };
    await sql`update body set word = ${JSON.stringify(word)}, regularise_by = '2099-01-01' where id = ${one.id}`.execute(
      city.db,
    );
    expect(await merge(one, other)).toEqual(refused(422, "relation.by-word"));
    await sql`update body set regularise_by = null where id = ${one.id}`.execute(city.db);
    expect(await merge(one, other)).toMatchObject({ status: 200 });
  });

  test("is the approver's", async () => {
    const [one, other] = (await some(2)) as [Running, Running];
    const ask = { params: { id: one.id }, body: { into: other.id, paper } };
    expect(await city.office.ask(mergeBody, ask)).toEqual(refused(403, "relation.not-approver"));
  });
});
