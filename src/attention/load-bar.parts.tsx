import type { ReactNode } from "react";
import type { Range } from "./attention.model.ts";
import { thresholds } from "./parameter.data.ts";

/** Shares with two digits: the third is not known by anybody. */
export function share(value: number): string {
  const shown = value.toFixed(2);
  return shown === "-0.00" ? "0.00" : shown.replace("-", "−");
}

/** With its sign, for what is gained or lost. */
export function change(value: number): string {
  const shown = share(value);
  return value > 0 && shown !== "0.00" ? `+${shown}` : shown;
}

type LoadBarProps = { readonly before: Range; readonly after: Range; readonly isHeavy?: boolean };

/** The bar shows up to a half more than the whole; beyond, its end is the end. */
const widest = 1.5;
const at = (value: number) => `${(100 * Math.min(value, widest)) / widest}%`;

/** What is claimed of somebody's time: filled as it would be, a notch where it was, a line for the range. */
export function LoadBar({ before, after, isHeavy = false }: LoadBarProps): ReactNode {
  return (
    <span className="load-bar" data-heavy={isHeavy || undefined} aria-hidden>
      <span className="load-fill" style={{ width: at(after.value) }} />
      <span className="load-range" style={{ left: at(after.low), right: `calc(100% - ${at(after.high)})` }} />
      <span className="load-notch" style={{ left: at(before.value) }} />
      <span className="load-whole" style={{ left: at(thresholds.red) }} />
    </span>
  );
}
