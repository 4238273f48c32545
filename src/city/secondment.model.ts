import type { Bar, LoanKind, LoanMode, Power, SecondmentState, Step } from "../staffing/secondment.model.ts";

/** Days from today, negative before it. */
type DayOffset = number;

export type SecondmentTurn =
  | "requested"
  | "offered"
  | "consented"
  | "agreed"
  | "refused"
  | "declined"
  | "extension-asked"
  | "recalled"
  | "return-said"
  | "returned";

/** A secondment as we write it: bodies and persons by key, days as offsets from today. */
export type SecondmentSketch = {
  readonly body: string;
  readonly person: string;
  /** Who was asked for first, where the home unit offered somebody else. */
  readonly asked?: string;
  readonly state: SecondmentState;
  readonly words: readonly [post: string, duty: string];
  readonly terms: readonly [kind: LoanKind, mode: LoanMode, share: number, start: DayOffset, end: DayOffset];
  /** The end before a recall. */
  readonly planned?: DayOffset;
  readonly papers: {
    readonly approval?: readonly [number: string, organ: string, on: DayOffset];
    readonly payer?: "home" | "host" | "both";
    readonly evaluator?: "home" | "host";
    readonly factSheet?: DayOffset;
  };
  readonly powers: readonly Power[];
  readonly bars?: readonly Bar[];
  readonly extension?: readonly [to: DayOffset, step: Step, reason: string];
  readonly comeBack?: readonly [on: DayOffset, saidBy: "host" | "home"];
  /** Oldest first; `by` is the key of the person who did it. */
  readonly history: readonly (readonly [kind: SecondmentTurn, on: DayOffset, by: string, note: string])[];
};
