import { z } from "zod";
import { ok, type Result, refuse } from "./result.ts";

/**
 * A policy says for each act when it may be done and which refusal is given otherwise. It is data: the matrix of acts
 * and roles is printed from it, replies carry it as `can`, and each line has its refusing twin in the tests.
 */
export type Policy<Actor, Thing, Act extends string = string> = Readonly<
  Record<Act, { readonly when: (actor: Actor, thing: Thing) => boolean; readonly else: string }>
>;

/** `true`, or the code of the refusal that the act would meet. */
export const May = z.union([z.literal(true), z.string()]);
export type May = z.output<typeof May>;

/** What a reply tells the page of each act. */
export type Can<Act extends string = string> = Record<Act, May>;

export function may<Actor, Thing, Act extends string>(
  policy: Policy<Actor, Thing, Act>,
  act: Act,
  actor: Actor,
  thing: Thing,
): Result<undefined> {
  const line = policy[act];
  return line.when(actor, thing) ? ok() : refuse(line.else);
}

export function canOf<Actor, Thing, Act extends string>(
  policy: Policy<Actor, Thing, Act>,
  actor: Actor,
  thing: Thing,
): Can<Act> {
  const acts = Object.keys(policy) as Act[];
  return Object.fromEntries(
    acts.map((act) => [act, policy[act].when(actor, thing) ? true : policy[act].else]),
  ) as Can<Act>;
}
