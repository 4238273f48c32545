import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import { type Charter, emptyCharter } from "../charter/charter.model.ts";
import { papersOn } from "../city/papers.data.ts";
import { today } from "../http/clock.ts";
import { day } from "../kernel/day.ts";
import { readNoticeText } from "../notice/notice.api.ts";
import * as act from "./acting.fixture.ts";
import { KeptAdvice } from "./advice.model.ts";
import {
  discardBody,
  draftBody,
  getBody,
  getBodyPaper,
  listBodies,
  listBodyHistory,
  reviseBody,
  submitBody,
} from "./body.api.ts";
import { anExemption } from "./exemption.fixture.ts";

let city: act.CityAtWork;

beforeAll(async () => {
  city = await act.aCityAtWork();
});
afterAll(() => city.product.close());

const { refused } = act;
const stateOf = async (id: string) => (await city.office.get(getBody, { params: { id: id as never } })).state;

test("a paper becomes a task force in the register, with one return on the way", async () => {
  const { office, approver, member } = city;
  const [paper] = papersOn(today(new Date()));
  const read = await office.get(readNoticeText, { body: { text: paper?.text ?? "" } });
  const { charter, traces } = read.reading;
  const source = { fileName: null, format: read.format, text: read.text, traces };
  const { id, version } = await act.drafted(city, { charter, paper: source });
  const params = { id };
  expect(await office.get(getBodyPaper, { params })).toEqual({ paper: source });

  const whole: Charter = { ...charter, ground: "local_key_task", necessity: "现有联席会议不管改造。" };
  const second = await office.get(reviseBody, { params, body: { version, charter: whole } });
  const sent = await office.get(submitBody, {
    params,
    body: { version: second.version, explanations: { "EST-02": anExemption(), "EST-04": anExemption() } },
  });
  expect(sent).toMatchObject({ state: "submitted", can: { withdraw: true, revise: "body.not-open" } });

  const reason = "请写明漏损率现值的数据来源。";
  expect((await act.sendBack(city, approver, id, reason)).body).toMatchObject({ state: "returned" });
  const back = await approver.get(getBody, { params });
  expect(back).toMatchObject({ state: "returned", can: { revise: "body.not-founder" } });

  const better: Charter = { ...whole, necessity: "现有联席会议不管改造；数据来源为市住建局统计。" };
  const third = await office.get(reviseBody, { params, body: { version: back.version, charter: better } });
  const again = await office.get(submitBody, {
    params,
    body: { version: third.version, explanations: { "EST-02": anExemption(), "EST-04": anExemption() } },
  });
  expect(again.state).toBe("submitted");
  expect((await act.sign(city, approver, id, "同意")).body).toMatchObject({ state: "approved" });
  const done = await approver.get(getBody, { params });
  expect(done).toMatchObject({ state: "running", foundedOn: today(new Date()), charter: better, version: 7 });

  const { rows } = await member.get(listBodies, { query: { q: charter.name } });
  expect(rows).toMatchObject([{ id, state: "running", head: "阮长河", memberCount: 10 }]);
  const { entries } = await member.get(listBodyHistory, { params });
  expect(entries.map(({ kind, by }) => [kind, by])).toEqual([
    ["body.drafted", "池星河"],
    ["body.revised", "池星河"],
    ["body.submitted", "池星河"],
    ["body.returned", "滕云山"],
    ["body.revised", "池星河"],
    ["body.submitted", "池星河"],
    ["body.approved", "滕云山"],
  ]);
  expect(entries[3]?.facts).toEqual({ reason });
  const seats = await sql<{ name: string; person: string | null; unit: string | null }>`
    select m.name, p.name as person, u.short_name as unit
    from membership m left join person p on p.id = m.person_id left join unit u on u.id = p.unit_id
    where m.body_id = ${id} order by m.tier = 'member', length(m.key), m.key`.execute(city.db);
  expect(seats.rows).toHaveLength(10);
  expect(seats.rows[0]).toEqual({ name: "阮长河", person: "阮长河", unit: "市政府" });
  expect(seats.rows.filter(({ name, person }) => person !== name)).toEqual([]);
});

describe("drafting", () => {
  test("keeps a charter, however unfinished", async () => {
    const saved = await act.drafted(city, { charter: emptyCharter() });
    expect(saved.version).toBe(1);
    expect(await city.office.get(getBody, { params: { id: saved.id } })).toMatchObject({
      state: "draft",
      charter: emptyCharter(),
      jurisdiction: "岚川市",
      draftedByName: "池星河",
      can: { submit: true, withdraw: "body.not-submitted" },
    });
    expect(await city.office.get(getBodyPaper, { params: { id: saved.id } })).toEqual({ paper: null });
  });

  test("refuses what is no charter, and says which field", async () => {
    const { body } = act.aDraft(city);
    const answer = await city.office.ask(draftBody, {
      body: { ...body, charter: { ...body.charter, form: "club" as never } },
    });
    expect(answer).toEqual(refused(400, "door.malformed"));
    expect(answer.body.field).toBe("charter.form");
  });

  test("is not for a member, nor in a place of another tenant", async () => {
    expect(await city.member.ask(draftBody, act.aDraft(city))).toEqual(refused(403, "body.not-founder"));
    expect(await city.county.ask(draftBody, act.aDraft(city))).toEqual(refused(403, "body.not-founder"));
  });

  test("sent ten times at once under one key is one draft with one event", async () => {
    const draft = act.aDraft(city);
    const answers = await Promise.all(Array.from({ length: 10 }, () => city.office.get(draftBody, draft)));
    const ids = new Set(answers.map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect(await act.eventsOf(city, [...ids][0] as string)).toEqual(["body.drafted"]);
    const { rows } = await sql`select from body where draft_key = ${draft.body.draftKey}`.execute(city.db);
    expect(rows).toHaveLength(1);
  });

  test("under a key that somebody else has used is a draft of one's own", async () => {
    const draft = act.aDraft(city);
    const mine = await city.office.get(draftBody, draft);
    const other = await city.deputy.get(draftBody, draft);
    expect(other.id).not.toBe(mine.id);
  });
});

describe("revising", () => {
  test("takes the next version, and the register follows", async () => {
    const { id, version } = await act.drafted(city);
    const charter = aCharter({ name: "岚川市夜间经济工作专班" });
    const saved = await city.office.get(reviseBody, { params: { id }, body: { version, charter } });
    expect(saved).toEqual({ id, version: 2 });
    const { rows } = await city.office.get(listBodies, { query: { q: "夜间经济" } });
    expect(rows).toMatchObject([{ id, name: "岚川市夜间经济工作专班" }]);
  });

  test("on a stale version is refused with both versions, and nothing is lost of either", async () => {
    const { id } = await act.drafted(city);
    const params = { id };
    const first = aCharter({ purpose: "先存的" });
    await city.office.get(reviseBody, { params, body: { version: 1, charter: first } });
    const late = await city.deputy.ask(reviseBody, {
      params,
      body: { version: 1, charter: aCharter({ purpose: "后存的" }) },
    });
    expect(late).toEqual(refused(409, "body.stale"));
    expect(late.body).toMatchObject({ facts: { yours: 1, current: 2 }, field: "version" });
    expect((await city.office.get(getBody, { params })).charter).toEqual(first);
    expect(await act.eventsOf(city, id)).toEqual(["body.drafted", "body.revised"]);
  });

  test("by two at once on one version: one wins, the other is told both versions", async () => {
    const { id } = await act.drafted(city);
    const save = (client: typeof city.office, purpose: string) =>
      client.ask(reviseBody, { params: { id }, body: { version: 1, charter: aCharter({ purpose }) } });
    const answers = await act.whileHeld(city, { id, until: 2 }, () =>
      Promise.all([save(city.office, "一"), save(city.deputy, "二")]),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: "body.stale",
      facts: { yours: 1, current: 2 },
    });
    expect(await act.eventsOf(city, id)).toEqual(["body.drafted", "body.revised"]);
  });

  test("is not for who only approves, and not while it is submitted", async () => {
    const { id, version } = await act.submitted(city);
    const revision = { params: { id }, body: { version, charter: aCharter() } };
    expect(await city.approver.ask(reviseBody, revision)).toEqual(refused(403, "body.not-founder"));
    expect(await city.office.ask(reviseBody, revision)).toEqual(refused(409, "body.not-open"));
  });
});

describe("submitting", () => {
  test("a charter with which nothing is wrong needs no explanation", async () => {
    const { id, version } = await act.drafted(city, {
      charter: aCharter({ name: "岚川市古城保护工作专班" }),
    });
    const sent = await city.office.get(submitBody, { params: { id }, body: { version, explanations: {} } });
    expect(sent).toMatchObject({ state: "submitted", submittedByName: "池星河" });
  });

  test("what a check says no to is explained, check by check, and the history keeps the answers", async () => {
    const { id, version } = await act.drafted(city, { charter: aCharter({ ground: null }) });
    const params = { id };
    const bare = await city.office.ask(submitBody, { params, body: { version, explanations: {} } });
    expect(bare).toEqual(refused(422, "body.unexplained"));
    const checks = bare.body.facts?.checks as readonly string[];
    expect(checks.length).toBeGreaterThan(0);
    expect(await stateOf(id)).toBe("draft");
    const explanations = Object.fromEntries(checks.map((check) => [check, anExemption()]));
    await city.office.get(submitBody, { params, body: { version, explanations } });
    const { entries } = await city.approver.get(listBodyHistory, { params });
    expect(entries.at(-1)?.facts).toMatchObject({ explanations });
  });

  test("the form that was advised is kept with the submission, with why another one was chosen", async () => {
    const charter = aCharter({ name: "岚川市常设政务公开专班", form: "leading_group" });
    const { id, version } = await act.drafted(city, { charter });
    const checks = ["EST-01", "EST-02", "EST-03", "EST-04"];
    const explanations = Object.fromEntries(checks.map((check) => [check, anExemption()]));
    const formReason = "市委常委会议定用领导小组";
    await city.office.get(submitBody, { params: { id }, body: { version, explanations, formReason } });
    const { entries } = await city.office.get(listBodyHistory, { params: { id } });
    const { advised, ...kept } = KeptAdvice.parse(entries.at(-1)?.facts.advice);
    expect(advised).not.toBe("leading_group");
    expect(kept).toMatchObject({ chosen: "leading_group", fit: "differs", why: formReason });
  });

  test("what was answered stays with the body after it is approved; the next submission answers anew", async () => {
    const { id, version } = await act.drafted(city, {
      charter: aCharter({ name: "岚川市夜市管理工作专班", ground: null }),
    });
    const params = { id };
    const first = { "EST-04": anExemption({ ground: "先行先试，等待省里明确设立依据" }) };
    const sent = await city.office.get(submitBody, { params, body: { version, explanations: first } });
    expect(sent.exemptions).toEqual(first);
    await act.sendBack(city, city.approver, id);
    const back = await city.office.get(getBody, { params });
    const second = { "EST-04": anExemption(), "EST-99": anExemption() };
    const again = await city.office.get(submitBody, {
      params,
      body: { version: back.version, explanations: second },
    });
    expect(again.state).toBe("submitted");
    await act.signAll(city, id);
    const founded = await city.member.get(getBody, { params });
    expect(founded.exemptions).toEqual({ "EST-04": anExemption() });
  });

  test.each([
    ["body.ground-thin", anExemption({ ground: "无无无无无无无无无无无无" })],
    ["body.basis-missing", anExemption({ basis: "—" })],
    ["body.exemption-past", anExemption({ until: day("2020-01-01") })],
    ["body.exemption-long", anExemption({ until: day("2199-01-01") })],
  ])("an answer is refused with %s, and the body stays a draft", async (code, exemption) => {
    const { id, version } = await act.drafted(city, { charter: aCharter({ ground: null }) });
    const explanations = { "EST-03": anExemption(), "EST-04": exemption };
    const answer = await city.office.ask(submitBody, { params: { id }, body: { version, explanations } });
    expect(answer).toEqual(refused(422, code));
    expect(await stateOf(id)).toBe("draft");
  });

  test.each<[string, Partial<Charter>]>([
    ["charter.name-missing", { name: " " }],
    ["charter.head-missing", { leaders: [] }],
    ["charter.term-reversed", { term: { text: null, start: "2026-12-31", end: "2026-01-01" } as never }],
    ["charter.key-twice", { targets: [1, 2].map(() => ({ key: "T1", text: "签约", due: null })) }],
  ])("is refused with %s while the charter is not fit for it", async (code, parts) => {
    const { id, version } = await act.drafted(city, { charter: aCharter(parts) });
    const answer = await city.office.ask(submitBody, { params: { id }, body: { version, explanations: {} } });
    expect(answer).toEqual(refused(422, code));
    expect(answer.body.field).toMatch(/^charter\./);
  });

  test("twice is refused the second time, and is not for who only approves", async () => {
    const { id, version } = await act.submitted(city);
    const again = { params: { id }, body: { version, explanations: {} } };
    expect(await city.office.ask(submitBody, again)).toEqual(refused(409, "body.not-open"));
    expect(await city.approver.ask(submitBody, again)).toEqual(refused(403, "body.not-founder"));
  });
});

describe("discarding", () => {
  test("puts a draft out of the lists and keeps its history", async () => {
    const charter = aCharter({ name: "岚川市不办了工作专班" });
    const { id, version } = await act.drafted(city, { charter });
    const params = { id };
    const gone = await city.office.get(discardBody, { params, body: { version } });
    expect(gone).toMatchObject({ state: "discarded", can: { revise: "body.not-open" } });
    const listed = async (query: object) => (await city.office.get(listBodies, { query })).rows;
    expect(await listed({ q: "不办了" })).toEqual([]);
    expect(await listed({ q: "不办了", state: "discarded" })).toMatchObject([{ id }]);
    const { entries } = await city.office.get(listBodyHistory, { params });
    expect(entries.map(({ kind }) => kind)).toEqual(["body.drafted", "body.discarded"]);
  });

  test("is refused for what runs, and to who only approves", async () => {
    const { id, version } = await act.founded(city);
    const running = { params: { id }, body: { version } };
    expect(await city.office.ask(discardBody, running)).toEqual(refused(409, "body.not-open"));
    const draft = await act.drafted(city);
    const answer = await city.approver.ask(discardBody, { params: { id: draft.id }, body: { version: 1 } });
    expect(answer).toEqual(refused(403, "body.not-founder"));
  });
});

test("a draft, its paper and its history are unknown to members until it is founded", async () => {
  const { id } = await act.submitted(city);
  const params = { id };
  const reads = [getBody, getBodyPaper, listBodyHistory] as const;
  for (const read of reads) {
    expect(await city.member.ask(read, { params })).toEqual(refused(404, "body.unknown"));
    expect((await city.approver.ask(read, { params })).status).toBe(200);
  }
  await act.signAll(city, id);
  for (const read of reads) expect((await city.member.ask(read, { params })).status).toBe(200);
});

test("the same key with other words is a revision of the draft, and a late one is told that it is stale", async () => {
  const { office } = city;
  const { body } = act.aDraft(city, { charter: aCharter({ purpose: "第一次保存" }) });
  const first = await office.get(draftBody, { body });
  const later = { ...body, charter: aCharter({ purpose: "答复丢了，又改了几个字" }) };
  const second = await office.get(draftBody, { body: later });
  expect(second).toEqual({ id: first.id, version: 2 });
  expect(await office.get(draftBody, { body: later })).toEqual(second);
  const elsewhere = { ...body, charter: aCharter({ purpose: "另一台机器" }) };
  const last = await office.ask(draftBody, { body: elsewhere });
  expect(last).toEqual(refused(409, "body.stale"));
});

test("a revision tells which parts changed, and one of nothing tells nothing, whatever order the database keeps", async () => {
  const { office } = city;
  const { id, version } = await act.drafted(city, {});
  const params = { id };
  const { charter } = await office.get(getBody, { params });
  const same = await office.get(reviseBody, { params, body: { version, charter } });
  const next = { ...charter, budget: "在部门预算中列支" };
  await office.get(reviseBody, { params, body: { version: same.version, charter: next } });
  const { entries } = await office.get(listBodyHistory, { params });
  expect(entries.map(({ kind, facts }) => [kind, facts.changed])).toEqual([
    ["body.drafted", undefined],
    ["body.revised", ["budget"]],
  ]);
});

test("the history of every body of the city is told oldest first", async () => {
  const { rows } = await city.office.get(listBodies, { query: { limit: 200 } });
  const histories = await Promise.all(
    rows.map(({ id }) => city.office.get(listBodyHistory, { params: { id } })),
  );
  const lengths = histories.map(({ entries }) => entries.length);
  expect(Math.max(...lengths)).toBeGreaterThan(3);
  for (const { entries } of histories) {
    const instants = entries.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted());
    expect(entries[0]?.kind).toMatch(/^body\.(?:drafted|founded_by_word|issued)$/);
  }
});
