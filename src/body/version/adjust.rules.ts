import { nextKey } from "../../charter/charter.list.rules.ts";
import type { Charter, Leader } from "../../charter/charter.model.ts";
import { addMonths } from "../../kernel/day.ts";
import type { Adjustment, AdjustStep } from "../../notice/adjust.model.ts";
import type { Trace } from "../../notice/reading.model.ts";
import { takeRoster } from "./roster.rules.ts";

/** Why a step of the paper could not be taken as it stands. */
export type StepProblem =
  | "not-on-roster"
  | "already-there"
  | "nobody-named"
  | "no-end-to-move"
  | "no-such-unit"
  | "head-of-two";

export type TakenStep = { readonly step: AdjustStep; readonly problem: StepProblem | null };

/** The charter as the paper leaves it, which words say each new value, and how each step fared. */
export type Adjusted = {
  readonly charter: Charter;
  readonly traces: readonly Trace[];
  readonly steps: readonly TakenStep[];
};

type State = { readonly charter: Charter; readonly traces: readonly Trace[] };
type Took = State | StepProblem;

/** Takes the steps of an adjusting paper in its order, on the charter in effect. What does not fit is left, and said. */
export function applyAdjustment(charter: Charter, { steps, roster }: Adjustment): Adjusted {
  let state: State = { charter, traces: [] };
  const taken: TakenStep[] = [];
  for (const step of steps) {
    const took = takeStep(state, step, roster);
    if (typeof took === "string") taken.push({ step, problem: took });
    else {
      state = took;
      taken.push({ step, problem: null });
    }
  }
  return { charter: state.charter, traces: standingTraces(state), steps: taken };
}

/** Entries that a later step took off again have nothing to be traced to; of two on one value the later one speaks. */
function standingTraces({ charter, traces }: State): Trace[] {
  const keys = new Set(
    (["leaders", "members", "memberUnits"] as const).flatMap((list) =>
      charter[list].map(({ key }) => `${list}[${key}]`),
    ),
  );
  const byPath = new Map(traces.map((trace) => [trace.path, trace]));
  return [...byPath.values()].filter(({ path }) => !path.includes("[") || keys.has(path));
}

function takeStep(state: State, step: AdjustStep, roster: Adjustment["roster"]): Took {
  switch (step.kind) {
    case "roster": {
      const { charter, paths } = takeRoster(state.charter, roster);
      return traced({ ...state, charter }, paths, step);
    }
    case "join":
    case "appoint":
      return seatSomebody(state, step);
    case "leave":
      return takeOff(state, step);
    case "succeed":
      return handOver(state, step);
    case "unit-joins":
    case "unit-leaves":
      return takeUnit(state, step);
    case "end":
      return moveEnd(state, step);
    default:
      return writeValue(state, step);
  }
}

type Seating = Extract<AdjustStep, { kind: "join" | "appoint" }>;

/** A newcomer sits at the end of the list; where one alone can hold the role, the one who held it makes room. */
function seatSomebody(state: State, step: Seating): Took {
  if (step.name === "" && step.post === "") return "nobody-named";
  const { charter } = state;
  const holder = step.kind === "appoint" && isSole(step.tier) ? soleHolder(charter, step) : undefined;
  if (holder === "many") return "head-of-two";
  if (holder) return holder.name === step.name ? "already-there" : replaceHolder(state, holder.key, step);
  if (step.name !== "" && sits(charter, step)) return "already-there";
  const person = { name: step.name || null, post: step.post };
  const freed = step.name === "" ? charter : without(charter, (name) => name === step.name);
  if (step.tier === "member") {
    const key = nextKey("members", [charter]);
    const members = [...freed.members, { key, ...person }];
    return traced({ ...state, charter: { ...freed, members } }, [`members[${key}]`], step);
  }
  const key = nextKey("leaders", [charter]);
  const leader: Leader = { key, role: step.role, tier: step.tier, ...person };
  return traced({ ...state, charter: placeLeader(freed, leader) }, [`leaders[${key}]`], step);
}

const isSole = (tier: Seating["tier"]) => tier === "head" || tier === "first_deputy";

function soleHolder({ leaders }: Charter, { tier }: Seating) {
  const [holder, second] = leaders.filter((leader) => leader.tier === tier);
  return second ? ("many" as const) : holder;
}

function sits({ leaders, members }: Charter, { tier, role, name }: Seating): boolean {
  return tier === "member"
    ? [...leaders, ...members].some((one) => one.name === name)
    : leaders.some((one) => one.name === name && one.tier === tier && one.role === role);
}

/** Behind the last of the same tier, so that the order of rank stays. */
function placeLeader(charter: Charter, leader: Leader): Charter {
  const last = charter.leaders.findLastIndex(({ tier }) => tier === leader.tier);
  const at = last === -1 ? charter.leaders.length : last + 1;
  return { ...charter, leaders: charter.leaders.toSpliced(at, 0, leader) };
}

/** Takes the seats off whose holder's name fits. */
function without(charter: Charter, isWho: (name: string | null, role: string) => boolean): Charter {
  return {
    ...charter,
    leaders: charter.leaders.filter(({ name, role }) => !isWho(name, role)),
    members: charter.members.filter(({ name }) => !isWho(name, "成员")),
  };
}

function takeOff(state: State, step: Extract<AdjustStep, { kind: "leave" }>): Took {
  const left = without(state.charter, (name) => name === step.name);
  const count = ({ leaders, members }: Charter) => leaders.length + members.length;
  return count(left) === count(state.charter) ? "not-on-roster" : { ...state, charter: left };
}

type Succession = Extract<AdjustStep, { kind: "succeed" }>;

/** The seat stays where it is, with its key and role; who takes it leaves the seat held before. */
function handOver(state: State, step: Succession): Took {
  const { leaders, members } = state.charter;
  const held =
    leaders.find(({ name, role }) => name === step.from && (step.role === null || role === step.role)) ??
    [...leaders, ...members].find(({ name }) => name === step.from);
  return held ? replaceHolder(state, held.key, step) : "not-on-roster";
}

function replaceHolder(state: State, key: string, step: Succession | Seating): Took {
  const { charter } = state;
  const person = { name: step.name || null, post: step.post || postOf(charter, step.name) };
  const freed = without(charter, (name) => name !== null && name === step.name);
  const put = <One extends { readonly key: string }>(those: readonly One[]): One[] =>
    those.map((one) => (one.key === key ? { ...one, ...person } : one));
  const isLeader = charter.leaders.some((one) => one.key === key);
  const next = isLeader
    ? { ...freed, leaders: put(freed.leaders) }
    : { ...freed, members: put(freed.members) };
  return traced({ ...state, charter: next }, [`${isLeader ? "leaders" : "members"}[${key}]`], step);
}

/** Who is on the roster already has a post there. */
function postOf({ leaders, members }: Charter, who: string): string {
  return [...leaders, ...members].find(({ name }) => name === who)?.post ?? "";
}

function takeUnit(state: State, step: Extract<AdjustStep, { kind: "unit-joins" | "unit-leaves" }>): Took {
  const { charter } = state;
  const isThere = charter.memberUnits.some(({ name }) => name === step.unit);
  if (step.kind === "unit-leaves") {
    const memberUnits = charter.memberUnits.filter(({ name }) => name !== step.unit);
    return isThere ? { ...state, charter: { ...charter, memberUnits } } : "no-such-unit";
  }
  if (isThere) return "already-there";
  const key = nextKey("memberUnits", [charter]);
  const memberUnits = [...charter.memberUnits, { key, name: step.unit }];
  return traced({ ...state, charter: { ...charter, memberUnits } }, [`memberUnits[${key}]`], step);
}

function moveEnd(state: State, step: Extract<AdjustStep, { kind: "end" }>): Took {
  const { term } = state.charter;
  const end = step.end ?? (term.end && step.months !== null ? addMonths(term.end, step.months) : null);
  if (end === null) return "no-end-to-move";
  const next = { ...state.charter, term: { ...term, text: step.text, end } };
  return traced({ ...state, charter: next }, ["term.end", "term.text"], step);
}

function writeValue(
  state: State,
  step: Extract<AdjustStep, { kind: "rename" | "office" | "director" | "lead-unit" }>,
): State {
  const { charter } = state;
  const { office } = charter;
  switch (step.kind) {
    case "rename":
      return traced({ ...state, charter: { ...charter, name: step.name } }, ["name"], step);
    case "office": {
      const next = { ...charter, office: { ...office, unit: step.unit } };
      return traced({ ...state, charter: next }, ["office.unit"], step);
    }
    case "director": {
      const next = { ...charter, office: { ...office, director: step.name } };
      return traced({ ...state, charter: next }, ["office.director"], step);
    }
    case "lead-unit":
      return traced({ ...state, charter: { ...charter, leadUnit: step.unit } }, ["leadUnit"], step);
  }
}

function traced(state: State, paths: readonly string[], { spans }: AdjustStep): State {
  const traces = paths.map((path): Trace => ({ path, spans, sure: "said" }));
  return { ...state, traces: [...state.traces, ...traces] };
}
