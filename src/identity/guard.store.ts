import type { Database } from "../db/database.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { findActorByKey, findActorBySession } from "./actor.store.ts";
import { tokenInCookie } from "./cookie.rules.ts";
import { rememberActors } from "./recent-actor.store.ts";
import { digestOf, isKeySecret } from "./token.store.ts";

/** What the guard looks at of a request. */
type Knock = {
  readonly headers: { readonly authorization?: string | undefined; readonly cookie?: string | undefined };
};

/** Knows who asks, and sees to it that nobody is let in who has just been shut out. */
export type Guard = {
  /** By `Authorization: Bearer` where there is one, else by the session cookie; null for everybody else. */
  readonly whoIs: (knock: Knock) => Promise<Actor | null>;
  /** Does an act that takes a way in from the account, and returns once the processes have been told. */
  readonly untilTold: <T>(account: Id<"account">, act: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** Also the longest that a process whose line to the database is cut may let in somebody who was shut out. */
const rememberSeconds = 5;
const mostRemembered = 10_000;
const momentMs = 20;
const mostWaitMs = 1_000;

export async function openGuard(database: Database): Promise<Guard> {
  const recent = rememberActors(rememberSeconds, mostRemembered);
  const waiting = new Set<(account: string) => void>();
  const listening = await database.listen("door", (about) => {
    if (about === null || about === "*") return recent.forgetAll();
    recent.forget(about as Id<"account">);
    for (const hear of waiting) hear(about);
  });

  /** All processes are told at the same commit; once it is heard here the others get a moment more to hear it too. */
  function nextTelling(account: Id<"account">): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        waiting.delete(hear);
        resolve();
      };
      const hear = (about: string) => about === account && setTimeout(done, momentMs);
      const timer = setTimeout(done, mostWaitMs);
      waiting.add(hear);
    });
  }

  return {
    async whoIs({ headers }) {
      const bearer = bearerOf(headers.authorization);
      if (bearer !== null) {
        if (!isKeySecret(bearer)) return null;
        return recent.recall(bearer, () => findActorByKey(database.door, digestOf(bearer)));
      }
      const token = tokenInCookie(headers.cookie);
      if (token === null) return null;
      return recent.recall(token, () => findActorBySession(database.door, digestOf(token)));
    },
    async untilTold(account, act) {
      const told = nextTelling(account);
      const result = await act();
      recent.forget(account);
      await told;
      return result;
    },
    close: () => listening.stop(),
  };
}

/** Null where the request brings no authorization; what it brings may be no key at all. */
function bearerOf(authorization: string | undefined): string | null {
  return authorization === undefined ? null : (/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? "");
}
