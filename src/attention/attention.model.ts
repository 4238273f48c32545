import { z } from "zod";
import { idOf } from "../kernel/id.ts";

/** How somebody serves a body: taken off the post, half, beside the post, as a contact, or in name only. */
export const modes = ["full_time", "half_time", "part_time", "liaison", "nominal"] as const;
export const Mode = z.enum(modes);
export type Mode = z.output<typeof Mode>;

/** A number and between which bounds it lies, by the bounds of what it is made of. */
export const Range = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Range = z.output<typeof Range>;

/** Where a share is known from: the paper of a secondment, a statement for this body, or the default of the mode. */
export const ShareSource = z.enum(["secondment", "stated", "default"]);
export type ShareSource = z.output<typeof ShareSource>;

/** What one body takes of one person's working time, as planned. */
export const PlannedShare = z.object({ mode: Mode, share: Range, source: ShareSource });
export type PlannedShare = z.output<typeof PlannedShare>;

/** `entered`: somebody stated what the home unit needs. `rest`: what the bodies leave over, never below nothing. */
export const HomeShare = z.object({ share: Range, source: z.enum(["entered", "rest"]) });
export type HomeShare = z.output<typeof HomeShare>;

export const Level = z.enum(["clear", "amber", "red"]);
export type Level = z.output<typeof Level>;

/** Hill numbers of planned shares: bodies counted plainly (`n0`), by entropy (`n1`), by weight (`n2`). */
export const Spread = z.object({ n0: z.int(), n1: z.number(), n2: Range });
export type Spread = z.output<typeof Spread>;

export const Load = z.object({
  /** Of the working time, the home unit included. */
  load: Range,
  /** The part that is claimed for certain: all of it where the home share is entered, else what the bodies take. */
  claimed: Range,
  home: HomeShare,
  spread: Spread,
  level: Level,
  /** Whether any share in it is the default of a mode. */
  usesDefault: z.boolean(),
});
export type Load = z.output<typeof Load>;

/** `W1` over the whole, `W2` stretched, `W5` over the whole by a proposal, `no-home` nothing left for the home unit. */
export const Warning = z.enum(["W1", "W2", "W5", "no-home"]);
export type Warning = z.output<typeof Warning>;

/** The assumptions of the model of effective attention. Value judgements, printed beside whatever rests on them. */
export const Parameters = z.object({
  /** What each further body costs in switching. */
  theta: z.number(),
  /** Person-days a day that each membership takes for meetings and reports. */
  kappa: z.number(),
  /** Full-time equivalents below which most of a body's effort is lost. */
  h: z.number(),
  /** How much more a task force is worth than home work, before anybody states a priority. */
  g: z.number(),
  /** What home work is worth. */
  w: z.number(),
});
export type Parameters = z.output<typeof Parameters>;

/** The values that a result rests on, and from where to where each was varied. */
export const Assumed = z.object({
  values: Parameters,
  ranges: z.record(z.string(), z.tuple([z.number(), z.number()]).readonly()),
});
export type Assumed = z.output<typeof Assumed>;

export const PersonId = idOf<"person">();
export type PersonId = z.output<typeof PersonId>;
