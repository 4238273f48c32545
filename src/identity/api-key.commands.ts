import type { Command, Work } from "../http/work.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, refuse } from "../kernel/result.ts";
import * as store from "./api-key.store.ts";
import type { Guard } from "./guard.store.ts";
import type * as api from "./identity.api.ts";
import type { ApiKey } from "./identity.model.ts";
import { accountPolicy, isAdmin, keyPolicy } from "./identity.policy.ts";
import { judgeNewKey } from "./identity.rules.ts";
import { digestOf, hintOf, newKeySecret } from "./token.store.ts";

export const listApiKeysCommand: Command<typeof api.listApiKeys> = async (work) => {
  const keys = await store.listApiKeys(work.db, isAdmin(work.actor) ? null : work.actor.account);
  return ok({ keys: keys.map((key) => ({ ...key, can: canOf(keyPolicy, work.actor, ofOwner(key)) })) });
};

export const createApiKeyCommand: Command<typeof api.createApiKey> = async (work, { body: ask }) => {
  const allowed = may(accountPolicy, "createKey", work.actor, work.actor);
  if (!allowed.ok) return allowed;
  const judged = judgeNewKey(ask, work.actor.reach, work.at);
  if (!judged.ok) return judged;
  const id = work.newId<"api_key">();
  const secret = newKeySecret();
  const stored = { digest: digestOf(secret), hint: hintOf(secret) };
  await store.insertApiKey(work, { ...ask, ...stored, id, owner: work.actor.account });
  return ok({ id, secret });
};

export function revokeApiKeyCommand(guard: Guard): Command<typeof api.revokeApiKey> {
  return async (work, { params }) => {
    const key = await store.findApiKey(work.db, params.id);
    if (!key) return refuse("api-key.unknown");
    const seen = may(keyPolicy, "read", work.actor, ofOwner(key));
    if (!seen.ok) return seen;
    const allowed = may(keyPolicy, "revoke", work.actor, ofOwner(key));
    if (!allowed.ok) return allowed;
    if (key.revokedAt === null) await revoke(work, guard, key);
    return ok({});
  };
}

function revoke(work: Work, guard: Guard, key: ApiKey): Promise<boolean> {
  return guard.untilTold(key.owner.id, () => store.revokeApiKey(work, key));
}

function ofOwner(key: ApiKey) {
  return { account: key.owner.id };
}
