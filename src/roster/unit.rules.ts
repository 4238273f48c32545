import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { FieldChange } from "./import.model.ts";
import { isUscc } from "./number.rules.ts";
import type { Unit, UnitFacts } from "./person.model.ts";
import { type UnitEvent, unitEvent } from "./roster.events.ts";
import { wordOf } from "./word.rules.ts";

type Correcting = {
  readonly version: number;
  readonly to: UnitFacts & Pick<Unit, "parent">;
  /** The unit above, the one above that, and so on to the top. */
  readonly above: readonly Id<"unit">[];
};

/** What is kept of a unit is corrected, field by field told. No unit stands above itself; a code must check (GB 32100). */
export function decideUnit(unit: Unit, { version, to, above }: Correcting): Result<Change<Unit, UnitEvent>> {
  if (version !== unit.version) return refuse("unit.stale", { current: unit.version }, "version");
  if (to.uscc !== null && !isUscc(to.uscc)) return refuse("unit.uscc-wrong", {}, "uscc");
  if (above.includes(unit.id)) return refuse("unit.above-itself", {}, "parentId");
  const { name, shortName, kind, system, level, uscc, parent } = to;
  const state = { ...unit, name, shortName, kind, system, level, uscc, parent, version: version + 1 };
  const changes = changesBetween(unit, state);
  if (changes.length === 0) return refuse("person.unchanged");
  return ok({ state, events: [unitEvent(unit.id, { import: null, changes })] });
}

function changesBetween(before: Unit, after: Unit): FieldChange[] {
  const shown = (one: Unit): readonly (readonly [FieldChange["field"], string])[] => [
    ["name", one.name],
    ["shortName", one.shortName],
    ["kind", wordOf("unitKind", one.kind)],
    ["system", wordOf("system", one.system)],
    ["level", wordOf("rank", one.level)],
    ["uscc", one.uscc ?? ""],
    ["parent", one.parent?.name ?? ""],
  ];
  const now = new Map(shown(after));
  return shown(before).flatMap(([field, was]) => {
    const is = now.get(field) ?? "";
    return is === was ? [] : [{ field, before: was, after: is }];
  });
}
