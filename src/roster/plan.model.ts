import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { CellProblem, FieldChange, ImportField, Outcome } from "./import.model.ts";
import type { EstablishmentKind, Rank } from "./person.model.ts";

/** One row of a roster, its cells by what they hold; a field that no column holds is not there. */
export type Line = {
  readonly row: number;
  readonly cells: Partial<Readonly<Record<ImportField, { readonly text: string; readonly column: number }>>>;
  /** What was told of its cells while the sheet was read. */
  readonly flaws: readonly CellProblem[];
};

export type KnownUnit = {
  readonly id: Id<"unit">;
  readonly name: string;
  readonly shortName: string;
  readonly place: string;
  /** Stands in the place whose roster comes in, not below it. */
  readonly isHere: boolean;
};

/** A person as the plan compares and stores it. */
export type PersonState = {
  readonly unitId: Id<"unit"> | null;
  /** Of a unit that is made with the roster. */
  readonly newUnit: string | null;
  readonly post: string;
  readonly rank: Rank;
  readonly establishment: EstablishmentKind;
  readonly phoneTail: string | null;
  readonly postSince: Day | null;
};

export type KnownPerson = Omit<PersonState, "newUnit" | "unitId"> & {
  readonly id: Id<"person">;
  readonly unitId: Id<"unit">;
  readonly unit: string;
  readonly name: string;
  readonly version: number;
};

export type KnownUnitState = KnownUnit & { readonly state: UnitState; readonly version: number };

export type UnitState = {
  readonly shortName: string;
  readonly kind: string;
  readonly system: string | null;
  readonly level: Rank | null;
  readonly uscc: string | null;
  readonly parentId: Id<"unit"> | null;
  /** Name of a unit above that is made with the same roster. */
  readonly newParent: string | null;
  readonly placeId: Id<"jurisdiction">;
};

/** What a row would do. `before` is what undoing goes back to; an id for what is new is given when the plan is kept. */
export type Plan<State> =
  | { readonly does: "enrol"; readonly id: Id<string> | null; readonly name: string; readonly after: State }
  | {
      readonly does: "correct";
      readonly id: Id<string>;
      readonly version: number;
      readonly name: string;
      readonly before: State;
      readonly after: State;
    };

/** What comes of a row: what it would do, field by field, and what is wrong with it. */
export type Planned<State> = {
  readonly row: number;
  readonly outcome: Outcome;
  readonly plan: Plan<State> | null;
  readonly changes: readonly FieldChange[];
  readonly problems: readonly CellProblem[];
};
