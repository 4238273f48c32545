import type { Role } from "../kernel/actor.ts";
import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";

export type AccountEvent =
  | Event<"account.signed_in", Record<string, never>>
  | Event<"account.signed_out", { everywhere: boolean }>
  | Event<"account.password_changed", Record<string, never>>;

export type ApiKeyEvent =
  | Event<"api_key.created", { name: string; roles: readonly Role[] | null; expiresAt: string | null }>
  | Event<"api_key.revoked", { name: string }>;

type FactsOf<E extends Event, Kind extends E["kind"]> = Extract<E, { kind: Kind }>["facts"];

export function accountEvent<Kind extends AccountEvent["kind"]>(
  id: Id<"account">,
  kind: Kind,
  facts: FactsOf<AccountEvent, Kind>,
): AccountEvent {
  return { kind, v: 1, subject: { kind: "account", id }, facts } as AccountEvent;
}

export function apiKeyEvent<Kind extends ApiKeyEvent["kind"]>(
  id: Id<"api_key">,
  kind: Kind,
  facts: FactsOf<ApiKeyEvent, Kind>,
): ApiKeyEvent {
  return { kind, v: 1, subject: { kind: "api_key", id }, facts } as ApiKeyEvent;
}
