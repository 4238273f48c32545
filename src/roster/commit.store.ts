import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { nameToPinyin } from "../identity/pinyin.store.ts";
import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Job } from "./check.store.ts";
import type { FieldChange, Outcome } from "./import.model.ts";
import { listPlans, type RosterImport, tellProgress } from "./import.store.ts";
import type { PersonState, Plan, UnitState } from "./plan.model.ts";
import { personEvent } from "./roster.events.ts";
import { kindByName } from "./unit-plan.rules.ts";

/** Thrown inside the transaction, so that nothing of it stays: the lists are no longer what the check saw. */
export class ListsMoved extends Error {
  override readonly name = "ListsMoved";
}

type Act = Job & { readonly account: Id<"account"> };
type Row<State> = {
  readonly row: number;
  readonly plan: Plan<State>;
  readonly changes: readonly FieldChange[];
};
type Enrol<State> = Extract<Plan<State>, { does: "enrol" }>;

const batch = 1000;

/** Carries out every planned row of persons inside one transaction. @returns the units made. @throws ListsMoved */
export async function commitPersons(
  act: Act,
  outside: TenantDb,
  roster: RosterImport,
): Promise<Id<"unit">[]> {
  const made = await makeUnits(act, roster);
  const unitOf = (state: PersonState) => state.unitId ?? made.get(state.newUnit ?? "") ?? null;
  let done = 0;
  await eachBatch<PersonState>(act.db, roster, ["new", "changed"], async (rows) => {
    const enrols = rows.flatMap(({ plan }) => (plan.does === "enrol" ? [plan] : []));
    const corrects = rows.flatMap(({ plan }) => (plan.does === "correct" ? [plan] : []));
    if (enrols.length > 0) await insertPersons(act.db, enrols, unitOf);
    if (corrects.length > 0)
      await updatePersons(
        act.db,
        corrects.map((plan) => ({ ...plan, ...plan.after, unitId: unitOf(plan.after) })),
      );
    await tellEvents(
      act,
      rows.map((row) => eventOf(row, roster.id)),
    );
    done += rows.length;
    await tellProgress(outside, roster.id, done);
  });
  return [...made.values()];
}

function eventOf({ plan, changes }: Row<PersonState>, by: Id<"roster_import">) {
  const id = plan.id as Id<"person">;
  if (plan.does === "correct") return personEvent(id, "person.corrected", { import: by, changes });
  return personEvent(id, "person.enrolled", {
    import: by,
    name: plan.name,
    unit: plan.after.newUnit ?? plan.after.unitId ?? "",
  });
}

async function insertPersons(
  db: TenantDb,
  plans: readonly Enrol<PersonState>[],
  unitOf: (state: PersonState) => Id<"unit"> | null,
) {
  const rows = plans.map(({ id, name, after }) => ({
    id,
    name,
    ...nameToPinyin(name),
    ...after,
    unitId: unitOf(after),
  }));
  const { rows: entered } = await sql`
    insert into person (id, unit_id, name, pinyin, initials, post, rank, establishment, phone_tail, post_since)
    select r.id, r."unitId", r.name, r.pinyin, r.initials, r.post, r.rank, r.establishment, r."phoneTail", r."postSince"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "unitId" uuid, name text, pinyin text,
      initials text, post text, rank text, establishment text, "phoneTail" text, "postSince" date)
    where not exists (select from person p where p.unit_id = r."unitId" and p.name = r.name and p.left_on is null)
    returning id
  `.execute(db);
  if (entered.length < plans.length) throw new ListsMoved();
}

type Writing = PersonState & { readonly id: Id<string>; readonly version: number };

/** Each where it still is the version that was seen. @throws ListsMoved */
export async function updatePersons(db: TenantDb, rows: readonly Writing[]): Promise<void> {
  const { rows: saved } = await sql`
    update person p set unit_id = r."unitId", post = r.post, rank = r.rank, establishment = r.establishment,
      phone_tail = r."phoneTail", post_since = r."postSince", version = p.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, version integer, "unitId" uuid, post text,
      rank text, establishment text, "phoneTail" text, "postSince" date)
    where p.id = r.id and p.version = r.version
    returning p.id
  `.execute(db);
  if (saved.length < rows.length) throw new ListsMoved();
}

/** Units that the rows ask to be made, each once. */
async function makeUnits(act: Act, roster: RosterImport): Promise<ReadonlyMap<string, Id<"unit">>> {
  const { rows: names } = await sql<{ name: string }>`
    select distinct plan #>> '{plan,after,newUnit}' as name from roster_line
    where import_id = ${roster.id} and sheet = ${roster.matching.sheet} and outcome in ('new', 'changed')
      and plan #>> '{plan,after,newUnit}' is not null
  `.execute(act.db);
  const units = names.map(({ name }) => ({ id: act.newId<"unit">(), name, kind: kindByName(name) }));
  const { rows: entered } = await sql`
    insert into unit (id, jurisdiction_id, name, short_name, kind)
    select id, ${roster.jurisdictionId}, name, name, kind
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as r (id uuid, name text, kind text)
    on conflict (tenant_id, jurisdiction_id, name) do nothing
    returning id
  `.execute(act.db);
  if (entered.length < units.length) throw new ListsMoved();
  return new Map(units.map(({ id, name }) => [name, id]));
}

/** Carries out every planned row of units inside one transaction; parents after all are there. @throws ListsMoved */
export async function commitUnits(act: Act, outside: TenantDb, roster: RosterImport): Promise<void> {
  const made = new Map<string, Id<string> | null>();
  const parents: { id: Id<string>; parent: string }[] = [];
  let done = 0;
  await eachBatch<UnitState>(act.db, roster, ["new", "changed"], async (rows) => {
    const enrols = rows.flatMap(({ plan }) => (plan.does === "enrol" ? [plan] : []));
    const corrects = rows.flatMap(({ plan }) => (plan.does === "correct" ? [plan] : []));
    for (const { name, id } of enrols) made.set(name, id);
    for (const { plan } of rows)
      if (plan.after.newParent && plan.id) parents.push({ id: plan.id, parent: plan.after.newParent });
    await insertUnits(act.db, enrols);
    await updateUnits(
      act.db,
      corrects.map(({ id, version, after }) => ({ id, version, ...after })),
    );
    await tellEvents(
      act,
      rows.map(({ plan, changes }) => ({
        kind: plan.does === "enrol" ? "unit.enrolled" : "unit.corrected",
        v: 1,
        subject: { kind: "unit", id: plan.id as Id<string> },
        facts: { import: roster.id, ...(plan.does === "enrol" ? { name: plan.name } : { changes }) },
      })),
    );
    done += rows.length;
    await tellProgress(outside, roster.id, done);
  });
  await setParents(
    act.db,
    parents.map(({ id, parent }) => ({ id, parentId: made.get(parent) ?? null })),
  );
}

async function insertUnits(db: TenantDb, plans: readonly Enrol<UnitState>[]): Promise<void> {
  const rows = plans.map(({ id, name, after }) => ({ id, name, ...after }));
  const { rows: entered } = await sql`
    insert into unit (id, jurisdiction_id, parent_id, name, short_name, kind, system, level, uscc)
    select id, "placeId", "parentId", name, "shortName", kind, system, level, uscc
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "placeId" uuid, "parentId" uuid, name text,
      "shortName" text, kind text, system text, level text, uscc text)
    on conflict (tenant_id, jurisdiction_id, name) do nothing
    returning id
  `.execute(db);
  if (entered.length < rows.length) throw new ListsMoved();
}

/** @throws ListsMoved */
export async function updateUnits(
  db: TenantDb,
  rows: readonly (UnitState & { id: Id<string>; version: number })[],
) {
  const { rows: saved } = await sql`
    update unit u set parent_id = r."parentId", short_name = r."shortName", kind = r.kind, system = r.system,
      level = r.level, uscc = r.uscc, version = u.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, version integer, "parentId" uuid,
      "shortName" text, kind text, system text, level text, uscc text)
    where u.id = r.id and u.version = r.version
    returning u.id
  `.execute(db);
  if (saved.length < rows.length) throw new ListsMoved();
}

async function setParents(
  db: TenantDb,
  rows: readonly { id: Id<string>; parentId: Id<string> | null }[],
): Promise<void> {
  await sql`
    update unit u set parent_id = r."parentId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "parentId" uuid)
    where u.id = r.id and r."parentId" is not null
  `.execute(db);
}

/** Every plan of these outcomes, a thousand at a time. */
export async function eachBatch<State>(
  db: TenantDb,
  { id, matching }: RosterImport,
  kinds: readonly Outcome[],
  work: (rows: readonly Row<State>[]) => Promise<void>,
): Promise<void> {
  for (const outcome of kinds) {
    for (let after = 0; ; ) {
      const rows = await listPlans<State>(
        db,
        { id, sheet: matching.sheet },
        { outcome, after, limit: batch },
      );
      if (rows.length > 0) await work(rows);
      after = rows.at(-1)?.row ?? 0;
      if (rows.length < batch) break;
    }
  }
}

export async function tellEvents({ db, newId, account }: Act, events: readonly Event[]): Promise<void> {
  const told = events.map(({ kind, v, subject, facts }) => ({
    id: newId(),
    kind,
    v,
    skind: subject.kind,
    sid: subject.id,
    facts,
  }));
  await sql`
    insert into event (id, kind, v, subject_kind, subject_id, account_id, facts)
    select id, kind, v, skind, sid, ${account}::uuid, facts from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as r (id uuid, kind text, v smallint, skind text, sid uuid, facts jsonb)
  `.execute(db);
}
