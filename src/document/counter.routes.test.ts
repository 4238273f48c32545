import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as act from "../body/acting.fixture.ts";
import { getCounter, setCounter } from "./counter.api.ts";
import { beginDocument, getDocument, issueDocument, reviseDocument } from "./document.api.ts";

let city: act.CityAtWork;
beforeAll(async () => {
  city = await act.aCityAtWork();
});
afterAll(() => city.product.close());

const { refused } = act;

async function begun(code: string) {
  const { rows } = await sql<{ id: string }>`
    select id from body where state = 'running' and jurisdiction_id = ${city.place("岚川市")} limit 1`.execute(
    city.db,
  );
  const asked = {
    params: { id: rows[0]?.id as never },
    body: { kind: "found", draftKey: randomUUID() },
  } as const;
  const { id, version } = await city.office.get(beginDocument, asked);
  const { content } = await city.office.get(getDocument, { params: { id } });
  return city.office.get(reviseDocument, {
    params: { id },
    body: { version, content: { ...content, code } },
  });
}

type Draft = Awaited<ReturnType<typeof begun>>;
const issue = ({ id, version }: Draft) =>
  city.office.get(issueDocument, { params: { id }, body: { version } });
const count = ({ id }: Draft, next: number, reason = "上半年在纸上编到三十六号") => ({
  params: { id },
  body: { next, reason },
});

test("a sequence goes on where the office says, with its reason in the record, and from there without gaps", async () => {
  const draft = await begun("数甲发");
  expect(await city.office.get(getCounter, { params: { id: draft.id } })).toMatchObject({
    next: { serial: 1 },
  });
  const { next } = await city.office.get(setCounter, count(draft, 37));
  expect(next).toMatchObject({ code: "数甲发", serial: 37 });
  expect((await issue(draft)).number?.serial).toBe(37);
  expect((await issue(await begun("数甲发"))).number?.serial).toBe(38);
  expect(await act.eventsOf(city, draft.id)).toContain("document.counted");
});

test("it never goes back to a number that was used or passed over", async () => {
  await issue(await begun("数乙发"));
  const draft = await begun("数乙发");
  const back = refused(422, "document.counter-back");
  expect(await city.office.ask(setCounter, count(draft, 1))).toEqual(back);
  expect(await city.office.ask(setCounter, count(draft, 2))).toEqual(back);
  await city.office.get(setCounter, count(draft, 10));
  expect(await city.office.ask(setCounter, count(draft, 9))).toEqual(back);
  expect((await issue(draft)).number?.serial).toBe(10);
});

test("of twenty who set it at once each later one goes higher or is told to", async () => {
  const draft = await begun("数丙发");
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => city.office.ask(setCounter, count(draft, 5 + at))),
  );
  const highest = Math.max(...answers.flatMap(({ status }, at) => (status === 200 ? [5 + at] : [])));
  expect((await issue(draft)).number?.serial).toBe(highest);
});

test("who is no office there sets nothing, nor of a paper that is numbered, has no code, or gives no reason", async () => {
  const draft = await begun("数丁发");
  expect(await city.approver.ask(setCounter, count(draft, 5))).toEqual(refused(403, "document.not-office"));
  expect(await city.member.ask(setCounter, count(draft, 5))).toEqual(refused(404, "document.unknown"));
  expect(await city.county.ask(setCounter, count(draft, 5))).toEqual(refused(404, "document.unknown"));
  expect((await city.office.ask(setCounter, count(draft, 5, " "))).status).toBe(400);
  expect(await city.office.ask(setCounter, count(await begun(""), 5))).toEqual(
    refused(422, "document.code-missing"),
  );
  await issue(draft);
  expect(await city.office.ask(setCounter, count(draft, 5))).toEqual(refused(409, "document.not-open"));
});
