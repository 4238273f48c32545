import type { BodyState } from "../body/body.model.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
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

export const kindsFor = (state: BodyState): readonly DocumentKind[] => kindsByState[state];

/** A paper of a kind that the body's step does not call for is not begun (DOC-01). */
export function fitsStep(
  kind: DocumentKind,
  state: BodyState,
): Result<undefined, Refusal<"document.kind-unfit">> {
  return kindsFor(state).includes(kind) ? ok() : refuse("document.kind-unfit", { kind, state }, "kind");
}
