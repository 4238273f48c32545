import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect } from "vitest";
import { type CaseView, listCases, returnCase, signCase } from "../approval/approval.api.ts";
import { aCharter } from "../charter/charter.fixture.ts";
import type { Charter } from "../charter/charter.model.ts";
import { lanchuan } from "../city/demo.store.ts";
import type { TenantDb } from "../db/database.ts";
import { newId } from "../http/ids.ts";
import { insertAccounts } from "../identity/enrolment.store.ts";
import type { Role } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { aProduct, type Client, signedIn } from "../main/product.fixture.ts";
import type { Product } from "../main/product.ts";
import { type BodyView, draftBody, getBody, submitBody } from "./body.api.ts";
import type { SourcePaper } from "./body.model.ts";
import { anExemption } from "./exemption.fixture.ts";

/** The invented city at work: the product, its rows, and the people who act on bodies. */
export type CityAtWork = {
  readonly product: Product;
  readonly db: TenantDb;
  /** By the name as printed: 岚川市, 临棠区. */
  readonly place: (name: string) => Id<"jurisdiction">;
  readonly office: Client;
  readonly approver: Client;
  /** Sign the steps before the approver's: 受理 and 编办审核. */
  readonly supervision: Client;
  readonly staffing: Client;
  /** Founder and approver in one account. */
  readonly deputy: Client;
  readonly member: Client;
  /** Founder of another tenant. */
  readonly county: Client;
};

export async function aCityAtWork(): Promise<CityAtWork> {
  const product = await aProduct();
  const db = product.database.forTenant(lanchuan);
  const { rows } = await sql<{ id: Id<"jurisdiction">; name: string }>`
    select id, name from jurisdiction`.execute(db);
  const placesByName = new Map(rows.map(({ id, name }) => [name, id]));
  const place = (name: string) => placesByName.get(name) as Id<"jurisdiction">;
  // The default chain of one approver's signature; what longer chains do is tested where they live.
  await sql`delete from approval_chain`.execute(db);
  await enrol(db, "deputy", ["founder", "approver"], place("岚川市"));
  const client = (name: string) => signedIn(product, name);
  const [office, supervision, staffing, approver, deputy, member, county] = await Promise.all([
    ...[client("office"), client("supervision"), client("staffing"), client("approver")],
    ...[client("deputy"), client("member"), client("county")],
  ] as const);
  return { product, db, place, office, supervision, staffing, approver, deputy, member, county };
}

/** One more account of the city, with the password of all the others. */
export async function enrol(
  db: TenantDb,
  login: string,
  roles: readonly Role[],
  jurisdictionId: Id<"jurisdiction">,
): Promise<void> {
  const held = roles.map((role) => ({ role, jurisdictionId }));
  const account = { id: newId<"account">(), login, displayName: login, personId: null, roles: held };
  await insertAccounts(db, [{ ...account, password: "zhuanban-demo" }]);
}

type Drafting = { readonly charter?: Charter; readonly paper?: SourcePaper; readonly at?: string };

/** What is sent to draft in the city, under a key that nobody has used. */
export function aDraft(city: CityAtWork, { charter = aCharter(), paper, at = "岚川市" }: Drafting = {}) {
  const draftKey = randomUUID();
  return { body: { draftKey, jurisdictionId: city.place(at), charter, paper: paper ?? null } };
}

export function drafted(city: CityAtWork, drafting: Drafting = {}) {
  return city.office.get(draftBody, aDraft(city, drafting));
}

/** Drafted and submitted by the office. Where the body runs already, the second one says why it is needed too. */
export async function submitted(city: CityAtWork, drafting: Drafting = {}): Promise<BodyView> {
  const { id, version } = await drafted(city, drafting);
  return city.office.get(submitBody, {
    params: { id },
    body: { version, explanations: { "EST-03": anExemption() } },
  });
}

/** The open case of a founding, as the office sees it. */
export async function caseOf(city: CityAtWork, id: string): Promise<CaseView> {
  const { cases } = await city.office.get(listCases, { query: { kind: "body_founding", subject: id } });
  return cases[0] as CaseView;
}

/** Signs every step that is left, each by the first of the city's accounts that may. */
export async function signAll(city: CityAtWork, id: string, note = "同意"): Promise<void> {
  const signers = [city.supervision, city.staffing, city.approver];
  for (let one = await caseOf(city, id); one.state === "open"; one = await caseOf(city, id)) {
    const ask = { params: { id: one.id }, body: { version: one.version, note } };
    const answers = [];
    for (const signer of signers) {
      const answer = await signer.ask(signCase, ask);
      answers.push(answer);
      if (answer.status === 200) break;
    }
    if (answers.at(-1)?.status !== 200) throw new Error(`nobody signs ${JSON.stringify(answers)}`);
  }
}

/** What a client's signature on the open case answers. */
export async function sign(city: CityAtWork, client: Client, id: string, note = "") {
  const one = await caseOf(city, id);
  return client.ask(signCase, { params: { id: one.id }, body: { version: one.version, note } });
}

/** What a client's return to the applicant answers. */
export async function sendBack(city: CityAtWork, client: Client, id: string, reason = "理由") {
  const one = await caseOf(city, id);
  const body = { version: one.version, to: "applicant", reason } as const;
  return client.ask(returnCase, { params: { id: one.id }, body });
}

export async function founded(city: CityAtWork, drafting: Drafting = {}): Promise<BodyView> {
  const { id } = await submitted(city, drafting);
  await signAll(city, id);
  return city.office.get(getBody, { params: { id } });
}

/** How a request is refused: status, code and a whole sentence. */
export function refused(status: number, code: string) {
  const body = expect.objectContaining({ code, detail: expect.stringMatching(/。$/) });
  return expect.objectContaining({ status, body });
}

/** What happened to a body by the table, not by the product's own reply. */
export async function eventsOf({ db }: CityAtWork, id: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select kind from event where subject_id = ${id} order by id`.execute(db);
  return rows.map(({ kind }) => kind);
}

/** Holds a body and its cases until that many others wait for it, so that what they ask meets in the same moment. */
export async function whileHeld<T>(
  { product }: CityAtWork,
  held: { readonly id: string; readonly until: number },
  ask: () => Promise<T>,
): Promise<T> {
  let asked: Promise<T> | undefined;
  await product.database.withTenant(lanchuan, async (trx) => {
    await sql`select from body where id = ${held.id} for update`.execute(trx);
    await sql`select from approval_case where subject_id = ${held.id} for update`.execute(trx);
    asked = ask();
    asked.catch(() => undefined);
    while ((await countWaiting(trx)) < held.until) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  return asked as Promise<T>;
}

async function countWaiting(trx: TenantDb): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct l.pid) as n from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where not l.granted and a.datname = current_database()`.execute(trx);
  return rows[0]?.n ?? 0;
}
