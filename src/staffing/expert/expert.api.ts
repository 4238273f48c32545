import { z } from "zod";
import { BodyId } from "../../body/body.model.ts";
import { PersonCard } from "../../identity/identity.model.ts";
import type { Contract } from "../../kernel/contract.ts";
import { idOf } from "../../kernel/id.ts";
import { May } from "../../kernel/policy.ts";
import { Nothing } from "../../kernel/schema.ts";

const Field = z.string().trim().min(1).max(60);

export const Expert = PersonCard.extend({
  jurisdiction: z.string(),
  fields: z.array(z.string()),
  can: z.object({ record: May }),
}).meta({ title: "Expert" });
export type Expert = z.output<typeof Expert>;

export const ExpertFilter = z.object({ q: z.string().trim().max(60).default("") });
export type ExpertFilter = z.output<typeof ExpertFilter>;

export const listExperts = {
  id: "staffing.experts",
  method: "GET",
  path: "/experts",
  summary:
    "Experts of the pool: engaged as such, or marked with fields. By words of field, name, unit, or their pinyin; the first 200.",
  door: "signed_in",
  params: Nothing,
  query: ExpertFilter,
  body: Nothing,
  reply: z.object({ experts: z.array(Expert), total: z.int() }),
  refusals: ["staffing.not-assigning"],
} satisfies Contract;

export const getExpertise = {
  id: "staffing.expertise",
  method: "GET",
  path: "/people/:id/expertise",
  summary: "In which fields a person is asked for as an expert.",
  door: "signed_in",
  params: z.object({ id: idOf<"person">() }),
  query: Nothing,
  body: Nothing,
  reply: z.object({ fields: z.array(z.string()), can: z.object({ record: May }) }),
  refusals: ["person.unknown"],
} satisfies Contract;

export const markExpert = {
  id: "staffing.mark-expert",
  method: "POST",
  path: "/people/:id/expertise",
  summary: "Say in which fields a person is an expert; none takes them out of the pool.",
  door: "signed_in",
  params: z.object({ id: idOf<"person">() }),
  query: Nothing,
  body: z.object({ fields: z.array(Field).max(12) }),
  reply: z.object({ fields: z.array(z.string()) }),
  refusals: ["person.unknown", "staffing.not-recorder", "body.classified"],
} satisfies Contract;

export const listHostBodies = {
  id: "staffing.host-bodies",
  method: "GET",
  path: "/hosting",
  summary: "Running bodies for which you may ask for people, by name. At most 300.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({ bodies: z.array(z.object({ id: BodyId, name: z.string() })) }),
  refusals: [],
} satisfies Contract;
