import { z } from "zod";
import { BodyForm, Charter, TaskForceType } from "../charter/charter.model.ts";
import type { Contract } from "../kernel/contract.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";
import { May } from "../kernel/policy.ts";
import { Nothing } from "../kernel/schema.ts";
import { Body, BodyId, BodyState, RegisterEntry, SourcePaper, Word } from "./body.model.ts";
import { Exemptions } from "./exemption.model.ts";

const ByBody = z.object({ id: BodyId });
const Version = z.int().positive();

export const BodyCan = z.object({
  revise: May,
  submit: May,
  withdraw: May,
  discard: May,
  foundByWord: May,
});
export type BodyCan = z.output<typeof BodyCan>;

/** By station of the way that EST-07 wants recorded: the day it was passed. */
export const ApprovalPath = z.partialRecord(
  z.enum(["applicant", "government_office", "staffing_office", "approving_body"]),
  Day,
);
export type ApprovalPath = z.output<typeof ApprovalPath>;

export const BodyView = Body.extend({
  jurisdiction: z.string(),
  draftedByName: z.string(),
  submittedByName: z.string().nullable(),
  /** What was answered to failing checks when it was last submitted. */
  exemptions: Exemptions,
  /** As the approval of the founding recorded it; null before that, or where there was none here. */
  approvalPath: ApprovalPath.nullable(),
  can: BodyCan,
}).meta({ title: "Body" });
export type BodyView = z.output<typeof BodyView>;

/** What saving answers: enough to save again. */
const Saved = z.object({ id: BodyId, version: Version });

export const draftBody = {
  id: "body.draft",
  method: "POST",
  path: "/bodies",
  summary: "Save a charter as a draft body. The same draftKey sent twice is one draft.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: z.object({
    draftKey: z.uuid(),
    jurisdictionId: idOf<"jurisdiction">(),
    charter: Charter,
    paper: SourcePaper.nullable(),
  }),
  reply: Saved,
  refusals: [
    "body.not-founder",
    "body.classified",
    "paper.classified",
    "body.not-open",
    "body.stale",
    "body.unknown",
  ],
} satisfies Contract;

export const reviseBody = {
  id: "body.revise",
  method: "POST",
  path: "/bodies/:id/revise",
  summary: "Save a corrected charter of a draft or returned body.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: z.object({ version: Version, charter: Charter }),
  reply: Saved,
  refusals: [
    "body.unknown",
    "body.not-founder",
    "body.not-open",
    "body.amended",
    "body.stale",
    "body.classified",
  ],
} satisfies Contract;

export const submitBody = {
  id: "body.submit",
  method: "POST",
  path: "/bodies/:id/submit",
  summary:
    "Send a draft for approval. A check that fails is corrected, or answered with a ground, its basis and an end.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: z.object({
    version: Version,
    explanations: Exemptions,
    /** Why another form than the advised one is chosen. */
    formReason: z.string().max(400).default(""),
  }),
  reply: BodyView,
  refusals: [
    "body.unknown",
    "body.not-founder",
    "body.not-open",
    "body.stale",
    "body.unexplained",
    "body.ground-thin",
    "body.basis-missing",
    "body.exemption-past",
    "body.exemption-long",
    "body.classified",
    "approval.nobody",
    "charter.name-missing",
    "charter.head-missing",
    "charter.term-reversed",
    "charter.key-twice",
  ],
} satisfies Contract;

export const withdrawBody = {
  id: "body.withdraw",
  method: "POST",
  path: "/bodies/:id/withdraw",
  summary: "Take a submitted body back into drafting.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: z.object({ version: Version }),
  reply: BodyView,
  refusals: ["body.unknown", "body.not-founder", "body.not-submitted", "body.stale", "approval.not-open"],
} satisfies Contract;

export const foundBodyByWord = {
  id: "body.found-by-word",
  method: "POST",
  path: "/bodies/:id/found-by-word",
  summary:
    "Found a draft at once on a leader's word, for a sudden event. It runs, and is to be approved by a day, or it lapses.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: z.object({ version: Version, word: Word }),
  reply: BodyView,
  refusals: [
    "body.unknown",
    "body.not-founder",
    "body.not-open",
    "body.stale",
    "body.no-emergency",
    "body.word-ahead",
    "body.word-old",
    "body.classified",
    "charter.name-missing",
    "charter.head-missing",
    "charter.term-reversed",
    "charter.key-twice",
  ],
} satisfies Contract;

export const ReturnedDraft = z.object({
  id: BodyId,
  name: z.string(),
  jurisdiction: z.string(),
  on: Day,
  by: z.string().nullable(),
  reason: z.string(),
});
export type ReturnedDraft = z.output<typeof ReturnedDraft>;

export const listReturned = {
  id: "body.returned",
  method: "GET",
  path: "/bodies/returned",
  summary: "Your drafts and submissions that were sent back, with why; the latest first.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({ bodies: z.array(ReturnedDraft) }),
  refusals: [],
} satisfies Contract;

export const discardBody = {
  id: "body.discard",
  method: "POST",
  path: "/bodies/:id/discard",
  summary: "Put a draft away. It leaves the lists; its history stays.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: z.object({ version: Version }),
  reply: BodyView,
  refusals: ["body.unknown", "body.not-founder", "body.not-open", "body.stale"],
} satisfies Contract;

export const getBody = {
  id: "body.get",
  method: "GET",
  path: "/bodies/:id",
  summary: "One body with its charter and what you may do with it.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: Nothing,
  reply: BodyView,
  refusals: ["body.unknown"],
} satisfies Contract;

export const getBodyPaper = {
  id: "body.paper",
  method: "GET",
  path: "/bodies/:id/paper",
  summary:
    "The paper the charter was read from, with the words that say each value; null where there was none.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: Nothing,
  reply: z.object({ paper: SourcePaper.nullable() }),
  refusals: ["body.unknown"],
} satisfies Contract;

export const BodyHistoryEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: z.string(),
  by: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});

export const listBodyHistory = {
  id: "body.history",
  method: "GET",
  path: "/bodies/:id/history",
  summary: "What happened to the body, oldest first.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: Nothing,
  reply: z.object({ entries: z.array(BodyHistoryEntry) }),
  refusals: ["body.unknown"],
} satisfies Contract;

export const registerOrders = ["name", "head", "members", "term", "founded"] as const;

/** A query parameter that may be given once or more: `state=running&state=suspended`. */
const some = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one).max(20)])
    .optional()
    .transform((given): z.output<T>[] => (given === undefined ? [] : ([given].flat() as z.output<T>[])));

export const registerGaps = ["basis", "end"] as const;

export const RegisterFilter = z.object({
  q: z.string().trim().max(100).default(""),
  state: some(BodyState),
  form: some(BodyForm),
  type: some(TaskForceType),
  /** The place and every place below it. */
  jurisdiction: idOf<"jurisdiction">().optional(),
  /** `overdue`: past the term; `ending`: 30 days left or fewer; `open`: the charter states no end. */
  term: z.enum(["overdue", "ending", "open"]).optional(),
  /** What a living body lacks. `basis`: rests on nothing, or on a word only; `end`: neither a term nor a condition. */
  gap: z.enum(registerGaps).optional(),
  /** `me`: what the account itself has to decide or to correct. */
  waiting: z.enum(["me"]).optional(),
});
export type RegisterFilter = z.output<typeof RegisterFilter>;

export const RegisterPage = RegisterFilter.extend({
  order: z.enum(registerOrders).default("term"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Given by the page before; good for the same order and direction only. */
  cursor: z.string().max(2_000).optional(),
});
export type RegisterPage = z.output<typeof RegisterPage>;

export const RegisterRow = RegisterEntry.extend({
  id: BodyId,
  state: BodyState,
  jurisdiction: z.string(),
  foundedOn: Day.nullable(),
  /** Founded by word: until when it is to be approved; null: nothing is owed. */
  regulariseBy: Day.nullable(),
  /** Seats that the charter gives to persons, and units it names as members; both are in `memberCount`. */
  personCount: z.int(),
  unitCount: z.int(),
  basis: Charter.shape.basis.shape.kind,
  instrument: Charter.shape.instrument.shape.kind,
  issuer: z.string(),
  docNo: z.string(),
  /** Whether the charter says what ends the body. */
  hasDissolution: z.boolean(),
});
export type RegisterRow = z.output<typeof RegisterRow>;

export const listBodies = {
  id: "body.list",
  method: "GET",
  path: "/bodies",
  summary: "The register: bodies you may see, filtered and in order, page by page.",
  door: "signed_in",
  params: Nothing,
  query: RegisterPage,
  body: Nothing,
  reply: z.object({ rows: z.array(RegisterRow), next: z.string().nullable() }),
  refusals: ["body.cursor-unreadable"],
} satisfies Contract;

const counts = z.record(z.string(), z.int());

export const countBodies = {
  id: "body.counts",
  method: "GET",
  path: "/bodies/counts",
  summary: "How many bodies the filter finds, in all and by state, form, type, term and what they lack.",
  door: "signed_in",
  params: Nothing,
  query: RegisterFilter,
  body: Nothing,
  reply: z.object({
    total: z.int(),
    state: counts,
    form: counts,
    type: counts,
    term: counts,
    gap: z.object({ basis: z.int(), end: z.int() }),
    /** How many of them wait for the account that asks. */
    waiting: z.int(),
  }),
  refusals: [],
} satisfies Contract;

export const listNeighbours = {
  id: "body.neighbours",
  method: "GET",
  path: "/bodies/neighbours",
  summary: "Living bodies of a place and the places above it, for the check whether a new one is needed.",
  door: "signed_in",
  params: Nothing,
  query: z.object({ jurisdiction: idOf<"jurisdiction">(), except: BodyId.optional() }),
  body: Nothing,
  reply: z.object({
    bodies: z.array(z.object({ id: BodyId, name: z.string(), duty: z.string().nullable() })),
  }),
  refusals: [],
} satisfies Contract;
