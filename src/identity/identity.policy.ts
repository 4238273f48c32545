import type { Actor } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { Policy } from "../kernel/policy.ts";

/** What is acted on: an account, or a key by the account that owns it. */
type OfAccount = { readonly account: Id<"account"> };

const isOwn = (actor: Actor, { account }: OfAccount) => actor.account === account;
const isPerson = (actor: Actor) => actor.via === "session";
const isOwnerInPerson = (actor: Actor, of: OfAccount) => isPerson(actor) && isOwn(actor, of);

/** Administers the tenant's accounts, in whatever place the role was given. */
export const isAdmin = (actor: Actor) => (actor.reach.system_admin?.length ?? 0) > 0;

/**
 * What an account may do about how it gets in. A program never changes that: a key that leaks must not be able to make
 * itself a second one.
 */
export const accountPolicy = {
  changePassword: { when: isOwnerInPerson, else: "identity.not-by-program" },
  signOutEverywhere: { when: isOwnerInPerson, else: "identity.not-by-program" },
  createKey: { when: isOwnerInPerson, else: "identity.not-by-program" },
} satisfies Policy<Actor, OfAccount>;

export const keyPolicy = {
  read: { when: (actor, key) => isOwn(actor, key) || isAdmin(actor), else: "api-key.unknown" },
  revoke: {
    when: (actor, key) => isPerson(actor) && (isOwn(actor, key) || isAdmin(actor)),
    else: "identity.not-by-program",
  },
} satisfies Policy<Actor, OfAccount>;
