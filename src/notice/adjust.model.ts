import { z } from "zod";
import { Charter, leaderTiers } from "../charter/charter.model.ts";
import { Day } from "../kernel/day.ts";
import { Span } from "../kernel/span.ts";

const words = z.string().max(300);
const Holder = z.object({ name: z.string().max(60), post: words });
const seat = { role: z.string().max(40), tier: z.enum([...leaderTiers, "member"]) };
const at = { spans: z.array(Span).max(20) };

/** One thing that an adjusting paper orders, with the words that order it. */
export const AdjustStep = z.discriminatedUnion("kind", [
  /** 调整后的名单如下: leaders, members and units as the paper lists them, whole. */
  z.object({ kind: z.literal("roster"), ...at }),
  /** 增补…为成员 */
  z.object({ kind: z.literal("join"), ...seat, ...Holder.shape, ...at }),
  /** 由…担任组长: takes the seat where one alone can hold it. */
  z.object({ kind: z.literal("appoint"), ...seat, ...Holder.shape, ...at }),
  /** …不再担任…; role null where the paper names none. */
  z.object({
    kind: z.literal("leave"),
    role: z.string().max(40).nullable(),
    name: z.string().max(60),
    ...at,
  }),
  /** …接替…; …不再担任…, 由…接任 */
  z.object({
    kind: z.literal("succeed"),
    role: z.string().max(40).nullable(),
    from: z.string().max(60),
    ...Holder.shape,
    ...at,
  }),
  z.object({ kind: z.literal("unit-joins"), unit: z.string().max(200), ...at }),
  z.object({ kind: z.literal("unit-leaves"), unit: z.string().max(200), ...at }),
  /** 延长至…, 延长6个月: the new end, or by how many months the old one moves. */
  z.object({ kind: z.literal("end"), end: Day.nullable(), months: z.int().nullable(), text: words, ...at }),
  z.object({ kind: z.literal("rename"), name: z.string().max(200), ...at }),
  z.object({ kind: z.literal("office"), unit: z.string().max(200), ...at }),
  z.object({ kind: z.literal("director"), name: z.string().max(60), ...at }),
  z.object({ kind: z.literal("lead-unit"), unit: z.string().max(200), ...at }),
]);
export type AdjustStep = z.output<typeof AdjustStep>;

/** What an adjusting paper says: which body, by which paper, and what is to be different. */
export const Adjustment = z.object({
  /** The body as the paper calls it. */
  name: z.string().max(200),
  nameSpan: Span,
  instrument: Charter.shape.instrument,
  steps: z.array(AdjustStep).max(20_000),
  /** The roster that `roster` puts in the place of the old one. */
  roster: Charter.pick({ leaders: true, members: true, memberUnits: true, groups: true }),
});
export type Adjustment = z.output<typeof Adjustment>;
