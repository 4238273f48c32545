import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../../body/acting.fixture.ts";
import { newId } from "../../http/ids.ts";
import type { Id } from "../../kernel/id.ts";
import { agreeSecondment, consentSecondment, requestSecondment } from "../secondment.api.ts";
import {
  act,
  aged,
  aLendingCity,
  aRequest,
  inDays,
  type Lending,
  requested,
  today,
  xincheng,
} from "../staffing.fixture.ts";
import { getTraining, recordTraining, strikeTraining } from "../training/training.api.ts";
import * as api from "./post.api.ts";

let city: Lending;
let seats: { id: Id<"person">; name: string }[];
beforeAll(async () => {
  city = await aLendingCity();
  const { rows } = await sql<(typeof seats)[number]>`
    select p.id, p.name from membership m join person p on p.id = m.person_id
    where m.body_id = ${city.body(xincheng)} and p.establishment = 'civil_servant' order by m.key limit 3
  `.execute(city.db);
  seats = rows;
});
afterAll(() => city.product.close());

const seat = (at: number) => seats[at]?.id as Id<"person">;
const fields = { name: "", duty: "编制资金平衡方案", powers: ["money" as const], training: ["廉政教育"] };
let count = 0;

async function aPost(parts: Partial<typeof fields> = {}) {
  count += 1;
  const name = `资金统筹岗${count}`;
  const list = await city.office.get(api.openPost, {
    params: { body: city.body(xincheng) },
    body: { ...fields, name, ...parts },
  });
  return list.posts.find((post) => post.name === name) as api.PostView;
}

function handOver(post: api.PostView, to: Id<"person">, since = today) {
  return city.office.ask(api.handOverPost, {
    params: { post: post.id },
    body: { version: post.version, to, since },
  });
}

const postIn = (list: Pick<api.PostList, "posts">, id: string) => list.posts.find((post) => post.id === id);

describe("posts of a body", () => {
  test("a post is opened, taken, handed over and left, and who held it before is kept", async () => {
    const post = await aPost();
    const taken = postIn((await handOver(post, seat(0), inDays(-3))).body, post.id) as api.PostView;
    expect(taken.holder).toMatchObject({ id: seat(0), since: inDays(-3), isInBody: true });
    const over = postIn((await handOver(taken, seat(1))).body, post.id) as api.PostView;
    expect(over.holder?.id).toBe(seat(1));
    expect(over.past).toMatchObject([{ id: seat(0), since: inDays(-3), until: today }]);
    const left = await city.office.get(api.vacatePost, {
      params: { post: post.id },
      body: { version: over.version, on: today },
    });
    expect(postIn(left, post.id)).toMatchObject({ holder: null });
    const closed = await city.office.get(api.closePost, { params: { post: post.id }, body: { version: 4 } });
    expect(postIn(closed, post.id)).toBeUndefined();
    const { rows } = await sql<{ kind: string }>`
      select kind from event where subject_id = ${post.id} order by id`.execute(city.db);
    expect(rows.map(({ kind }) => kind)).toEqual([
      "post.opened",
      "post.handed-over",
      "post.handed-over",
      "post.vacated",
      "post.closed",
    ]);
  });

  test("nobody holds a post of a body they are not in, and whoever is lent to it may", async () => {
    const post = await aPost();
    const outsider = city.person("钮大勇");
    expect(await handOver(post, outsider)).toEqual(refused(422, "post.outside"));
    const asked = await requested(city);
    const consented = await act(city.home, consentSecondment, [asked, { bars: [], note: "" }]);
    const agreed = await act(city.lent, agreeSecondment, [consented.body, { hasKin: false, note: "" }]);
    expect(agreed.status).toBe(200);
    await aged(city, asked.id, 5);
    const { status, body } = await handOver(post, outsider);
    expect(status).toBe(200);
    expect(postIn(body, post.id)?.holder?.id).toBe(outsider);
    await aged(city, asked.id, 150);
    const over = await city.office.get(api.listPosts, { params: { body: city.body(xincheng) } });
    expect(postIn(over, post.id)?.holder?.isInBody).toBe(false);
    expect(over.mayHold.map(({ id }) => id)).not.toContain(outsider);
  });

  test("the database itself refuses a holder from outside, and a second one", async () => {
    const post = await aPost();
    const insert = (person: Id<"person">, since: string) =>
      sql`
      insert into post_holding (id, body_id, post_id, person_id, since)
      values (${newId()}, ${city.body(xincheng)}, ${post.id}, ${person}, ${since})`.execute(city.db);
    await expect(insert(city.person("封丽华"), today)).rejects.toMatchObject({
      constraint: "post_holder_in_body",
    });
    await insert(seat(0), inDays(-10));
    await expect(insert(seat(1), today)).rejects.toMatchObject({ constraint: "post_one_holder" });
  });

  test("two who hand it over at once: one is told that the other was faster", async () => {
    const post = await aPost();
    const answers = await Promise.all([handOver(post, seat(0)), handOver(post, seat(1))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test("who is not of the administrative establishment holds a deciding post only with a ground", async () => {
    const post = await aPost({ powers: ["money"] });
    const decides = await city.office.get(api.revisePost, {
      params: { post: post.id },
      body: { ...fields, name: post.name, powers: ["money"], duty: "签批拨付", version: post.version },
    });
    expect(postIn(decides, post.id)).toMatchObject({ duty: "签批拨付", version: 2 });
    await sql`update post set powers = array['approve'] where id = ${post.id}`.execute(city.db);
    await sql`update person set establishment = 'public_institution' where id = ${seat(2)}`.execute(city.db);
    const body = { version: 2, to: seat(2), since: today };
    const params = { post: post.id };
    expect(await city.office.ask(api.handOverPost, { params, body })).toEqual(refused(422, "post.powers"));
    const ground = "经编办核定为聘任制公务员，手续正在办理";
    const list = await city.office.get(api.handOverPost, { params, body: { ...body, ground } });
    expect(postIn(list, post.id)?.holder?.beyond).toEqual(["approve"]);
  });

  test("a name stands once in a body, and a secondment can name a post of that body's list only", async () => {
    const post = await aPost();
    const twice = { params: { body: city.body(xincheng) }, body: { ...fields, name: post.name } };
    expect(await city.office.ask(api.openPost, twice)).toEqual(refused(422, "post.twice"));
    const ask = aRequest(city, { name: "庾晓明" });
    const foreign = { body: { ...ask.body, postId: newId<"post">() } };
    expect(await city.office.ask(requestSecondment, foreign)).toEqual(refused(404, "post.unknown"));
  });

  test("whoever reads the body reads its posts; only its founders keep them", async () => {
    const post = await aPost();
    await handOver(post, seat(0));
    const params = { body: city.body(xincheng) };
    const read = await city.member.get(api.listPosts, { params });
    expect(postIn(read, post.id)?.holder).toMatchObject({ id: seat(0), training: null, beyond: [] });
    expect([read.can.keep, read.mayHold]).toEqual(["staffing.not-host", []]);
    for (const client of [city.member, city.approver, city.staffing]) {
      expect(await client.ask(api.openPost, { params, body: { ...fields, name: "岗" } })).toEqual(
        refused(403, "staffing.not-host"),
      );
    }
    expect(await city.county.ask(api.listPosts, { params })).toEqual(refused(404, "body.unknown"));
    const ask = { params: { post: post.id }, body: { version: 2 } };
    expect(await city.county.ask(api.closePost, ask)).toEqual(refused(404, "post.unknown"));
    expect(await city.office.ask(api.closePost, ask)).toEqual(refused(422, "post.held"));
  });
});

describe("training", () => {
  test("a post says what its holder has yet to learn, until it is recorded; a mistake is taken back", async () => {
    const post = await aPost({ training: ["廉政教育", "应急指挥"] });
    await handOver(post, seat(1));
    const list = () => city.office.get(api.listPosts, { params: { body: city.body(xincheng) } });
    expect(postIn(await list(), post.id)?.holder?.training?.missing).toEqual(["廉政教育", "应急指挥"]);
    const params = { id: seat(1) };
    const done = { course: "应急指挥", doneOn: inDays(-2) };
    const view = await city.staffing.get(recordTraining, { params, body: done });
    expect(view.done).toMatchObject([done]);
    expect(view.missing.filter((one) => one.post === post.name)).toMatchObject([{ course: "廉政教育" }]);
    expect(postIn(await list(), post.id)?.holder?.training).toEqual({
      done: [{ course: "应急指挥", on: inDays(-2) }],
      missing: ["廉政教育"],
    });
    expect((await city.staffing.get(strikeTraining, { params, body: done })).done).toEqual([]);
  });

  test("is recorded by who assigns the time or speaks for the unit, not by oneself, and not ahead of its day", async () => {
    const params = { id: city.person("钮大勇") };
    const body = { course: "廉政教育", doneOn: today };
    expect((await city.home.ask(recordTraining, { params, body })).status).toBe(200);
    expect((await city.lent.get(getTraining, { params })).can.record).toBe("staffing.not-recorder");
    expect(await city.lent.ask(recordTraining, { params, body })).toEqual(
      refused(403, "staffing.not-recorder"),
    );
    expect(await city.member.ask(getTraining, { params })).toEqual(refused(404, "person.unknown"));
    expect(await city.auditor.ask(recordTraining, { params, body })).toEqual(
      refused(403, "staffing.not-recorder"),
    );
    const ahead = { ...body, doneOn: inDays(1) };
    expect(await city.home.ask(recordTraining, { params, body: ahead })).toEqual(
      refused(422, "staffing.training-future"),
    );
  });
});
