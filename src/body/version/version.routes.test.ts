import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listCases, rejectCase, returnCase, signCase } from "../../approval/approval.api.ts";
import type { Charter } from "../../charter/charter.model.ts";
import { addDays, day } from "../../kernel/day.ts";
import { aCityAtWork, type CityAtWork, eventsOf, refused } from "../acting.fixture.ts";
import { listBodies } from "../body.api.ts";
import * as adjust from "./adjust.api.ts";
import * as api from "./version.api.ts";
import { aRunningBody, type Running, rowOf, seatsOf } from "./version.fixture.ts";

let city: CityAtWork;
beforeAll(async () => {
  city = await aCityAtWork();
});
afterAll(() => city.product.close());

const instrument = {
  kind: "formal_document",
  issuer: "岚川市人民政府办公室",
  docNo: "岚政办字〔2026〕44号",
  date: day("2026-11-20"),
} as const;
const reason = "任务未完成";
const until = day("2099-12-31");
const answers = Object.fromEntries(
  ["EST-01", "EST-02", "EST-03", "EST-04", "EST-07"].map((check) => [
    check,
    {
      ground: "市政府常务会议已经议定并明确分工",
      basis: "市政府常务会议纪要",
      until: addDays(day("2026-11-25"), 20),
    },
  ]),
);

const running = (charter: Partial<Charter> = {}) => aRunningBody(city, charter);

function proposing(body: Running, changes: Partial<Charter>, draftKey = randomUUID()) {
  const charter = { ...body.charter, ...changes };
  return { params: { id: body.id }, body: { draftKey, charter, instrument, reason, paper: null } };
}

const replaced = (body: Running): Partial<Charter> => ({
  leaders: body.charter.leaders.map((one) =>
    one.tier === "head" ? { ...one, name: "俞立恒", post: "市长" } : one,
  ),
});

/** Proposed and submitted by the office. */
async function waiting(body: Running, changes = replaced(body)) {
  const { number } = await city.office.get(api.proposeVersion, proposing(body, changes));
  const params = { id: body.id, number };
  const version = await city.office.get(api.submitVersion, {
    params,
    body: { revision: 1, explanations: answers },
  });
  const { cases } = await city.approver.get(listCases, {
    query: { kind: "charter_version", subject: version.id },
  });
  const [one] = cases;
  if (!one) throw new Error("no case was opened");
  return { params, version, one };
}

describe("a founded body has versions", () => {
  test("its founding is the first, in effect since it was founded", async () => {
    const body = await running();
    const { versions, can } = await city.member.get(api.listVersions, { params: { id: body.id } });
    expect(versions).toMatchObject([
      { number: 1, state: "effective", effectiveOn: "2026-02-01", baseNumber: null },
    ]);
    expect(can.propose).toBe("body.not-founder");
  });

  test("every founded body of the city has it, the seeded ones too", async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from body b
      where founded_on is not null
        and not exists (select from charter_version v where v.body_id = b.id and v.number = 1)`.execute(
      city.db,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe("a version goes from proposal to effect", () => {
  test("it is what the body rests on once the chain has signed: charter, register, seats, history", async () => {
    const body = await running();
    const { params, one } = await waiting(body, {
      ...replaced(body),
      members: [...body.charter.members, { key: "M2", name: "危学礼", post: "市应急管理局副局长" }],
      term: { ...body.charter.term, end: until },
    });
    expect((await rowOf(city, body))?.charter).toEqual(body.charter);
    await city.approver.get(signCase, {
      params: { id: one.id },
      body: { version: one.version, note: "同意" },
    });

    const after = await rowOf(city, body);
    expect(after).toMatchObject({ version: 2, charter: { leaders: [{ name: "俞立恒" }, { name: "王乙" }] } });
    const { rows } = await city.member.get(listBodies, { query: { q: body.charter.name } });
    expect(rows).toMatchObject([{ head: "俞立恒", memberCount: 4, termEnd: until }]);
    const seats = await seatsOf(city, body);
    expect(seats.map(({ name, bound }) => [name, bound])).toEqual([
      ["俞立恒", true],
      ["王乙", false],
      ["赵丙", false],
      ["危学礼", true],
    ]);
    expect((await eventsOf(city, body.id)).slice(-3)).toEqual([
      "body.version_proposed",
      "body.version_submitted",
      "body.amended",
    ]);
    const words = await city.member.get(api.compareVersions, { params });
    expect(words.changes.map(({ sentence }) => sentence)).toEqual([
      "俞立恒（市长）接替李甲任组长",
      "增加1名成员：危学礼",
      "期限由2026-12-31延长至2099-12-31（26663天）",
    ]);
  });

  test("who keeps a seat stays the same person, though the register cannot tell by the name alone", async () => {
    const body = await running();
    const person = await sql<{ id: string }>`select id from person where name = '俞立恒'`.execute(city.db);
    await sql`update membership set person_id = ${person.rows[0]?.id} where body_id = ${body.id} and key = 'M1'`.execute(
      city.db,
    );
    const { one } = await waiting(body, { leadUnit: "市水利局" });
    await city.approver.get(signCase, { params: { id: one.id }, body: { version: one.version, note: "" } });
    expect((await seatsOf(city, body)).find(({ name }) => name === "赵丙")).toMatchObject({ bound: true });
  });

  test("an extension of a term that is over is told as one", async () => {
    const body = await running({ term: { text: null, start: null, end: day("2026-10-01") } });
    const { one } = await waiting(body, { term: { text: null, start: null, end: until } });
    await city.approver.get(signCase, { params: { id: one.id }, body: { version: one.version, note: "" } });
    expect((await eventsOf(city, body.id)).at(-1)).toBe("body.extended");
  });

  test("sent back to its applicant it is corrected, and goes again", async () => {
    const body = await running();
    const { params, one } = await waiting(body);
    const back = { version: one.version, to: "applicant", reason: "请补充文号" } as const;
    await city.approver.get(returnCase, { params: { id: one.id }, body: back });
    const returned = await city.office.get(api.getVersion, { params });
    expect(returned).toMatchObject({ state: "returned", can: { save: true, submit: true } });
    const { charter, revision } = returned;
    const saved = { revision, charter, instrument: { ...instrument, docNo: "岚政办字〔2026〕45号" }, reason };
    await city.office.get(api.saveVersion, { params, body: saved });
    const again = { revision: revision + 1, explanations: answers };
    expect(await city.office.get(api.submitVersion, { params, body: again })).toMatchObject({
      state: "under_review",
    });
  });

  test("turned down, the body stays as it was, and another one can be proposed under the next number", async () => {
    const body = await running();
    const { params, one } = await waiting(body);
    await city.approver.get(rejectCase, {
      params: { id: one.id },
      body: { version: one.version, reason: "不同意" },
    });
    expect(await city.office.get(api.getVersion, { params })).toMatchObject({ state: "rejected" });
    expect(await rowOf(city, body)).toMatchObject({ charter: body.charter, version: 1 });
    expect(await city.office.get(api.proposeVersion, proposing(body, replaced(body)))).toMatchObject({
      number: 3,
    });
  });

  test("taken back it is a proposal again, and its case is over", async () => {
    const body = await running();
    const { params, version, one } = await waiting(body);
    const taken = await city.office.get(api.takeBackVersion, {
      params,
      body: { revision: version.revision },
    });
    expect(taken).toMatchObject({ state: "proposed" });
    expect(
      await city.approver.ask(signCase, { params: { id: one.id }, body: { version: one.version, note: "" } }),
    ).toMatchObject({ status: 409 });
    const { revision } = taken;
    expect(await city.office.get(api.withdrawVersion, { params, body: { revision } })).toMatchObject({
      state: "withdrawn",
    });
  });
});

describe("what a version is refused for", () => {
  test("a body that does not run", async () => {
    const { rows } = await city.office.get(listBodies, { query: { state: ["dissolved"] } });
    const id = rows[0]?.id as Running["id"];
    const body = { id, charter: (await running()).charter };
    expect(await city.office.ask(api.proposeVersion, proposing(body, { budget: "无" }))).toEqual(
      refused(409, "version.not-running"),
    );
  });

  test("a second proposal while one is on its way; the same one sent twice is one", async () => {
    const body = await running();
    const key = randomUUID();
    const first = await city.office.get(api.proposeVersion, proposing(body, replaced(body), key));
    expect(await city.office.get(api.proposeVersion, proposing(body, replaced(body), key))).toEqual(first);
    expect(await city.office.ask(api.proposeVersion, proposing(body, { budget: "无" }))).toEqual(
      refused(409, "version.open-already"),
    );
  });

  test("two proposals in the same moment: one of them", async () => {
    const body = await running();
    const asks = [1, 2, 3, 4].map(() => city.office.ask(api.proposeVersion, proposing(body, replaced(body))));
    const statuses = (await Promise.all(asks)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409, 409, 409]);
  });

  test("a stale revision, and one that changes nothing", async () => {
    const body = await running();
    const { number } = await city.office.get(api.proposeVersion, proposing(body, {}));
    const params = { id: body.id, number };
    const { charter } = body;
    const stale = { revision: 7, charter, instrument, reason };
    expect(await city.office.ask(api.saveVersion, { params, body: stale })).toEqual(
      refused(409, "version.stale"),
    );
    expect(
      await city.office.ask(api.submitVersion, { params, body: { revision: 1, explanations: answers } }),
    ).toEqual(refused(422, "version.nothing-changed"));
  });

  test("a mark of secrecy, wherever it is written", async () => {
    const body = await running();
    const ask = proposing(body, replaced(body));
    const marked = { ...ask, body: { ...ask.body, reason: "秘密★1年" } };
    expect(await city.office.ask(api.proposeVersion, marked)).toEqual(refused(422, "body.classified"));
  });

  test("somebody who may not draft, and a body of another tenant", async () => {
    const body = await running();
    expect(await city.member.ask(api.proposeVersion, proposing(body, replaced(body)))).toEqual(
      refused(403, "body.not-founder"),
    );
    expect(await city.county.ask(api.listVersions, { params: { id: body.id } })).toEqual(
      refused(404, "body.unknown"),
    );
  });

  test("a proposal is unknown to who sees no drafts", async () => {
    const body = await running();
    const { number } = await city.office.get(api.proposeVersion, proposing(body, replaced(body)));
    const params = { id: body.id, number };
    expect(await city.member.ask(api.getVersion, { params })).toEqual(refused(404, "version.unknown"));
    const { id } = await city.office.get(api.getVersion, { params });
    expect(await city.office.get(api.whereVersion, { params: { id } })).toEqual({
      body: params.id,
      number: params.number,
    });
    expect(await city.member.ask(api.whereVersion, { params: { id } })).toEqual(
      refused(404, "version.unknown"),
    );
    const { versions } = await city.member.get(api.listVersions, { params: { id: body.id } });
    expect(versions.map((one) => one.number)).toEqual([1]);
  });

  test("the database lets no version take effect on a body that has ended", async () => {
    const body = await running();
    const { version } = await waiting(body);
    await sql`update body set state = 'dissolved' where id = ${body.id}`.execute(city.db);
    const effect = sql`
      update charter_version set state = 'effective', effective_on = current_date where id = ${version.id}`;
    await expect(effect.execute(city.db)).rejects.toThrow(/does not run/);
  });
});

describe("ten thousand members", () => {
  test("join a body by a version", { timeout: 60_000 }, async () => {
    const body = await running();
    const members = Array.from({ length: 9_999 }, (_, at) => ({
      key: `M${at + 10}`,
      name: `员${at}`,
      post: "",
    }));
    const { one } = await waiting(body, { members });
    await city.approver.get(signCase, { params: { id: one.id }, body: { version: one.version, note: "" } });
    expect(await seatsOf(city, body)).toHaveLength(10_001);
  });
});

describe("an adjusting paper finds its body", () => {
  const paper = (name: string) =>
    `岚川市人民政府办公室关于调整${name}成员的通知\n岚政办字〔2026〕46号\n各单位：\n经研究，增补市应急管理局副局长危学礼为成员，期限延长至2099年12月31日。\n岚川市人民政府办公室\n2026年11月20日\n`;

  test("by its name, and makes the next version of it", async () => {
    const body = await running();
    const text = paper(body.charter.name.replace("岚川", ""));
    const { adjustment, candidates } = await city.office.get(adjust.findAdjusted, { body: { text } });
    expect(adjustment?.instrument.docNo).toBe("岚政办字〔2026〕46号");
    expect(candidates[0]).toMatchObject({ id: body.id, may: true });
    const made = await city.office.get(adjust.adjustBody, { params: { id: body.id }, body: { text } });
    expect(made.charter).toMatchObject({ term: { end: until }, members: [{}, { name: "危学礼" }] });
    expect(made.steps.map(({ problem }) => problem)).toEqual([null, null]);
  });

  test("an unknown body has no candidates, and a text that adjusts nothing is said to", async () => {
    const known = await city.office.get(adjust.findAdjusted, {
      body: { text: paper("丙午年秋季灯会筹办专班") },
    });
    expect(known.adjustment).not.toBeNull();
    expect(known.candidates.filter(({ likeness }) => likeness > 0.6)).toEqual([]);
    const body = await running();
    expect(
      await city.office.ask(adjust.adjustBody, { params: { id: body.id }, body: { text: "今天天气很好。" } }),
    ).toEqual(refused(422, "version.no-adjustment"));
  });
});
