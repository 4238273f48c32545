import { isGround } from "../../body/exemption.rules.ts";
import type { Day } from "../../kernel/day.ts";
import type { Change } from "../../kernel/event.ts";
import type { Id } from "../../kernel/id.ts";
import type { Refusal } from "../../kernel/refusal.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { type PostEvent, postEvent } from "./post.events.ts";
import type { Post, PostFields } from "./post.model.ts";

export type PostChange = Change<Post, PostEvent>;
type Decided<Code extends string> = Result<PostChange, Refusal<Code>>;

/** What every act on a post in being asks first. */
export type StandingRefusal = "post.closed" | "post.stale";

/** A new post, held by nobody. */
export function openPost(post: Pick<Post, "id" | "bodyId">, fields: PostFields): PostChange {
  const kept = tidied(fields);
  const state = { ...post, ...kept, closedOn: null, holder: null, endedOn: null, version: 1 };
  return { state, events: [postEvent(post.id, "post.opened", kept)] };
}

export function decideRevise(
  post: Post,
  version: number,
  fields: PostFields,
): Decided<StandingRefusal | "post.unchanged"> {
  const standing = isStanding(post, version);
  if (!standing.ok) return standing;
  const [before, after] = [fieldsOf(post), tidied(fields)];
  if (JSON.stringify(before) === JSON.stringify(after)) return refuse("post.unchanged");
  return changed(post, after, postEvent(post.id, "post.revised", { before, after }));
}

/** Who takes a post from which day, and what is known about it. */
export type HandOver = {
  readonly to: Id<"person">;
  readonly since: Day;
  readonly ground: string;
  readonly today: Day;
  /** Has a seat in the body on that day, or is lent to it. */
  readonly isInBody: boolean;
  /** STF-09 says no: the powers of the post do not fit the establishment of who takes it. */
  readonly isBeyondStaffing: boolean;
};

export type HandOverRefusal =
  | StandingRefusal
  | "post.same"
  | "post.future"
  | "post.before"
  | "post.outside"
  | "post.powers";

/** The post goes from whoever holds it to somebody of the body; from that day on it is theirs alone. */
export function decideHandOver(post: Post, version: number, ask: HandOver): Decided<HandOverRefusal> {
  const standing = isStanding(post, version);
  if (!standing.ok) return standing;
  const { to, since } = ask;
  if (post.holder?.personId === to) return refuse("post.same");
  const dated = isDated(post, since, ask.today);
  if (!dated.ok) return dated;
  if (!ask.isInBody) return refuse("post.outside", {}, "to");
  if (ask.isBeyondStaffing && !isGround(ask.ground)) return refuse("post.powers", {}, "ground");
  const from = post.holder?.personId ?? null;
  const told = { from, to, since, ground: ask.isBeyondStaffing ? ask.ground : "" };
  return changed(
    post,
    { holder: { personId: to, since }, endedOn: from ? since : post.endedOn },
    postEvent(post.id, "post.handed-over", told),
  );
}

export type VacateRefusal = StandingRefusal | "post.vacant" | "post.future" | "post.before";

/** Nobody holds it from that day on. */
export function decideVacate(
  post: Post,
  version: number,
  ask: { readonly on: Day; readonly today: Day },
): Decided<VacateRefusal> {
  const standing = isStanding(post, version);
  if (!standing.ok) return standing;
  if (post.holder === null) return refuse("post.vacant");
  const dated = isDated(post, ask.on, ask.today);
  if (!dated.ok) return dated;
  const told = { from: post.holder.personId, on: ask.on };
  return changed(post, { holder: null, endedOn: ask.on }, postEvent(post.id, "post.vacated", told));
}

/** A post that nobody holds is given up; what was of it stays. */
export function decideClose(post: Post, version: number, today: Day): Decided<StandingRefusal | "post.held"> {
  const standing = isStanding(post, version);
  if (!standing.ok) return standing;
  if (post.holder !== null) return refuse("post.held");
  return changed(post, { closedOn: today }, postEvent(post.id, "post.closed", { on: today }));
}

function isStanding(post: Post, version: number): Result<undefined, Refusal<StandingRefusal>> {
  if (post.closedOn !== null) return refuse("post.closed", { on: post.closedOn });
  return post.version === version ? ok() : refuse("post.stale", {}, "version");
}

/** Not before whoever holds it took it, or held it last gave it up, and not in the future, where somebody else may still be moved. */
function isDated(
  { holder, endedOn }: Post,
  on: Day,
  today: Day,
): Result<undefined, Refusal<"post.future" | "post.before">> {
  if (on > today) return refuse("post.future", { today }, "since");
  const since = holder?.since ?? endedOn;
  return since !== null && on < since ? refuse("post.before", { since }, "since") : ok();
}

function changed(post: Post, part: Partial<Post>, event: PostEvent): Result<PostChange, never> {
  return ok({ state: { ...post, ...part, version: post.version + 1 }, events: [event] });
}

function fieldsOf({ name, duty, powers, training }: Post): PostFields {
  return { name, duty, powers, training };
}

/** Each power and each course once. */
function tidied({ name, duty, powers, training }: PostFields): PostFields {
  return { name, duty, powers: [...new Set(powers)], training: [...new Set(training)] };
}
