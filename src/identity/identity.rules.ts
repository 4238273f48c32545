import type { Actor, Role } from "../kernel/actor.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";

/** A session that nobody uses ends after this; any session ends after its life, used or not. */
export const sessionIdleMinutes = 120;
export const sessionLifeHours = 12;

/**
 * Seconds that sign-in stays shut after the nth failure in a row, counted from one. A slip of the finger costs nothing,
 * a guesser gets about 96 tries a day. It never shuts for good, or anybody could lock anybody out by name.
 */
export const lockSeconds = [0, 0, 0, 0, 60, 120, 240, 480, 900] as const;
/** After this long without a try the count starts afresh. */
export const failureMemoryHours = 24;

/** Whole minutes until sign-in opens again, at least one. Both instants in ISO with zone. */
export function minutesUntil(open: string, now: string): number {
  return Math.max(1, Math.ceil((Date.parse(open) - Date.parse(now)) / 60_000));
}

export const passwordLength = { least: 10, most: 200 } as const;

type NewPassword = { readonly login: string; readonly current: string; readonly next: string };
type PasswordRefusal = "identity.password-short" | "identity.password-simple" | "identity.password-same";

/**
 * Length beats composition (NIST SP 800-63B, 3.1.1.2): no rule about kinds of characters, but neither the login, nor a
 * few characters over and over, nor the password there was.
 */
export function judgePassword({ login, current, next }: NewPassword): Result<undefined> {
  const refused = (code: PasswordRefusal) => refuse(code, { least: passwordLength.least }, "next");
  const characters = [...next];
  if (characters.length < passwordLength.least) return refused("identity.password-short");
  if (new Set(characters).size < 5) return refused("identity.password-simple");
  if (next.toLowerCase().includes(login)) return refused("identity.password-simple");
  return next === current ? refused("identity.password-same") : ok();
}

/** A key is asked for with roles its owner holds, and an end that lies ahead. */
export function judgeNewKey(
  key: { readonly roles: readonly Role[] | null; readonly expiresAt: string | null },
  reach: Actor["reach"],
  now: string,
): Result<undefined> {
  const notHeld = key.roles?.find((role) => reach[role] === undefined);
  if (notHeld !== undefined) return refuse("identity.key-role-not-held", { role: notHeld }, "roles");
  if (key.expiresAt !== null && Date.parse(key.expiresAt) <= Date.parse(now)) {
    return refuse("identity.key-expiry-past", {}, "expiresAt");
  }
  return ok();
}

/** A key may do what its owner may, or less; never more, whatever it was made with. */
export function narrowReach(reach: Actor["reach"], only: readonly Role[] | null): Actor["reach"] {
  if (only === null) return reach;
  return Object.fromEntries(Object.entries(reach).filter(([role]) => only.includes(role as Role)));
}
