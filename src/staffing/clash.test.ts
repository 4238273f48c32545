import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../body/acting.fixture.ts";
import { isCheckViolation, isExclusionViolation } from "../db/faults.ts";
import type { Id } from "../kernel/id.ts";
import * as api from "./secondment.api.ts";
import { act, aLendingCity, inDays, type Lending, requested } from "./staffing.fixture.ts";

let city: Lending;
beforeAll(async () => {
  city = await aLendingCity();
});
afterAll(() => city.product.close());

const yes = { bars: [], note: "" };
const agree = { hasKin: false, note: "" };

async function consented(asking: Parameters<typeof requested>[1]) {
  const it = await requested(city, asking);
  return (await act(city.home, api.consentSecondment, [it, yes])).body;
}

/** Writes beside the rules, as a bug of ours or another program would. */
function force(id: Id<"secondment">) {
  return sql`update secondment set state = 'agreed', has_kin = false where id = ${id}`.execute(city.db);
}

describe("the database keeps a person whole, whoever writes", () => {
  test("no two full-time secondments overlap by a day", async () => {
    const first = await consented({ startOn: inDays(10), endOn: inDays(20) });
    const touching = await consented({ startOn: inDays(20), endOn: inDays(30) });
    const next = await consented({ startOn: inDays(21), endOn: inDays(30) });
    await force(first.id);
    await expect(force(touching.id)).rejects.toSatisfy((error) =>
      isExclusionViolation(error, "secondment_one_full_time"),
    );
    await force(next.id);
  });

  test("no day has more than the whole, however the days lie", async () => {
    const part = { mode: "part_time", share: 0.4 } as const;
    const half = { mode: "half_time", share: 0.5 } as const;
    await force((await consented({ ...half, startOn: inDays(100), endOn: inDays(120) })).id);
    await force((await consented({ ...part, startOn: inDays(120), endOn: inDays(140) })).id);
    const middle = await consented({
      mode: "part_time",
      share: 0.2,
      startOn: inDays(110),
      endOn: inDays(130),
    });
    await expect(force(middle.id)).rejects.toSatisfy((error) => isCheckViolation(error, "secondment_shares"));
    await force(
      (await consented({ mode: "liaison", share: 0.1, startOn: inDays(110), endOn: inDays(130) })).id,
    );
  });

  test("a longer end that would pass the whole is refused with it", async () => {
    const { rows } = await sql<{ id: Id<"secondment"> }>`
      select id from secondment where start_on = ${inDays(10)} and state = 'agreed'`.execute(city.db);
    const longer = sql`update secondment set end_on = ${inDays(21)} where id = ${rows[0]?.id}`;
    await expect(longer.execute(city.db)).rejects.toSatisfy((error) => isExclusionViolation(error));
  });
});

describe("two at once, on connections of their own", () => {
  test("of two full-time consents of one person, one holds and the other is told what stands in the way", async () => {
    const days = { startOn: inDays(200), endOn: inDays(230) };
    const both = [await consented(days), await consented({ ...days, body: "岚川市防汛抗旱指挥部" })] as const;
    const answers = await Promise.all(both.map((it) => act(city.lent, api.agreeSecondment, [it, agree])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(answers.find(({ status }) => status === 422)).toEqual(
      refused(422, "staffing.full-time-elsewhere-unseen"),
    );
  });

  test("of many shares that only fit in part, none too many holds, again and again", async () => {
    for (let round = 0; round < 6; round += 1) {
      const days = { startOn: inDays(300 + round), endOn: inDays(300 + round) };
      const asks = [];
      for (let n = 0; n < 4; n += 1) asks.push(await consented({ ...days, mode: "part_time", share: 0.4 }));
      const answers = await Promise.all(asks.map((it) => act(city.lent, api.agreeSecondment, [it, agree])));
      expect([round, answers.map(({ body }) => body.code ?? "ok").toSorted()]).toEqual([
        round,
        ["ok", "ok", "staffing.shares-over", "staffing.shares-over"],
      ]);
      for (const one of answers.filter(({ status }) => status === 422)) {
        expect(one).toEqual(refused(422, "staffing.shares-over"));
      }
    }
  });

  test("the same consent twice: one is told, the other is out of date", async () => {
    const it = await requested(city, { startOn: inDays(400), endOn: inDays(401) });
    const answers = await Promise.all([1, 2].map(() => act(city.home, api.consentSecondment, [it, yes])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { entries } = await city.home.get(api.listSecondmentHistory, { params: { id: it.id } });
    expect(entries.filter(({ kind }) => kind === "secondment.consented")).toHaveLength(1);
  });

  test("consent and withdrawal at once: one of them holds", async () => {
    const it = await requested(city, { startOn: inDays(410), endOn: inDays(411) });
    const [consent, withdraw] = await Promise.all([
      act(city.home, api.consentSecondment, [it, yes]),
      act(city.office, api.withdrawSecondment, [it, { note: "另有人选" }]),
    ]);
    expect([consent.status, withdraw.status].toSorted()).toEqual([200, 409]);
  });
});

describe("the other body is named only to who may see it", () => {
  test("to the host's office, which sees the whole city, by its name", async () => {
    const { others } = (
      await city.office.get(api.getLoanFacts, {
        query: { body: city.body("岚川市防汛抗旱指挥部"), person: city.person("廖春梅") },
      })
    ).facts;
    expect(others).toMatchObject([{ body: "岚川市高铁新城开发建设指挥部", mode: "full_time", share: 1 }]);
  });

  test("to somebody without any role there, only that it is elsewhere", async () => {
    const it = await consented({ startOn: inDays(15), endOn: inDays(16) });
    const answer = await act(city.lent, api.agreeSecondment, [it, agree]);
    expect(answer).toEqual(refused(422, "staffing.full-time-elsewhere-unseen"));
    expect(JSON.stringify(answer.body)).not.toContain("高铁新城");
  });
});
