import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listCases, rejectCase } from "../approval/approval.api.ts";
import * as act from "./acting.fixture.ts";
import { draftBody, getBody, listBodyHistory, submitBody, withdrawBody } from "./body.api.ts";

let city: act.CityAtWork;

beforeAll(async () => {
  city = await act.aCityAtWork();
});
afterAll(() => city.product.close());

const { refused } = act;
const stateOf = async (id: string) => (await city.office.get(getBody, { params: { id: id as never } })).state;

describe("withdrawing", () => {
  test("opens the draft again", async () => {
    const { id, version } = await act.submitted(city);
    const back = await city.office.get(withdrawBody, { params: { id }, body: { version } });
    expect(back).toMatchObject({ state: "draft", can: { revise: true } });
  });

  test("is refused when nothing waits, and to who decides", async () => {
    const draft = await act.drafted(city);
    const nothing = { params: { id: draft.id }, body: { version: draft.version } };
    expect(await city.office.ask(withdrawBody, nothing)).toEqual(refused(409, "body.not-submitted"));
    const { id, version } = await act.submitted(city);
    const answer = await city.approver.ask(withdrawBody, { params: { id }, body: { version } });
    expect(answer).toEqual(refused(403, "body.not-founder"));
  });
});

describe("returning", () => {
  test("needs a reason, and who drafts may not do it", async () => {
    const { id } = await act.submitted(city);
    expect(await act.sendBack(city, city.approver, id, " ")).toEqual(refused(400, "door.malformed"));
    expect(await act.sendBack(city, city.office, id)).toEqual(refused(422, "approval.own-case"));
    expect(await stateOf(id)).toBe("submitted");
  });
});

describe("approving", () => {
  test("is refused for one's own draft, even to an account with both roles", async () => {
    const { id } = await city.deputy.get(draftBody, act.aDraft(city));
    await city.office.get(submitBody, { params: { id }, body: { version: 1, explanations: {} } });
    expect(await act.sign(city, city.deputy, id)).toEqual(refused(422, "approval.own-case"));
    expect(await act.sendBack(city, city.deputy, id)).toEqual(refused(422, "approval.own-case"));
    const { cases } = await city.deputy.get(listCases, { query: { kind: "body_founding", subject: id } });
    expect(cases[0]?.can.sign).toBe("approval.own-case");
  });

  test("is refused for what one has submitted for somebody else", async () => {
    const { id, version } = await act.drafted(city);
    await city.deputy.get(submitBody, { params: { id }, body: { version, explanations: {} } });
    expect(await act.sign(city, city.deputy, id)).toEqual(refused(422, "approval.own-case"));
  });

  test("by two at once: one founds the body, the other is told, and it is founded once", async () => {
    const { id } = await act.submitted(city);
    const answers = await act.whileHeld(city, { id, until: 2 }, () =>
      Promise.all([act.sign(city, city.approver, id), act.sign(city, city.deputy, id)]),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(late).toEqual(refused(409, "approval.not-open"));
    expect(await act.eventsOf(city, id)).toEqual(["body.drafted", "body.submitted", "body.approved"]);
    const seats = await sql`select from membership where body_id = ${id}`.execute(city.db);
    expect(seats.rows).toHaveLength(3);
  });

  test("and returning at once: what is decided first stands", async () => {
    const { id } = await act.submitted(city);
    const answers = await act.whileHeld(city, { id, until: 2 }, () =>
      Promise.all([act.sign(city, city.approver, id), act.sendBack(city, city.deputy, id, "再议")]),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await act.eventsOf(city, id)).toHaveLength(3);
  });

  test("and withdrawing at once: what is decided first stands", async () => {
    const { id, version } = await act.submitted(city);
    const answers = await act.whileHeld(city, { id, until: 2 }, () =>
      Promise.all([
        act.sign(city, city.approver, id),
        city.office.ask(withdrawBody, { params: { id }, body: { version } }),
      ]),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await act.eventsOf(city, id)).toHaveLength(3);
  });

  test("is refused when it has been decided, and to who may not", async () => {
    const { id } = await act.submitted(city);
    expect(await act.sign(city, city.supervision, id)).toEqual(refused(403, "approval.not-signer"));
    expect(await act.sign(city, city.member, id)).toEqual(refused(404, "approval.unknown"));
    await act.signAll(city, id);
    expect(await act.sign(city, city.approver, id)).toEqual(refused(409, "approval.not-open"));
  });

  test("refused for good, the body is rejected and stays so, with the reason", async () => {
    const { id, version } = await act.submitted(city);
    const one = await act.caseOf(city, id);
    const body = { version: one.version, reason: "职责与现有联席会议重复" };
    await city.approver.get(rejectCase, { params: { id: one.id }, body });
    const after = await city.office.get(getBody, { params: { id } });
    expect(after).toMatchObject({ state: "rejected", foundedOn: null, can: { submit: "body.not-open" } });
    const again = await city.office.ask(withdrawBody, { params: { id }, body: { version: version + 1 } });
    expect(again).toEqual(refused(409, "body.not-submitted"));
    const { entries } = await city.office.get(listBodyHistory, { params: { id } });
    expect(entries.at(-1)).toMatchObject({ kind: "body.rejected", facts: { reason: body.reason } });
  });
});
