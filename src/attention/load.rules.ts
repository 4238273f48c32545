import type { Level, Load, PlannedShare, Range, Warning } from "./attention.model.ts";
import { thresholds } from "./parameter.data.ts";
import { homeShareOf, sumRanges } from "./share.rules.ts";
import { spreadOf } from "./spread.rules.ts";

/** What is planned of one person's time. */
export type Plan = {
  readonly bodies: readonly PlannedShare[];
  /** What somebody entered for the home unit; null where nobody has. */
  readonly home: number | null;
};

/**
 * M01 and M02, the load and the effective number of bodies: arithmetic on papers, without an error of sampling; what
 * may be wrong is the shares. It warns whoever assigns, and says nothing about the person.
 * @param before the level of the roster as it stood, for a level is cleared later than it is reached
 */
export function loadOf({ bodies, home: entered }: Plan, before: Level = "clear"): Load {
  const taken = sumRanges(bodies.map(({ share }) => share));
  const home = homeShareOf(entered, taken);
  const claimed = home.source === "entered" ? sumRanges([taken, home.share]) : taken;
  return {
    load: home.source === "entered" ? claimed : atLeastWhole(taken),
    claimed,
    home,
    spread: spreadOf([...bodies.map(({ share }) => share), home.share]),
    level: levelOf(claimed.value, before),
    usesDefault: bodies.some(({ source }) => source === "default"),
  };
}

/** The rest goes to the home unit: together they are the whole of the time, or what the bodies take beyond it. */
function atLeastWhole({ value, low, high }: Range): Range {
  return { value: Math.max(1, value), low: Math.max(1, low), high: Math.max(1, high) };
}

/** Amber above 0.85, red above 1; a level once reached is left only 0.05 lower, so that it does not flicker. */
export function levelOf(load: number, before: Level = "clear"): Level {
  const exceeds = (limit: number, was: boolean) => round(load) > round(limit - (was ? thresholds.back : 0));
  if (exceeds(thresholds.red, before === "red")) return "red";
  return exceeds(thresholds.amber, before !== "clear") ? "amber" : "clear";
}

/** Sums of decimal shares carry an error in the last digits that must not decide. */
function round(load: number): number {
  return Math.round(load * 1e9) / 1e9;
}

/** W1: over the whole even if every default is at its least. */
export function isOverloaded({ claimed }: Load): boolean {
  return round(claimed.low) > thresholds.red;
}

/** W2: little is left, or the time is split among many. */
export function isStretched({ level, spread }: Load): boolean {
  return level !== "clear" || round(spread.n2.value) > thresholds.bodies;
}

/** The bodies take more than there is, so that nothing is left by arithmetic for the unit that pays. */
export function leavesNoHome({ home, claimed }: Load): boolean {
  return home.source === "rest" && round(claimed.value) > 1;
}

/** What to tell whoever assigns. With the load as it was before a proposal, whether it is the proposal that does it. */
export function warningsOf(load: Load, before: Load = load): Warning[] {
  const warnings: Warning[] = [];
  if (isOverloaded(load)) warnings.push(isOverloaded(before) ? "W1" : "W5");
  else if (isStretched(load)) warnings.push("W2");
  if (leavesNoHome(load)) warnings.push("no-home");
  return warnings;
}
