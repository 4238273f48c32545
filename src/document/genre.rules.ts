import type { BodyState } from "../body/body.model.ts";
import type { VersionState } from "../body/version/version.model.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { SecondmentState } from "../staffing/secondment.model.ts";
import type { DocumentKind } from "./document.model.ts";

/** Which papers fit which step of a body's life (DOC-01; regulations on official papers, art. 8 and 15). */
const kindsByState: Readonly<Record<BodyState, readonly DocumentKind[]>> = {
  draft: ["request_founding", "minutes"],
  submitted: ["request_founding", "minutes"],
  returned: ["request_founding", "minutes"],
  rejected: [],
  discarded: [],
  running: ["found", "adjust", "ask_secondment", "answer_secondment", "minutes", "dissolve"],
  suspended: ["adjust", "dissolve", "minutes"],
  merged: ["dissolve"],
  winding_up: ["dissolve", "minutes"],
  dissolved: ["dissolve"],
  archived: [],
  lapsed: [],
};

/** What is begun on a body's page: an answer about a loan is begun where the loan is. */
export const kindsFor = (state: BodyState): readonly DocumentKind[] =>
  kindsByState[state].filter((kind) => kind !== "answer_secondment");

/** A paper of a kind that the body's step does not call for is not begun (DOC-01). */
export function fitsStep(
  kind: DocumentKind,
  state: BodyState,
): Result<undefined, Refusal<"document.kind-unfit">> {
  return kindsByState[state].includes(kind) ? ok() : refuse("document.kind-unfit", { kind, state }, "kind");
}

export const letterKinds = ["ask_secondment", "answer_secondment"] as const satisfies readonly DocumentKind[];
export type LetterKind = (typeof letterKinds)[number];

/** Asking is over once the home unit has answered; before that there is nothing to put into an answer. */
const statesByLetter: Readonly<Record<LetterKind, readonly SecondmentState[]>> = {
  ask_secondment: ["requested"],
  answer_secondment: ["offered", "consented", "agreed", "refused"],
};

export function isLetter(kind: DocumentKind): kind is LetterKind {
  return letterKinds.some((one) => one === kind);
}

/** A letter about a loan fits the step at which the loan stands (DOC-01). */
export function fitsLoan(
  kind: LetterKind,
  state: SecondmentState,
): Result<undefined, Refusal<"document.loan-unfit">> {
  return statesByLetter[kind].includes(state) ? ok() : refuse("document.loan-unfit", { kind, state });
}

/** A notice tells of a version that is on its way or in effect, and goes out when it is in effect (DOC-01). */
export function fitsVersion(
  state: VersionState,
  act: "draft" | "issue",
): Result<undefined, Refusal<"document.version-unfit">> {
  const isOver = state === "rejected" || state === "withdrawn";
  return (act === "draft" && !isOver) || state === "effective"
    ? ok()
    : refuse("document.version-unfit", { state });
}
