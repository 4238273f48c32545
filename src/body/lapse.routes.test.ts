import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listCases } from "../approval/approval.api.ts";
import { aCharter } from "../charter/charter.fixture.ts";
import { today } from "../http/clock.ts";
import { newId } from "../http/ids.ts";
import { addDays } from "../kernel/day.ts";
import * as act from "./acting.fixture.ts";
import { foundBodyByWord, getBody, listBodies, submitBody } from "./body.api.ts";
import { aWord } from "./body.fixture.ts";
import { anExemption } from "./exemption.fixture.ts";
import { sweepLapsed } from "./lapse.commands.ts";
import { listRelations } from "./relation/relation.api.ts";
import { proposeVersion } from "./version/version.api.ts";

let city: act.CityAtWork;
beforeAll(async () => {
  city = await act.aCityAtWork();
});
afterAll(() => city.product.close());

const now = today(new Date());
const sweep = () => sweepLapsed(city.product.database, { today: now, newId });

async function foundedByWord(name: string) {
  const charter = aCharter({ name, trigger: { kind: "emergency", reason: "堤防溃口" } });
  const { id, version } = await act.drafted(city, { charter });
  const body = { version, word: aWord({ saidOn: addDays(now, -3) }) };
  return city.office.get(foundBodyByWord, { params: { id }, body });
}

/** Sets the day by which it was to be approved, as time would have moved it. */
const lateSince = (id: string, days: number) =>
  sql`update body set regularise_by = ${addDays(now, -days)} where id = ${id}`.execute(city.db);

test("a leader's word founds it at once: members see it run, with its seats and the day it owes", async () => {
  const { id } = await foundedByWord("岚川市堤防抢险指挥部");
  const seen = await city.member.get(getBody, { params: { id } });
  expect(seen).toMatchObject({ state: "running", regulariseBy: addDays(now, 27), word: { saidBy: "李甲" } });
  const { rows } = await sql`select from membership where body_id = ${id}`.execute(city.db);
  expect(rows).toHaveLength(3);
});

test("submitted and approved it runs in the ordinary way, founded on the day of the word", async () => {
  const { id, version } = await foundedByWord("岚川市山洪抢险指挥部");
  const explanations = { "EST-03": anExemption() };
  await city.office.get(submitBody, { params: { id }, body: { version, explanations } });
  await act.signAll(city, id);
  const done = await city.office.get(getBody, { params: { id } });
  expect(done).toMatchObject({ state: "running", regulariseBy: null, foundedOn: addDays(now, -3) });
  expect(await act.eventsOf(city, id)).toContain("body.regularised");
});

test("past the day it has lapsed by rule, before anything has swept, and the sweep writes it down once", async () => {
  const { id, version } = await foundedByWord("岚川市冰冻抢险指挥部");
  const explanations = { "EST-03": anExemption() };
  const sent = await city.office.get(submitBody, { params: { id }, body: { version, explanations } });
  await lateSince(id, 1);
  const read = await city.office.get(getBody, { params: { id } });
  expect(read.state).toBe("lapsed");
  expect(Object.values(read.can)).not.toContain(true);
  const { rows } = await city.office.get(listBodies, { query: { q: "冰冻抢险", state: ["lapsed"] } });
  expect(rows).toMatchObject([{ id, state: "lapsed" }]);
  expect(await act.sign(city, city.approver, id)).toEqual(act.refused(422, "approval.subject-changed"));

  expect(await sweep()).toBe(1);
  expect(await sweep()).toBe(0);
  const after = await city.office.get(getBody, { params: { id } });
  expect(after).toMatchObject({ state: "lapsed", version: sent.version + 1 });
  expect((await act.eventsOf(city, id)).at(-1)).toBe("body.lapsed");
  const { cases } = await city.office.get(listCases, { query: { kind: "body_founding", subject: id } });
  expect(cases[0]?.state).toBe("withdrawn");
});

test("lapsed by rule it is offered nowhere as running, and its charter does not go on", async () => {
  const { id } = await foundedByWord("岚川市泄洪抢险指挥部");
  const draft = {
    ...{ draftKey: randomUUID(), charter: aCharter(), reason: "", paper: null },
    instrument: { kind: "formal_document", issuer: null, docNo: null, date: null } as const,
  };
  await lateSince(id, 1);
  const { bodies } = await city.member.get(listRelations, { params: { id } });
  expect(bodies).toMatchObject([{ id, state: "lapsed" }]);
  const proposed = await city.office.ask(proposeVersion, { params: { id }, body: draft });
  expect(proposed).toEqual(act.refused(409, "version.not-running"));
  expect(await sweep()).toBe(1);
});

test("on the last day it runs, and no sweep ends it", async () => {
  const { id } = await foundedByWord("岚川市滑坡抢险指挥部");
  await lateSince(id, 0);
  expect(await sweep()).toBe(0);
  expect((await city.office.get(getBody, { params: { id } })).state).toBe("running");
});
