import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Statement } from "./share.rules.ts";

/** Told of the person: the body is a fact, so that the person's page tells every change of a plan, cuts included. */
export type AttentionEvent =
  | Event<
      "attention.share-stated",
      { bodyId: Id<"body">; before: Statement | null; after: Statement | null; original: number }
    >
  | Event<"attention.home-stated", { before: number | null; after: number | null }>;
