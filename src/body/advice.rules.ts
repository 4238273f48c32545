import type { CharterFormAdvice } from "../charter/judgement.model.ts";
import type { KeptAdvice } from "./advice.model.ts";

/** The advice as it is kept with a submission; a form that fits needs no reason of its own. */
export function adviceToKept(advice: CharterFormAdvice, why: string): KeptAdvice {
  const { form, declared, fit, reasons } = advice;
  return {
    advised: form,
    chosen: declared,
    fit,
    reasons: reasons.map(({ code }) => code),
    why: fit === "fits" ? "" : why.trim(),
  };
}
