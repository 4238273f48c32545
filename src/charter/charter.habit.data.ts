/** Share of real founding papers, of twenty seen to the end, that state a thing (docs: how a real notice looks). */
export const shareStating = {
  purpose: 0.95,
  basis: 0.8,
  head: 0.8,
  leadUnit: 0.6,
  namedMembers: 0.5,
  accountableDeputy: 0,
  cadence: 0.25,
  targets: 0.15,
  term: 0.05,
  dissolution: 0.25,
  budget: 0.05,
} as const satisfies Record<string, number>;
export type Habit = keyof typeof shareStating;
