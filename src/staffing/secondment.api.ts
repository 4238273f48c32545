import { z } from "zod";
import { BodyId } from "../body/body.model.ts";
import type { Contract } from "../kernel/contract.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";
import { May } from "../kernel/policy.ts";
import { Nothing } from "../kernel/schema.ts";
import { LoanFacts } from "./loan.model.ts";
import {
  Approval,
  Arrangement,
  Bar,
  Explanations,
  Secondment,
  SecondmentId,
  Terms,
} from "./secondment.model.ts";

const BySecondment = z.object({ id: SecondmentId });
const Version = z.int().positive();
const Note = z.string().trim().max(2_000);
const Reason = z.string().trim().min(1).max(2_000);

export const SecondmentCan = z.object({
  consent: May,
  offer: May,
  refuse: May,
  accept: May,
  agree: May,
  decline: May,
  withdraw: May,
  extend: May,
  recall: May,
  return: May,
});
export type SecondmentCan = z.output<typeof SecondmentCan>;

const PersonName = z.object({ id: idOf<"person">(), name: z.string(), post: z.string() });
const UnitName = z.object({ id: idOf<"unit">(), name: z.string(), shortName: z.string() });
const BodyName = z.object({
  id: BodyId,
  name: z.string(),
  jurisdiction: z.string(),
  termEnd: Day.nullable(),
});

export const SecondmentView = Secondment.extend({
  body: BodyName,
  person: PersonName,
  homeUnit: UnitName,
  requestedByName: z.string(),
  /** Names of the accounts that answer for the home unit. */
  agentNames: z.array(z.string()),
  /** Whether the person can answer for themselves; if not, the home unit records the signed consent. */
  hasAccount: z.boolean(),
  /** For which sides the asker speaks. */
  sides: z.object({ host: z.boolean(), home: z.boolean(), person: z.boolean() }),
  /** The first day that the notice of a recall given today allows to be the last one. */
  recallFrom: Day,
  facts: LoanFacts,
  can: SecondmentCan,
}).meta({ title: "Secondment" });
export type SecondmentView = z.output<typeof SecondmentView>;

const clash = [
  "staffing.full-time-elsewhere",
  "staffing.full-time-elsewhere-unseen",
  "staffing.shares-over",
] as const;
const known = ["staffing.unknown", "staffing.stale", "body.classified"];
const turn = ["staffing.recalled", "staffing.settled", "staffing.nothing-asked", "staffing.other-turn"];
const terms = [
  "staffing.term-reversed",
  "staffing.already-over",
  "staffing.share-mode",
  "staffing.body-not-running",
  "staffing.body-overdue",
  "staffing.beyond-body",
];
const grounds = ["staffing.level-barred", "staffing.unexplained", "staffing.ground-thin"];

export const requestSecondment = {
  id: "staffing.request",
  method: "POST",
  path: "/secondments",
  summary: "Ask a home unit for one of its persons. The same requestKey sent twice is one request.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: z.object({
    requestKey: z.uuid(),
    bodyId: BodyId,
    /** A post of the body's list that the person is asked for. */
    postId: idOf<"post">().nullable().default(null),
    terms: Terms,
    arrangement: Arrangement,
    explanations: Explanations,
    note: Note,
  }),
  reply: SecondmentView,
  refusals: [
    ...known,
    ...terms,
    ...grounds,
    "body.unknown",
    "staffing.not-host",
    "staffing.person-unknown",
    "staffing.person-left",
    "post.unknown",
    "staffing.starts-past",
    "staffing.no-agent",
    ...clash,
  ],
} satisfies Contract;

/** An act on a secondment in being: its name is the verb of its path. */
function actOf<Verb extends string, Body extends z.ZodRawShape>(
  verb: Verb,
  summary: string,
  body: Body,
  refusals: readonly string[],
) {
  return {
    id: `staffing.${verb}`,
    method: "POST",
    path: `/secondments/:id/${verb}`,
    summary,
    door: "signed_in",
    params: BySecondment,
    query: Nothing,
    body: z.object({ version: Version, ...body }),
    reply: SecondmentView,
    refusals: [...known, ...turn, ...refusals],
  } as const satisfies Contract;
}

const bars = z.array(Bar).max(Bar.options.length).nullable();

export const consentSecondment = actOf(
  "consent",
  "The home unit consents to what is asked, loan or extension, whole.",
  { bars, note: Note },
  ["staffing.not-home", "staffing.own-request"],
);
export const offerSecondment = actOf(
  "offer",
  "The home unit offers other terms or another of its persons; of an extension, an earlier end.",
  { terms: Terms, bars, note: Note },
  [
    "staffing.not-home",
    "staffing.own-request",
    "staffing.other-unit",
    "staffing.person-left",
    "staffing.nothing-new",
    "staffing.only-shorter",
    ...terms,
  ],
);
export const refuseSecondment = actOf("refuse", "The home unit says no, with a reason.", { note: Reason }, [
  "staffing.not-home",
]);
export const acceptSecondment = actOf(
  "accept",
  "The host takes what the home unit offers; then the person is asked.",
  { approval: Approval.nullable(), explanations: Explanations, note: Note },
  ["staffing.not-host", ...grounds],
);
export const agreeSecondment = actOf(
  "agree",
  "The person agrees; it takes effect on the start day. For a person without account the home unit records the paper.",
  { hasKin: z.boolean().nullable(), note: Note },
  [
    "staffing.not-person",
    "staffing.kin-unsaid",
    "staffing.kin-above",
    "staffing.already-over",
    "staffing.paper-unnamed",
    ...clash,
  ],
);
export const declineSecondment = actOf("decline", "The person declines, with a reason.", { note: Reason }, [
  "staffing.not-person",
]);
export const withdrawSecondment = actOf(
  "withdraw",
  "The host takes back what it asked, as long as it has not taken effect.",
  { note: Reason },
  ["staffing.not-host", "staffing.begun"],
);
export const extendSecondment = actOf(
  "extend",
  "The host asks for a later end; it goes the same two-sided way.",
  { to: Day, note: Reason },
  ["staffing.not-host", "staffing.extension-open", "staffing.no-later", ...terms],
);
export const recallSecondment = actOf(
  "recall",
  "The home unit calls its person back, with notice once the loan has begun.",
  { lastDay: Day, note: Reason },
  ["staffing.not-home", "staffing.notice-short", "staffing.ends-before"],
);
export const returnSecondment = actOf(
  "return",
  "Host or home unit says the last day; the return counts when both name the same.",
  { on: Day, side: z.enum(["host", "home"]), note: Note },
  ["staffing.not-side", "staffing.unbegun", "staffing.return-outside", "staffing.return-said"],
);

export const getSecondment = {
  id: "staffing.get",
  method: "GET",
  path: "/secondments/:id",
  summary: "One secondment, what its checks ask about, and what you may do with it.",
  door: "signed_in",
  params: BySecondment,
  query: Nothing,
  body: Nothing,
  reply: SecondmentView,
  refusals: ["staffing.unknown"],
} satisfies Contract;

export const SecondmentTold = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: z.string(),
  by: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});
export type SecondmentTold = z.output<typeof SecondmentTold>;

export const listSecondmentHistory = {
  id: "staffing.history",
  method: "GET",
  path: "/secondments/:id/history",
  summary: "What was said and done, oldest first, with the names of persons it speaks of.",
  door: "signed_in",
  params: BySecondment,
  query: Nothing,
  body: Nothing,
  reply: z.object({ entries: z.array(SecondmentTold), persons: z.record(z.string(), z.string()) }),
  refusals: ["staffing.unknown"],
} satisfies Contract;

export const getLoanFacts = {
  id: "staffing.facts",
  method: "GET",
  path: "/secondments/facts",
  summary: "What the checks ask about a person that a body would ask for; for who may ask.",
  door: "signed_in",
  params: Nothing,
  query: z.object({ body: BodyId, person: idOf<"person">() }),
  body: Nothing,
  reply: z.object({
    facts: LoanFacts,
    person: PersonName,
    homeUnit: UnitName,
    agentNames: z.array(z.string()),
    body: BodyName,
  }),
  refusals: ["body.unknown", "staffing.person-unknown", "staffing.person-left", "staffing.not-host"],
} satisfies Contract;

export const views = ["all", "out", "in", "waiting", "ending", "over", "past"] as const;

export const SecondmentFilter = z.object({
  view: z.enum(views).default("all"),
  q: z.string().trim().max(100).default(""),
  body: BodyId.optional(),
  person: idOf<"person">().optional(),
  unit: idOf<"unit">().optional(),
});
export type SecondmentFilter = z.output<typeof SecondmentFilter>;

export const SecondmentRow = Secondment.pick({
  id: true,
  state: true,
  post: true,
  kind: true,
  mode: true,
  share: true,
  startOn: true,
  endOn: true,
  extension: true,
  comeBack: true,
}).extend({
  person: PersonName,
  homeUnit: UnitName.omit({ name: true }),
  body: BodyName.pick({ id: true, name: true }),
  /** An answer of the asker's is waited for. */
  isMine: z.boolean(),
});
export type SecondmentRow = z.output<typeof SecondmentRow>;

export const listSecondments = {
  id: "staffing.list",
  method: "GET",
  path: "/secondments",
  summary: "Secondments you may see, by home unit and person; the first 500, with the number of each view.",
  door: "signed_in",
  params: Nothing,
  query: SecondmentFilter,
  body: Nothing,
  reply: z.object({
    rows: z.array(SecondmentRow),
    total: z.int(),
    counts: z.record(z.enum(views), z.int()),
    /** Which sides the asker can be on at all. */
    sides: z.object({ host: z.boolean(), home: z.boolean() }),
    /** Whether the asker names who answers for units. */
    keepsAgents: z.boolean(),
  }),
  refusals: [],
} satisfies Contract;

export const getHosting = {
  id: "staffing.hosting",
  method: "GET",
  path: "/bodies/:body/hosting",
  summary: "Whether you may ask for people for this body.",
  door: "signed_in",
  params: z.object({ body: BodyId }),
  query: Nothing,
  body: Nothing,
  reply: z.object({ can: z.object({ request: May }) }),
  refusals: ["body.unknown"],
} satisfies Contract;
