import { bodyPolicy } from "../../body/body.policy.ts";
import { isLiving } from "../../body/life.rules.ts";
import type { Command, Work } from "../../http/work.ts";
import { canOf, may } from "../../kernel/policy.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { isSwitchedOn } from "../../rulebook/rulebook.rules.ts";
import { findSetting } from "../../rulebook/setting.store.ts";
import { powersByStaffing } from "../../rulebook/staffing-care.data.ts";
import { beyondStaffing } from "../care.rules.ts";
import { refuseMarkedWords } from "../load.commands.ts";
import { findHost, type HostBody } from "../loan.store.ts";
import type * as api from "./post.api.ts";
import type { Post } from "./post.model.ts";
import { postPolicy } from "./post.policy.ts";
import * as rules from "./post.rules.ts";
import * as store from "./post.store.ts";

async function bodyToRead(work: Work, id: HostBody["id"]): Promise<Result<HostBody>> {
  const body = await findHost(work.db, id);
  return body && may(bodyPolicy, "read", work.actor, body).ok ? ok(body) : refuse("body.unknown");
}

/** Posts are kept by the founders of the body's place, as long as the body lives. */
async function bodyToKeep(work: Work, id: HostBody["id"], said: unknown): Promise<Result<HostBody>> {
  const clean = refuseMarkedWords(said);
  if (!clean.ok) return clean;
  const body = await bodyToRead(work, id);
  if (!body.ok) return body;
  const allowed = may(postPolicy, "keep", work.actor, body.value);
  if (!allowed.ok) return allowed;
  return isLiving(body.value.state) ? body : refuse("post.body");
}

/** A post of a body that may not be read is not there. */
async function postToKeep(work: Work, id: Post["id"], said: unknown) {
  const post = await store.findPost(work.db, id);
  if (!post) return refuse("post.unknown");
  const body = await bodyToKeep(work, post.bodyId, said);
  return body.ok ? ok({ post, body: body.value }) : body;
}

export const listPostsCommand: Command<typeof api.listPosts> = async (work, { params }) => {
  const body = await bodyToRead(work, params.body);
  return body.ok ? ok(await listOf(work, body.value)) : body;
};

async function listOf(work: Work, body: HostBody): Promise<api.PostList> {
  const { keep, seeTraining } = canOf(postPolicy, work.actor, body);
  const isKept = keep === true && isLiving(body.state);
  const posts = await store.listPosts(work.db, body.id, work.today);
  const seen = posts.map((post) => {
    if (post.holder === null) return { ...post, holder: null };
    const { establishment, done, ...holder } = post.holder;
    const missing = post.training.filter((course) => !done.some((one) => one.course === course));
    const isShown = seeTraining === true || work.actor.person === holder.id;
    const beyond = isShown ? [...beyondStaffing(establishment, post.powers)] : [];
    return {
      ...post,
      holder: { ...holder, beyond, training: isShown ? { done: [...done], missing } : null },
    };
  });
  return {
    posts: seen,
    mayHold: isKept ? await store.listMayHold(work.db, body.id, work.today) : [],
    can: { keep: keep === true && !isKept ? "post.body" : keep },
  };
}

export const openPostCommand: Command<typeof api.openPost> = async (work, { params, body: fields }) => {
  const body = await bodyToKeep(work, params.body, fields);
  if (!body.ok) return body;
  const post = { id: work.newId<"post">(), bodyId: params.body };
  const saved = await store.insertPost(work, rules.openPost(post, fields));
  return saved === "twice"
    ? refuse("post.twice", { name: fields.name }, "name")
    : ok(await listOf(work, body.value));
};

export const revisePostCommand: Command<typeof api.revisePost> = async (work, { params, body: ask }) => {
  const found = await postToKeep(work, params.post, ask);
  if (!found.ok) return found;
  const { version, ...fields } = ask;
  return settlePost(work, found.value, {
    decided: rules.decideRevise(found.value.post, version, fields),
    on: work.today,
  });
};

export const handOverPostCommand: Command<typeof api.handOverPost> = async (work, { params, body: ask }) => {
  const found = await postToKeep(work, params.post, ask);
  if (!found.ok) return found;
  const { post, body } = found.value;
  const taker = await store.findTaker(work.db, { body: post.bodyId, person: ask.to, on: ask.since });
  if (!taker) return refuse("staffing.person-unknown", {}, "to");
  const isJudged = isSwitchedOn(powersByStaffing, await findSetting(work.db, body.jurisdictionId));
  const { to, since, ground } = ask;
  const decided = rules.decideHandOver(post, ask.version, {
    ...{ to, since, ground, today: work.today, isInBody: taker.isInBody },
    isBeyondStaffing: isJudged && beyondStaffing(taker.establishment, post.powers).length > 0,
  });
  return settlePost(work, found.value, { decided, on: since });
};

export const vacatePostCommand: Command<typeof api.vacatePost> = async (work, { params, body: ask }) => {
  const found = await postToKeep(work, params.post, ask);
  if (!found.ok) return found;
  const { on } = ask;
  const decided = rules.decideVacate(found.value.post, ask.version, { on, today: work.today });
  return settlePost(work, found.value, { decided, on });
};

export const closePostCommand: Command<typeof api.closePost> = async (work, { params, body: ask }) => {
  const found = await postToKeep(work, params.post, ask);
  if (!found.ok) return found;
  const decided = rules.decideClose(found.value.post, ask.version, work.today);
  return settlePost(work, found.value, { decided, on: work.today });
};

type Kept = { readonly post: Post; readonly body: HostBody };
type Settling = { readonly decided: Result<rules.PostChange>; readonly on: Post["closedOn"] & string };

async function settlePost(work: Work, { post, body }: Kept, { decided, on }: Settling) {
  if (!decided.ok) return decided;
  const saved = await store.savePost(work, decided.value, { before: post, on });
  if (saved === "stale") return refuse("post.stale", {}, "version");
  if (saved === "outside") return refuse("post.outside", {}, "to");
  if (saved === "twice") return refuse("post.twice", { name: decided.value.state.name }, "name");
  return ok(await listOf(work, body));
}
