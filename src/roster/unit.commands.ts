import { isCheckViolation, isUniqueViolation } from "../db/faults.ts";
import type { Command, Work } from "../http/work.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, refuse } from "../kernel/result.ts";
import type * as api from "./people.api.ts";
import type { Unit } from "./person.model.ts";
import * as store from "./person.store.ts";
import { unitPolicy } from "./roster.policy.ts";
import { decideUnit } from "./unit.rules.ts";
import * as units from "./unit.store.ts";

export const listUnitsCommand: Command<typeof api.listUnits> = async (work, { query }) =>
  ok({ units: await store.listUnits(work.db, query) });

async function unitToView(work: Work, unit: Unit & { readonly persons: number }): Promise<api.UnitView> {
  const children = await store.listChildren(work.db, unit.id);
  return { ...unit, children, can: canOf(unitPolicy, work.actor, unit) };
}

export const getUnitCommand: Command<typeof api.getUnit> = async (work, { params }) => {
  const unit = await store.findUnit(work.db, params.id);
  return unit ? ok(await unitToView(work, unit)) : refuse("unit.unknown");
};

export const correctUnitCommand: Command<typeof api.correctUnit> = async (work, { params, body }) => {
  const unit = await store.findUnit(work.db, params.id);
  if (!unit) return refuse("unit.unknown");
  const allowed = may(unitPolicy, "correct", work.actor, unit);
  if (!allowed.ok) return allowed;
  const above = body.parentId === null ? null : await store.findUnitCard(work.db, body.parentId);
  if (body.parentId !== null && !above) return refuse("unit.parent-unknown", {}, "parentId");
  const parent = above && { id: above.id, name: above.name, shortName: above.shortName };
  const decided = decideUnit(unit, {
    version: body.version,
    to: { ...body, parent },
    above: parent ? await units.listAbove(work.db, parent.id) : [],
  });
  if (!decided.ok) return decided;
  try {
    if (await units.saveUnit(work, decided.value))
      return ok(await unitToView(work, { ...unit, ...decided.value.state }));
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("unit.name-taken", {}, "name");
    if (isCheckViolation(error, "unit_above_itself")) return refuse("unit.above-itself", {}, "parentId");
    throw error;
  }
  const now = await store.findUnit(work.db, unit.id);
  return refuse("unit.stale", { current: now?.version ?? unit.version + 1 }, "version");
};
