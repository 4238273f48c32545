import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refused } from "../body/acting.fixture.ts";
import type { Id } from "../kernel/id.ts";
import { type Client, signedIn } from "../main/product.fixture.ts";
import * as api from "./agent.api.ts";
import { getSecondment, requestSecondment } from "./secondment.api.ts";
import { aLendingCity, aRequest, type Lending, requested } from "./staffing.fixture.ts";

let city: Lending;
let staffing: Client;
let finance: { unitId: Id<"unit">; accountId: Id<"account"> };
beforeAll(async () => {
  city = await aLendingCity();
  staffing = await signedIn(city.product, "staffing");
  const { rows } = await sql<typeof finance>`
    select unit_id as "unitId", account_id as "accountId" from unit_agent x join account a on a.id = x.account_id
    where a.login = 'home'`.execute(city.db);
  finance = rows[0] as typeof finance;
  // Nobody above it answers for it.
  await sql`update unit set parent_id = null where id = ${finance.unitId}`.execute(city.db);
});
afterAll(() => city.product.close());

test("a unit nobody answers for cannot be asked, stands first in the list, and can be asked once somebody is named", async () => {
  const it = await requested(city);
  await staffing.get(api.dismissAgent, { body: finance });
  expect(await city.home.ask(getSecondment, { params: { id: it.id } })).toEqual(
    refused(404, "staffing.unknown"),
  );
  expect(await city.office.ask(requestSecondment, aRequest(city))).toEqual(refused(422, "staffing.no-agent"));
  const { units } = await staffing.get(api.listAgents, { query: {} });
  expect(units[0]).toMatchObject({ unit: { name: "岚川市财政局" }, agents: [] });
  expect(units[0]?.candidates.map(({ name }) => name)).toEqual(["邬永康", "钮大勇"]);
  await staffing.get(api.nameAgent, { body: finance });
  await staffing.get(api.nameAgent, { body: finance });
  expect((await city.home.get(getSecondment, { params: { id: it.id } })).can.consent).toBe(true);
  const { rows } = await sql<{ kind: string }>`
    select kind from event where subject_id = ${finance.unitId} order by id`.execute(city.db);
  expect(rows.map(({ kind }) => kind)).toEqual(["unit.agent-dismissed", "unit.agent-named"]);
});

test("an agent of a unit answers for the units below it too", async () => {
  await sql`update unit set parent_id = ${finance.unitId} where name = '岚川市机关事务管理局'`.execute(
    city.db,
  );
  const it = await requested(city, { name: "庾晓明" });
  expect((await city.home.get(getSecondment, { params: { id: it.id } })).can.consent).toBe(true);
});

test("only the staffing office and administrators of the place name agents", async () => {
  for (const client of [city.office, city.home, city.county]) {
    expect(await client.ask(api.listAgents, { query: {} })).toEqual(refused(403, "staffing.not-keeper"));
    const { status } = await client.ask(api.nameAgent, { body: finance });
    expect([403, 422]).toContain(status);
  }
  const nobody = { ...finance, accountId: finance.unitId as unknown as Id<"account"> };
  expect(await staffing.ask(api.nameAgent, { body: nobody })).toEqual(
    refused(422, "staffing.account-unknown"),
  );
});
