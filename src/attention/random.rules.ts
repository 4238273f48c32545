import type { Parameters } from "./attention.model.ts";
import { defaultParameters, parameterRanges } from "./parameter.data.ts";

/** Numbers in [0, 1) that follow from the seed alone (mulberry32), so that a result can be had again. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many settings of the assumptions, each drawn evenly from its range; what home work is worth stays. */
export function drawParameters(seed: number, count: number): Parameters[] {
  const random = randomFrom(seed);
  const within = ([from, to]: readonly [number, number]) => from + (to - from) * random();
  return Array.from({ length: count }, () => ({
    theta: within(parameterRanges.theta),
    kappa: within(parameterRanges.kappa),
    h: within(parameterRanges.h),
    g: within(parameterRanges.g),
    w: defaultParameters.w,
  }));
}
