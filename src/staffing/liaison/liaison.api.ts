import { z } from "zod";
import { BodyId } from "../../body/body.model.ts";
import type { Contract } from "../../kernel/contract.ts";
import { Day } from "../../kernel/day.ts";
import { idOf } from "../../kernel/id.ts";
import { May } from "../../kernel/policy.ts";
import { Nothing } from "../../kernel/schema.ts";

export const Liaison = z
  .object({
    body: z.object({ id: BodyId, name: z.string() }),
    unit: z.object({ id: idOf<"unit">(), shortName: z.string() }),
    person: z.object({ id: idOf<"person">(), name: z.string(), post: z.string() }),
    since: Day,
    /** Who named them: the unit itself, or the body. */
    side: z.enum(["home", "host"]),
    /** The day the unit has taken note of whom the body named. */
    toldOn: Day.nullable(),
    can: z.object({ change: May, note: May }),
  })
  .meta({ title: "Liaison" });
export type Liaison = z.output<typeof Liaison>;

/** Of one body, one unit or one person; `told`: those that a body has named and the asker's unit has not noted yet. */
export const listLiaisons = {
  id: "staffing.liaisons",
  method: "GET",
  path: "/liaisons",
  summary: "Whom units are reached through by bodies that you may see. At most 300.",
  door: "signed_in",
  params: Nothing,
  query: z.object({
    body: BodyId.optional(),
    unit: idOf<"unit">().optional(),
    person: idOf<"person">().optional(),
    untold: z.stringbool().default(false),
  }),
  body: Nothing,
  reply: z.object({
    liaisons: z.array(Liaison),
    /** Whether the asker may name liaisons of any unit for this body, or of their own units for bodies. */
    can: z.object({ asHost: z.boolean(), asHome: z.boolean() }),
  }),
  refusals: [],
} satisfies Contract;

const naming = { bodyId: BodyId, unitId: idOf<"unit">() };
const refusals = ["body.unknown", "staffing.unit-unknown", "staffing.not-liaising"];

export const nameLiaison = {
  id: "staffing.name-liaison",
  method: "POST",
  path: "/liaisons/name",
  summary:
    "Name whom a unit is reached through, as the unit's agent or for the body; whoever was it before is it no longer.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: z.object({ ...naming, personId: idOf<"person">() }),
  reply: Nothing,
  refusals: [
    ...refusals,
    "post.body",
    "staffing.person-unknown",
    "staffing.person-left",
    "liaison.other-unit",
    "liaison.same",
  ],
} satisfies Contract;

export const dismissLiaison = {
  id: "staffing.dismiss-liaison",
  method: "POST",
  path: "/liaisons/dismiss",
  summary: "The unit has no liaison with the body any more.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: z.object(naming),
  reply: Nothing,
  refusals: [...refusals, "liaison.none"],
} satisfies Contract;

export const noteLiaison = {
  id: "staffing.note-liaison",
  method: "POST",
  path: "/liaisons/note",
  summary: "The unit takes note of whom the body has named.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: z.object(naming),
  reply: Nothing,
  refusals: [...refusals, "liaison.none"],
} satisfies Contract;
