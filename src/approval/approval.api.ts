import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";
import { May } from "../kernel/policy.ts";
import { Nothing } from "../kernel/schema.ts";
import { Case, CaseKind, Chain, Delegation } from "./approval.model.ts";

const account = idOf<"account">();
const jurisdiction = idOf<"jurisdiction">();
const ByCase = z.object({ id: idOf<"approval_case">() });
const version = z.int().positive();
const reason = z.string().trim().min(1).max(2_000);

export const CaseCan = z.object({ sign: May, return: May, reject: May, addSigner: May, remind: May });
export type CaseCan = z.output<typeof CaseCan>;

/** A case with the names that its page shows beside the ids, its clock, and what the asker may do. */
export const CaseView = Case.extend({
  place: z.string(),
  /** Display names by id of the account, of everybody the case speaks of. */
  names: z.record(z.string(), z.string()),
  /** Whom the current step still waits for. */
  waitingFor: z.array(account),
  /** Working days to the end of the clock; negative when it has run out. */
  daysLeft: z.int(),
  /** Years of the clock whose holidays are not settled yet. */
  unsureYears: z.array(z.int()),
  /** Whose signature the asker would give in the place of the absent; null where it is its own, or none. */
  standsInFor: account.nullable(),
  can: CaseCan,
}).meta({ title: "Case" });
export type CaseView = z.output<typeof CaseView>;

const read = { method: "GET", door: "signed_in", params: Nothing, query: Nothing, body: Nothing } as const;
const act = { method: "POST", door: "signed_in", params: ByCase, query: Nothing, reply: CaseView } as const;

const actRefusals = [
  "approval.unknown",
  "approval.not-open",
  "approval.stale",
  "approval.own-case",
  "approval.not-signer",
  "approval.signed-already",
  "approval.classified",
  "approval.subject-changed",
];

export const listCases = {
  ...read,
  id: "approval.cases",
  path: "/approvals/cases",
  summary: "The cases of one subject, the newest first, each with its whole trail.",
  query: z.object({ kind: CaseKind, subject: z.uuid() }),
  reply: z.object({ cases: z.array(CaseView) }),
  refusals: [],
} satisfies Contract;

export const listWaiting = {
  ...read,
  id: "approval.waiting",
  path: "/approvals/waiting",
  summary:
    "The cases that wait for your signature, or for that of somebody you stand in for; the nearest end first.",
  reply: z.object({ cases: z.array(CaseView) }),
  refusals: [],
} satisfies Contract;

export const signCase = {
  ...act,
  id: "approval.sign",
  path: "/approvals/cases/:id/sign",
  summary:
    "Sign the current step. The last signature of the last step approves, and does what was asked for.",
  body: z.object({ version, note: z.string().trim().max(2_000) }),
  refusals: actRefusals,
} satisfies Contract;

export const returnCase = {
  ...act,
  id: "approval.return",
  path: "/approvals/cases/:id/return",
  summary: "Send the case back to an earlier step, or to its applicant, with a reason.",
  body: z.object({
    version,
    /** Index of the step, or the applicant. */
    to: z.union([z.int().nonnegative(), z.literal("applicant")]),
    reason,
  }),
  refusals: [...actRefusals, "approval.later-step", "approval.returned-often"],
} satisfies Contract;

export const rejectCase = {
  ...act,
  id: "approval.reject",
  path: "/approvals/cases/:id/reject",
  summary: "Refuse what was asked for, with a reason. The case is over.",
  body: z.object({ version, reason }),
  refusals: actRefusals,
} satisfies Contract;

export const addSigner = {
  ...act,
  id: "approval.add-signer",
  path: "/approvals/cases/:id/add-signer",
  summary: "Ask one more account to sign the current step.",
  body: z.object({ version, account, reason }),
  refusals: [
    ...actRefusals,
    "approval.account-unknown",
    "approval.signer-applicant",
    "approval.signer-there",
    "approval.signers-full",
  ],
} satisfies Contract;

export const remindCase = {
  ...act,
  id: "approval.remind",
  path: "/approvals/cases/:id/remind",
  summary: "Remind those the case waits for; at most once a working day.",
  body: z.object({ version }),
  refusals: [
    "approval.unknown",
    "approval.not-open",
    "approval.stale",
    "approval.not-applicant",
    "approval.reminded",
  ],
} satisfies Contract;

/** The chain one place goes by for one kind of case. */
export const ChainView = Chain.extend({
  kind: CaseKind,
  /** The place it is set in: this one, one above, or none, which is the default of one step. */
  setIn: z.object({ id: jurisdiction, name: z.string() }).nullable(),
  /** Of this place's own chain; 0 where it has none. */
  version: z.int().nonnegative(),
}).meta({ title: "Chain" });
export type ChainView = z.output<typeof ChainView>;

/** One setting of a chain, whole, as it was then. */
export const ChainSet = Chain.extend({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  place: z.string(),
  kind: CaseKind,
  reason: z.string(),
});
export type ChainSet = z.output<typeof ChainSet>;

export const listChains = {
  ...read,
  id: "approval.chains",
  path: "/approvals/chains",
  summary:
    "The chains of approval a place goes by: its own, else those of the nearest place above, else the default.",
  query: z.object({ jurisdiction }),
  reply: z.object({
    chains: z.array(ChainView),
    /** What was set here and in the places above, the newest first; at most 100. */
    history: z.array(ChainSet),
    names: z.record(z.string(), z.string()),
    can: z.object({ set: May }),
  }),
  refusals: ["approval.place-unknown"],
} satisfies Contract;

export const setChain = {
  ...act,
  id: "approval.set-chain",
  path: "/approvals/chains/set",
  summary:
    "Set the chain of a place for one kind of case. Cases under way keep the chain they were opened with.",
  params: Nothing,
  body: Chain.extend({ jurisdiction, kind: CaseKind, version: z.int().nonnegative(), reason }),
  reply: Nothing,
  refusals: [
    "approval.place-unknown",
    "approval.not-office",
    "approval.no-steps",
    "approval.account-unknown",
    "approval.signer-twice",
    "approval.chain-stale",
    "approval.classified",
  ],
} satisfies Contract;

export const AccountCard = z.object({
  id: account,
  name: z.string(),
  unit: z.string().nullable(),
  post: z.string().nullable(),
});
export type AccountCard = z.output<typeof AccountCard>;

export const findAccounts = {
  ...read,
  id: "approval.accounts",
  path: "/approvals/accounts",
  summary: "Accounts that can sign, by words of name, unit or post. At most 20.",
  query: z.object({ q: z.string().trim().max(60).default("") }),
  reply: z.object({ accounts: z.array(AccountCard) }),
  refusals: [],
} satisfies Contract;

export const DelegationView = Delegation.extend({ fromName: z.string(), toName: z.string() });
export type DelegationView = z.output<typeof DelegationView>;

export const listDelegations = {
  ...read,
  id: "approval.delegations",
  path: "/approvals/delegations",
  summary: "Who stands in for you, and for whom you stand in, now and to come.",
  reply: z.object({ mine: z.array(DelegationView), forMe: z.array(DelegationView) }),
  refusals: [],
} satisfies Contract;

export const delegate = {
  ...act,
  id: "approval.delegate",
  path: "/approvals/delegations/add",
  summary: "Have another account sign for you while you are away. What it signs says so.",
  params: Nothing,
  body: z.object({ to: account, fromDay: Day, untilDay: Day, reason }),
  reply: Nothing,
  refusals: [
    "approval.delegate-self",
    "approval.delegate-past",
    "approval.delegate-reversed",
    "approval.delegate-long",
    "approval.account-unknown",
    "approval.classified",
  ],
} satisfies Contract;

export const endDelegation = {
  ...act,
  id: "approval.end-delegation",
  path: "/approvals/delegations/:id/end",
  summary: "End a delegation of yours now.",
  params: z.object({ id: idOf<"delegation">() }),
  body: Nothing,
  reply: Nothing,
  refusals: ["approval.delegation-unknown"],
} satisfies Contract;
