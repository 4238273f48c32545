import { readDay } from "../paper/sheet.rules.ts";
import type { CellProblem, FieldChange, ImportField, Matching } from "./import.model.ts";
import { readPhoneTail } from "./number.rules.ts";
import type { KnownPerson, KnownUnit, Line, PersonState, Plan, Planned } from "./plan.model.ts";
import { unitFinder } from "./unit-name.rules.ts";
import { readEstablishment, readRank, wordOf } from "./word.rules.ts";

type PlannedPerson = Planned<PersonState>;

/** What is known before a roster comes in: units within reach, and everybody of the names in it. */
export type PersonDirectory = {
  readonly units: readonly KnownUnit[];
  readonly persons: readonly KnownPerson[];
};

/**
 * Plans what each row of a roster of persons would do. Same name and unit is the same person; the same name in another
 * unit is asked, unless it was answered; a cell that says nothing changes nothing.
 */
export function personPlanner(directory: PersonDirectory, matching: Matching): (line: Line) => PlannedPerson {
  const scene: Scene = {
    matching,
    findUnit: unitFinder(directory.units, matching),
    byName: Map.groupBy(directory.persons, ({ name }) => name),
    unitNames: new Map(directory.units.map(({ id, name }) => [id, name])),
    seen: new Map(),
    claimed: new Map(),
  };
  return (line) => planLine(line, scene);
}

type Scene = {
  readonly matching: Matching;
  readonly findUnit: ReturnType<typeof unitFinder>;
  readonly byName: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly unitNames: ReadonlyMap<string, string>;
  /** Rows before, by name and unit. */
  readonly seen: Map<string, { readonly row: number; readonly cells: string }>;
  /** Known persons that an earlier row is about. */
  readonly claimed: Map<string, number>;
};

function planLine(line: Line, scene: Scene): PlannedPerson {
  const problems = [...line.flaws];
  const name = readName(line, problems);
  const unit = readUnit(line, scene, problems);
  const said = readSaid(line, problems);
  if (name === null || unit === null || problems.some(({ stops }) => stops)) return refused(line, problems);
  const twin = findTwin(line, scene, name, unit);
  if (twin) return { ...refused(line, [...problems, twin.problem]), outcome: twin.outcome };
  return planPerson({ line, scene, name, unit, said, problems });
}

function refused({ row }: Line, problems: readonly CellProblem[]): PlannedPerson {
  return { row, outcome: "problem", plan: null, changes: [], problems };
}

function readName({ cells: { name } }: Line, problems: CellProblem[]): string | null {
  const text = name?.text.normalize("NFKC").replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "") ?? "";
  if (text === "") problems.push(stop(name?.column ?? null, "cell.name-missing"));
  else if (/[\d@#=]/.test(text) || text.length > 40)
    problems.push(stop(name?.column ?? null, "cell.name-odd", { text: short(text) }));
  else return text;
  return null;
}

type UnitOfRow = {
  readonly id: KnownUnit["id"] | null;
  readonly newUnit: string | null;
  readonly name: string;
};

function readUnit({ cells }: Line, { findUnit }: Scene, problems: CellProblem[]): UnitOfRow | null {
  const { text = "", column = null } = cells.unit ?? {};
  if (text === "") {
    problems.push(stop(column, "cell.unit-missing"));
    return null;
  }
  const found = findUnit(text, cells.place?.text || null);
  if (found.is === "known") return { id: found.unit.id, newUnit: null, name: found.unit.name };
  if (found.is === "create") return { id: null, newUnit: found.name, name: found.name };
  if (found.is === "ambiguous")
    problems.push(
      stop(column, "cell.unit-ambiguous", { text: short(text), names: found.names.slice(0, 4).join("、") }),
    );
  else if (found.near)
    problems.push(
      stop(column, "cell.unit-near", { text: short(text), near: found.near.name, id: found.near.id }),
    );
  else problems.push(stop(column, "cell.unit-unknown", { text: short(text) }));
  return null;
}

type Said = Partial<Pick<PersonState, "post" | "rank" | "establishment" | "phoneTail" | "postSince">>;

/** What the row says beyond name and unit; a cell that cannot be read is told and says nothing. */
function readSaid({ cells }: Line, problems: CellProblem[]): Said {
  const read = <T>(field: ImportField, reader: (text: string) => T | null, code: string): T | undefined => {
    const { text = "", column = null } = cells[field] ?? {};
    if (text === "") return undefined;
    const value = reader(text);
    if (value === null) problems.push(remark(column, code, { text: short(text) }));
    return value ?? undefined;
  };
  const said = {
    post: cells.post?.text.slice(0, 200) || undefined,
    rank: read("rank", readRank, "cell.rank-unknown"),
    establishment: read("establishment", readEstablishment, "cell.establishment-unknown"),
    phoneTail: read("phone", readPhoneTail, "cell.phone-odd"),
    postSince: read("since", readDay, "cell.since-unreadable"),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Said;
}

/** The same person in an earlier row: the same again, or otherwise. */
function findTwin(line: Line, { seen }: Scene, name: string, unit: UnitOfRow) {
  const key = `${name}\n${unit.id ?? unit.name}`;
  const cells = Object.entries(line.cells)
    .map(([field, cell]) => `${field}=${cell?.text ?? ""}`)
    .sort()
    .join("\n");
  const before = seen.get(key);
  if (!before) {
    seen.set(key, { row: line.row, cells });
    return null;
  }
  const column = line.cells.name?.column ?? null;
  return before.cells === cells
    ? { outcome: "repeated" as const, problem: remark(column, "cell.repeated", { row: before.row }) }
    : { outcome: "problem" as const, problem: stop(column, "cell.repeated-otherwise", { row: before.row }) };
}

type Ready = {
  readonly line: Line;
  readonly scene: Scene;
  readonly name: string;
  readonly unit: UnitOfRow;
  readonly said: Said;
  readonly problems: CellProblem[];
};

function planPerson(ready: Ready): PlannedPerson {
  const { line, scene, name, unit, said, problems } = ready;
  const namesakes = scene.byName.get(name) ?? [];
  const here = tellApart(
    namesakes.filter(({ unitId }) => unitId === unit.id),
    said,
  );
  if (here === "several")
    return refused(line, [
      ...problems,
      stop(line.cells.name?.column ?? null, "cell.namesakes", { text: name }),
    ]);
  if (here) return correct(ready, here);
  if (namesakes.length === 0) return enrol(ready);
  const answer = scene.matching.rows[String(line.row)] ?? scene.matching.elsewhere;
  if (answer === "new") return enrol(ready);
  const moved = tellApart(namesakes, said);
  if (answer === "moved" && moved && moved !== "several") return correct(ready, moved);
  const [first] = namesakes as [KnownPerson, ...KnownPerson[]];
  const facts = { text: name, unit: first.unit, post: first.post, count: namesakes.length };
  const question = stop(
    line.cells.name?.column ?? null,
    namesakes.length > 1 ? "cell.elsewhere-several" : "cell.elsewhere",
    facts,
  );
  return { row: line.row, outcome: "asked", plan: null, changes: [], problems: [...problems, question] };
}

/** The one of several namesakes whom telephone or post tells apart. */
function tellApart(
  persons: readonly KnownPerson[],
  { phoneTail, post }: Said,
): KnownPerson | "several" | null {
  if (persons.length < 2) return persons[0] ?? null;
  for (const fits of [
    (one: KnownPerson) => phoneTail !== undefined && one.phoneTail === phoneTail,
    (one: KnownPerson) => post !== undefined && one.post === post,
  ]) {
    const left = persons.filter(fits);
    if (left.length === 1) return left[0] as KnownPerson;
  }
  return "several";
}

function enrol({ line, scene, name, unit, said, problems }: Ready): PlannedPerson {
  const establishment = said.establishment ?? scene.matching.assume;
  if (establishment === null) {
    return refused(line, [
      ...problems,
      stop(line.cells.establishment?.column ?? null, "cell.establishment-missing"),
    ]);
  }
  const after = { post: "", rank: "none", phoneTail: null, postSince: null, ...said, establishment } as const;
  const plan: Plan<PersonState> = {
    does: "enrol",
    id: null,
    name,
    after: { ...after, unitId: unit.id, newUnit: unit.newUnit },
  };
  return { row: line.row, outcome: "new", plan, changes: [], problems };
}

function correct({ line, scene, name, unit, said, problems }: Ready, known: KnownPerson): PlannedPerson {
  const earlier = scene.claimed.get(known.id);
  if (earlier !== undefined) {
    const column = line.cells.name?.column ?? null;
    return refused(line, [...problems, stop(column, "cell.repeated-otherwise", { row: earlier })]);
  }
  scene.claimed.set(known.id, line.row);
  const { post, rank, establishment, phoneTail, postSince } = known;
  const before: PersonState = {
    post,
    rank,
    establishment,
    phoneTail,
    postSince,
    unitId: known.unitId,
    newUnit: null,
  };
  const after: PersonState = { ...before, ...said, unitId: unit.id, newUnit: unit.newUnit };
  const changes = changesBetween(
    before,
    after,
    (state) => state.newUnit ?? scene.unitNames.get(state.unitId ?? "") ?? known.unit,
  );
  if (changes.length === 0) return { row: line.row, outcome: "unchanged", plan: null, changes, problems };
  const plan: Plan<PersonState> = {
    does: "correct",
    id: known.id,
    version: known.version,
    name,
    before,
    after,
  };
  return { row: line.row, outcome: "changed", plan, changes, problems };
}

function changesBetween(
  before: PersonState,
  after: PersonState,
  unitOf: (state: PersonState) => string,
): FieldChange[] {
  const shown = (state: PersonState): readonly (readonly [ImportField, string])[] => [
    ["unit", unitOf(state)],
    ["post", state.post],
    ["rank", wordOf("rank", state.rank)],
    ["establishment", wordOf("establishment", state.establishment)],
    ["phone", state.phoneTail ?? ""],
    ["since", state.postSince ?? ""],
  ];
  const now = new Map(shown(after));
  return shown(before).flatMap(([field, was]) => {
    const is = now.get(field) ?? "";
    return is === was ? [] : [{ field, before: was, after: is }];
  });
}

function stop(column: number | null, code: string, facts: CellProblem["facts"] = {}): CellProblem {
  return { column, code, facts, stops: true };
}

function remark(column: number | null, code: string, facts: CellProblem["facts"] = {}): CellProblem {
  return { column, code, facts, stops: false };
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
