import type { Charter } from "../../charter/charter.model.ts";
import { daysBetween } from "../../kernel/day.ts";
import type { CharterPart } from "../compare.rules.ts";
import type { ChangeCode, CharterChange } from "./change.model.ts";

const plain = ["form", "purpose", "ground", "necessity", "dissolution", "budget"] as const;
const blocks = ["basis", "instrument", "trigger", "mechanisms"] as const;

/** Name, form, purpose, basis …: what was stated, changed and dropped. */
export function listValueChanges(before: Charter, after: Charter): CharterChange[] {
  return [
    ...named(before, after),
    ...plain.flatMap((part) => valueChange(part, part, [before[part], after[part]])),
    ...blocks.flatMap((part) => blockChanges(part, before[part], after[part])),
  ];
}

function named(before: Charter, after: Charter): CharterChange[] {
  const isSame = before.name === after.name;
  const facts = { from: before.name, to: after.name };
  return isSame ? [] : [{ code: "renamed", parts: ["name"], path: "name", facts }];
}

function blockChanges(part: (typeof blocks)[number], before: object, after: object): CharterChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([name, value]) =>
    valueChange(part, `${part}.${name}`, [old.get(name), value]),
  );
}

/** A blank is what says nothing: null, empty, or a field that older charters do not have. */
const isBlank = (value: unknown) => value === null || value === undefined || value === "";

function valueChange(
  part: CharterPart,
  path: string,
  [from, to]: readonly [unknown, unknown],
): CharterChange[] {
  if (from === to || (isBlank(from) && isBlank(to))) return [];
  const change = (code: ChangeCode) => {
    const facts = { from: isBlank(from) ? "" : String(from), to: isBlank(to) ? "" : String(to) };
    return [{ code, parts: [part], path, facts }];
  };
  if (typeof to === "boolean") return from === undefined && !to ? [] : change(to ? "flag-on" : "flag-off");
  if (isBlank(from)) return change("value-stated");
  return change(isBlank(to) ? "value-dropped" : "value-changed");
}

/** The unit that leads, where the office sits, and who directs it. */
export function listOfficeChanges(before: Charter, after: Charter): CharterChange[] {
  const change = (code: ChangeCode, path: string, [from, to]: readonly [string | null, string | null]) => {
    if ((from || null) === (to || null)) return [];
    const [part] = path.split(".") as [CharterPart];
    return [{ code, parts: [part], path, facts: { from: from ?? "", to: to ?? "" } }];
  };
  return [
    ...change("lead-unit", "leadUnit", [before.leadUnit, after.leadUnit]),
    ...change("office-moved", "office.unit", [before.office.unit, after.office.unit]),
    ...change("office-director", "office.director", [before.office.director, after.office.director]),
  ];
}

/** The end of the term first, with the days it moves; then what else the term says. */
export function listTermChanges({ term: from }: Charter, { term: to }: Charter): CharterChange[] {
  return [
    ...endChange(from.end, to.end),
    ...valueChange("term", "term.start", [from.start, to.start]),
    ...valueChange("term", "term.text", [from.text, to.text]),
  ];
}

function endChange(from: Charter["term"]["end"], to: Charter["term"]["end"]): CharterChange[] {
  if (from === to) return [];
  const change = (code: ChangeCode, facts: CharterChange["facts"]): CharterChange[] => [
    { code, parts: ["term"], path: "term.end", facts },
  ];
  if (to === null) return change("term-opened", { from: from ?? "" });
  if (from === null) return change("term-set", { to });
  const days = daysBetween(from, to);
  return change(days > 0 ? "term-extended" : "term-shortened", { from, to, days: Math.abs(days) });
}
