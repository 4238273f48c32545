import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { May } from "../kernel/policy.ts";
import { Nothing } from "../kernel/schema.ts";
import { ApiKey, ApiKeyId, Jurisdiction, Myself, PersonCard, Role } from "./identity.model.ts";
import { passwordLength } from "./identity.rules.ts";

const Password = z.string().min(1).max(passwordLength.most);

export const MyselfView = Myself.extend({
  can: z.object({ changePassword: May, signOutEverywhere: May, createKey: May }),
});
export type MyselfView = z.output<typeof MyselfView>;

export const ApiKeyView = ApiKey.extend({ can: z.object({ read: May, revoke: May }) });

export const signIn = {
  id: "identity.sign-in",
  method: "POST",
  path: "/sign-in",
  summary: "Sign in with an account's name and password; the reply sets the session cookie.",
  door: "open",
  params: Nothing,
  query: Nothing,
  body: z.object({ login: z.string().trim().toLowerCase().min(1).max(64), password: Password }),
  reply: Nothing,
  refusals: ["identity.wrong-password", "identity.locked"],
} satisfies Contract;

export const signOut = {
  id: "identity.sign-out",
  method: "POST",
  path: "/sign-out",
  summary: "End this session. Without one it does nothing, so it may be sent twice.",
  door: "open",
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: Nothing,
  refusals: [],
} satisfies Contract;

export const signOutEverywhere = {
  id: "identity.sign-out-everywhere",
  method: "POST",
  path: "/sign-out-everywhere",
  summary: "End every session of this account, this one included. Keys of programs stay.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: Nothing,
  refusals: ["identity.not-by-program"],
} satisfies Contract;

export const getMyself = {
  id: "identity.me",
  method: "GET",
  path: "/me",
  summary: "Who asks: the account, its person and unit, its roles by place, its tenant.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: MyselfView,
  refusals: [],
} satisfies Contract;

export const changePassword = {
  id: "identity.change-password",
  method: "POST",
  path: "/me/password",
  summary: "Change the password. Every other session ends; this one goes on under a new cookie.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: z.object({ current: Password, next: Password }),
  reply: Nothing,
  refusals: [
    "identity.not-by-program",
    "identity.wrong-current",
    "identity.locked",
    "identity.password-short",
    "identity.password-simple",
    "identity.password-same",
  ],
} satisfies Contract;

export const listApiKeys = {
  id: "identity.api-keys",
  method: "GET",
  path: "/api-keys",
  summary: "Your keys; for a system administrator the keys of all accounts. Newest first.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({ keys: z.array(ApiKeyView) }),
  refusals: [],
} satisfies Contract;

export const createApiKey = {
  id: "identity.create-api-key",
  method: "POST",
  path: "/api-keys",
  summary: "Make a key for a program, sent as `Authorization: Bearer`. `secret` is shown this once.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: z.object({
    name: z.string().trim().min(1).max(100),
    roles: z.array(Role).min(1).max(Role.options.length).nullable().default(null),
    expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
  }),
  reply: z.object({ id: ApiKeyId, secret: z.string() }),
  refusals: ["identity.not-by-program", "identity.key-expiry-past", "identity.key-role-not-held"],
} satisfies Contract;

export const revokeApiKey = {
  id: "identity.revoke-api-key",
  method: "POST",
  path: "/api-keys/:id/revoke",
  summary: "Revoke a key; it is refused from the next request on.",
  door: "signed_in",
  params: z.object({ id: ApiKeyId }),
  query: Nothing,
  body: Nothing,
  reply: Nothing,
  refusals: ["api-key.unknown", "identity.not-by-program"],
} satisfies Contract;

export const listJurisdictions = {
  id: "identity.jurisdictions",
  method: "GET",
  path: "/jurisdictions",
  summary: "The places of the tenant, each after the one above it.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({ jurisdictions: z.array(Jurisdiction) }),
  refusals: [],
} satisfies Contract;

export const findPersons = {
  id: "identity.persons",
  method: "GET",
  path: "/persons",
  summary: "Persons by words of name, post or unit, by pinyin (zhangsan) or its initials (zs). At most 20.",
  door: "signed_in",
  params: Nothing,
  query: z.object({ q: z.string().trim().max(60).default("") }),
  body: Nothing,
  reply: z.object({ persons: z.array(PersonCard) }),
  refusals: [],
} satisfies Contract;
