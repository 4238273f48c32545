import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as act from "../body/acting.fixture.ts";
import { newId } from "../http/ids.ts";
import {
  beginDocument,
  type DocumentView,
  discardDocument,
  getDocument,
  issueDocument,
  listDocuments,
  reviseDocument,
  voidDocument,
} from "./document.api.ts";
import type { DocumentKind } from "./document.model.ts";
import { printNumber } from "./print.rules.ts";

let city: act.CityAtWork;
beforeAll(async () => {
  city = await act.aCityAtWork();
});
afterAll(() => city.product.close());

const { refused } = act;

/** A running body of the city's own place, each time another one. */
let turn = 0;
async function aRunning() {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from body
    where state = 'running' and jurisdiction_id = ${city.place("岚川市")}
    order by id offset ${turn} limit 1`.execute(city.db);
  turn += 1;
  const [body] = rows;
  if (!body) throw new Error("The city has no more running bodies");
  return body;
}

/** A draft under a code of its own. */
async function begun(bodyId: string, code: string, kind: DocumentKind = "found") {
  const { office } = city;
  const asked = { params: { id: bodyId as never }, body: { kind, draftKey: randomUUID() } };
  const { id, version } = await office.get(beginDocument, asked);
  const { content } = await office.get(getDocument, { params: { id } });
  return office.get(reviseDocument, { params: { id }, body: { version, content: { ...content, code } } });
}

const issue = ({ id, version }: Pick<DocumentView, "id" | "version">) =>
  city.office.get(issueDocument, { params: { id }, body: { version } });

test("a paper is begun from the charter, corrected, issued under the first number, and taken back without freeing it", async () => {
  const body = await aRunning();
  const draft = await begun(body.id, "测甲发");
  expect(draft).toMatchObject({ state: "draft", number: null, kind: "found", version: 2 });
  expect(draft.content.title).toContain(body.name);

  const issued = await issue(draft);
  expect(issued).toMatchObject({ state: "issued", number: { code: "测甲发", serial: 1 } });
  expect(issued).toMatchObject({
    can: { revise: "document.not-open", void: true },
    issuedByName: expect.any(String),
  });
  expect(await act.eventsOf(city, draft.id)).toEqual([
    "document.drafted",
    "document.revised",
    "document.issued",
  ]);

  const back = { version: issued.version, reason: "印错了" };
  const gone = await city.office.get(voidDocument, { params: { id: draft.id }, body: back });
  expect(gone).toMatchObject({ state: "void", number: { serial: 1 } });
  expect((await issue(await begun(body.id, "测甲发"))).number?.serial).toBe(2);
});

test("fifty papers issued at once have fifty numbers in a row", async () => {
  const body = await aRunning();
  const drafts = await Promise.all(Array.from({ length: 50 }, () => begun(body.id, "测乙发")));
  const issued = await Promise.all(drafts.map(issue));
  const serials = issued.map(({ number }) => number?.serial ?? 0).sort((a, b) => a - b);
  expect(serials).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
}, 60_000);

test("one paper issued twenty times at once takes one number, and the next paper the one after it", async () => {
  const body = await aRunning();
  const draft = await begun(body.id, "测丙发");
  const ask = { params: { id: draft.id }, body: { version: draft.version } };
  const answers = await Promise.all(Array.from({ length: 20 }, () => city.office.ask(issueDocument, ask)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const { number } = await issue(await begun(body.id, "测丙发"));
  expect(number && printNumber(number)).toMatch(/^测丙发〔20\d\d〕2号$/);
});

test("an issued paper is not changed even by a direct statement", async () => {
  const draft = await begun((await aRunning()).id, "测丁发");
  await issue(draft);
  const change = sql`update official_document set content = '{}' where id = ${draft.id}`.execute(city.db);
  await expect(change).rejects.toThrow(/does not change/);
  const renumber = sql`update official_document set serial = 9 where id = ${draft.id}`.execute(city.db);
  await expect(renumber).rejects.toThrow(/does not change/);
});

describe("refused are", () => {
  test("who is no office there, an id of another tenant, and one of nothing", async () => {
    const { approver, member, county, office } = city;
    const body = await aRunning();
    const begin = {
      params: { id: body.id as never },
      body: { kind: "found", draftKey: randomUUID() },
    } as const;
    expect(await member.ask(beginDocument, begin)).toEqual(refused(403, "document.not-office"));
    expect(await county.ask(beginDocument, begin)).toEqual(refused(404, "body.unknown"));

    const draft = await begun(body.id, "测戊发");
    const params = { id: draft.id };
    // A draft is not for members; what is issued is.
    expect(await member.ask(getDocument, { params })).toEqual(refused(404, "document.unknown"));
    expect(await county.ask(getDocument, { params })).toEqual(refused(404, "document.unknown"));
    const nothing = { params: { id: newId<"document">() } };
    expect(await office.ask(getDocument, nothing)).toEqual(refused(404, "document.unknown"));
    const asked = { params, body: { version: draft.version } };
    expect(await approver.ask(issueDocument, asked)).toEqual(refused(403, "document.not-office"));
    expect(await approver.ask(discardDocument, asked)).toEqual(refused(403, "document.not-office"));
    const words = { params, body: { version: draft.version, content: draft.content } };
    expect(await approver.ask(reviseDocument, words)).toEqual(refused(403, "document.not-office"));

    const issued = await issue(draft);
    expect((await member.get(getDocument, { params })).can).toMatchObject({ void: "document.not-office" });
    const back = { params, body: { version: issued.version, reason: "不对" } };
    expect(await member.ask(voidDocument, back)).toEqual(refused(403, "document.not-office"));
    expect(await county.ask(voidDocument, back)).toEqual(refused(404, "document.unknown"));
    const listed = await member.get(listDocuments, { params: { id: body.id as never } });
    expect(listed.documents.map(({ id }) => id)).toContain(draft.id);
  });

  test("a kind that the step does not call for (DOC-01)", async () => {
    const { id } = await act.drafted(city);
    const ask = { params: { id }, body: { kind: "dissolve", draftKey: randomUUID() } } as const;
    expect(await city.office.ask(beginDocument, ask)).toEqual(refused(422, "document.kind-unfit"));
  });

  test("an old version, a secrecy mark, a missing code, and what is numbered already", async () => {
    const draft = await begun((await aRunning()).id, "测己发");
    const params = { id: draft.id };
    const save = (version: number, changes: object) =>
      city.office.ask(reviseDocument, {
        params,
        body: { version, content: { ...draft.content, ...changes } },
      });
    expect(await save(2, { title: "机密★1年" })).toEqual(refused(422, "body.classified"));
    expect((await save(2, { code: "" })).status).toBe(200);
    expect(await save(2, {})).toEqual(refused(409, "document.stale"));
    const early = { params, body: { version: 3 } };
    expect(await city.office.ask(issueDocument, early)).toEqual(refused(422, "document.unfit"));
    expect((await save(3, {})).status).toBe(200);
    await issue({ id: draft.id, version: 4 });
    expect(await save(5, {})).toEqual(refused(409, "document.not-open"));
    const late = { params, body: { version: 5 } };
    expect(await city.office.ask(discardDocument, late)).toEqual(refused(409, "document.not-open"));
    const unissued = await begun((await aRunning()).id, "测己发");
    const back = { params: { id: unissued.id }, body: { version: unissued.version, reason: "不对" } };
    expect(await city.office.ask(voidDocument, back)).toEqual(refused(409, "document.not-issued"));
  });

  test("a code that another place numbers under", async () => {
    await issue(await begun((await aRunning()).id, "测庚发"));
    const { rows } = await sql<{ id: string }>`
      select id from body where state = 'winding_up' and jurisdiction_id = ${city.place("临棠区")}`.execute(
      city.db,
    );
    const other = await begun(rows[0]?.id ?? "", "测庚发", "dissolve");
    const blocks = other.content.blocks.filter(({ kind }) => kind === "paragraph");
    const saved = await city.office.get(reviseDocument, {
      params: { id: other.id },
      body: { version: other.version, content: { ...other.content, blocks } },
    });
    const ask = { params: { id: other.id }, body: { version: saved.version } };
    expect(await city.office.ask(issueDocument, ask)).toEqual(refused(422, "document.code-elsewhere"));
  });
});

test("the same beginning sent twice is one draft, and a draft put away leaves the list", async () => {
  const { id } = await aRunning();
  const params = { id: id as never };
  const begin = { params, body: { kind: "minutes", draftKey: randomUUID() } } as const;
  const [one, other] = [
    await city.office.get(beginDocument, begin),
    await city.office.get(beginDocument, begin),
  ];
  expect(other.id).toBe(one.id);
  await city.office.get(discardDocument, { params: { id: one.id }, body: { version: 1 } });
  const { documents } = await city.office.get(listDocuments, { params });
  expect(documents.map((document) => document.id)).not.toContain(one.id);
});

test("the file is a DOCX under the paper's name", async () => {
  const { id } = await begun((await aRunning()).id, "测壬发");
  const { product, office } = city;
  const url = `/api/documents/${id}/docx`;
  const reply = await product.app.inject({ method: "GET", url, headers: { cookie: office.cookie } });
  expect(reply.statusCode).toBe(200);
  expect(reply.headers["content-disposition"]).toContain(encodeURIComponent("关于成立"));
  expect(reply.rawPayload.subarray(0, 2).toString()).toBe("PK");
});
