import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { Nothing } from "../kernel/schema.ts";

/** An account of the invented city, offered on the sign-in page. Texts are in the language asked for. */
export const DemoAccount = z.object({
  login: z.string(),
  password: z.string(),
  name: z.string(),
  /** What one sees when signed in as this person. */
  shows: z.string(),
});
export type DemoAccount = z.output<typeof DemoAccount>;

export const listDemoAccounts = {
  id: "identity.demo-accounts",
  method: "GET",
  path: "/demo-accounts",
  summary:
    "The accounts of the invented city with their passwords; empty on every deployment that is no demo.",
  door: "open",
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.array(DemoAccount),
  refusals: [],
} satisfies Contract;
