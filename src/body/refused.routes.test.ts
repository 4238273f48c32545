import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import type { Charter } from "../charter/charter.model.ts";
import * as act from "./acting.fixture.ts";
import {
  discardBody,
  draftBody,
  foundBodyByWord,
  getBody,
  getBodyPaper,
  listBodyHistory,
  reviseBody,
  submitBody,
  withdrawBody,
} from "./body.api.ts";
import { aWord } from "./body.fixture.ts";
import { anExemption } from "./exemption.fixture.ts";

let city: act.CityAtWork;

beforeAll(async () => {
  city = await act.aCityAtWork();
});
afterAll(() => city.product.close());

const { refused } = act;

describe("a text with a secrecy mark is refused wherever it is typed, and nothing of it is kept", () => {
  const marked = "机密★1年";
  const nothingKept = async () => {
    const { rows } = await sql`
      select from body where charter::text like '%★%' union all select from paper where text like '%★%'
      union all select from event where facts::text like '%★%'`.execute(city.db);
    expect(rows).toEqual([]);
  };

  test("in the paper or its name", async () => {
    const paper = { format: "txt", fileName: null, text: "关于成立专班的通知", traces: [] } as const;
    const inText = act.aDraft(city, {
      paper: { ...paper, text: `${marked}\n关于成立专班的通知`, traces: [] },
    });
    expect(await city.office.ask(draftBody, inText)).toEqual(refused(422, "paper.classified"));
    const inName = act.aDraft(city, { paper: { ...paper, fileName: `${marked}.txt`, traces: [] } });
    expect(await city.office.ask(draftBody, inName)).toEqual(refused(422, "body.classified"));
    await nothingKept();
  });

  test.each<[string, Partial<Charter>]>([
    ["charter.name", { name: `岚川市专班 ${marked}` }],
    ["charter.purpose", { purpose: `第一行\n${marked}` }],
    ["charter.members[M1].post", { members: [{ key: "M1", name: null, post: marked }] }],
    [
      "charter.groups[G1].members[0]",
      { groups: [{ key: "G1", name: "组", lead: null, duty: null, members: [marked] }] },
    ],
    ["charter.term.text", { term: { text: marked, start: null, end: null } }],
  ])("at %s of a draft and of a revision", async (field, parts) => {
    const charter = aCharter(parts);
    const asDraft = await city.office.ask(draftBody, act.aDraft(city, { charter }));
    const { id, version } = await act.drafted(city);
    const asRevision = await city.office.ask(reviseBody, { params: { id }, body: { version, charter } });
    for (const answer of [asDraft, asRevision]) {
      expect(answer).toEqual(refused(422, "body.classified"));
      expect(answer.body).toMatchObject({ field, facts: { level: "机密" } });
      expect(JSON.stringify(answer.body)).not.toContain("★");
    }
    await nothingKept();
  });

  test("in an explanation, a reason or a note", async () => {
    const draft = await act.drafted(city, { charter: aCharter({ ground: null }) });
    const explained = await city.office.ask(submitBody, {
      params: { id: draft.id },
      body: { version: 1, explanations: { "EST-04": anExemption({ ground: marked }) } },
    });
    expect(explained).toEqual(refused(422, "body.classified"));
    const { id } = await act.submitted(city);
    const decisions = [
      await act.sendBack(city, city.approver, id, marked),
      await act.sign(city, city.approver, id, marked),
    ];
    for (const answer of decisions) expect(answer).toEqual(refused(422, "approval.classified"));
    await nothingKept();
  });
});

test("a charter of ten thousand members is drafted, submitted and founded in seconds", async () => {
  const members = Array.from({ length: 10_000 }, (_, at) => ({
    key: `M${at + 1}`,
    name: `成员${at}`,
    post: `第${at}个单位负责人`,
  }));
  const from = performance.now();
  const { id, charter } = await act.founded(city, { charter: aCharter({ members }) });
  expect(performance.now() - from).toBeLessThan(8_000);
  expect(charter.members).toHaveLength(10_000);
  const { rows } = await sql`select from membership where body_id = ${id}`.execute(city.db);
  expect(rows).toHaveLength(10_002);
});

describe("a wrong id", () => {
  const acts = (client: typeof city.office, id: string) => {
    const params = { id: id as never };
    const body = { version: 1 };
    return Promise.all([
      client.ask(reviseBody, { params, body: { ...body, charter: aCharter() } }),
      client.ask(submitBody, { params, body: { ...body, explanations: {} } }),
      client.ask(withdrawBody, { params, body }),
      client.ask(foundBodyByWord, { params, body: { ...body, word: aWord() } }),
      client.ask(discardBody, { params, body }),
      client.ask(getBody, { params }),
      client.ask(getBodyPaper, { params }),
      client.ask(listBodyHistory, { params }),
    ]);
  };

  test("of another tenant answers every act exactly as a missing one does, and nothing happens", async () => {
    const { id } = await act.founded(city);
    const foreign = await acts(city.county, id);
    const missing = await acts(city.county, randomUUID());
    expect(foreign).toEqual(missing);
    for (const answer of foreign) expect(answer).toEqual(refused(404, "body.unknown"));
    expect(await act.eventsOf(city, id)).toHaveLength(3);
  });

  test.each(["x", "1", "..", "' or 1=1 --", "岚川", `${randomUUID()}0`])(
    "%j is told to be malformed or no address",
    async (id) => {
      for (const { status, body } of await acts(city.office, id)) {
        expect([400, 404]).toContain(status);
        expect(["door.malformed", "door.unknown"]).toContain(body.code);
      }
    },
  );
});

test.each([
  ["a NUL", "岚川\0市"],
  ["half a surrogate pair", "岚川\ud800市"],
])("%s in a charter is refused with a sentence, not a bug", async (_, name) => {
  const answer = await city.office.ask(draftBody, act.aDraft(city, { charter: aCharter({ name }) }));
  expect(answer).toEqual(refused(400, "door.characters"));
});
