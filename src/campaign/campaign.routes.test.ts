import { readXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as act from "../body/acting.fixture.ts";
import { listBodies } from "../body/body.api.ts";
import { today } from "../http/clock.ts";
import { newId } from "../http/ids.ts";
import type { Id } from "../kernel/id.ts";
import { type Client, signedIn } from "../main/product.fixture.ts";
import * as api from "./campaign.api.ts";
import { saveItem } from "./campaign.store.ts";
import { windUp } from "./effect.store.ts";

const { refused } = act;
let city: act.CityAtWork;
let staffing: Client;
const until = today(new Date());

beforeAll(async () => {
  city = await act.aCityAtWork();
  staffing = await signedIn(city.product, "staffing");
});
afterAll(() => city.product.close());

/** Bodies that run and that no campaign of the invented city looks at. */
async function freeBodies(count: number): Promise<Id<"body">[]> {
  const { rows } = await staffing.get(listBodies, { query: { state: ["running"], limit: 200 } });
  const { rows: taken } = await sql<{ id: string }>`
    select body_id as id from campaign_item where is_open`.execute(city.db);
  const free = rows.filter(({ id }) => !taken.some((one) => one.id === id)).map(({ id }) => id);
  expect(free.length).toBeGreaterThanOrEqual(count);
  return free.slice(0, count);
}

async function opened(count = 0) {
  const body = {
    jurisdictionId: city.place("岚川市"),
    name: "临时机构清理规范",
    ground: "市委常委会会议",
    until,
  };
  const { id } = await staffing.get(api.openCampaign, { body });
  const bodies = count > 0 ? await freeBodies(count) : [];
  if (count > 0) await staffing.get(api.chooseBodies, { params: { id }, body: { bodies } });
  return { id, bodies: bodies as [Id<"body">, ...Id<"body">[]] };
}

type Proposal = { readonly proposal: "keep" | "merge" | "abolish"; readonly mergeInto?: Id<"body"> };
const propose = (id: Id<"campaign">, body: Id<"body">, { proposal, mergeInto }: Proposal, version = 1) =>
  staffing.get(api.proposeItem, {
    params: { id, body },
    body: { version, proposal, mergeInto: mergeInto ?? null, reason: "期限已过", statement: "" },
  });
const deciding = (id: Id<"campaign">, body: Id<"body">, version = 2) => ({
  params: { id, body },
  body: { version, agree: true, note: "同意" },
});
async function stateOf(id: string) {
  const { rows } = await sql<{ state: string }>`select state from body where id = ${id}`.execute(city.db);
  return rows[0]?.state;
}

test("candidates are found by the reason asked for, with the facts that speak for it", async () => {
  const { id } = await opened();
  const ask = async (reason: "overdue" | "no_basis" | "no_end" | "all") =>
    (await staffing.get(api.listCandidates, { params: { id }, query: { reason } })).rows;
  const [overdue, noEnd, all] = [await ask("overdue"), await ask("no_end"), await ask("all")];
  expect(overdue.length).toBeGreaterThan(0);
  expect(overdue.every(({ facts }) => (facts.overdueDays ?? 0) > 0)).toBe(true);
  expect(noEnd.every(({ termEnd, hasDissolution }) => termEnd === null && !hasDissolution)).toBe(true);
  expect(all.length).toBeGreaterThan(overdue.length);
});

describe("a clean-up", () => {
  test("goes from the office to another account, and what is agreed is done", async () => {
    const { id, bodies } = await opened(3);
    const [kept, ended, merged] = bodies as unknown as [Id<"body">, Id<"body">, Id<"body">];
    await propose(id, kept, { proposal: "keep" });
    await propose(id, ended, { proposal: "abolish" });
    await propose(id, merged, { proposal: "merge", mergeInto: kept });
    for (const body of bodies) await city.approver.get(api.decideOnItem, deciding(id, body));
    expect([await stateOf(kept), await stateOf(ended), await stateOf(merged)]).toEqual([
      "running",
      "winding_up",
      "merged",
    ]);
    expect((await act.eventsOf(city, ended)).at(-1)).toBe("body.wind_up_started");
    expect((await act.eventsOf(city, merged)).at(-1)).toBe("body.merged");
    const { rows } = await sql`
      select from body_relation where kind = 'merged_into' and from_id = ${merged} and to_id = ${kept}
    `.execute(city.db);
    expect(rows).toHaveLength(1);
    const { version } = await staffing.get(api.getCampaign, { params: { id } });
    await staffing.get(api.closeCampaign, { params: { id }, body: { version } });
    const closed = await staffing.get(api.getCampaign, { params: { id } });
    expect(closed.isOpen).toBe(false);
    // Winding up still takes people's time; what was merged does not.
    expect(closed.before.total - closed.now.total).toBe(1);
    expect(await act.eventsOf(city, id)).toEqual([
      ...[
        "campaign.opened",
        "campaign.chosen",
        "campaign.proposed",
        "campaign.proposed",
        "campaign.proposed",
      ],
      ...["campaign.agreed", "campaign.agreed", "campaign.agreed", "campaign.closed"],
    ]);
  });

  test("is not decided on by who proposed, nor twice, nor without a proposal", async () => {
    const { id, bodies } = await opened(2);
    const [first, second] = bodies as unknown as [Id<"body">, Id<"body">];
    await propose(id, first, { proposal: "abolish" });
    expect(await staffing.ask(api.decideOnItem, deciding(id, first))).toEqual(
      refused(422, "campaign.own-proposal"),
    );
    expect(await city.approver.ask(api.decideOnItem, deciding(id, second, 1))).toEqual(
      refused(422, "campaign.no-proposal"),
    );
    await city.approver.get(api.decideOnItem, deciding(id, first));
    expect(await city.approver.ask(api.decideOnItem, deciding(id, first, 3))).toEqual(
      refused(422, "campaign.decided"),
    );
    const drop = { params: { id, body: first }, body: { version: 3 } };
    expect(await staffing.ask(api.dropBody, drop)).toEqual(refused(422, "campaign.decided"));
    await staffing.get(api.dropBody, { params: { id, body: second }, body: { version: 1 } });
    expect((await staffing.get(api.getCampaign, { params: { id } })).items).toHaveLength(1);
  });

  test("sends back only with a reason, and what came back is proposed anew", async () => {
    const { id, bodies } = await opened(1);
    const params = { id, body: bodies[0] };
    await propose(id, bodies[0], { proposal: "abolish" });
    const back = { params, body: { version: 2, agree: false, note: "" } };
    expect(await city.approver.ask(api.decideOnItem, back)).toEqual(refused(422, "campaign.note-missing"));
    await city.approver.get(api.decideOnItem, { params, body: { ...back.body, note: "请补充牵头单位意见" } });
    await propose(id, bodies[0], { proposal: "keep" }, 3);
    await city.approver.get(api.decideOnItem, deciding(id, bodies[0], 4));
    expect(await stateOf(bodies[0])).toBe("running");
  });

  test("holds a body that no other open clean-up holds, even when both choose it in the same moment", async () => {
    const { id, bodies } = await opened(1);
    const second = await opened();
    const again = (campaign: Id<"campaign">) => ({ params: { id: campaign }, body: { bodies } });
    expect(await staffing.ask(api.chooseBodies, again(second.id))).toEqual(
      refused(422, "campaign.body-taken"),
    );
    await staffing.get(api.dropBody, { params: { id, body: bodies[0] }, body: { version: 1 } });
    const both = await Promise.all([id, second.id].map((one) => staffing.ask(api.chooseBodies, again(one))));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  test("does not carry out twice what two deciders agree to at once", async () => {
    const { id, bodies } = await opened(1);
    await propose(id, bodies[0], { proposal: "abolish" });
    const both = await Promise.all(
      [city.approver, city.deputy].map((client) => client.ask(api.decideOnItem, deciding(id, bodies[0]))),
    );
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const told = await act.eventsOf(city, bodies[0]);
    expect(told.filter((kind) => kind === "body.wind_up_started")).toHaveLength(1);
  });

  test("leaves a body alone whose proposal was changed while it was being decided on", async () => {
    const { id, bodies } = await opened(1);
    await propose(id, bodies[0], { proposal: "abolish" });
    const read = await city.approver.get(api.getCampaign, { params: { id } });
    await propose(id, bodies[0], { proposal: "keep" }, 2);
    const { rows } = await sql<{ id: Id<"body">; version: number; account: Id<"account"> }>`
      select b.id, b.version, a.id as account from body b cross join account a
      where b.id = ${bodies[0]} and a.login = 'office'`.execute(city.db);
    const [found] = rows as [(typeof rows)[0]];
    const [item] = read.items as [(typeof read.items)[0]];
    const by = found.account;
    const decided = { ...item, decision: "agreed" as const, decidedBy: by, version: item.version + 1 };
    const because = { campaign: id, name: "清理", ground: "会议", by, on: until };
    const work = { db: city.db, actor: { account: by }, newId };
    expect(await saveItem(work, id, { state: decided, events: [] }, windUp(found, because))).toBe(false);
    expect(await stateOf(bodies[0])).toBe("running");
  });

  test("is closed only when everything is decided, and then nothing changes any more", async () => {
    const { id, bodies } = await opened(1);
    const close = { params: { id }, body: { version: 1 } };
    expect(await staffing.ask(api.closeCampaign, close)).toEqual(refused(422, "campaign.undecided"));
    await staffing.get(api.dropBody, { params: { id, body: bodies[0] }, body: { version: 1 } });
    await staffing.get(api.closeCampaign, close);
    const choose = { params: { id }, body: { bodies } };
    expect(await staffing.ask(api.chooseBodies, choose)).toEqual(refused(409, "campaign.not-open"));
  });

  test("is unknown to members and to other places, and the office alone opens one", async () => {
    const { id } = await opened();
    for (const client of [city.member, city.county]) {
      expect(await client.ask(api.getCampaign, { params: { id } })).toEqual(refused(404, "campaign.unknown"));
      expect((await client.get(api.listCampaigns, {})).campaigns).toEqual([]);
    }
    const body = { jurisdictionId: city.place("岚川市"), name: "清理", ground: "会议", until };
    expect(await city.approver.ask(api.openCampaign, { body })).toEqual(refused(403, "campaign.not-office"));
    const past = { body: { ...body, until: "2020-01-01" } };
    expect(await staffing.ask(api.openCampaign, past)).toEqual(refused(422, "campaign.until-past"));
    const marked = { body: { ...body, ground: "机密★1年" } };
    expect(await staffing.ask(api.openCampaign, marked)).toEqual(refused(422, "body.classified"));
  });

  test("takes no body that does not run, is not seen, or lies outside", async () => {
    const { id } = await opened();
    const draft = await act.drafted(city);
    const choose = { params: { id }, body: { bodies: [draft.id] } };
    expect(await staffing.ask(api.chooseBodies, choose)).toEqual(refused(422, "campaign.body-unfit"));
  });
});

test("the result table is a workbook with a row for each body", async () => {
  const { id, bodies } = await opened(1);
  await propose(id, bodies[0], { proposal: "keep" });
  const reply = await city.product.app.inject({
    url: `/api/campaigns/${id}/export`,
    headers: { cookie: staffing.cookie },
  });
  const { sheets } = await readXlsx(reply.rawPayload);
  const [head, row] = sheets[0]?.rows ?? [];
  expect(head?.slice(0, 2)).toEqual(["机构", "形式"]);
  expect([row?.[5], row?.[10]]).toEqual(["保留", "未审定"]);
});
