import type { FormCode } from "./charter.form.messages.ts";
import type { Charter } from "./charter.model.ts";
import { findQuestion } from "./charter.question.rules.ts";
import { formByAnswers, table2 } from "./form.data.ts";
import type { AdvisableForm, CharterFormAdvice, FormAdvice, FormQuestion } from "./judgement.model.ts";

/** The form that fits the answers (Table 2), with a reason for each. Every combination has exactly one form. */
export function adviseBody(question: FormQuestion): FormAdvice {
  const { duty, answerable, duration, emergency, existing } = question;
  if (existing !== "none") return withReasons("no_body", [existingCodes[existing]]);
  const form = formByAnswers[duty][answerable][duration][emergency ? "emergency" : "routine"];
  return withReasons(form, [
    dutyCodes[duty],
    ...answerReasons(form, answerable),
    ...durationReasons(form, question),
    ...emergencyReasons(form, question),
  ]);
}

/** Advice from the charter alone. Where it is silent its own form is believed, so only what it says can differ. */
export function adviseForm(charter: Charter, existing: FormQuestion["existing"] = "none"): CharterFormAdvice {
  const { question, signs } = findQuestion(charter, existing);
  const advice = adviseBody(question);
  const isOpen = charter.form === "other" || signs.length === 0;
  const fit = advice.form === charter.form ? "fits" : isOpen ? "open" : "differs";
  return { ...advice, question, signs, fit, declared: charter.form };
}

type Body = keyof typeof table2;
const existingCodes = { one_department: "form.department-can", existing_body: "form.body-can" } as const;
const dutyCodes = {
  decide: "form.decides",
  coordinate: "form.coordinates",
  execute: "form.executes",
} as const;
const answerCodes = {
  collective: "form.collective",
  commander: "form.commander",
  each_person: "form.each-person",
} as const;
const insteadCodes = {
  collective: "form.then-collective",
  commander: "form.then-commander",
  each_person: "form.then-each-person",
} as const;

function answerReasons(form: Body, answerable: FormQuestion["answerable"]): FormCode[] {
  const inForm = table2[form].answerable;
  return [inForm === answerable ? answerCodes[answerable] : insteadCodes[inForm]];
}

function durationReasons(form: Body, { duty, answerable, duration }: FormQuestion): FormCode[] {
  if (duration === "term") return ["form.ends"];
  if (form === "headquarters") return ["form.stands-by"];
  const isTaskForceWork = duty === "execute" && answerable !== "collective";
  return isTaskForceWork ? ["form.no-standing-task-force"] : ["form.stands"];
}

function emergencyReasons(form: Body, { duty, answerable, emergency }: FormQuestion): FormCode[] {
  const isSoleDecision = duty === "decide" && answerable !== "collective";
  if (!emergency) return form === "leading_group" && isSoleDecision ? ["form.decision-collective"] : [];
  if (form === "leading_group") return ["form.emergency-slow"];
  if (form !== "headquarters") return ["form.emergency-light"];
  return duty === "decide"
    ? ["form.emergency-command"]
    : ["form.duty-under-command", "form.emergency-command"];
}

function withReasons(form: AdvisableForm, codes: readonly FormCode[]): FormAdvice {
  return { form, reasons: codes.map((code) => ({ code, facts: {}, paths: [] })) };
}
