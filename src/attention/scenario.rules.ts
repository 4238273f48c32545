import type { Parameters, Range } from "./attention.model.ts";
import type { Proposal } from "./dilution.rules.ts";
import {
  budgetOf,
  leftAfterSwitching,
  meetingOf,
  type Part,
  type Person,
  partsOf,
  yieldOf,
} from "./effective.rules.ts";
import { certain, defaultParameters } from "./parameter.data.ts";

/** So many others give a body the same part of their time, split among the same number of bodies. */
export type OthersPart = Pick<Part, "bodies" | "real"> & { readonly count: number };
/** By body, those who also sit on it beside the persons of a proposal. */
export type Others = ReadonlyMap<string, readonly OthersPart[]>;

/**
 * What a proposal does to total effective attention. `others` stay as they are, but what a body makes of its members
 * depends on all of them. Home work is worth what is put in, so that nobody else's counts.
 */
export type Scenario = Proposal & {
  readonly others: Others;
  readonly founded: string | null;
  /** What the leadership says the new body is worth against home work; without it, 1 + g. */
  readonly worth?: number | null;
};

export type Verdict = "falls" | "rises" | "uncertain";

export type Weighed = {
  /** Change of total effective attention at the default parameters; the bounds are the 5th and 95th of a hundred. */
  readonly change: Range;
  /** In how many of all draws it falls, in [0, 1]. */
  readonly falls: number;
  /** In words only where the draws agree. */
  readonly verdict: Verdict;
  /** What the new body must be worth against home work to make up for what it costs; null where nothing would. */
  readonly breakEven: number | null;
  readonly draws: number;
};

type Difference = {
  readonly change: number;
  /** What the new body makes, and what that counted for in the change. */
  readonly made: number;
  readonly worth: number;
};
export type Weigher = (parameters: Parameters) => Difference;

/** M15, the scenario: dE at the default parameters, and how often it is below 0 over the changes drawn. */
export function judge(weigh: Weigher, drawn: readonly number[]): Weighed {
  const sorted = Float64Array.from(drawn).sort();
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const middle = weigh(defaultParameters);
  const falls = drawn.filter((change) => change < 0).length / drawn.length;
  return {
    change: {
      value: middle.change,
      low: Math.min(middle.change, at(0.05)),
      high: Math.max(middle.change, at(0.95)),
    },
    falls,
    verdict: verdictOf(falls),
    breakEven: middle.made > 0 ? (middle.worth * middle.made - middle.change) / middle.made : null,
    draws: drawn.length,
  };
}

export function verdictOf(falls: number): Verdict {
  if (falls >= certain) return "falls";
  return falls <= 1 - certain + 1e-12 ? "rises" : "uncertain";
}

/** Persons as a scenario counts them beside a proposal. */
export function gatherOthers(persons: readonly Person[]): Others {
  const bodies = [...partsByBody(persons)].filter(([, [part]]) => !part?.isHome);
  return new Map(
    bodies.map(([body, own]) => [body, own.map(({ bodies, real }) => ({ bodies, real, count: 1 }))]),
  );
}

/** What others give each body at these costs. */
export function givenByOthers(others: Others, { theta, kappa }: Parameters): Map<string, number> {
  const givenBy = ({ bodies, real, count }: OthersPart) =>
    count * leftAfterSwitching(bodies, theta) * (real - Math.min(real, kappa));
  return new Map(
    [...others].map(([body, parts]) => [body, parts.reduce((sum, part) => sum + givenBy(part), 0)]),
  );
}

/** The change at the default parameters alone; `rest` is what others give there. */
export function changeOf(
  { before, after, founded, worth = null }: Omit<Scenario, "others">,
  rest: (body: string) => number,
): number {
  const [was, is] = [before, after].map((persons) => budgetOf(persons, defaultParameters).effective) as [
    Map<string, number>,
    Map<string, number>,
  ];
  const homes = new Set([...before, ...after].flatMap(({ holdings }) => holdings.flatMap(toHome)));
  const { h, g, w } = defaultParameters;
  let change = 0;
  for (const body of new Set([...was.keys(), ...is.keys()])) {
    const isHome = homes.has(body);
    const others = isHome ? 0 : rest(body);
    const value = isHome ? w : body === founded ? (worth ?? 1 + g) : 1 + g;
    const makes = (given: number) => yieldOf(others + given, isHome, h);
    change += value * (makes(is.get(body) ?? 0) - makes(was.get(body) ?? 0));
  }
  return change;
}

const toHome = ({ body, isHome }: Pick<Part, "body" | "isHome">) => (isHome ? [body] : []);

/** So many parts of each kind; the kinds are few, and each is worked out once for a draw. */
type Tally = { readonly kinds: Int32Array; readonly counts: Float64Array };
type Touched = {
  readonly isHome: boolean;
  readonly isFounded: boolean;
  readonly before: Tally;
  readonly after: Tally;
  readonly others: Tally;
};
type Kind = Pick<Part, "isHome" | "bodies" | "real">;

/** A scenario made ready to be weighed under a thousand settings. */
export function weigherOf(scenario: Scenario): Weigher {
  const { touched, kinds } = tallyOf(scenario);
  const worth = scenario.worth ?? null;
  const given = new Float64Array(kinds.length);
  const sum = ({ kinds: those, counts }: Tally) => {
    let total = 0;
    for (let at = 0; at < those.length; at += 1) total += (counts[at] ?? 0) * (given[those[at] ?? 0] ?? 0);
    return total;
  };
  return ({ theta, kappa, h, g, w }) => {
    for (const [at, kind] of kinds.entries()) {
      given[at] = leftAfterSwitching(kind.bodies, theta) * (kind.real - meetingOf(kind, kappa));
    }
    const stated = worth ?? 1 + g;
    let change = 0;
    let made = 0;
    for (const { isHome, isFounded, before, after, others } of touched) {
      const rest = sum(others);
      const is = yieldOf(rest + sum(after), isHome, h);
      const was = yieldOf(rest + sum(before), isHome, h);
      change += (isHome ? w : isFounded ? stated : 1 + g) * (is - was);
      if (isFounded) made = is;
    }
    return { change, made, worth: stated };
  };
}

function tallyOf({ before, after, others, founded }: Scenario) {
  const kinds: Kind[] = [];
  const places = new Map<string, number>();
  const tally = (parts: readonly (Kind & { readonly count?: number })[]): Tally => {
    const counted = new Map<number, number>();
    for (const { isHome, bodies, real, count = 1 } of parts) {
      const key = `${isHome} ${bodies} ${real}`;
      const at = places.get(key) ?? kinds.push({ isHome, bodies, real }) - 1;
      places.set(key, at);
      counted.set(at, (counted.get(at) ?? 0) + count);
    }
    return { kinds: Int32Array.from(counted.keys()), counts: Float64Array.from(counted.values()) };
  };
  const [was, is] = [partsByBody(before), partsByBody(after)];
  const touched = [...new Set([...was.keys(), ...is.keys()])].map((body): Touched => {
    const [now, then] = [was.get(body) ?? [], is.get(body) ?? []];
    const beside = (others.get(body) ?? []).map((part) => ({ ...part, isHome: false }));
    return {
      isHome: (now[0] ?? then[0])?.isHome ?? false,
      isFounded: body === founded,
      ...{ before: tally(now), after: tally(then), others: tally(beside) },
    };
  });
  return { touched, kinds };
}

function partsByBody(persons: readonly Person[]): Map<string, Part[]> {
  return Map.groupBy(
    persons.flatMap((person) => partsOf(person).parts),
    ({ body }) => body,
  );
}
