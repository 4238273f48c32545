import { sql } from "kysely";
import { searchText } from "../body/search.store.ts";
import type { TenantDb } from "../db/database.ts";
import { newId } from "../http/ids.ts";
import {
  insertAccounts,
  insertJurisdictions,
  insertPersons,
  insertTenant,
  insertUnits,
  type NewAccount,
} from "../identity/enrolment.store.ts";
import type { Id } from "../kernel/id.ts";
import { insertCampaigns } from "./campaign.store.ts";
import type { City } from "./city.model.ts";
import { insertPosts } from "./post.store.ts";
import { insertRelations, insertVersions } from "./relation.store.ts";
import { sketchToRow } from "./secondment.rules.ts";
import { insertAgents, insertSecondments } from "./secondment.store.ts";
import { type BodyRow, bodyToRow, type Keys } from "./seed.rules.ts";
import { insertApprovals } from "./seed-approval.store.ts";
import { insertFoundingPapers } from "./seed-document.store.ts";

/** The word every account of an invented place signs in with; shown on the sign-in page of a demonstration. */
export const demoPassword = "zhuanban-demo";

/** Fills an empty tenant with an invented place: places, units, persons, accounts, bodies and what happened to them. */
export async function seedCity(db: TenantDb, tenant: Id<"tenant">, city: City): Promise<void> {
  const keys = keysOf(city);
  await insertTenant(db, tenant, city.name);
  await insertJurisdictions(db, placesOf(city, keys));
  await insertUnits(db, unitsOf(city, keys));
  await insertPersons(db, personsOf(city, keys));
  await insertAccounts(db, accountsOf(city, keys));
  const rows = city.bodies.map((body) => bodyToRow(body, keys, newId));
  await insertBodies(
    db,
    rows.map((row) => ({ ...row, search: searchText({ ...row, leadUnit: row.lead_unit }) })),
  );
  const bodies = new Map(city.bodies.flatMap(({ key }, at) => (rows[at] ? [[key, rows[at]] as const] : [])));
  await insertApprovals(db, city, { keys, bodies });
  await insertRelations(db, { keys, bodies, today: city.at(0) });
  await insertVersions(db, city, { keys, bodies, today: city.at(0) });
  await insertCampaigns(db, city, { keys, bodies });
  await insertFoundingPapers(db, { city, keys, rows });
  await insertAgents(db, agentsOf(city, keys));
  await insertSecondments(db, secondmentsOf(city, keys, rows));
  await insertPosts(db, city, { keys, bodies });
}

/** The head of a unit, whom its staff names first, answers for it. */
function headsOf(city: City): ReadonlyMap<string, string> {
  return new Map(city.persons.toReversed().map(({ unit, key }) => [unit, key]));
}

function agentsOf(city: City, keys: Keys) {
  return [...headsOf(city)].map(([unit, head]) => ({
    unit: keys.unit.get(unit) as Id<"unit">,
    account: keys.account.get(head) as Id<"account">,
  }));
}

function secondmentsOf(city: City, keys: Keys, bodies: readonly BodyRow[]) {
  const spelling = {
    keys,
    bodies: new Map(city.bodies.map(({ key }, at) => [key, bodies[at]?.id as Id<"body">])),
    persons: new Map(city.persons.map((person) => [person.key, person])),
    at: city.at,
    newId,
  };
  return city.secondments.map((sketch) => sketchToRow(sketch, spelling));
}

function keysOf(city: City): Keys {
  const idsFor = <Kind extends string>(things: readonly string[]) =>
    new Map(things.map((key) => [key, newId<Kind>()] as const));
  const acting = [
    ...city.bodies.flatMap((body) => body.history.map(({ by }) => by)),
    ...city.secondments.flatMap(({ history }) => history.map(([, , by]) => by)),
    ...headsOf(city).values(),
  ];
  return {
    jurisdiction: idsFor<"jurisdiction">(city.jurisdictions.map(({ key }) => key)),
    unit: idsFor<"unit">(city.units.map(({ key }) => key)),
    person: idsFor<"person">(city.persons.map(({ key }) => key)),
    account: idsFor<"account">([...city.accounts.map(({ person }) => person), ...acting]),
  };
}

function placesOf(city: City, keys: Keys) {
  return city.jurisdictions.map(({ key, parent, level, name, nameEn }) => ({
    id: keys.jurisdiction.get(key) as Id<"jurisdiction">,
    parentId: parent === null ? null : (keys.jurisdiction.get(parent) ?? null),
    level,
    name,
    nameEn,
  }));
}

function unitsOf(city: City, keys: Keys) {
  return city.units.map(
    ({ key, jurisdiction, name, shortName, nameEn, kind, rank, system, uscc, parent }) => ({
      id: keys.unit.get(key) as Id<"unit">,
      jurisdictionId: keys.jurisdiction.get(jurisdiction) as Id<"jurisdiction">,
      parentId: parent === undefined ? null : (keys.unit.get(parent) ?? null),
      name,
      shortName,
      nameEn,
      kind,
      system,
      level: rank,
      uscc,
    }),
  );
}

function personsOf(city: City, keys: Keys) {
  return city.persons.map(({ key, unit, name, pinyin, post, rank, establishment }) => ({
    id: keys.person.get(key) as Id<"person">,
    unitId: keys.unit.get(unit) as Id<"unit">,
    name,
    pinyin: pinyin.full,
    initials: pinyin.initials,
    post,
    rank,
    establishment,
  }));
}

/** The demonstration's accounts sign in; whoever else acted in the past has an account that nobody can sign in with. */
function accountsOf(city: City, keys: Keys): NewAccount[] {
  const personsByKey = new Map(city.persons.map((person) => [person.key, person]));
  const demoByPerson = new Map(city.accounts.map((account) => [account.person, account]));
  return [...keys.account].map(([person, id]) => {
    const demo = demoByPerson.get(person);
    return {
      id,
      login: demo?.login ?? person,
      displayName: personsByKey.get(person)?.name ?? person,
      personId: keys.person.get(person) ?? null,
      password: demo ? demoPassword : null,
      roles: (demo?.roles ?? []).map(({ role, jurisdiction }) => ({
        role,
        jurisdictionId: keys.jurisdiction.get(jurisdiction) as Id<"jurisdiction">,
      })),
    };
  });
}

async function insertBodies(db: TenantDb, bodies: readonly (BodyRow & { search: string })[]): Promise<void> {
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(bodies)}::jsonb) as r (id uuid, jurisdiction uuid, state text,
        charter jsonb, name text, search text, form text, type text, head text, lead_unit text, member_count int,
        term_end date, founded_on date, drafted_by uuid, submitted_by uuid, word jsonb, regularise_by date, draft_key uuid, version int,
        seats jsonb, events jsonb)
    ),
    entered as (
      insert into body (id, jurisdiction_id, state, charter, name, search, form, type, head, lead_unit, member_count,
        term_end, founded_on, drafted_by, submitted_by, word, regularise_by, draft_key, version)
      select id, jurisdiction, state, charter, name, search, form, type, head, lead_unit, member_count,
        term_end, founded_on, drafted_by, submitted_by, word, regularise_by, draft_key, version
      from given
    ),
    seated as (
      insert into membership (body_id, key, person_id, name, role, tier, post)
      select g.id, s.key, s.person, s.name, s.role, s.tier, s.post
      from given g, jsonb_to_recordset(g.seats)
        as s (key text, person uuid, name text, role text, tier text, post text)
    )
    insert into event (id, at, kind, v, subject_kind, subject_id, account_id, facts)
    select e.id, e.at, e.kind, 1, 'body', g.id, e.by, e.facts
    from given g, jsonb_to_recordset(g.events) as e (id uuid, at timestamptz, kind text, by uuid, facts jsonb)
  `.execute(db);
}
