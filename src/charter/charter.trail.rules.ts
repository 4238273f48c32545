import type { Charter } from "./charter.model.ts";

/** The charters before and after the one on the table. Writing on in one value is one step. */
export type Trail = {
  readonly past: readonly Charter[];
  readonly future: readonly Charter[];
  /** What was changed last, and when, in milliseconds of any clock. */
  readonly last: { readonly path: string; readonly at: number } | null;
};

export const emptyTrail: Trail = { past: [], future: [], last: null };

/** So long a pause ends a step; so many steps can be taken back. */
const pause = 1_200;
const length = 200;

/** Notes that `before` is about to be changed at `path`. What had been taken back is gone with it. */
export function recordStep(trail: Trail, before: Charter, last: { path: string; at: number }): Trail {
  const isSameStep = trail.last !== null && trail.last.path === last.path && last.at - trail.last.at < pause;
  const past = isSameStep ? trail.past : [...trail.past, before].slice(-length);
  return { past, future: [], last };
}

type Step = { readonly trail: Trail; readonly charter: Charter };

/** The charter of one step before, or null at the beginning. */
export function stepBack({ past, future }: Trail, now: Charter): Step | null {
  const charter = past.at(-1);
  return charter
    ? { charter, trail: { past: past.slice(0, -1), future: [now, ...future], last: null } }
    : null;
}

/** The charter of one step after, or null where nothing was taken back. */
export function stepOn({ past, future }: Trail, now: Charter): Step | null {
  const [charter, ...rest] = future;
  return charter ? { charter, trail: { past: [...past, now], future: rest, last: null } } : null;
}
