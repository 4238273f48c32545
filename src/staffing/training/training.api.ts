import { z } from "zod";
import { BodyId } from "../../body/body.model.ts";
import type { Contract } from "../../kernel/contract.ts";
import { Day } from "../../kernel/day.ts";
import { idOf } from "../../kernel/id.ts";
import { May } from "../../kernel/policy.ts";
import { Nothing } from "../../kernel/schema.ts";
import { Course } from "../post/post.model.ts";

const ofPerson = z.object({ id: idOf<"person">() });
const Done = z.object({ course: Course, doneOn: Day });

export const Training = z
  .object({
    /** The last one first. */
    done: z.array(Done.extend({ by: z.string() })),
    /** Courses that a post they hold requires and that are not recorded. */
    missing: z.array(
      z.object({ course: z.string(), post: z.string(), body: z.object({ id: BodyId, name: z.string() }) }),
    ),
    can: z.object({ record: May }),
  })
  .meta({ title: "Training" });
export type Training = z.output<typeof Training>;

export const getTraining = {
  id: "staffing.training",
  method: "GET",
  path: "/people/:id/training",
  summary: "Courses a person has done, and those that posts they hold still ask for. No marks are kept.",
  door: "signed_in",
  params: ofPerson,
  query: Nothing,
  body: Nothing,
  reply: Training,
  refusals: ["person.unknown"],
} satisfies Contract;

export const recordTraining = {
  id: "staffing.record-training",
  method: "POST",
  path: "/people/:id/training",
  summary: "Record that a person has done a course. Recorded twice it is recorded once.",
  door: "signed_in",
  params: ofPerson,
  query: Nothing,
  body: Done,
  reply: Training,
  refusals: ["person.unknown", "staffing.not-recorder", "staffing.training-future", "body.classified"],
} satisfies Contract;

export const strikeTraining = {
  id: "staffing.strike-training",
  method: "POST",
  path: "/people/:id/training/strike",
  summary: "Take back what was recorded by mistake.",
  door: "signed_in",
  params: ofPerson,
  query: Nothing,
  body: Done,
  reply: Training,
  refusals: ["person.unknown", "staffing.not-recorder"],
} satisfies Contract;
