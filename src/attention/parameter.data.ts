import type { Assumed, Parameters } from "./attention.model.ts";

export const defaultParameters: Parameters = { theta: 0.2, kappa: 0.03, h: 0.5, g: 1, w: 1 };

/** From where to where each assumption is drawn; what home work is worth stays 1, the others are measured by it. */
export const parameterRanges = {
  theta: [0.1, 0.5],
  kappa: [0.01, 0.08],
  h: [0, 1],
  g: [0.2, 1.5],
} as const satisfies Partial<Record<keyof Parameters, readonly [number, number]>>;

export const assumed: Assumed = { values: defaultParameters, ranges: parameterRanges };

/** Above `amber` queues grow faster than work gets done; above `red` they never end. Cleared so much lower. */
export const thresholds = { amber: 0.85, red: 1, back: 0.05, bodies: 3 } as const;

export const drawCount = 1_000;

/** A verdict in words is given only this far out; between, the answer is that it is not certain. */
export const certain = 0.9;
