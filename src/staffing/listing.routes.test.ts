import { readXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Client } from "../main/product.fixture.ts";
import { setChoice } from "../rulebook/setting.api.ts";
import { listFiredLoans } from "./listing.api.ts";
import { agreeSecondment, consentSecondment, getSecondment, listSecondments } from "./secondment.api.ts";
import { act, aged, aLendingCity, type Lending, requested } from "./staffing.fixture.ts";

let city: Lending;
beforeAll(async () => {
  city = await aLendingCity();
});
afterAll(() => city.product.close());

async function sheetOf(client: Client, query: string, language = "zh-CN") {
  const headers = { cookie: client.cookie, "accept-language": language };
  const reply = await city.product.app.inject({ url: `/api/secondments/export${query}`, headers });
  const { sheets } = await readXlsx(reply.rawPayload);
  return {
    rows: sheets[0]?.rows ?? [],
    name: decodeURIComponent(String(reply.headers["content-disposition"])),
  };
}

test("the workbook holds the view that is seen, row for row, and that it was taken is told", async () => {
  for (const view of ["all", "past"] as const) {
    const { rows } = await sheetOf(city.office, `?view=${view}`);
    const seen = await city.office.get(listSecondments, { query: { view } });
    expect(rows.slice(1).map((row) => row[0])).toEqual(seen.rows.map(({ person }) => person.name));
  }
  const { rows, name } = await sheetOf(city.office, "?view=over", "en");
  expect(rows[0]?.slice(0, 3)).toEqual(["Name", "Home unit", "Own post"]);
  expect(name).toMatch(/Secondments\d{8}\.xlsx$/);
  const { rows: told } = await sql<{ view: string }>`
    select facts #>> '{filter,view}' as view from event where kind = 'secondment.exported' order by id desc limit 1
  `.execute(city.db);
  expect(told[0]?.view).toBe("over");
});

test("of a check of lending the book lists the secondments that it speaks of, and only those one may see", async () => {
  const ask = { params: { check: "STF-07" }, query: { jurisdiction: city.place("岚川市") } };
  const { loans, judged, next } = await city.office.get(listFiredLoans, ask);
  expect(next).toBeNull();
  expect(judged).toBeGreaterThanOrEqual(loans.length);
  expect(loans.length).toBeGreaterThan(0);
  expect(new Set(loans.map(({ finding }) => finding.id))).toEqual(new Set(["STF-07"]));
  const own = await city.member.get(listFiredLoans, ask);
  expect(own.loans.map(({ person }) => person)).toEqual(["柏一苇"]);
  expect(await city.county.get(listFiredLoans, ask)).toEqual({ loans: [], judged: 0, next: null });
});

test("the notice of a recall is what the home unit's place has set", async () => {
  const it = await requested(city);
  const consented = await act(city.home, consentSecondment, [it, { bars: [], note: "" }]);
  await act(city.lent, agreeSecondment, [consented.body, { hasKin: false, note: "" }]);
  await aged(city, it.id, 10);
  const earliest = async () => (await city.home.get(getSecondment, { params: { id: it.id } })).recallFrom;
  const before = await earliest();
  const choice = {
    topic: "parameter",
    about: "STF-04",
    name: "noticeDays",
    before: null,
    value: 20,
  } as const;
  const reason = "重大任务的交接要更长时间";
  await city.staffing.get(setChoice, { body: { ...choice, jurisdictionId: city.place("岚川市"), reason } });
  expect((await earliest()) > before).toBe(true);
});
