import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { Id } from "../kernel/id.ts";
import type { Job } from "./check.store.ts";
import { eachBatch, ListsMoved, tellEvents, updatePersons, updateUnits } from "./commit.store.ts";
import { type RosterImport, tellProgress } from "./import.store.ts";
import type { PersonState, UnitState } from "./plan.model.ts";
import { personEvent } from "./roster.events.ts";

type Act = Job & { readonly account: Id<"account"> };

/**
 * Takes back what a roster of persons did, inside one transaction. What has been changed since, or is named by something
 * else by now, stops it.
 * @throws ListsMoved; a foreign key's violation where something depends on what would go
 */
export async function undoPersons(act: Act, outside: TenantDb, roster: RosterImport): Promise<void> {
  let done = 0;
  await eachBatch<PersonState>(act.db, roster, ["new", "changed"], async (rows) => {
    const enrolled = rows.flatMap(({ plan }) => (plan.does === "enrol" && plan.id ? [plan] : []));
    const corrected = rows.flatMap(({ plan }) => (plan.does === "correct" ? [plan] : []));
    await removeUnchanged(
      act.db,
      "person",
      enrolled.map(({ id }) => id),
    );
    await updatePersons(
      act.db,
      corrected.map(({ id, version, before }) => ({ id, version: version + 1, ...before })),
    );
    await tellEvents(act, [
      ...enrolled.map(({ id, name }) =>
        personEvent(id as Id<"person">, "person.withdrawn", { import: roster.id, name }),
      ),
      ...rows.flatMap(({ plan, changes }) =>
        plan.does === "correct"
          ? [
              personEvent(plan.id as Id<"person">, "person.corrected", {
                import: roster.id,
                changes: changes.map(turn),
              }),
            ]
          : [],
      ),
    ]);
    done += rows.length;
    await tellProgress(outside, roster.id, done);
  });
  await removeUnchanged(act.db, "unit", roster.madeUnits);
}

const turn = ({ field, before, after }: { field: never | string; before: string; after: string }) =>
  ({ field, before: after, after: before }) as never;

/** @throws as undoPersons */
export async function undoUnits(act: Act, outside: TenantDb, roster: RosterImport): Promise<void> {
  // What goes may be named as the unit above by what also goes: first nothing is above anything new, then they go.
  const gone: Id<string>[] = [];
  await eachBatch<UnitState>(act.db, roster, ["changed"], async (rows) => {
    const corrected = rows.flatMap(({ plan }) => (plan.does === "correct" ? [plan] : []));
    await updateUnits(
      act.db,
      corrected.map(({ id, version, before }) => ({ id, version: version + 1, ...before })),
    );
  });
  await eachBatch<UnitState>(act.db, roster, ["new"], async (rows) => {
    gone.push(...rows.flatMap(({ plan }) => (plan.id ? [plan.id] : [])));
    await tellProgress(outside, roster.id, gone.length);
  });
  await sql`update unit set parent_id = null where id = any(${gone}::uuid[])`.execute(act.db);
  await removeUnchanged(act.db, "unit", gone);
  await tellEvents(
    act,
    gone.map((id) => ({
      kind: "unit.withdrawn",
      v: 1,
      subject: { kind: "unit", id },
      facts: { import: roster.id },
    })),
  );
}

async function removeUnchanged(
  db: TenantDb,
  table: "person" | "unit",
  ids: readonly (Id<string> | null)[],
): Promise<void> {
  const { rows } = await sql`
    delete from ${sql.table(table)} where id = any(${ids}::uuid[]) and version = 1 returning id
  `.execute(db);
  if (rows.length < ids.length) throw new ListsMoved();
}
