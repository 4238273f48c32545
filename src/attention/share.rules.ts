import type { LeaderTier } from "../charter/charter.model.ts";
import type { HomeShare, Mode, PlannedShare, Range, ShareSource } from "./attention.model.ts";
import { contactWords, defaultShares, modeByTier } from "./share.data.ts";

/** What stands somewhere of how a person serves a body. */
export type Statement = { readonly mode: Mode; readonly share: number | null };

/** A seat as a charter prints it. */
export type SeatWords = {
  readonly tier: LeaderTier | "member";
  readonly role: string;
  readonly post: string;
};

/** How somebody on this seat serves unless a paper says otherwise: as a contact where the seat is called so. */
export function modeOfSeat({ tier, role, post }: SeatWords): Mode {
  return contactWords.test(role) || contactWords.test(post) ? "liaison" : modeByTier[tier];
}

/** A stated share is taken at its word; a mode without a share stands for its default with the default's bounds. */
export function shareOf({ mode, share }: Statement, source: ShareSource): PlannedShare {
  if (share !== null) return { mode, share: exactly(share), source };
  return { mode, share: defaultShares[mode], source: "default" };
}

/** What a body takes of a person: by the secondment in force, else as stated for the two, else by the seat's default. */
export function plannedShare(known: {
  readonly secondment: Statement | null;
  readonly stated: Statement | null;
  readonly seats: readonly SeatWords[];
}): PlannedShare | null {
  if (known.secondment) return shareOf(known.secondment, "secondment");
  if (known.stated) return shareOf(known.stated, "stated");
  const [first, ...others] = known.seats.map((seat) =>
    shareOf({ mode: modeOfSeat(seat), share: null }, "default"),
  );
  if (!first) return null;
  return others.reduce((most, one) => (one.share.value > most.share.value ? one : most), first);
}

/** What is left for the home unit: what was entered, else what the bodies leave, floored at nothing. */
export function homeShareOf(entered: number | null, bodies: Range): HomeShare {
  if (entered !== null) return { share: exactly(entered), source: "entered" };
  const rest = (taken: number) => Math.max(0, 1 - taken);
  return {
    share: { value: rest(bodies.value), low: rest(bodies.high), high: rest(bodies.low) },
    source: "rest",
  };
}

export function exactly(value: number): Range {
  return { value, low: value, high: value };
}

export function sumRanges(ranges: readonly Range[]): Range {
  return ranges.reduce(
    (sum, { value, low, high }) => ({ value: sum.value + value, low: sum.low + low, high: sum.high + high }),
    exactly(0),
  );
}

/** Six digits are told; what lies behind them is the machine's. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

export function rounded({ value, low, high }: Range): Range {
  return { value: round(value), low: round(low), high: round(high) };
}
