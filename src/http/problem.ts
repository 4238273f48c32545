import type { FastifyReply, FastifyRequest } from "fastify";
import { type Catalog, say } from "../kernel/messages.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { Language } from "../kernel/schema.ts";

/** An error as RFC 9457 tells it, with the code and the facts for programs and the sentence for people. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly facts?: Refusal["facts"];
  readonly field?: string;
};

/** By the whole code or by its reason alone; what is not listed is a rule that said no: 422. */
const statusByReason: Readonly<Record<string, number>> = {
  "door.signed-out": 401,
  "door.not-json": 400,
  "door.characters": 400,
  "door.malformed": 400,
  "door.media-type": 415,
  "door.busy": 503,
  "door.bug": 500,
  "door.other-site": 403,
  unknown: 404,
  stale: 409,
  "not-open": 409,
  "not-issued": 409,
  "not-submitted": 409,
  "not-running": 409,
  "not-waiting": 409,
  "not-living": 409,
  "open-already": 409,
  outdated: 409,
  "too-large": 413,
  "too-many": 429,
};

export function statusOf(code: string): number {
  const reason = code.slice(code.indexOf(".") + 1);
  return statusByReason[code] ?? statusByReason[reason] ?? (reason.startsWith("not-") ? 403 : 422);
}

export function problemOf(catalogs: readonly Catalog[], language: Language, refusal: Refusal): Problem {
  const status = statusOf(refusal.code);
  return {
    type: `/problems/${refusal.code}`,
    title: refusal.code,
    status,
    detail: say(catalogs, language, refusal),
    code: refusal.code,
    ...(refusal.facts ? { facts: refusal.facts } : {}),
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
  };
}

/** Answers with the problem, in the language asked for. */
export function sendRefusal(
  catalogs: readonly Catalog[],
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): FastifyReply {
  const problem = problemOf(catalogs, languageOf(request.headers["accept-language"]), refusal);
  return reply.code(problem.status).type("application/problem+json").send(JSON.stringify(problem));
}

/** `zh` unless English is asked for first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return acceptLanguage?.trim().toLowerCase().startsWith("en") ? "en" : "zh";
}
