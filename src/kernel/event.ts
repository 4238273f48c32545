import type { Id } from "./id.ts";

/**
 * What happened, in the past tense: `body.submitted`. Stored for ever and never changed; `v` is the version of the
 * shape of `facts`. Events are the history page, the audit trail, the outbox and the source of attention at once.
 */
export type Event<Kind extends string = string, Facts = unknown> = {
  readonly kind: Kind;
  readonly v: number;
  readonly subject: { readonly kind: string; readonly id: Id<string> };
  readonly facts: Facts;
};

/** What a rule answers when a thing may change: the state after, and what has happened. */
export type Change<State, E extends Event = Event> = { readonly state: State; readonly events: readonly E[] };
