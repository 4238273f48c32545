import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as acting from "../body/acting.fixture.ts";
import { proposeVersion, withdrawVersion } from "../body/version/version.api.ts";
import { aRunningBody, type Running } from "../body/version/version.fixture.ts";
import { beginVersionNotice, listVersionNotices } from "./adjusting.api.ts";
import { getDocument, issueDocument, reviseDocument } from "./document.api.ts";

let city: acting.CityAtWork;
beforeAll(async () => {
  city = await acting.aCityAtWork();
});
afterAll(() => city.product.close());

const { refused } = acting;
const instrument = {
  kind: "formal_document",
  issuer: "岚川市人民政府办公室",
  docNo: null,
  date: null,
} as const;

/** One more member unit is what the version changes. */
async function proposed({ id, charter }: Running, unit: string) {
  const memberUnits = [...charter.memberUnits, { key: "U9", name: unit }];
  const written = { charter: { ...charter, memberUnits }, instrument, reason: "工作需要" };
  return city.office.get(proposeVersion, {
    params: { id },
    body: { draftKey: randomUUID(), ...written, paper: null },
  });
}

/** As its approval would leave it. */
async function effective({ id }: Running, number: number) {
  await sql`update charter_version set state = 'effective', effective_on = current_date
    where body_id = ${id} and number = ${number}`.execute(city.db);
}

const of = ({ id }: Running, number: number) => ({ params: { id, number } });
const beginning = (body: Running, number: number) => ({
  ...of(body, number),
  body: { draftKey: randomUUID() },
});

test("the notice tells of exactly this version, and is numbered once it is in effect", async () => {
  const body = await aRunningBody(city);
  const { number } = await proposed(body, "市水利局");
  expect(await city.office.get(listVersionNotices, of(body, number))).toEqual({
    documents: [],
    can: { draft: true },
  });
  const { id, version } = await city.office.get(beginVersionNotice, beginning(body, number));
  const { content } = await city.office.get(getDocument, { params: { id } });
  const text = JSON.stringify(content.blocks);
  expect(text).toContain("增加市水利局为成员单位");
  const saved = await city.office.get(reviseDocument, {
    params: { id },
    body: { version, content: { ...content, code: "调甲发" } },
  });
  const issue = { params: { id }, body: { version: saved.version } };
  expect(await city.office.ask(issueDocument, issue)).toEqual(refused(422, "document.version-unfit"));
  await effective(body, number);

  // A later version does not change what this notice and the next one on the same version say.
  const next = await proposed(body, "市气象局");
  const again = await city.office.get(beginVersionNotice, beginning(body, number));
  const same = await city.office.get(getDocument, { params: { id: again.id } });
  expect(same.content.blocks).toEqual(content.blocks);
  expect((await city.office.get(issueDocument, issue)).number?.serial).toBe(1);
  const { documents } = await city.office.get(listVersionNotices, of(body, number));
  expect(documents.map((one) => one.id)).toEqual([again.id, id]);
  expect((await city.office.get(listVersionNotices, of(body, next.number))).documents).toEqual([]);
});

test("refused are the founding version, one that was given up, who is no office, and who may not see it", async () => {
  const body = await aRunningBody(city);
  const { number, revision } = await proposed(body, "市城管局");
  const unfit = refused(422, "document.version-unfit");
  expect(await city.office.ask(beginVersionNotice, beginning(body, 1))).toEqual(unfit);
  expect(await city.approver.ask(beginVersionNotice, beginning(body, number))).toEqual(
    refused(403, "document.not-office"),
  );
  expect(await city.member.ask(beginVersionNotice, beginning(body, number))).toEqual(
    refused(404, "version.unknown"),
  );
  expect(await city.county.ask(listVersionNotices, of(body, number))).toEqual(refused(404, "body.unknown"));
  await city.office.get(withdrawVersion, { ...of(body, number), body: { revision } });
  expect(await city.office.ask(beginVersionNotice, beginning(body, number))).toEqual(unfit);
});
