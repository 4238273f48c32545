import type { AdvisableForm, FormQuestion } from "./judgement.model.ts";

type Body = Exclude<AdvisableForm, "no_body">;

/** Table 2, with the joint conference of real papers: what each form is for (first: mainly) and who answers in it. */
export const table2 = {
  leading_group: { duties: ["decide"], answerable: "collective" },
  office: { duties: ["coordinate", "execute"], answerable: "collective" },
  headquarters: { duties: ["decide"], answerable: "commander" },
  task_force: { duties: ["execute"], answerable: "each_person" },
  joint_conference: { duties: ["coordinate"], answerable: "collective" },
} as const satisfies Record<
  Body,
  {
    readonly duties: readonly [FormQuestion["duty"], ...FormQuestion["duty"][]];
    readonly answerable: FormQuestion["answerable"];
  }
>;

type Cells = {
  readonly [Length in FormQuestion["duration"]]: { readonly routine: Body; readonly emergency: Body };
};

function cells(
  routine: readonly [term: Body, standing: Body],
  emergency: readonly [term: Body, standing: Body],
): Cells {
  return {
    term: { routine: routine[0], emergency: emergency[0] },
    standing: { routine: routine[1], emergency: emergency[1] },
  };
}

/**
 * Which form fits where nobody can do it yet: by duty and who answers, then [for a term, standing] in routine and in
 * emergency. What must be done outweighs who answers; to decide alone is left to emergencies and to works of a term;
 * a standing task is no task force, because a task force ends.
 */
export const formByAnswers: Readonly<
  Record<FormQuestion["duty"], Readonly<Record<FormQuestion["answerable"], Cells>>>
> = {
  decide: {
    collective: cells(["leading_group", "leading_group"], ["leading_group", "leading_group"]),
    commander: cells(["headquarters", "leading_group"], ["headquarters", "headquarters"]),
    each_person: cells(["leading_group", "leading_group"], ["headquarters", "headquarters"]),
  },
  coordinate: {
    collective: cells(["joint_conference", "joint_conference"], ["office", "office"]),
    commander: cells(["office", "office"], ["headquarters", "headquarters"]),
    each_person: cells(["joint_conference", "joint_conference"], ["office", "office"]),
  },
  execute: {
    collective: cells(["office", "office"], ["office", "office"]),
    commander: cells(["task_force", "office"], ["headquarters", "headquarters"]),
    each_person: cells(["task_force", "office"], ["task_force", "office"]),
  },
};
