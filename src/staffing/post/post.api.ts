import { z } from "zod";
import { BodyId } from "../../body/body.model.ts";
import type { Contract } from "../../kernel/contract.ts";
import { Day } from "../../kernel/day.ts";
import { idOf } from "../../kernel/id.ts";
import { May } from "../../kernel/policy.ts";
import { Nothing } from "../../kernel/schema.ts";
import { Power } from "../secondment.model.ts";
import { PostFields, PostId } from "./post.model.ts";

const ofBody = z.object({ body: BodyId });
const ofPost = z.object({ post: PostId });
const Version = z.int().positive();

const Named = z.object({ id: idOf<"person">(), name: z.string(), unit: z.string() });

/** Somebody who may take a post: a seat in the body, or on loan to it. */
export const MayHold = Named.extend({ how: z.enum(["seat", "loan"]), isCivilServant: z.boolean() });
export type MayHold = z.output<typeof MayHold>;

export const PostView = PostFields.extend({
  id: PostId,
  version: Version,
  holder: Named.extend({
    since: Day,
    /** False: has left the body since, and the post waits for somebody else. */
    isInBody: z.boolean(),
    /** Powers of the post that STF-09 keeps from this establishment. */
    beyond: z.array(Power),
    /** Courses the post requires that are done, and those missing; null where the reader may not see it. */
    training: z
      .object({ done: z.array(z.object({ course: z.string(), on: Day })), missing: z.array(z.string()) })
      .nullable(),
  }).nullable(),
  /** Who held it before, the last one first. */
  past: z.array(Named.extend({ since: Day, until: Day })),
});
export type PostView = z.output<typeof PostView>;

export const PostList = z
  .object({ posts: z.array(PostView), mayHold: z.array(MayHold), can: z.object({ keep: May }) })
  .meta({ title: "PostList" });
export type PostList = z.output<typeof PostList>;

export const listPosts = {
  id: "staffing.posts",
  method: "GET",
  path: "/bodies/:body/posts",
  summary: "The posts of a body: duty, powers, holder, training; and for who keeps them, who may hold one.",
  door: "signed_in",
  params: ofBody,
  query: Nothing,
  body: Nothing,
  reply: PostList,
  refusals: ["body.unknown"],
} satisfies Contract;

const keeping = ["body.unknown", "body.classified", "staffing.not-host", "post.body"];
const standing = [...keeping, "post.unknown", "post.closed", "post.stale"];

export const openPost = {
  id: "staffing.open-post",
  method: "POST",
  path: "/bodies/:body/posts",
  summary: "Add a post to a body.",
  door: "signed_in",
  params: ofBody,
  query: Nothing,
  body: PostFields,
  reply: PostList,
  refusals: [...keeping, "post.twice"],
} satisfies Contract;

export const revisePost = {
  id: "staffing.revise-post",
  method: "POST",
  path: "/posts/:post/revise",
  summary: "Say anew what a post is called, does, may and asks of its holder.",
  door: "signed_in",
  params: ofPost,
  query: Nothing,
  body: PostFields.extend({ version: Version }),
  reply: PostList,
  refusals: [...standing, "post.unchanged", "post.twice"],
} satisfies Contract;

export const handOverPost = {
  id: "staffing.hand-over-post",
  method: "POST",
  path: "/posts/:post/hand-over",
  summary:
    "Give a post to somebody of the body; who held it holds it no longer. Against STF-09 only with a ground.",
  door: "signed_in",
  params: ofPost,
  query: Nothing,
  body: z.object({
    version: Version,
    to: idOf<"person">(),
    since: Day,
    ground: z.string().trim().max(2_000).default(""),
  }),
  reply: PostList,
  refusals: [
    ...standing,
    "staffing.person-unknown",
    "post.same",
    "post.future",
    "post.before",
    "post.outside",
    "post.powers",
  ],
} satisfies Contract;

export const vacatePost = {
  id: "staffing.vacate-post",
  method: "POST",
  path: "/posts/:post/vacate",
  summary: "Nobody holds the post from that day on.",
  door: "signed_in",
  params: ofPost,
  query: Nothing,
  body: z.object({ version: Version, on: Day }),
  reply: PostList,
  refusals: [...standing, "post.vacant", "post.future", "post.before"],
} satisfies Contract;

export const closePost = {
  id: "staffing.close-post",
  method: "POST",
  path: "/posts/:post/close",
  summary: "Give up a post that nobody holds.",
  door: "signed_in",
  params: ofPost,
  query: Nothing,
  body: z.object({ version: Version }),
  reply: PostList,
  refusals: [...standing, "post.held"],
} satisfies Contract;
