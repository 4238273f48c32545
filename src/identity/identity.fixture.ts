import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { aDatabase } from "../db/database.fixture.ts";
import type { Database, TenantDb } from "../db/database.ts";
import { buildApp } from "../http/app.ts";
import { doorMessages } from "../http/door.messages.ts";
import { newId } from "../http/ids.ts";
import type { Role } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import * as enrol from "./enrolment.store.ts";
import { type Guard, openGuard } from "./guard.store.ts";
import { identityMessages } from "./identity.messages.ts";
import { identityRoutes, limitSignIn } from "./identity.routes.ts";
import { nameToPinyin } from "./pinyin.store.ts";

export const password = "a sentence that opens";

type Place = "city" | "county" | "township" | "zone";
type Who = "founder" | "zoneMember" | "admin" | "locksmith" | "silent";

/** A small invented place: a city with a county, its township and a zone; two units, four persons, five accounts. */
export type Town = {
  readonly tenant: Id<"tenant">;
  readonly db: TenantDb;
  readonly places: Readonly<Record<Place, Id<"jurisdiction">>>;
  readonly accounts: Readonly<Record<Who, Id<"account">>>;
  readonly logins: Readonly<Record<Who, string>>;
};

export async function aTown(database: Database): Promise<Town> {
  const tenant = newId<"tenant">();
  const db = database.forTenant(tenant);
  await enrol.insertTenant(db, tenant, "芦汀市");
  const places = await somePlaces(db);
  const persons = await somePersons(db, places.city);
  const accounts = { ...idsOf("founder", "zoneMember", "admin", "locksmith", "silent") };
  // Logins are one in the whole deployment, and tests share it.
  const loginOf = (who: Who) => `${who}-${tenant.slice(-12)}`.toLowerCase();
  const account = (who: Who, person: Id<"person"> | null, role: Role, at: Place) => ({
    id: accounts[who],
    login: loginOf(who),
    displayName: who,
    personId: person,
    password: who === "silent" ? null : password,
    roles: [{ role, jurisdictionId: places[at] }],
  });
  await enrol.insertAccounts(db, [
    account("founder", persons[0] ?? null, "founder", "city"),
    account("zoneMember", persons[1] ?? null, "member", "zone"),
    account("admin", null, "system_admin", "city"),
    account("locksmith", null, "member", "county"),
    account("silent", persons[2] ?? null, "member", "city"),
  ]);
  const logins = Object.fromEntries(Object.keys(accounts).map((who) => [who, loginOf(who as Who)]));
  return { tenant, db, places, accounts, logins: logins as Town["logins"] };
}

function idsOf<Key extends string>(...keys: readonly Key[]): Record<Key, Id<"account">> {
  return Object.fromEntries(keys.map((key) => [key, newId<"account">()])) as Record<Key, Id<"account">>;
}

async function somePlaces(db: TenantDb) {
  const place = () => newId<"jurisdiction">();
  const places = { city: place(), county: place(), township: place(), zone: place() };
  await enrol.insertJurisdictions(db, [
    { id: places.township, parentId: places.county, level: "township", name: "柳浦镇", nameEn: "Liupu" },
    { id: places.zone, parentId: places.city, level: "zone", name: "芦汀高新区", nameEn: "Luting Zone" },
    { id: places.county, parentId: places.city, level: "county", name: "安渡县", nameEn: "Andu" },
    { id: places.city, parentId: null, level: "city", name: "芦汀市", nameEn: "Luting" },
  ]);
  return places;
}

async function somePersons(db: TenantDb, jurisdictionId: Id<"jurisdiction">): Promise<Id<"person">[]> {
  const [planning, finance] = [newId<"unit">(), newId<"unit">()];
  const unit = { jurisdictionId, parentId: null, nameEn: "", kind: "department", system: null, uscc: null };
  await enrol.insertUnits(db, [
    { ...unit, id: planning, name: "芦汀市发展和改革委员会", shortName: "市发改委" },
    { ...unit, id: finance, name: "芦汀市财政局", shortName: "市财政局" },
  ]);
  const rows = [
    ["张三丰", planning, "主任"],
    ["章绍", finance, "局长"],
    ["吕绿", finance, "预算科科长"],
    ["欧阳张", planning, "综合科100%_科长"],
  ] as const;
  const persons = rows.map(([name, unitId, post]) => ({
    ...{ id: newId<"person">(), unitId, name, post, rank: "section", establishment: "civil_servant" },
    ...nameToPinyin(name),
  }));
  await enrol.insertPersons(db, persons);
  return persons.map(({ id }) => id);
}

/** A town in a database of its own, the real door before it, and who guards it; at the top of a test file. */
export type Gate = {
  readonly database: Database;
  readonly guard: Guard;
  readonly app: FastifyInstance;
  readonly town: Town;
  readonly close: () => Promise<void>;
};

export async function aGate(): Promise<Gate> {
  const database = await aDatabase();
  const guard = await openGuard(database);
  const app = await openDoor(database, guard);
  const close = async () => {
    await app.close();
    await guard.close();
    await database.close();
  };
  return { database, guard, app, town: await aTown(database), close };
}

/** The real door with the acts of this slice alone. */
function openDoor(database: Database, guard: Guard): Promise<FastifyInstance> {
  return buildApp({
    database,
    catalogs: [doorMessages, identityMessages],
    routes: identityRoutes(guard),
    whoIs: guard.whoIs,
    logLevel: "silent",
    trustProxy: false,
    beforeRoutes: limitSignIn,
  });
}

export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookie: string;
};

let address = 0;

/** A browser at an address of its own that keeps its cookie; `headers` stand in place of what it would send. */
export class Visitor {
  readonly #app: FastifyInstance;
  readonly #address: string;
  cookie = "";

  constructor(app: FastifyInstance) {
    this.#app = app;
    address += 1;
    this.#address = `10.0.${address >> 8}.${address & 255}`;
  }

  get(url: string, headers: Record<string, string> = { cookie: this.cookie }): Promise<Answer> {
    return this.#ask({ method: "GET", url: `/api${url}`, headers });
  }

  post(url: string, payload: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask({
      method: "POST",
      url: `/api${url}`,
      payload,
      headers: { cookie: this.cookie, ...headers },
    });
  }

  signIn(login: string, word = password): Promise<Answer> {
    return this.post("/sign-in", { login, password: word });
  }

  async #ask(request: {
    method: "GET" | "POST";
    url: string;
    payload?: object;
    headers: Record<string, string>;
  }) {
    const reply: LightMyRequestResponse = await this.#app.inject({
      ...request,
      remoteAddress: this.#address,
    });
    const cookie = String(reply.headers["set-cookie"] ?? "");
    if (cookie) this.cookie = cookie.split(";")[0] ?? "";
    return { status: reply.statusCode, body: reply.json(), cookie };
  }
}
