import { z } from "zod";
import { BodyForm } from "../charter/charter.model.ts";
import { AdvisableForm, CharterFormAdvice } from "../charter/judgement.model.ts";

/** What Table 2 advised when the body was submitted, and what was chosen: kept, whatever the charter says later. */
export const KeptAdvice = z.object({
  advised: AdvisableForm,
  chosen: BodyForm,
  fit: CharterFormAdvice.shape.fit,
  /** Codes of the sentences that say why it was advised. */
  reasons: z.array(z.string()),
  /** Why another form was chosen, in the words of who submitted; empty where nothing was said. */
  why: z.string(),
});
export type KeptAdvice = z.output<typeof KeptAdvice>;
