import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as act from "../body/acting.fixture.ts";
import { getBody, listBodies, withdrawBody } from "../body/body.api.ts";
import { setYear } from "../calendar/calendar.api.ts";
import { knownYears } from "../calendar/calendar.data.ts";
import { addWorkingDays } from "../calendar/calendar.rules.ts";
import { today } from "../http/clock.ts";
import { addDays } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { type Client, signedIn } from "../main/product.fixture.ts";
import * as api from "./approval.api.ts";
import type { ChainStep } from "./approval.model.ts";

let city: act.CityAtWork;
let helper: Client;
/** No role anywhere. */
let guest: Client;
let ids: Readonly<Record<string, Id<"account">>>;
beforeAll(async () => {
  city = await act.aCityAtWork();
  await act.enrol(city.db, "helper", ["member"], city.place("岚川市"));
  await act.enrol(city.db, "second", ["approver"], city.place("岚川市"));
  await act.enrol(city.db, "guest", [], city.place("岚川市"));
  guest = await signedIn(city.product, "guest");
  helper = await signedIn(city.product, "helper");
  const { rows } = await sql<{ login: string; id: Id<"account"> }>`
    select login, id from account where closed_at is null`.execute(city.db);
  ids = Object.fromEntries(rows.map(({ login, id }) => [login, id]));
});
afterAll(() => city.product.close());

const now = today(new Date());
const aStep = (zh: string, who: ChainStep["who"], mode: ChainStep["mode"] = "any"): ChainStep => ({
  ...{ title: { zh, en: zh }, who, mode, days: 3, station: null },
});
const named = (...logins: readonly string[]) =>
  ({ kind: "accounts", accounts: logins.map((login) => ids[login] as Id<"account">) }) as const;

async function setSteps(...steps: readonly ChainStep[]) {
  const query = { jurisdiction: city.place("岚川市") };
  const { chains } = await city.staffing.get(api.listChains, { query });
  const version = chains.find(({ kind }) => kind === "body_founding")?.version ?? 0;
  const kind = "body_founding" as const;
  await city.staffing.get(api.setChain, {
    body: { ...query, kind, version, steps: [...steps], reason: "试行" },
  });
}

describe("a case of one step that any approver signs", () => {
  beforeAll(() => setSteps(aStep("审批", { kind: "role", role: "approver" })));

  test("signed by two at once is approved once, and the other one is told in a sentence", async () => {
    const { id } = await act.submitted(city);
    const second = await signedIn(city.product, "second");
    const one = await act.caseOf(city, id);
    const ask = { params: { id: one.id }, body: { version: one.version, note: "" } };
    const answers = await act.whileHeld(city, { id, until: 2 }, () =>
      Promise.all([city.approver, second].map((client) => client.ask(api.signCase, ask))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers).toContainEqual(act.refused(409, "approval.not-open"));
    const events = await act.eventsOf(city, id);
    expect(events.filter((kind) => kind === "body.approved")).toHaveLength(1);
  });

  test("is decided on the version that was seen, and not once it has ended", async () => {
    const { id } = await act.submitted(city);
    const one = await act.caseOf(city, id);
    await city.office.get(api.remindCase, { params: { id: one.id }, body: { version: one.version } });
    const old = { params: { id: one.id }, body: { version: one.version, note: "" } };
    expect(await city.approver.ask(api.signCase, old)).toEqual(act.refused(409, "approval.stale"));
    expect((await act.sign(city, city.approver, id)).status).toBe(200);
    const reject = { params: { id: one.id }, body: { version: one.version + 2, reason: "晚了" } };
    expect(await city.approver.ask(api.rejectCase, reject)).toEqual(act.refused(409, "approval.not-open"));
  });

  test("taken back in between is nobody's to sign any more", async () => {
    const body = await act.submitted(city);
    const one = await act.caseOf(city, body.id);
    await city.office.get(withdrawBody, { params: { id: body.id }, body: { version: body.version } });
    const ask = { params: { id: one.id }, body: { version: one.version, note: "" } };
    expect(await city.approver.ask(api.signCase, ask)).toEqual(act.refused(409, "approval.not-open"));
    expect((await city.office.get(getBody, { params: { id: body.id } })).state).toBe("draft");
  });

  test("is not its applicant's to decide, nor a passer-by's, and is unknown to who may not see it", async () => {
    const { id } = await act.submitted(city);
    expect(await act.sign(city, city.office, id)).toEqual(act.refused(422, "approval.own-case"));
    expect(await act.sign(city, city.supervision, id)).toEqual(act.refused(403, "approval.not-signer"));
    expect(await act.sign(city, city.member, id)).toEqual(act.refused(404, "approval.unknown"));
    expect(await act.sign(city, city.county, id)).toEqual(act.refused(404, "approval.unknown"));
  });

  test("its applicant reminds once a working day; who signs it does not", async () => {
    const { id } = await act.submitted(city);
    const remind = async (client: Client) => {
      const { id: one, version } = await act.caseOf(city, id);
      return client.ask(api.remindCase, { params: { id: one }, body: { version } });
    };
    expect(await remind(city.approver)).toEqual(act.refused(403, "approval.not-applicant"));
    expect((await remind(city.office)).body.remindedOn).toBe(now);
    expect(await remind(city.office)).toEqual(act.refused(422, "approval.reminded"));
    await sql`update approval_case set reminded_on = ${addDays(now, -14)} where subject_id = ${id}`.execute(
      city.db,
    );
    expect((await remind(city.office)).status).toBe(200);
  });

  test("words that bear a secrecy mark are not kept", async () => {
    const { id } = await act.submitted(city);
    expect(await act.sign(city, city.approver, id, "机密★一年")).toEqual(
      act.refused(422, "approval.classified"),
    );
  });
});

describe("a case of three steps", () => {
  beforeAll(() =>
    setSteps(
      aStep("受理", named("supervision")),
      aStep("编办审核", named("staffing", "deputy"), "all"),
      aStep("批准", { kind: "role", role: "approver" }),
    ),
  );

  const asked = async (id: string) => {
    const one = await act.caseOf(city, id);
    return { params: { id: one.id }, version: one.version };
  };

  test("goes back to an earlier step with a reason, and through that step again", async () => {
    const { id } = await act.submitted(city);
    await act.sign(city, city.supervision, id);
    const { params, version } = await asked(id);
    const back = (to: number) =>
      city.staffing.ask(api.returnCase, { params, body: { version, to, reason: "缺少编制说明" } });
    expect(await back(1)).toEqual(act.refused(422, "approval.later-step"));
    expect((await back(0)).body).toMatchObject({ step: 0, round: 3, returns: 1 });
    expect((await act.sign(city, city.supervision, id)).body).toMatchObject({ step: 1 });
  });

  test("a countersigned step waits for everybody, and nobody signs it twice", async () => {
    const { id } = await act.submitted(city);
    await act.sign(city, city.supervision, id);
    expect((await act.sign(city, city.staffing, id)).body).toMatchObject({
      step: 1,
      waitingFor: [ids.deputy],
    });
    expect(await act.sign(city, city.staffing, id)).toEqual(act.refused(422, "approval.signed-already"));
    expect((await act.sign(city, city.deputy, id)).body).toMatchObject({ step: 2 });
  });

  test("a signer who is added has to sign too; not the applicant, nor somebody who is there, nor nobody", async () => {
    const { id } = await act.submitted(city);
    await act.sign(city, city.supervision, id);
    const add = async (client: Client, account: string | undefined) => {
      const { params, version } = await asked(id);
      return client.ask(api.addSigner, {
        params,
        body: { version, account: account as Id<"account">, reason: "涉及财政" },
      });
    };
    expect(await add(city.approver, ids.helper)).toEqual(act.refused(403, "approval.not-signer"));
    expect(await add(city.staffing, ids.office)).toEqual(act.refused(422, "approval.signer-applicant"));
    expect(await add(city.staffing, ids.deputy)).toEqual(act.refused(422, "approval.signer-there"));
    expect(await add(city.staffing, crypto.randomUUID())).toEqual(
      act.refused(422, "approval.account-unknown"),
    );
    expect((await add(city.staffing, ids.helper)).status).toBe(200);
    await act.sign(city, city.staffing, id);
    await act.sign(city, city.deputy, id);
    const { cases } = await helper.get(api.listWaiting, {});
    expect(cases.map(({ subjectId }) => subjectId)).toContain(id);
    expect((await act.sign(city, helper, id)).body).toMatchObject({ step: 2 });
  });

  test("who stands in signs in the name of the absent, once it is named and until it is ended", async () => {
    const { id } = await act.submitted(city);
    expect(await act.sign(city, helper, id)).toEqual(act.refused(404, "approval.unknown"));
    const away = { to: ids.helper as Id<"account">, fromDay: now, untilDay: addDays(now, 3), reason: "出差" };
    await city.supervision.get(api.delegate, { body: away });
    const signed = await act.sign(city, helper, id);
    expect(signed.body.decisions).toMatchObject([{ signer: ids.supervision, by: ids.helper }]);
    const { mine } = await city.supervision.get(api.listDelegations, {});
    const given = mine.at(-1)?.id as Id<"delegation">;
    await city.supervision.get(api.endDelegation, { params: { id: given } });
    const other = await act.submitted(city);
    expect(await act.sign(city, helper, other.id)).toEqual(act.refused(404, "approval.unknown"));
  });

  test("waits in the register for whom it waits on the desk: by role, by name, for the absent, and without any role", async () => {
    await setSteps(
      aStep("受理", named("guest", "supervision")),
      aStep("批准", { kind: "role", role: "approver" }),
    );
    const first = await act.submitted(city);
    const second = await act.submitted(city);
    await act.sign(city, city.supervision, second.id);
    const away = { to: ids.helper as Id<"account">, fromDay: now, untilDay: now, reason: "出差" };
    await guest.get(api.delegate, { body: away });
    const clients = [city.office, city.approver, city.supervision, city.staffing, city.deputy, helper, guest];
    for (const client of clients) {
      const { cases } = await client.get(api.listWaiting, {});
      const desk = cases
        .filter(({ kind }) => kind === "body_founding")
        .map(({ subjectId }) => String(subjectId));
      const { rows } = await client.get(listBodies, { query: { waiting: "me", limit: 200 } });
      const register = rows.filter(({ state }) => state !== "returned").map(({ id }) => String(id));
      expect(register.sort()).toEqual(desk.sort());
    }
    const seen = await guest.get(listBodies, { query: {} });
    expect(seen.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]));
  });

  test("a rejection ends it, with the body", async () => {
    const { id } = await act.submitted(city);
    const { params, version } = await asked(id);
    const reject = { params, body: { version, reason: "职责与现有机构重复" } };
    expect((await city.supervision.ask(api.rejectCase, reject)).body.state).toBe("rejected");
    expect((await city.office.get(getBody, { params: { id } })).state).toBe("rejected");
  });
});

test("nobody stands in for an account that was closed", async () => {
  await act.enrol(city.db, "leaver", ["member"], city.place("岚川市"));
  const leaver = await signedIn(city.product, "leaver");
  const { rows } = await sql<{ id: Id<"account"> }>`select id from account where login = 'leaver'`.execute(
    city.db,
  );
  await setSteps(aStep("审批", { kind: "accounts", accounts: rows.map(({ id }) => id) }));
  const away = { to: ids.helper as Id<"account">, fromDay: now, untilDay: now, reason: "出差" };
  await leaver.get(api.delegate, { body: away });
  const { id } = await act.submitted(city);
  const isOnDesk = async () =>
    (await helper.get(api.listWaiting, {})).cases.some(({ subjectId }) => subjectId === id);
  expect(await isOnDesk()).toBe(true);
  expect((await helper.ask(getBody, { params: { id } })).status).toBe(200);
  await sql`update account set closed_at = now() where login = 'leaver'`.execute(city.db);
  expect(await isOnDesk()).toBe(false);
  expect(await act.sign(city, helper, id)).toEqual(act.refused(404, "approval.unknown"));
  expect(await helper.ask(getBody, { params: { id } })).toEqual(act.refused(404, "body.unknown"));
});

test("a clock passes a holiday that the office has entered", async () => {
  await setSteps(aStep("审批", { kind: "role", role: "approver" }));
  const holidays = [1, 2, 3].map((days) => addWorkingDays(knownYears, now, days));
  for (const year of new Set(holidays.map((on) => Number(on.slice(0, 4))))) {
    const known = knownYears.find((one) => one.year === year);
    const daysOff = [...(known?.daysOff ?? []), ...holidays.filter((on) => on.startsWith(String(year)))];
    const workdays = daysOff.filter((on) => !known?.makeUpDays.includes(on));
    const settled = { confirmed: true, grade: "C" as const, source: "试行通知", reason: "假期" };
    const makeUpDays = known?.makeUpDays ?? [];
    const body = { jurisdiction: city.place("岚川市"), year, daysOff: workdays, makeUpDays, ...settled };
    await city.office.get(setYear, { body });
  }
  const { id } = await act.submitted(city);
  const one = await act.caseOf(city, id);
  expect(one).toMatchObject({ since: now, due: addWorkingDays(knownYears, now, 6), daysLeft: 3 });
});
