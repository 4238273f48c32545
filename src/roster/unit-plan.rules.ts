import type { Id } from "../kernel/id.ts";
import type { CellProblem, FieldChange, ImportField } from "./import.model.ts";
import { isUscc } from "./number.rules.ts";
import type { KnownUnitState, Line, Plan, Planned, UnitState } from "./plan.model.ts";
import { type UnitFound, unitFinder } from "./unit-name.rules.ts";
import { readRank, readSystem, readUnitKind, wordOf } from "./word.rules.ts";

type UnitDirectory = {
  readonly units: readonly KnownUnitState[];
  /** Every unit name in the file: one above may be made by a later row. */
  readonly names: readonly string[];
};

type Scene = {
  readonly units: ReadonlyMap<Id<"unit">, KnownUnitState>;
  readonly placesByName: ReadonlyMap<string, Id<"jurisdiction">>;
  readonly find: (name: string, place: string | null) => UnitFound;
  readonly inFile: ReadonlySet<string>;
  readonly seen: Map<string, number>;
  readonly placeId: Id<"jurisdiction">;
};

/**
 * Plans what each row of a roster of units would do. The name makes the unit; a code that GB 32100 does not check is told
 * and not taken; the unit above may stand in the list or in another row.
 */
export function unitPlanner(
  { units, names }: UnitDirectory,
  { placeId }: Pick<Scene, "placeId">,
): (line: Line) => Planned<UnitState> {
  const scene: Scene = {
    units: new Map(units.map((unit) => [unit.id, unit])),
    placesByName: new Map(units.map(({ place, state }) => [place, state.placeId])),
    find: unitFinder(units, { units: {}, createUnits: false }),
    inFile: new Set(names),
    seen: new Map(),
    placeId,
  };
  return (line) => planLine(line, scene);
}

function planLine(line: Line, scene: Scene): Planned<UnitState> {
  const problems = [...line.flaws];
  const { text: name = "", column = null } = line.cells.name ?? {};
  const refused = () => ({ row: line.row, outcome: "problem" as const, plan: null, changes: [], problems });
  if (name === "") problems.push(stop(column, "cell.unit-missing"));
  else if (name.length > 200) problems.push(stop(column, "cell.name-odd", { text: `${name.slice(0, 40)}…` }));
  const earlier = scene.seen.get(name);
  if (name !== "" && earlier !== undefined)
    problems.push(stop(column, "cell.repeated-unit", { row: earlier }));
  scene.seen.set(name, earlier ?? line.row);
  const said = readSaid(line, scene, problems);
  if (problems.some(({ stops }) => stops)) return refused();
  const found = scene.find(name, line.cells.place?.text || null);
  if (found.is === "ambiguous") {
    problems.push(stop(column, "cell.unit-ambiguous", { text: name, names: found.names.join("、") }));
    return refused();
  }
  return found.is === "known"
    ? correct(line, scene, { known: scene.units.get(found.unit.id), said, problems })
    : enrol(line, scene, { name, said, problems });
}

type Said = Partial<UnitState>;
type Ready = { readonly said: Said; readonly problems: readonly CellProblem[] };

function readSaid({ cells }: Line, scene: Scene, problems: CellProblem[]): Said {
  const read = <T>(field: ImportField, reader: (text: string) => T | null, code: string): T | undefined => {
    const { text = "", column = null } = cells[field] ?? {};
    if (text === "") return undefined;
    const value = reader(text);
    if (value === null) problems.push({ ...stop(column, code, { text: text.slice(0, 40) }), stops: false });
    return value ?? undefined;
  };
  const said = {
    shortName: cells.shortName?.text.slice(0, 100) || undefined,
    kind: read("kind", readUnitKind, "cell.kind-unknown"),
    system: read("system", readSystem, "cell.system-unknown"),
    level: read("level", readRank, "cell.rank-unknown"),
    uscc: read("uscc", (text) => (isUscc(text.toUpperCase()) ? text.toUpperCase() : null), "cell.uscc-wrong"),
    placeId: read("place", (text) => scene.placesByName.get(text) ?? null, "cell.place-unknown"),
    ...readParent(cells.parent, scene, problems),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Said;
}

function readParent(cell: Line["cells"]["parent"], scene: Scene, problems: CellProblem[]): Said {
  const { text = "", column = null } = cell ?? {};
  if (text === "") return {};
  const found = scene.find(text, null);
  if (found.is === "known") return { parentId: found.unit.id, newParent: null };
  if (scene.inFile.has(text)) return { parentId: null, newParent: text };
  const near = found.is === "unknown" ? found.near : null;
  problems.push(
    near
      ? stop(column, "cell.unit-near", { text: text.slice(0, 40), near: near.name, id: near.id })
      : stop(column, "cell.unit-unknown", { text: text.slice(0, 40) }),
  );
  return {};
}

function enrol(
  line: Line,
  { placeId }: Scene,
  { name, said, problems }: Ready & { readonly name: string },
): Planned<UnitState> {
  const blank = {
    shortName: name,
    kind: kindByName(name),
    system: null,
    level: null,
    uscc: null,
    parentId: null,
    newParent: null,
    placeId,
  };
  const plan: Plan<UnitState> = { does: "enrol", id: null, name, after: { ...blank, ...said } };
  return { row: line.row, outcome: "new", plan, changes: [], problems };
}

function correct(
  line: Line,
  scene: Scene,
  { known, said, problems }: Ready & { readonly known: KnownUnitState | undefined },
): Planned<UnitState> {
  if (!known) throw new Error("a unit that was found is known");
  // A unit does not move to another place by a roster: its bodies and persons would move with it.
  const after: UnitState = { ...known.state, ...said, placeId: known.state.placeId };
  const changes = changesBetween(known.state, after, scene);
  if (changes.length === 0) return { row: line.row, outcome: "unchanged", plan: null, changes, problems };
  const { id, version, name, state: before } = known;
  return {
    row: line.row,
    outcome: "changed",
    plan: { does: "correct", id, version, name, before, after },
    changes,
    problems,
  };
}

function changesBetween(before: UnitState, after: UnitState, { units }: Scene): FieldChange[] {
  const shown = (state: UnitState): readonly (readonly [ImportField, string])[] => [
    ["shortName", state.shortName],
    ["kind", wordOf("unitKind", state.kind)],
    ["system", wordOf("system", state.system)],
    ["level", wordOf("rank", state.level)],
    ["uscc", state.uscc ?? ""],
    ["parent", state.newParent ?? (state.parentId === null ? "" : (units.get(state.parentId)?.name ?? ""))],
  ];
  const now = new Map(shown(after));
  return shown(before).flatMap(([field, was]) => {
    const is = now.get(field) ?? "";
    return is === was ? [] : [{ field, before: was, after: is }];
  });
}

/** What a unit mostly is whose name ends so; a person corrects it. */
export function kindByName(name: string): string {
  if (/(?:公司|集团|银行)$/.test(name)) return "state_firm";
  if (/(?:镇|乡|街道|办事处|镇人民政府|乡人民政府)$/.test(name)) return "town";
  if (/(?:人民政府)$/.test(name)) return "government";
  if (/(?:管理委员会|管委会)$/.test(name)) return "zone_committee";
  if (/(?:中心|站|院|校|中学|小学|大学|学院|馆|所|队)$/.test(name)) return "public_institution";
  return /^(?:中共|中国共产党)/.test(name) ? "party_organ" : "department";
}

function stop(column: number | null, code: string, facts: CellProblem["facts"] = {}): CellProblem {
  return { column, code, facts, stops: true };
}
