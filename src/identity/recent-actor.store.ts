import type { Actor } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";

/**
 * Who the last tokens belonged to, in this process, for a few seconds. Whoever keeps it tells it what makes it
 * untrue; what is told while a token is being looked up spoils that look-up too.
 */
type RecentActors = {
  /** @param ask looks the token up where it is not remembered */
  readonly recall: (token: string, ask: () => Promise<Actor | null>) => Promise<Actor | null>;
  readonly forget: (account: Id<"account">) => void;
  readonly forgetAll: () => void;
};

type Remembered = { readonly actor: Actor; readonly until: number };

export function rememberActors(seconds: number, most: number): RecentActors {
  /** By token, the one used longest ago first. */
  const actorsByToken = new Map<string, Remembered>();
  let changes = 0;

  function remember(token: string, actor: Actor): void {
    actorsByToken.set(token, { actor, until: performance.now() + seconds * 1000 });
    const [oldest] = actorsByToken.keys();
    if (actorsByToken.size > most && oldest !== undefined) actorsByToken.delete(oldest);
  }

  return {
    async recall(token, ask) {
      const known = actorsByToken.get(token);
      if (known && known.until > performance.now()) return known.actor;
      actorsByToken.delete(token);
      const seen = changes;
      const actor = await ask();
      if (actor && seen === changes) remember(token, actor);
      return actor;
    },
    forget(account) {
      changes += 1;
      for (const [token, { actor }] of actorsByToken)
        if (actor.account === account) actorsByToken.delete(token);
    },
    forgetAll() {
      changes += 1;
      actorsByToken.clear();
    },
  };
}
