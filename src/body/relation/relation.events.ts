import type { Event } from "../../kernel/event.ts";
import type { Id } from "../../kernel/id.ts";
import type { RelationKind } from "./relation.model.ts";

type Facts = { kind: RelationKind; from: Id<"body">; to: Id<"body">; other: string; note: string };

/** Told of both bodies; `other` is the name of the one beside the subject. */
export type RelationEvent =
  | Event<"body.relation_added", Facts>
  | Event<"body.relation_removed", Facts>
  | Event<"body.merged", { into: Id<"body">; note: string }>;

export function relationEvent(
  body: Id<"body">,
  kind: "body.relation_added" | "body.relation_removed",
  facts: Facts,
): RelationEvent {
  return { kind, v: 1, subject: { kind: "body", id: body }, facts };
}

export function mergedEvent(
  body: Id<"body">,
  facts: { readonly into: Id<"body">; readonly note: string },
): RelationEvent {
  return { kind: "body.merged", v: 1, subject: { kind: "body", id: body }, facts };
}
