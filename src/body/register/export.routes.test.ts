import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCharter } from "../../charter/charter.fixture.ts";
import type { Client } from "../../main/product.fixture.ts";
import * as act from "../acting.fixture.ts";
import { listBodies } from "../body.api.ts";

let city: act.CityAtWork;
const hostile = '=HYPERLINK("http://x","y")工作专班';

beforeAll(async () => {
  city = await act.aCityAtWork();
  await act.drafted(city, { charter: aCharter({ name: hostile }) });
});
afterAll(() => city.product.close());

async function fileOf(client: Client, query: string, language = "zh-CN") {
  const headers = { cookie: client.cookie, "accept-language": language };
  return city.product.app.inject({ url: `/api/bodies/export${query}`, headers });
}

async function sheetOf(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes);
  return sheets[0]?.rows ?? [];
}

test("the workbook has the columns of the view in their order and every row that it finds, in its order", async () => {
  const query = "?order=name&direction=desc&columns=state&columns=members&columns=doc_no&limit=1";
  const reply = await fileOf(city.office, query);
  const [head, ...rows] = await sheetOf(reply.rawPayload);
  expect(head).toEqual(["名称", "状态", "人员", "单位", "文号"]);
  const whole = await city.office.get(listBodies, {
    query: { order: "name", direction: "desc", limit: 200 },
  });
  expect(whole.next).toBeNull();
  expect(rows.map((row) => row[0])).toEqual(whole.rows.map(({ name }) => name || null));
  expect(rows.map((row) => row[2])).toEqual(whole.rows.map(({ personCount }) => personCount));
});

test("it holds what the account may see, is named by place and day, and that it was taken is told", async () => {
  const reply = await fileOf(city.member, "");
  const name = decodeURIComponent(String(reply.headers["content-disposition"]));
  expect(name).toMatch(/^attachment; filename\*=UTF-8''岚川市专班登记册\d{8}\.xlsx$/);
  const rows = await sheetOf(reply.rawPayload);
  const seen = await city.member.get(listBodies, { query: { limit: 200 } });
  expect(rows.length).toBe(seen.rows.length + 1);
  const { rows: told } = await sql<{ rows: number }>`
    select (facts ->> 'rows')::int as rows from event where kind = 'register.exported' order by id desc limit 1
  `.execute(city.db);
  expect(told[0]?.rows).toBe(seen.rows.length);
});

test("its heads are English for who reads English", async () => {
  const [head] = await sheetOf((await fileOf(city.office, "?columns=head&columns=term", "en")).rawPayload);
  expect(head?.slice(0, 3)).toEqual(["Name", "Head", "Ends on"]);
});

test("LibreOffice opens it: days are days, and a name that begins with = stays a name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zhuanban-xlsx-"));
  const reply = await fileOf(city.office, "?columns=founded&columns=head");
  writeFileSync(join(folder, "register.xlsx"), reply.rawPayload);
  const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));
  if (!office) throw new Error("No LibreOffice on this machine; see README, Test and measure.");
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";
  const told = [
    profile,
    "--headless",
    "--convert-to",
    csv,
    "--outdir",
    folder,
    join(folder, "register.xlsx"),
  ];
  execFileSync(office, told, { stdio: "ignore", timeout: 90_000 });
  const lines = readFileSync(join(folder, "register.csv"), "utf8").split("\n");
  rmSync(folder, { recursive: true });
  expect(lines[0]).toBe("名称,设立,负责人");
  expect(lines.some((line) => line.startsWith('"=HYPERLINK('))).toBe(true);
  expect(lines.some((line) => /,\d{4}-\d\d-\d\d,/.test(line))).toBe(true);
}, 120_000);
