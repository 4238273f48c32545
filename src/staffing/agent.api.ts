import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { idOf } from "../kernel/id.ts";
import { Nothing } from "../kernel/schema.ts";

const UnitId = idOf<"unit">();
const AccountId = idOf<"account">();
const AccountName = z.object({ id: AccountId, name: z.string(), post: z.string() });

export const UnitAgents = z.object({
  unit: z.object({ id: UnitId, name: z.string(), jurisdiction: z.string() }),
  agents: z.array(AccountName),
  /** Accounts of the unit's own persons that could be named. */
  candidates: z.array(AccountName),
});
export type UnitAgents = z.output<typeof UnitAgents>;

export const listAgents = {
  id: "staffing.agents",
  method: "GET",
  path: "/unit-agents",
  summary:
    "Units of your reach with who answers for them when one of their persons is asked for; at most 200.",
  door: "signed_in",
  params: Nothing,
  query: z.object({ q: z.string().trim().max(100).default("") }),
  body: Nothing,
  reply: z.object({ units: z.array(UnitAgents) }),
  refusals: ["staffing.not-keeper"],
} satisfies Contract;

const naming = z.object({ unitId: UnitId, accountId: AccountId });

export const nameAgent = {
  id: "staffing.name-agent",
  method: "POST",
  path: "/unit-agents/name",
  summary: "Name an account that answers for a unit. Named twice it is named once.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: naming,
  reply: Nothing,
  refusals: ["staffing.unit-unknown", "staffing.not-keeper", "staffing.account-unknown"],
} satisfies Contract;

export const dismissAgent = {
  id: "staffing.dismiss-agent",
  method: "POST",
  path: "/unit-agents/dismiss",
  summary: "Let an account answer for a unit no longer. What it has said stays said.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: naming,
  reply: Nothing,
  refusals: ["staffing.unit-unknown", "staffing.not-keeper"],
} satisfies Contract;
