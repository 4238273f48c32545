import type { Command, OpenWork, Work } from "../http/work.ts";
import { may } from "../kernel/policy.ts";
import { ok, refuse } from "../kernel/result.ts";
import { noCookie, tokenInCookie, tokenToCookie } from "./cookie.rules.ts";
import type { Guard } from "./guard.store.ts";
import type * as api from "./identity.api.ts";
import { accountPolicy } from "./identity.policy.ts";
import { judgePassword, minutesUntil } from "./identity.rules.ts";
import { hashPassword, isPassword } from "./password.store.ts";
import * as store from "./session.store.ts";
import { digestOf, newSessionToken } from "./token.store.ts";

/** A closed account, an unknown name and a wrong password are told alike and take alike. */
export function signInCommand(guard: Guard): Command<typeof api.signIn> {
  return async (work, { body: { login, password } }) => {
    const shut = await store.countTry(work.database.door, digestOf(login));
    if (shut) return refuse("identity.locked", { minutes: minutesUntil(shut, work.at) });
    const known = await store.findCredential(work.database.door, login);
    const isRight = await isPassword(password, known?.passwordHash ?? null);
    if (!known || !isRight) return refuse("identity.wrong-password", {}, "password");
    await endPresented(work, guard);
    const token = newSessionToken();
    const as = { db: work.database.forTenant(known.tenant), actor: known, newId: work.newId };
    await store.startSession(as, known.account, digestOf(token));
    await store.forgetTries(work.database.door, digestOf(login));
    setSession(work, token);
    return ok({});
  };
}

export function signOutCommand(guard: Guard): Command<typeof api.signOut> {
  return async (work) => {
    await endPresented(work, guard);
    clearSession(work);
    return ok({});
  };
}

export function signOutEverywhereCommand(guard: Guard): Command<typeof api.signOutEverywhere> {
  return async (work) => {
    const { actor } = work;
    const allowed = may(accountPolicy, "signOutEverywhere", actor, actor);
    if (!allowed.ok) return allowed;
    await guard.untilTold(actor.account, () => store.endSessions(work, actor.account));
    clearSession(work);
    return ok({});
  };
}

/** Guessing the present password from a stolen session is counted like guessing it at the door. */
export function changePasswordCommand(guard: Guard): Command<typeof api.changePassword> {
  return async (work, { body: { current, next } }) => {
    const { actor, database } = work;
    const allowed = may(accountPolicy, "changePassword", actor, actor);
    if (!allowed.ok) return allowed;
    const known = await store.findOwnCredential(work.db, actor.account);
    const from = tokenInCookie(work.request.headers.cookie);
    if (!known || !from) return refuse("door.signed-out");
    const shut = await store.countTry(database.door, digestOf(known.login));
    if (shut) return refuse("identity.locked", { minutes: minutesUntil(shut, work.at) });
    if (!(await isPassword(current, known.passwordHash)))
      return refuse("identity.wrong-current", {}, "current");
    await store.forgetTries(database.door, digestOf(known.login));
    const judged = judgePassword({ login: known.login, current, next });
    if (!judged.ok) return judged;
    await renew(work, guard, { from, hash: await hashPassword(next) });
    return ok({});
  };
}

async function renew(
  work: Work,
  guard: Guard,
  { from, hash }: { from: string; hash: string },
): Promise<void> {
  const token = newSessionToken();
  const changed = { hash, from: digestOf(from), to: digestOf(token) };
  await guard.untilTold(work.actor.account, () => store.savePassword(work, work.actor.account, changed));
  setSession(work, token);
}

/** Ends the session that the request carries, if it still is one. */
async function endPresented(work: OpenWork, guard: Guard): Promise<void> {
  const token = tokenInCookie(work.request.headers.cookie);
  if (token === null) return;
  const actor = await guard.whoIs({ headers: { cookie: work.request.headers.cookie } });
  if (!actor) return;
  const as = { db: work.database.forTenant(actor.tenant), actor, newId: work.newId };
  await guard.untilTold(actor.account, () => store.endSession(as, actor.account, digestOf(token)));
}

/** The browser names the scheme it used in `Origin`; a proxy in front may have hidden it from us. */
function setSession(work: OpenWork, token: string): void {
  const secure = work.request.headers.origin?.startsWith("https:") ?? false;
  work.setHeader("set-cookie", tokenToCookie(token, { secure }));
}

function clearSession(work: OpenWork): void {
  work.setHeader("set-cookie", noCookie);
}
