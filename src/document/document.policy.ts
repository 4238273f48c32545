import type { Body } from "../body/body.model.ts";
import { bodyPolicy, seesDrafts } from "../body/body.policy.ts";
import { type Actor, holds, reachOf } from "../kernel/actor.ts";
import type { Policy } from "../kernel/policy.ts";
import type { OfficialDocument } from "./document.model.ts";

/** A paper with the body it belongs to: who may not see the body does not see its papers. */
export type DocumentScope = Pick<OfficialDocument, "state" | "jurisdictionId" | "draftedBy"> & {
  readonly body: Pick<Body, "jurisdictionId" | "state" | "draftedBy" | "submittedBy">;
};

/** What is issued is for everybody who sees the body; a draft for those who write, decide, oversee or audit there. */
function maySee(actor: Actor, { body, state, jurisdictionId, draftedBy }: DocumentScope): boolean {
  if (!bodyPolicy.read.when(actor, body)) return false;
  if (state === "issued" || state === "void") return true;
  return draftedBy === actor.account || reachOf(actor, seesDrafts).includes(jurisdictionId);
}

/** The office of the place writes its papers and gives them their numbers; what they order was decided before. */
const isOfficeThere = (actor: Actor, { jurisdictionId }: Pick<DocumentScope, "jurisdictionId">) =>
  holds(actor, "founder", jurisdictionId);

export const documentPolicy = {
  read: { when: maySee, else: "document.unknown" },
  revise: { when: isOfficeThere, else: "document.not-office" },
  issue: { when: isOfficeThere, else: "document.not-office" },
  void: { when: isOfficeThere, else: "document.not-office" },
  discard: { when: isOfficeThere, else: "document.not-office" },
} as const satisfies Policy<Actor, DocumentScope>;

/** Beginning a paper needs only the place of the body. */
export const beginPolicy = {
  draft: { when: isOfficeThere, else: "document.not-office" },
} as const satisfies Policy<Actor, Pick<DocumentScope, "jurisdictionId">>;
