import type { Id } from "./id.ts";

/** What an account may be in a place. One account can hold several roles, each in one place and all below it. */
export const roles = [
  "member",
  "founder",
  "approver",
  "staffing_office",
  "supervisor",
  "auditor",
  "system_admin",
] as const;
export type Role = (typeof roles)[number];

/** Who acts. Built at the door from the session or the API key; rules and policies see nothing else of a person. */
export type Actor = {
  readonly tenant: Id<"tenant">;
  readonly account: Id<"account">;
  readonly person: Id<"person"> | null;
  readonly via: "session" | "api_key" | "command_line";
  /** For each role held: every jurisdiction it reaches, those below included. */
  readonly reach: Readonly<Partial<Record<Role, readonly Id<"jurisdiction">[]>>>;
};

export function holds(actor: Actor, role: Role, jurisdiction: Id<"jurisdiction">): boolean {
  return actor.reach[role]?.includes(jurisdiction) ?? false;
}

/** Every jurisdiction in which the actor holds one of the roles. */
export function reachOf(actor: Actor, wanted: readonly Role[]): readonly Id<"jurisdiction">[] {
  return [...new Set(wanted.flatMap((role) => actor.reach[role] ?? []))];
}
