import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";
import { Nothing } from "../kernel/schema.ts";
import { bodyStates } from "./body.model.ts";

const BodyCard = z.object({
  id: idOf<"body">(),
  name: z.string(),
  state: z.enum(bodyStates),
  foundedOn: Day.nullable(),
  termEnd: Day.nullable(),
});

const Holding = BodyCard.extend({ role: z.string(), tier: z.string(), post: z.string() });
export type Holding = z.output<typeof Holding>;

export const listHoldings = {
  id: "body.holdings",
  method: "GET",
  path: "/people/:id/bodies",
  summary:
    "The seats a person holds in founded bodies, those that live first. For who may see the person's page.",
  door: "signed_in",
  params: z.object({ id: idOf<"person">() }),
  query: Nothing,
  body: Nothing,
  reply: z.object({
    holdings: z.array(Holding),
    /** Seats in bodies that the asker may not see. */
    hidden: z.int(),
  }),
  refusals: ["person.unknown"],
} satisfies Contract;

const UnitBody = BodyCard.extend({
  leads: z.boolean(),
  /** Seats that persons of the unit hold in it. */
  seats: z.array(z.object({ name: z.string(), role: z.string() })),
});
export type UnitBody = z.output<typeof UnitBody>;

export const listUnitBodies = {
  id: "body.of-unit",
  method: "GET",
  path: "/units/:id/bodies",
  summary:
    "Founded bodies that a unit leads or in which its persons sit, of what the asker may see. At most 200.",
  door: "signed_in",
  params: z.object({ id: idOf<"unit">() }),
  query: Nothing,
  body: Nothing,
  reply: z.object({ bodies: z.array(UnitBody) }),
  refusals: [],
} satisfies Contract;
