import { z } from "zod";
import { Charter } from "../charter/charter.model.ts";
import { Span } from "../kernel/span.ts";

/** How sure the reader is: the paper says it; it follows from what the paper says; it is the likeliest guess. */
export const Sureness = z.enum(["said", "derived", "guessed"]);
export type Sureness = z.output<typeof Sureness>;

/**
 * Ties one value of the charter to the words that say it. `path` names the value: `name`, `instrument.docNo`,
 * `leaders[L2].name`, `members[M7].post`, `groups[G1].lead`, `mechanisms.inspection` (list entries by their key).
 */
export const Trace = z
  .object({ path: z.string().max(200), spans: z.array(Span).max(1_000), sure: Sureness })
  .meta({ title: "Trace" });
export type Trace = z.output<typeof Trace>;

/** What the paper does with the body: 成立, 调整, 撤销清理, 规则. */
export const NoticeAction = z.enum(["found", "reshuffle", "clean_up", "rules"]);
export type NoticeAction = z.output<typeof NoticeAction>;

/** `nothing`: the text founds no body (news, fiction, report of deeds …). `template`: a form with blanks, no real body. */
export const Verdict = z.enum(["founds", "template", "nothing"]);
export type Verdict = z.output<typeof Verdict>;

/** One reason for the verdict: a code with a sentence in notice.messages, and the words that show it. */
export const VerdictReason = z.object({ code: z.string(), spans: z.array(Span) });
export type VerdictReason = z.output<typeof VerdictReason>;

/** Words the type of Table 1 rests on. */
export const TypeEvidence = z.object({
  emergency: z.array(Span),
  substantive: z.array(Span),
  /** The emergency side can be disputed: census, seasonal safety, title campaigns … */
  borderline: z.boolean(),
});
export type TypeEvidence = z.output<typeof TypeEvidence>;

/** Another body that the same paper founds; its charter is not read out, its name and place are. */
export const OtherBody = z.object({ name: z.string(), span: Span });
export type OtherBody = z.output<typeof OtherBody>;

export const Reading = z
  .object({
    verdict: Verdict,
    reasons: z.array(VerdictReason),
    action: NoticeAction.nullable(),
    charter: Charter,
    /** How many members the paper counts, where it says or lists them. */
    membersCount: z.int().nullable(),
    evidence: TypeEvidence,
    traces: z.array(Trace),
    otherBodies: z.array(OtherBody),
  })
  .meta({ title: "Reading" });
export type Reading = z.output<typeof Reading>;
