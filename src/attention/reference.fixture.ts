import type { Person } from "./effective.rules.ts";
import { drawCount } from "./parameter.data.ts";
import { drawParameters } from "./random.rules.ts";
import { judge, type Scenario, type Weighed, weigherOf } from "./scenario.rules.ts";

/**
 * Six persons of three home units (`H:…`) on three bodies, and what the measures must make of them: worked out apart from
 * this code, to six decimals (unit vectors to nine).
 */
export type RosterRow = readonly [person: string, body: string, share: number];

export const rosterOfDay24: readonly RosterRow[] = [
  ["P1", "A", 1.0],
  ["P1", "H:U1", 0.0],
  ["P2", "B", 0.8],
  ["P2", "H:U2", 0.2],
  ["P3", "A", 0.3],
  ["P3", "B", 0.3],
  ["P3", "C", 0.1],
  ["P3", "H:U1", 0.5],
  ["P4", "C", 0.1],
  ["P4", "H:U3", 0.7],
  ["P5", "A", 0.4],
  ["P5", "C", 0.05],
  ["P5", "H:U2", 0.5],
  ["P6", "C", 0.05],
  ["P6", "H:U3", 0.6],
];
export const rosterOfDay39: readonly RosterRow[] = [
  ["P1", "A", 1.0],
  ["P1", "H:U1", 0.0],
  ["P2", "B", 0.8],
  ["P2", "H:U2", 0.2],
  ["P3", "A", 0.3],
  ["P3", "B", 0.3],
  ["P3", "C", 0.1],
  ["P3", "H:U1", 0.5],
  ["P4", "C", 0.1],
  ["P4", "H:U3", 0.7],
  ["P5", "A", 0.4],
  ["P5", "C", 0.05],
  ["P5", "H:U2", 0.5],
  ["P6", "A", 0.5],
  ["P6", "C", 0.05],
  ["P6", "H:U3", 0.6],
];
/** Who would sit on a new body D, each with a share. */
export const proposal: Readonly<Record<string, number>> = { P2: 0.2, P3: 0.3, P5: 0.2 };
export const expected = {
  load: { P1: 1.0, P2: 1.0, P3: 1.2, P4: 0.8, P5: 0.95, P6: 0.65 },
  spread: {
    P1: { n0: 1, n1: 1.0, n2: 1.0 },
    P2: { n0: 2, n1: 1.649385, n2: 1.470588 },
    P3: { n0: 4, n1: 3.543098, n2: 3.272727 },
    P4: { n0: 2, n1: 1.457569, n2: 1.28 },
    P5: { n0: 3, n1: 2.356077, n2: 2.187879 },
    P6: { n0: 2, n1: 1.311523, n2: 1.165517 },
  },
  standing: {
    total: 5.356845,
    effective: {
      A: 1.420222,
      "H:U1": 0.286458,
      B: 0.855013,
      "H:U2": 0.586811,
      C: 0.138474,
      "H:U3": 1.243653,
    },
    yields: { A: 1.050415, "H:U1": 0.286458, B: 0.539513, "H:U2": 0.586811, C: 0.030033, "H:U3": 1.243653 },
    slack: 0.6,
    overhead: 0.27,
    tax: 0.599368,
    left: { P1: 1.0, P2: 0.913978, P3: 0.6875, P4: 0.94697, P5: 0.808031, P6: 0.967957 },
    bodies: { P1: 1.0, P2: 1.470588, P3: 3.272727, P4: 1.28, P5: 2.187879, P6: 1.165517 },
  },
  withD: {
    total: 4.785423,
    effective: {
      A: 1.302644,
      "H:U1": 0.202136,
      B: 0.633645,
      "H:U2": 0.452918,
      D: 0.320922,
      C: 0.117617,
      "H:U3": 1.243653,
    },
    yields: {
      A: 0.94133,
      "H:U1": 0.202136,
      B: 0.354172,
      "H:U2": 0.452918,
      D: 0.125457,
      C: 0.022399,
      "H:U3": 1.243653,
    },
    slack: 0.55,
    overhead: 0.36,
    tax: 0.816465,
    left: { P1: 1.0, P2: 0.833333, P3: 0.606407, P4: 0.94697, P5: 0.722267, P6: 0.967957 },
    bodies: { P1: 1.0, P2: 2.0, P3: 4.245283, P4: 1.28, P5: 2.922652, P6: 1.165517 },
  },
  withoutC: { total: 5.531085, change: 0.17424 },
  dilution: {
    total: -0.571422,
    bodies: {
      A: -0.117577,
      "H:U1": -0.084323,
      B: -0.221369,
      "H:U2": -0.133894,
      D: 0.320922,
      C: -0.020857,
      "H:U3": 0.0,
    },
    slack: -0.05,
    overhead: 0.09,
    tax: 0.217098,
  },
} as const;
/** Changes of the roster of day 39, one after the other, and the budget after each; a share of null takes the row away. */
export const edits = [
  { row: ["P4", "B", 0.2], total: 5.997688, slack: 0.05, overhead: 0.33, tax: 0.852415, effective: 4.767585 },
  { row: ["P6", "A", 0.3], total: 5.882699, slack: 0.1, overhead: 0.33, tax: 0.823153, effective: 4.746847 },
  { row: ["P3", "C", null], total: 6.004301, slack: 0.1, overhead: 0.3, tax: 0.789017, effective: 4.810983 },
  {
    row: ["P1", "H:U1", 0.2],
    total: 5.737437,
    slack: 0.1,
    overhead: 0.3,
    tax: 0.858303,
    effective: 4.741697,
  },
  { row: ["P2", "B", 0.5], total: 5.225922, slack: 0.4, overhead: 0.3, tax: 0.856074, effective: 4.443926 },
  { row: ["P5", "A", null], total: 4.753235, slack: 0.8, overhead: 0.27, tax: 0.705031, effective: 4.224969 },
] as const;
/** Ten persons with 0.7 of home work; bodies of four, at 0.2 each, fall one by one on the least loaded. */
export const growth: readonly number[] = [
  7.0, 7.410881, 7.821762, 7.951943, 7.807476, 7.666036, 7.112431, 6.564094, 6.049386, 5.572056, 5.101872,
  4.703855, 4.31062,
];
export const hillVectors = [
  { shares: [0.5, 0.3, 0.1, 0.1], n0: 4, n1: 3.216463455, n2: 2.777777778 },
  { shares: [1.0], n0: 1, n1: 1.0, n2: 1.0 },
  { shares: [0.25, 0.25, 0.25, 0.25], n0: 4, n1: 4.0, n2: 4.0 },
] as const;
/** The first numbers of the seed 42. */
export const drawsOf42: readonly number[] = [0.601103752, 0.448290559, 0.852465793, 0.669734041, 0.174813899];

/** A roster by person; the capacity of each is one day a day. */
export function peopleOf(rows: readonly RosterRow[]): Map<string, Person> {
  const byPerson = Map.groupBy(rows, ([person]) => person);
  return new Map(
    [...byPerson].map(([person, held]) => [
      person,
      { capacity: 1, holdings: held.map(([, body, share]) => ({ body, share, isHome: isHome(body) })) },
    ]),
  );
}

export const isHome = (body: string): boolean => body.startsWith("H:");

/** A scenario over so many draws from a seed, all at once. */
export function weigh(scenario: Scenario, seed: number, draws = drawCount): Weighed {
  const weigher = weigherOf(scenario);
  return judge(
    weigher,
    drawParameters(seed, draws).map((parameters) => weigher(parameters).change),
  );
}
