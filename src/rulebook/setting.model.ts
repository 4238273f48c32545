import { z } from "zod";
import { idOf } from "../kernel/id.ts";
import { ParameterValue } from "./rulebook.model.ts";

/** The one thing a choice is about. */
export const Topic = z.object({
  topic: z.enum(["regime", "switch", "parameter", "adoption"]),
  /** Id of the check, or of the article that is adopted; empty for the regime. */
  about: z.string().max(40),
  /** Of the parameter; empty for all else. */
  name: z.string().max(60),
});
export type Topic = z.output<typeof Topic>;

/** What a place says of it. */
export const Choice = Topic.extend({ value: ParameterValue });
export type Choice = z.output<typeof Choice>;

/** All that one place says for itself. */
export const Layer = z.object({
  jurisdictionId: idOf<"jurisdiction">(),
  name: z.string(),
  nameEn: z.string(),
  choices: z.array(Choice),
});
export type Layer = z.output<typeof Layer>;

/** A place in the tree of places, with what it says. */
export type LayeredPlace = Layer & {
  readonly parentId: Layer["jurisdictionId"] | null;
  readonly level: "province" | "city" | "county" | "township" | "zone";
};

/** A change that is asked for: `before` is what the asker saw this place say; null is silence, where the place above speaks. */
export const Proposal = Topic.extend({
  before: ParameterValue.nullable(),
  value: ParameterValue.nullable(),
});
export type Proposal = z.output<typeof Proposal>;
