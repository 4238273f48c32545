import { z } from "zod";
import { BodyId } from "../body/body.model.ts";
import { leaderTiers } from "../charter/charter.model.ts";
import { PersonCard } from "../identity/identity.model.ts";
import type { Contract } from "../kernel/contract.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";
import { May } from "../kernel/policy.ts";
import { Nothing } from "../kernel/schema.ts";
import { Assumed, Load, Mode, PersonId, PlannedShare, Range, Warning } from "./attention.model.ts";

const Share = z.number().multipleOf(0.01);
/** How somebody serves a body, and the part of the working time where it is known. */
export const StatedShare = z.object({ mode: Mode, share: Share.gt(0).max(1).nullable() });

const LoadLine = PlannedShare.extend({
  /** Null where the asker may not see the body. */
  body: z.object({ id: BodyId, name: z.string() }).nullable(),
  /** What was planned when a share was first stated; null where none was. */
  original: z.number().nullable(),
  /** Past its term and not ended: it takes time all the same. */
  isOver: z.boolean(),
  can: z.object({ state: May }),
});

export const PersonLoad = Load.extend({
  person: PersonCard,
  asOf: Day,
  lines: z.array(LoadLine),
  /** Only for whoever assigns. */
  warnings: z.array(Warning),
  /** Who has looked, newest first; the days of the last 90. For the person alone; empty for whoever else asks. */
  views: z.array(z.object({ on: Day, by: z.string(), via: z.enum(["person", "what_if"]) })),
  can: z.object({ stateHome: May }),
});
export type PersonLoad = z.output<typeof PersonLoad>;

export const getLoad = {
  id: "attention.load",
  method: "GET",
  path: "/persons/:id/load",
  summary:
    "What is planned of one person's time, as a sum; for the person and whoever assigns their time. Logged.",
  door: "signed_in",
  params: z.object({ id: PersonId }),
  query: Nothing,
  body: Nothing,
  reply: PersonLoad,
  refusals: ["attention.unknown"],
} satisfies Contract;

export const stateShare = {
  id: "attention.state-share",
  method: "POST",
  path: "/bodies/:id/shares",
  summary: "Say how a member serves a body, and for what part of the time; null takes it back.",
  door: "signed_in",
  params: z.object({ id: BodyId }),
  query: Nothing,
  body: z.object({ personId: PersonId, statement: StatedShare.nullable() }),
  reply: Nothing,
  refusals: ["body.unknown", "attention.not-founder", "attention.off-body", "attention.seconded"],
} satisfies Contract;

export const stateHomeShare = {
  id: "attention.state-home",
  method: "POST",
  path: "/persons/:id/home-share",
  summary: "Say what part of a person's time the home unit needs; null takes it back.",
  door: "signed_in",
  params: z.object({ id: PersonId }),
  query: Nothing,
  body: z.object({ share: Share.min(0).max(1).nullable() }),
  reply: Nothing,
  refusals: ["attention.unknown", "attention.not-planning"],
} satisfies Contract;

/** A seat as the charter prints it; bound by name and unit unless the person is given. */
const ProposedSeat = z.object({
  key: z.string().min(1).max(24),
  name: z.string().max(60),
  role: z.string().max(40),
  tier: z.enum([...leaderTiers, "member"]),
  post: z.string().max(300),
  personId: PersonId.nullable().default(null),
  statement: StatedShare.nullable().default(null),
});

export const Roster = z.object({
  jurisdictionId: idOf<"jurisdiction">(),
  /** The body whose roster this is, where it is one already: its seats of now make way for these. */
  bodyId: BodyId.nullable().default(null),
  seats: z.array(ProposedSeat).max(10_400),
});
export type Roster = z.output<typeof Roster>;

/** `again`: a second seat of one person. `outside`: in the register, but of a unit that the asker assigns nobody of. */
const SeatFound = z.enum(["counted", "again", "unnamed", "unknown", "namesakes", "outside"]);
export type SeatFound = z.output<typeof SeatFound>;

/** What bodies take of somebody, and among how many by weight: all that a roster changes of a load. */
const Taken = Load.pick({ claimed: true, level: true, usesDefault: true }).extend({ n2: Range });

export const MemberShift = z.object({
  /** Null for somebody who would leave. */
  key: z.string().nullable(),
  person: PersonCard.pick({ id: true, name: true }).extend({ unit: z.string() }),
  planned: PlannedShare.nullable(),
  before: Taken,
  after: Taken,
  warnings: z.array(Warning),
});
export type MemberShift = z.output<typeof MemberShift>;

export const BodyShift = z.object({
  /**
   * `others`: bodies that the asker may not see, taken together; where fewer than five members sit there, they are in
   * `elsewhere` with the home units.
   */
  kind: z.enum(["proposed", "body", "home", "others", "elsewhere"]),
  id: z.uuid().nullable(),
  name: z.string().nullable(),
  /** How many of the members it shares. */
  persons: z.int(),
  /** Person-days a day that these members give it now, and by how much that changes. */
  before: z.number(),
  change: Range,
});
export type BodyShift = z.output<typeof BodyShift>;

export const WhatIf = z.object({
  asOf: Day,
  seats: z.array(z.object({ key: z.string(), found: SeatFound })),
  /** In the order of the roster; whoever would leave comes last. */
  members: z.array(MemberShift),
  bodies: z.array(BodyShift),
  balance: z.object({ slack: Range, overhead: Range, tax: Range, sum: z.number() }),
  /** The body that shares the most members with this roster: it could take the matter on. */
  merge: z.object({ id: BodyId, name: z.string(), shared: z.int(), of: z.int() }).nullable(),
  /** Seats that could be contacts instead, and what would be left of the burden. */
  liaison: z
    .object({ keys: z.array(z.string()), warned: z.int(), lost: z.number(), lostNow: z.number() })
    .nullable(),
  parameters: Assumed,
});
export type WhatIf = z.output<typeof WhatIf>;

const rosterRefusals = ["attention.not-assigning", "attention.roster-long", "body.unknown"];

export const askWhatIf = {
  id: "attention.what-if",
  method: "POST",
  path: "/attention/what-if",
  summary:
    "What a roster would take: each member's load before and after, and what every other body would lose.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Roster,
  reply: WhatIf,
  refusals: rosterRefusals,
} satisfies Contract;

export const Scenario = z.object({
  change: Range,
  /** In what part of the draws total effective attention falls. */
  falls: z.number(),
  verdict: z.enum(["falls", "rises", "uncertain"]),
  breakEven: z.number().nullable(),
  seed: z.int(),
  draws: z.int(),
  counted: z.int(),
  /** Persons outside the roster on whom the result rests, because a body is more than its shared members. */
  others: z.int(),
  /** A colleague of the same unit in whose place the total would fall less; one at most for each seat. */
  swaps: z.array(z.object({ key: z.string(), instead: PersonCard, change: z.number() })),
  parameters: Assumed,
});
export type Scenario = z.output<typeof Scenario>;

export const askScenario = {
  id: "attention.scenario",
  method: "POST",
  path: "/attention/scenario",
  summary:
    "A model's guess, with its range: what the roster does to total effective attention. Not a measurement.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Roster.extend({
    /** What the new body is worth against home work, where the leadership has said so. */
    worth: z.number().min(0).max(100).nullable().default(null),
    /** Given, the result can be had again. */
    seed: z.int().min(0).max(0xffff_ffff).nullable().default(null),
  }),
  reply: Scenario,
  refusals: [...rosterRefusals, "attention.too-many"],
} satisfies Contract;
