import { z } from "zod";
import type { Contract } from "../../kernel/contract.ts";
import { Nothing } from "../../kernel/schema.ts";
import { BodyId } from "../body.model.ts";
import { CloseBody } from "./necessity.model.ts";

export const listClosest = {
  id: "necessity.closest",
  method: "GET",
  path: "/bodies/:id/closest",
  summary:
    "The existing bodies closest to a draft by name and duty, with why: to be examined before it is founded.",
  door: "signed_in",
  params: z.object({ id: BodyId }),
  query: Nothing,
  body: Nothing,
  reply: z.object({ closest: z.array(CloseBody) }),
  refusals: ["body.unknown"],
} satisfies Contract;
