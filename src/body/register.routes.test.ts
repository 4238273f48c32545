import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import { bodyForms, emptyCharter, taskForceTypes } from "../charter/charter.model.ts";
import { cityAccounts } from "../city/accounts.data.ts";
import { tingbei } from "../city/demo.store.ts";
import { today } from "../http/clock.ts";
import { findActorBySession } from "../identity/actor.store.ts";
import { tokenInCookie } from "../identity/cookie.rules.ts";
import { digestOf } from "../identity/token.store.ts";
import { addDays } from "../kernel/day.ts";
import { may } from "../kernel/policy.ts";
import { type Client, signedIn } from "../main/product.fixture.ts";
import * as act from "./acting.fixture.ts";
import {
  countBodies,
  discardBody,
  draftBody,
  getBody,
  listBodies,
  listNeighbours,
  type RegisterRow,
  registerOrders,
  submitBody,
} from "./body.api.ts";
import { type Body, bodyStates } from "./body.model.ts";
import { bodyPolicy } from "./body.policy.ts";
import { anExemption } from "./exemption.fixture.ts";

let city: act.CityAtWork;
/** Everything the office sees, discarded bodies too. */
let all: RegisterRow[];

const long = "岚".repeat(200);
const everyState = { state: [...bodyStates], limit: 200 };
const rowsOf = async (client: Client, query: object) => (await client.get(listBodies, { query })).rows;

/** The city's bodies, and what makes a walk hard: ties in every order, the longest names, nothing at all. */
beforeAll(async () => {
  city = await act.aCityAtWork();
  for (const charter of [aCharter(), aCharter(), aCharter(), emptyCharter(), emptyCharter()])
    await act.drafted(city, { charter });
  const leaders = [{ ...aCharter().leaders[0], name: null, post: "长".repeat(300) }] as never;
  for (const name of [long, long]) await act.drafted(city, { charter: aCharter({ name, leaders }) });
  await act.drafted(city, { charter: aCharter({ name: "100%_满意工作专班" }), at: "临棠区" });
  await act.founded(city);
  const gone = await act.drafted(city, { charter: aCharter({ name: "不办了工作专班" }) });
  await city.office.get(discardBody, { params: { id: gone.id }, body: { version: gone.version } });
  await leaveADraft();
  all = await rowsOf(city.office, everyState);
});
afterAll(() => city.product.close());

/** Drafts, and then loses every role: the draft is still to be seen. */
async function leaveADraft() {
  await act.enrol(city.db, "leaver", ["founder"], city.place("砚溪县"));
  const leaver = await signedIn(city.product, "leaver");
  await leaver.get(draftBody, act.aDraft(city, { at: "砚溪县" }));
  await sql`delete from account_role r using account a
    where a.id = r.account_id and a.login = 'leaver'`.execute(city.db);
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted();

describe("who sees what", () => {
  /** Every body there is, of both tenants, as the policy looks at it. */
  async function everyBody() {
    const { database } = city.product;
    const rows = await Promise.all(
      [city.db, database.forTenant(tingbei)].map((db) =>
        sql<Body>`select id, jurisdiction_id as "jurisdictionId", state, drafted_by as "draftedBy",
          submitted_by as "submittedBy" from body`.execute(db),
      ),
    );
    return rows.flatMap((one) => one.rows);
  }

  async function actorOf(client: Client) {
    const token = tokenInCookie(client.cookie) ?? "";
    return (await findActorBySession(city.product.database.door, digestOf(token))) as never;
  }

  test.each([...cityAccounts.map(({ login }) => login), "county", "deputy", "leaver"])(
    "%s finds in the register exactly the bodies that the policy lets this account read",
    async (login) => {
      const client = await signedIn(city.product, login);
      const actor = await actorOf(client);
      const bodies = await everyBody();
      const readable = bodies.filter((body) => may(bodyPolicy, "read", actor, body).ok);
      expect(bodies.length).toBeGreaterThan(30);
      expect(idsOf(await rowsOf(client, everyState))).toEqual(idsOf(readable));
      expect((await client.get(countBodies, { query: { state: [...bodyStates] } })).total).toBe(
        readable.length,
      );
    },
  );

  test("the accounts differ: what a member may not see, the office does", async () => {
    const [office, member, county] = await Promise.all(
      [city.office, city.member, city.county].map((client) => rowsOf(client, everyState)),
    );
    expect(member?.length).toBeLessThan(office?.length ?? 0);
    expect(member?.some(({ state }) => state === "draft")).toBe(false);
    expect(county).toEqual([]);
  });

  test("a place of another tenant holds nothing, in the register or beside a new body", async () => {
    const jurisdiction = city.place("岚川市");
    expect(await rowsOf(city.county, { jurisdiction })).toEqual([]);
    expect(await city.county.get(listNeighbours, { query: { jurisdiction } })).toEqual({ bodies: [] });
  });

  test("nobody is let in without having signed in", async () => {
    for (const url of ["/api/bodies", "/api/bodies/counts", "/api/bodies/neighbours"]) {
      const reply = await city.product.app.inject(url);
      expect([reply.statusCode, reply.json().code]).toEqual([401, "door.signed-out"]);
    }
  });
});

describe("filters", () => {
  const now = today(new Date());
  const living = ["running", "suspended", "winding_up"];
  const termOf = ({ state, termEnd }: RegisterRow) => {
    if (!living.includes(state)) return null;
    if (termEnd === null) return "open";
    if (termEnd < now) return "overdue";
    return termEnd <= addDays(now, 30) ? "ending" : null;
  };
  /** A place with the places below it. */
  const within: Readonly<Record<string, readonly string[]>> = {
    岚川市: ["岚川市", "岚川经济技术开发区", "临棠区", "砚溪县", "苇渡镇", "青麓镇", "鹤埠镇"],
    临棠区: ["临棠区", "苇渡镇"],
    苇渡镇: ["苇渡镇"],
  };
  const gapsOf = ({ state, basis, instrument, termEnd, hasDissolution }: RegisterRow) =>
    living.includes(state)
      ? [
          ...(basis === "none" || instrument === "oral" ? ["basis"] : []),
          ...(termEnd === null && !hasDissolution ? ["end"] : []),
        ]
      : [];
  const someOf = <T>(values: readonly T[]) =>
    fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), { nil: undefined });
  const anyFilter = fc.record({
    state: someOf(bodyStates),
    form: someOf(bodyForms),
    type: someOf(taskForceTypes),
    term: fc.constantFrom(undefined, undefined, "overdue" as const, "ending" as const, "open" as const),
    place: fc.constantFrom(undefined, undefined, "岚川市", "临棠区", "苇渡镇"),
    gap: fc.constantFrom(undefined, undefined, "basis" as const, "end" as const),
    q: fc.constantFrom("", "", "工作专班", "岚川 专班", "没有的词"),
  });
  type Filter = typeof anyFilter extends fc.Arbitrary<infer T> ? T : never;

  const fits = (row: RegisterRow, { state, form, type, term, place, gap, q }: Filter) =>
    (state ? state.includes(row.state) : row.state !== "discarded") &&
    (!form || form.includes(row.form)) &&
    (!type || type.includes(row.type)) &&
    (!term || termOf(row) === term) &&
    (!place || (within[place] ?? []).includes(row.jurisdiction)) &&
    (!gap || gapsOf(row).includes(gap)) &&
    q.split(" ").every((word) => [row.name, row.head, row.leadUnit].join(" ").includes(word));
  const tally = (values: readonly (string | null)[]) =>
    Object.fromEntries(
      [...Map.groupBy(values, (value) => value)].flatMap(([value, same]) =>
        value === null ? [] : [[value, same.length]],
      ),
    );

  test("find exactly what fits, and the counts agree with the list", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const { place, ...asked } = filter;
        const given = Object.entries({ ...asked, jurisdiction: place && city.place(place) });
        const query = Object.fromEntries(given.filter(([, value]) => value !== undefined));
        const fitting = all.filter((row) => fits(row, filter));
        expect(idsOf(await rowsOf(city.office, { ...query, limit: 200 }))).toEqual(idsOf(fitting));
        expect(await city.office.get(countBodies, { query })).toMatchObject({
          total: fitting.length,
          state: tally(fitting.map(({ state }) => state)),
          form: tally(fitting.map(({ form }) => form)),
          type: tally(fitting.map(({ type }) => type)),
          term: tally(fitting.map(termOf)),
          gap: { basis: 0, end: 0, ...tally(fitting.flatMap(gapsOf)) },
        });
      }),
      { numRuns: 60 },
    );
  });

  test("by term find something of each kind in the living city", () => {
    expect(new Set(all.map(termOf))).toEqual(new Set([null, "open", "overdue", "ending"]));
  });

  test.each([
    ["wszw", "岚川市网上政务服务能力提升工作专班"],
    ["WSZW gzzb", "岚川市网上政务服务能力提升工作专班"],
    ["防汛", "岚川市防汛抗旱指挥部"],
    ["fangxun", "岚川市防汛抗旱指挥部"],
    ["heqiping", "岚川市网上政务服务能力提升工作专班"],
    ["hqp 网上", "岚川市网上政务服务能力提升工作专班"],
    ["贺启平 网上", "岚川市网上政务服务能力提升工作专班"],
    ["100%_", "100%_满意工作专班"],
  ])("the search for %j, words or pinyin initials, finds %s", async (q, name) => {
    expect((await rowsOf(city.office, { q })).map((row) => row.name)).toContain(name);
  });

  test.each(["%", "_____", "'", "\\", "网上不存在", "wszw zzzz"])(
    "the search for %j takes it as it is",
    async (q) => {
      const names = (await rowsOf(city.office, { q })).map(({ name }) => name);
      expect(names.filter((name) => !name.includes(q))).toEqual([]);
    },
  );

  test.each([
    ["state", "alive"],
    ["form", "club"],
    ["term", "never"],
    ["order", "id; drop table body"],
    ["direction", "up"],
    ["limit", "0"],
    ["limit", "201"],
    ["limit", "many"],
    ["jurisdiction", "岚川市"],
  ])("the %s %j is malformed", async (field, value) => {
    const answer = await city.office.ask(listBodies, { query: { [field]: value } as never });
    expect([answer.status, answer.body.code, answer.body.field]).toEqual([400, "door.malformed", field]);
  });
});

describe("order and pages", () => {
  const ways = registerOrders.flatMap((order) =>
    (["asc", "desc"] as const).map((way) => [order, way] as const),
  );

  async function walk(query: object): Promise<RegisterRow[]> {
    const rows: RegisterRow[] = [];
    let cursor: string | null = null;
    do {
      const page: { rows: RegisterRow[]; next: string | null } = await city.office.get(listBodies, {
        query: { ...query, ...(cursor === null ? {} : { cursor }) },
      });
      rows.push(...page.rows);
      cursor = page.next;
    } while (cursor !== null && rows.length <= all.length);
    return rows;
  }

  test("every row comes exactly once and in one order, whatever the order and the size of a page", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ways), fc.integer({ min: 1, max: 50 }), async (way, limit) => {
        const [order, direction] = way;
        const query = { order, direction, state: [...bodyStates] };
        const whole = await rowsOf(city.office, { ...query, limit: 200 });
        expect(whole).toHaveLength(all.length);
        expect((await walk({ ...query, limit })).map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
      }),
      { numRuns: 25, examples: ways.map((way) => [way, 7]) },
    );
  });

  const collator = new Intl.Collator("zh");
  const never = "9999-12-31";
  const isEnded = ({ state }: RegisterRow) =>
    ["merged", "dissolved", "archived", "rejected", "lapsed", "discarded"].includes(state);
  const termKey = (row: RegisterRow) => (isEnded(row) ? "ended" : (row.termEnd ?? never));
  const compare: Record<(typeof registerOrders)[number], (one: RegisterRow, other: RegisterRow) => number> = {
    name: (one, other) => collator.compare(one.name, other.name),
    head: (one, other) => collator.compare(one.head, other.head),
    members: (one, other) => one.memberCount - other.memberCount,
    term: (one, other) => termKey(one).localeCompare(termKey(other)),
    founded: (one, other) => (one.foundedOn ?? never).localeCompare(other.foundedOn ?? never),
  };

  test.each(ways)(
    "by %s %s rows rise or fall, and what has no date stands last when they rise",
    async (order, way) => {
      const rows = await rowsOf(city.office, { ...everyState, order, direction: way });
      for (const [at, row] of rows.slice(1).entries()) {
        const before = rows[at] as RegisterRow;
        if (order === "term" && (isEnded(row) || isEnded(before))) continue;
        const [less, more] = way === "asc" ? [before, row] : [row, before];
        expect(compare[order](less, more)).toBeLessThanOrEqual(0);
      }
    },
  );

  test.each(["asc", "desc"] as const)("by term %s what lives no more stands last", async (direction) => {
    const rows = await rowsOf(city.office, { ...everyState, order: "term", direction });
    const ended = rows.map(isEnded);
    expect(ended.filter(Boolean).length).toBeGreaterThan(1);
    expect(ended).toEqual(ended.toSorted((one, other) => Number(one) - Number(other)));
  });

  test("a body that is founded between two pages neither repeats nor hides another", async () => {
    const query = { ...everyState, order: "name" as const, limit: 10 };
    const first = await city.office.get(listBodies, { query });
    const { id } = await act.founded(city, { charter: aCharter({ name: "安居工作专班" }) });
    const rest = await city.office.get(listBodies, {
      query: { ...query, limit: 200, cursor: first.next ?? "" },
    });
    const seen = [...first.rows, ...rest.rows].map((row) => row.id).filter((one) => one !== id);
    expect(seen.toSorted()).toEqual(idsOf(all));
  });

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const uuid = "01900000-0000-7000-8000-000000000001";
  test.each([
    "x",
    "%%%",
    "岚川",
    encode(null),
    encode({}),
    encode([]),
    encode(["term", "asc", "2026-02-30", uuid]),
    encode(["term", "asc", "tomorrow", uuid]),
    encode(["term", "asc", 1, uuid]),
    encode(["term", "asc", "2026-01-01", "1; drop table body"]),
    encode(["term", "desc", "2026-01-01", uuid]),
    encode(["members", "asc", "3", uuid]),
  ])("the cursor %j is refused with a sentence", async (cursor) => {
    const answer = await city.office.ask(listBodies, { query: { order: "term", direction: "asc", cursor } });
    expect([answer.status, answer.body.code]).toEqual([422, "body.cursor-unreadable"]);
    expect(answer.body.detail).toMatch(/。$/);
  });
});

describe("what waits for me", () => {
  const mine = async (client: Client) =>
    (await rowsOf(client, { waiting: "me", limit: 200 })).map(({ id }) => id);

  test("is what I may decide and did not send in myself, and what came back to me", async () => {
    const charter = aCharter({ name: "等人处理工作专班" });
    const sent = await act.submitted(city, { charter });
    expect(await mine(city.approver)).toContain(sent.id);
    expect(await mine(city.deputy)).toContain(sent.id);
    expect(await mine(city.office)).not.toContain(sent.id);
    await act.sendBack(city, city.approver, sent.id, "请写明期限");
    expect(await mine(city.office)).toContain(sent.id);
    for (const other of [city.approver, city.deputy, city.member])
      expect(await mine(other)).not.toContain(sent.id);
  });

  test("does not hold what I sent in myself, even where I may approve", async () => {
    const drafted = await city.deputy.get(draftBody, act.aDraft(city));
    const body = { version: drafted.version, explanations: { "EST-03": anExemption() } };
    await city.deputy.get(submitBody, { params: { id: drafted.id }, body });
    expect(await mine(city.deputy)).not.toContain(drafted.id);
    expect(await mine(city.approver)).toContain(drafted.id);
    const { waiting } = await city.approver.get(countBodies, { query: {} });
    expect(waiting).toBe((await mine(city.approver)).length);
  });
});

describe("neighbours of a new body", () => {
  test("are the living bodies of the place and of the places above it, itself left out", async () => {
    const query = { jurisdiction: city.place("临棠区") };
    const { bodies } = await city.office.get(listNeighbours, { query });
    const expected = all.filter(
      ({ state, jurisdiction }) =>
        ["running", "suspended", "winding_up"].includes(state) && ["临棠区", "岚川市"].includes(jurisdiction),
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(idsOf(bodies).filter((id) => all.some((row) => row.id === id))).toEqual(idsOf(expected));
    const [except] = expected;
    const others = await city.office.get(listNeighbours, { query: { ...query, except: except?.id ?? "" } });
    expect(others.bodies.length).toBe(bodies.length - 1);
  });

  test("of no place are malformed", async () => {
    const answer = await city.office.ask(listNeighbours, { query: { jurisdiction: "临棠区" } });
    expect([answer.status, answer.body.field]).toEqual([400, "jurisdiction"]);
  });
});

test("a row of the register says what its body's page says", async () => {
  for (const row of all.slice(0, 12)) {
    const body = await city.office.get(getBody, { params: { id: row.id } });
    expect(row).toMatchObject({
      name: body.charter.name,
      form: body.charter.form,
      state: body.state,
      jurisdiction: body.jurisdiction,
      termEnd: body.charter.term.end,
      foundedOn: body.foundedOn,
    });
  }
});
