import type { Refusal } from "./refusal.ts";

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<R extends Refusal = Refusal> = { readonly ok: false; readonly refusal: R };

/** What a rule answers: the value asked for, or why not. */
export type Result<T, R extends Refusal = Refusal> = Ok<T> | Refused<R>;

export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

/** `refuse("body.unknown")`, `refuse("body.stale", { version: 4 })`, `refuse("…", {}, "charter.name")`. */
export function refuse<Code extends string>(
  code: Code,
  facts?: Refusal["facts"],
  field?: string,
): Refused<Refusal<Code>> {
  return {
    ok: false,
    refusal: { code, ...(facts ? { facts } : {}), ...(field === undefined ? {} : { field }) },
  };
}
