import type { Day } from "../../kernel/day.ts";
import type { Event } from "../../kernel/event.ts";
import type { Id } from "../../kernel/id.ts";
import type { Post, PostFields } from "./post.model.ts";

type Person = Id<"person">;

export type PostEvent =
  | Event<"post.opened", PostFields>
  | Event<"post.revised", { before: PostFields; after: PostFields }>
  | Event<"post.handed-over", { from: Person | null; to: Person; since: Day; ground: string }>
  | Event<"post.vacated", { from: Person; on: Day }>
  | Event<"post.closed", { on: Day }>;

type Facts<Kind extends PostEvent["kind"]> = Extract<PostEvent, { kind: Kind }>["facts"];

export function postEvent<Kind extends PostEvent["kind"]>(
  id: Post["id"],
  kind: Kind,
  facts: Facts<Kind>,
): PostEvent {
  return { kind, v: 1, subject: { kind: "post", id }, facts } as PostEvent;
}
