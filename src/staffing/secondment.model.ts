import { z } from "zod";
import { BodyId } from "../body/body.model.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";

/**
 * `offered`: the home unit has answered with other terms, and the host is asked; `consented`: host and home unit agree,
 * the person is asked; `agreed`: all three do. Whether it has begun, ends soon or is over is read off the days.
 */
export const secondmentStates = [
  "requested",
  "offered",
  "consented",
  "agreed",
  "recalled",
  "returned",
  "refused",
  "declined",
  "withdrawn",
] as const;
export const SecondmentState = z.enum(secondmentStates);
export type SecondmentState = z.output<typeof SecondmentState>;

/** What it is in law: 挂职, 借调, 抽调, 跟班. */
export const LoanKind = z.enum(["temporary_post", "loan", "drawn", "shadowing"]);
export type LoanKind = z.output<typeof LoanKind>;

export const LoanMode = z.enum(["full_time", "half_time", "part_time", "liaison"]);
export type LoanMode = z.output<typeof LoanMode>;

/** What a post may do that not everybody may. */
export const Power = z.enum(["approve", "decide", "enforce", "money", "people", "audit"]);
export type Power = z.output<typeof Power>;

/** Why a person should not be lent (F2.7). */
export const Bar = z.enum([
  "probation",
  "new_recruit",
  "selected_recruit",
  "local_leader",
  "unfinished_task",
]);
export type Bar = z.output<typeof Bar>;

/** Of working time, in hundredths as the database keeps it. */
export const Share = z.number().min(0.01).max(1).multipleOf(0.01);

export const Approval = z.object({
  number: z.string().trim().min(1).max(100),
  organ: z.string().trim().min(1).max(100),
  on: Day,
});
export type Approval = z.output<typeof Approval>;

/** What is answered to a check that says no: its id and the ground. It holds as long as the loan does. */
export const Explanations = z.record(z.string().max(40), z.string().trim().min(1).max(2_000));
export type Explanations = Readonly<z.output<typeof Explanations>>;

/** What host, home unit and person agree on. */
export const Terms = z.object({
  personId: idOf<"person">(),
  mode: LoanMode,
  share: Share,
  startOn: Day,
  endOn: Day,
});
export type Terms = z.output<typeof Terms>;

/** What the host says beside the terms. Null: nobody has said. */
export const Arrangement = z.object({
  post: z.string().trim().min(1).max(100),
  duty: z.string().trim().max(1_000),
  kind: LoanKind,
  powers: z.array(Power).max(6).nullable(),
  approval: Approval.nullable(),
  payer: z.enum(["home", "host", "both"]).nullable(),
  evaluator: z.enum(["home", "host"]).nullable(),
  factSheetDue: Day.nullable(),
});
export type Arrangement = z.output<typeof Arrangement>;

/** Who is asked about what is on the table: the home unit, the host about the home unit's offer, the person. */
export const Step = z.enum(["requested", "offered", "consented"]);
export type Step = z.output<typeof Step>;

export const Extension = z.object({ to: Day, step: Step, reason: z.string() });
export type Extension = z.output<typeof Extension>;

export const SecondmentId = idOf<"secondment">();
export type SecondmentId = z.output<typeof SecondmentId>;

export const Secondment = Terms.extend(Arrangement.shape).extend({
  id: SecondmentId,
  bodyId: BodyId,
  homeUnitId: idOf<"unit">(),
  /** The post of the body's list that it is for, where it names one. */
  postId: idOf<"post">().nullable(),
  state: SecondmentState,
  /** What the home unit says stands against it; null: it has not been asked. */
  bars: z.array(Bar).nullable(),
  /** What the person has declared; null: not asked yet. */
  hasKin: z.boolean().nullable(),
  extension: Extension.nullable(),
  /** The last day as one side has said it; both have where the state is `returned`. */
  comeBack: z.object({ on: Day, saidBy: z.enum(["host", "home"]) }).nullable(),
  requestedBy: idOf<"account">(),
  requestKey: z.uuid(),
  version: z.int().positive(),
});
export type Secondment = z.output<typeof Secondment>;

/** States in which it takes the person's time, as the database counts it. */
export const heldStates = ["agreed", "recalled", "returned"] as const satisfies readonly SecondmentState[];

/** Usual share of each mode, and what it may lie between (attention measure M01). */
export const shareByMode: Readonly<Record<LoanMode, { usual: number; from: number; to: number }>> = {
  full_time: { usual: 1, from: 0.9, to: 1 },
  half_time: { usual: 0.5, from: 0.4, to: 0.6 },
  part_time: { usual: 0.2, from: 0.05, to: 0.4 },
  liaison: { usual: 0.05, from: 0.01, to: 0.1 },
};
