import type { Change } from "../kernel/event.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { checkDocument } from "./check.rules.ts";
import { type DocumentEvent, documentEvent } from "./document.events.ts";
import type { DocumentContent, OfficialDocument } from "./document.model.ts";
import { printNumber } from "./print.rules.ts";

type Decided<Code extends string> = Result<Change<OfficialDocument, DocumentEvent>, Refusal<Code>>;
type DraftRefusal = "document.not-open" | "document.stale";

type Begun = Pick<
  OfficialDocument,
  "id" | "bodyId" | "jurisdictionId" | "kind" | "content" | "draftedBy" | "draftKey"
> &
  Partial<Pick<OfficialDocument, "secondmentId" | "charterVersionId">>;

export function decideBegin(begun: Begun): Change<OfficialDocument, DocumentEvent> {
  const state: OfficialDocument = {
    secondmentId: null,
    charterVersionId: null,
    ...begun,
    state: "draft",
    number: null,
    issuedOn: null,
    issuedBy: null,
    version: 1,
  };
  const { bodyId, kind, content } = begun;
  return {
    state,
    events: [documentEvent(begun.id, "document.drafted", { bodyId, kind, title: content.title })],
  };
}

/** A draft is corrected by whoever knows its newest version; saving the same words tells nothing. */
export function decideRevise(
  document: OfficialDocument,
  version: number,
  content: DocumentContent,
): Decided<DraftRefusal> {
  const open = isDraft(document, version);
  if (!open.ok) return open;
  const parts = Object.keys(content) as (keyof DocumentContent)[];
  const changed = parts.filter(
    (part) => JSON.stringify(content[part]) !== JSON.stringify(document.content[part]),
  );
  const events = changed.length === 0 ? [] : [documentEvent(document.id, "document.revised", { changed })];
  return ok({ state: { ...document, content, version: version + 1 }, events });
}

/** Whether a paper may be given its number: a draft in its newest version in which no check says stop. */
export function decideIssue(
  document: OfficialDocument,
  version: number,
  facts: { readonly bodyName: string },
): Result<undefined, Refusal<DraftRefusal | "document.unfit">> {
  const open = isDraft(document, version);
  if (!open.ok) return open;
  const stops = checkDocument(document.kind, document.content, facts).filter(
    ({ severity }) => severity === "stop",
  );
  if (stops.length === 0) return ok();
  return refuse(
    "document.unfit",
    { count: stops.length, checks: stops.map(({ check }) => check) },
    stops[0]?.path,
  );
}

/** Taken back with a reason. The number stays used: the ledger shows 作废. */
export function decideVoid(
  document: OfficialDocument,
  version: number,
  reason: string,
): Decided<"document.not-issued" | "document.stale"> {
  if (document.state !== "issued" || document.number === null)
    return refuse("document.not-issued", { state: document.state });
  const current = isCurrent(document, version);
  if (!current.ok) return current;
  const event = documentEvent(document.id, "document.voided", {
    reason,
    number: printNumber(document.number),
  });
  return ok({ state: { ...document, state: "void", version: version + 1 }, events: [event] });
}

/** A draft is put away; it never had a number. */
export function decideDiscard(document: OfficialDocument, version: number): Decided<DraftRefusal> {
  const open = isDraft(document, version);
  if (!open.ok) return open;
  const event = documentEvent(document.id, "document.discarded", {});
  return ok({ state: { ...document, state: "discarded", version: version + 1 }, events: [event] });
}

/** For each act: `true`, or the refusal that the paper's state would give. */
export function statesAllowing(document: OfficialDocument) {
  const codeOf = (answer: Result<unknown>) => (answer.ok ? true : answer.refusal.code);
  const draft = codeOf(isDraft(document, document.version));
  return {
    revise: draft,
    issue: draft,
    discard: draft,
    count: draft,
    void: document.state === "issued" ? true : "document.not-issued",
  } as const;
}

function isDraft(document: OfficialDocument, version: number): Result<undefined, Refusal<DraftRefusal>> {
  if (document.state !== "draft") return refuse("document.not-open", { state: document.state });
  return isCurrent(document, version);
}

function isCurrent(
  document: OfficialDocument,
  version: number,
): Result<undefined, Refusal<"document.stale">> {
  return version === document.version
    ? ok()
    : refuse("document.stale", { yours: version, current: document.version }, "version");
}
