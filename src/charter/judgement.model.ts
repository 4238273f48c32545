import { z } from "zod";
import type { JurisdictionLevel } from "../identity/identity.model.ts";
import type { Day } from "../kernel/day.ts";
import { Finding } from "../rulebook/rulebook.model.ts";
import { BodyForm, TaskForceType } from "./charter.model.ts";

/** A reason given for a judgement: its sentence is in the messages by code and facts; `paths` show where to look. */
export const Reason = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  paths: z.array(z.string()),
});
export type Reason = z.output<typeof Reason>;

/** The type of Table 1 with what it rests on. */
export const DerivedType = z.object({
  type: TaskForceType,
  emergency: z.boolean(),
  substantive: z.boolean(),
  evidence: z.array(Reason),
});
export type DerivedType = z.output<typeof DerivedType>;

/** What the form adviser asks (Table 2): what the body is for, who answers, for how long, and whether it is needed. */
export const FormQuestion = z.object({
  duty: z.enum(["decide", "coordinate", "execute"]),
  answerable: z.enum(["collective", "commander", "each_person"]),
  duration: z.enum(["term", "standing"]),
  emergency: z.boolean(),
  /** Who could do it already. */
  existing: z.enum(["none", "one_department", "existing_body"]),
});
export type FormQuestion = z.output<typeof FormQuestion>;

export const advisableForms = [
  "leading_group",
  "office",
  "headquarters",
  "task_force",
  "joint_conference",
  "no_body",
] as const;
export const AdvisableForm = z.enum(advisableForms);
export type AdvisableForm = z.output<typeof AdvisableForm>;

export const FormAdvice = z.object({ form: AdvisableForm, reasons: z.array(Reason) });
export type FormAdvice = z.output<typeof FormAdvice>;

/** The adviser's answers as the charter suggests them, and whether the charter's form is the advised one. */
export const CharterFormAdvice = FormAdvice.extend({
  question: FormQuestion,
  /** What each answer was taken from. */
  signs: z.array(Reason),
  /** `open`: the charter says too little, or its form is none of Table 2. */
  fit: z.enum(["fits", "differs", "open"]),
  declared: BodyForm,
});
export type CharterFormAdvice = z.output<typeof CharterFormAdvice>;

/** A body that exists in the place. The body being judged is not to be among them. */
export type ExistingBody = {
  readonly id: string;
  readonly name: string;
  readonly duty: string | null;
  readonly members?: readonly string[];
};

/** How much an existing body resembles a proposed one; likeness runs from 0 to 1. */
export type Overlap = {
  readonly body: ExistingBody;
  readonly sameName: boolean;
  readonly name: number;
  readonly duty: number;
  /** Persons named on both. */
  readonly shared: number;
};
export type Proposal = { readonly name: string; readonly duty: string; readonly members: readonly string[] };
/** A body overlaps where its name or its duty is at least so much alike. */
export type Thresholds = { readonly name: number; readonly duty: number };

/** Existing bodies in a shape of their own, which says itself how many they are and which of them are alike. */
export type KnownBodies = {
  readonly count: number;
  readonly findOverlaps: (proposal: Proposal, thresholds: Thresholds) => readonly Overlap[];
};

export type ApprovalStation = "applicant" | "government_office" | "staffing_office" | "approving_body";

/** What is known beside the charter. What is left out is not known, and checks that need it say so. */
export type CharterFacts = {
  readonly today: Day;
  /**
   * `reading`: a paper found in the world, judged for what it says, with the law of its own day.
   * `founding`: a charter that somebody is about to found a body with; what is missing can still be written.
   */
  readonly occasion: "reading" | "founding";
  /** Of the place that sets the body up. */
  readonly level: JurisdictionLevel | null;
  readonly existingBodies?: readonly ExistingBody[] | KnownBodies;
  /** Day of each station passed; null where it was passed without a recorded day. */
  readonly approvalPath?: Readonly<Partial<Record<ApprovalStation, Day | null>>>;
  /** Before anything is recorded: the stations that the place's chain of approval will pass. */
  readonly plannedPath?: readonly ApprovalStation[];
  readonly foundedOn?: Day;
  /** null: known not to be filed yet. */
  readonly workingRulesFiledOn?: Day | null;
  readonly paperText?: string;
  /** The paper was seen only in part: silence proves nothing. */
  readonly paperIsCut?: boolean;
};

/** Everything the product says of a charter, in one piece. */
export const Judgement = z.object({
  type: DerivedType,
  findings: z.array(Finding),
  form: CharterFormAdvice,
});
export type Judgement = z.output<typeof Judgement>;
