import type { FastifyInstance } from "fastify";
import { aDatabase } from "../db/database.fixture.ts";
import type { Database } from "../db/database.ts";
import { buildApp } from "../http/app.ts";
import { doorMessages } from "../http/door.messages.ts";
import { newId } from "../http/ids.ts";
import * as enrol from "../identity/enrolment.store.ts";
import { type Guard, openGuard } from "../identity/guard.store.ts";
import { aTown, password, type Town, Visitor } from "../identity/identity.fixture.ts";
import { identityMessages } from "../identity/identity.messages.ts";
import { identityRoutes, limitSignIn } from "../identity/identity.routes.ts";
import type { Role } from "../kernel/actor.ts";
import { sheetMessages } from "../paper/sheet.messages.ts";
import type { RosterView } from "./import.api.ts";
import type { Matching } from "./import.model.ts";
import { rosterMessages } from "./roster.messages.ts";
import { rosterRoutes } from "./roster.routes.ts";

/** The town of identity, with the door of this slice before it and one who keeps its lists. */
export type Office = {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly town: Town;
  readonly keeper: Visitor;
  readonly visitorAs: (role: Role, at?: keyof Town["places"], person?: string | null) => Promise<Visitor>;
  readonly close: () => Promise<void>;
};

export async function anOffice(): Promise<Office> {
  const database = await aDatabase();
  const guard = await openGuard(database);
  const app = await openDoor(database, guard);
  const town = await aTown(database);
  const visitorAs: Office["visitorAs"] = async (role, at = "city", person = null) => {
    const login = `${role}-${newId().slice(-12)}`.toLowerCase();
    const roles = [{ role, jurisdictionId: town.places[at] }];
    const account = {
      id: newId<"account">(),
      login,
      displayName: login,
      personId: person as never,
      password,
      roles,
    };
    await enrol.insertAccounts(town.db, [account]);
    const visitor = new Visitor(app);
    await visitor.signIn(login);
    return visitor;
  };
  const close = async () => {
    await app.close();
    await guard.close();
    await database.close();
  };
  return { app, database, town, keeper: await visitorAs("staffing_office"), visitorAs, close };
}

function openDoor(database: Database, guard: Guard): Promise<FastifyInstance> {
  return buildApp({
    database,
    catalogs: [doorMessages, identityMessages, sheetMessages, rosterMessages],
    routes: [...identityRoutes(guard), ...rosterRoutes],
    whoIs: guard.whoIs,
    logLevel: "silent",
    trustProxy: false,
    beforeRoutes: limitSignIn,
  });
}

/** Hands a file in as a browser does. */
export async function bring(
  { app, town }: Office,
  by: Visitor,
  bytes: Uint8Array,
  kind: "person" | "unit" = "person",
) {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "名册.xlsx"));
  const body = new Response(form);
  const reply = await app.inject({
    method: "POST",
    url: `/api/roster/imports?kind=${kind}&place=${town.places.city}`,
    headers: { cookie: by.cookie, "content-type": body.headers.get("content-type") ?? "" },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  return { status: reply.statusCode, body: reply.json() as { id: string; code?: string; facts?: object } };
}

/** The roster when the work on it is done. */
export async function settled(by: Visitor, id: string): Promise<RosterView> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const { body } = await by.get(`/roster/imports/${id}`);
    const roster = body as unknown as RosterView;
    if (!/ing$/.test(roster.state)) return roster;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the work on the roster does not end");
}

export async function bringSettled(office: Office, bytes: Uint8Array, kind: "person" | "unit" = "person") {
  const { status, body } = await bring(office, office.keeper, bytes, kind);
  if (status !== 200) throw new Error(`refused: ${body.code}`);
  return settled(office.keeper, body.id);
}

/** Says something else of the matching, and waits. */
export async function rematch(
  { keeper }: Office,
  roster: RosterView,
  change: Partial<Matching>,
): Promise<RosterView> {
  const matching = { ...roster.matching, ...change };
  const reply = await keeper.post(`/roster/imports/${roster.id}/match`, {
    version: roster.version,
    matching,
  });
  if (reply.status !== 200) throw new Error(`refused: ${reply.body.code}`);
  return settled(keeper, roster.id);
}

export async function act(
  { keeper }: Office,
  roster: RosterView,
  verb: "commit" | "undo" | "discard",
  more: object = {},
) {
  const reply = await keeper.post(`/roster/imports/${roster.id}/${verb}`, {
    version: roster.version,
    ...more,
  });
  return { reply, roster: await settled(keeper, roster.id) };
}
