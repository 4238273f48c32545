import type { Work } from "../http/work.ts";
import type { Change } from "../kernel/event.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { DocumentEntry, DocumentView } from "./document.api.ts";
import type { DocumentEvent } from "./document.events.ts";
import type { OfficialDocument } from "./document.model.ts";
import { documentPolicy } from "./document.policy.ts";
import { statesAllowing } from "./document.rules.ts";
import * as store from "./document.store.ts";

/** What may not be read is unknown; what may be read may still be refused. */
export async function documentFor(
  work: Work,
  id: OfficialDocument["id"],
  act: keyof typeof documentPolicy,
): Promise<Result<store.FoundDocument>> {
  const document = await store.findDocument(work.db, id);
  if (!document) return refuse("document.unknown");
  const seen = may(documentPolicy, "read", work.actor, document);
  if (!seen.ok) return seen;
  const allowed = may(documentPolicy, act, work.actor, document);
  return allowed.ok ? ok(document) : allowed;
}

/** The papers of a body, a loan or a version that this account may see. */
export async function entriesFor(work: Work, of: store.Listing): Promise<DocumentEntry[]> {
  const listed = await store.listDocuments(work.db, of);
  return listed
    .filter((one) => may(documentPolicy, "read", work.actor, one).ok)
    .map(({ id, kind, state, title, number, issuedOn }) => ({ id, kind, state, title, number, issuedOn }));
}

/** Saves a paper that is begun; under a key used before, answers with what was begun then. */
export async function settleBegun(
  work: Work,
  change: Change<OfficialDocument, DocumentEvent>,
): Promise<Result<Pick<OfficialDocument, "id" | "version">>> {
  if (await store.insertDocument(work, change)) return ok(change.state);
  const begun = await store.findBegun(work.db, work.actor.account, change.state.draftKey);
  const { bodyId, secondmentId, charterVersionId } = change.state;
  const isSame =
    begun?.bodyId === bodyId &&
    begun.secondmentId === secondmentId &&
    begun.charterVersionId === charterVersionId;
  return isSame ? ok(begun) : refuse("document.unknown");
}

/** Saves what was decided and answers with what there is now. */
export async function settleDocument(
  work: Work,
  document: store.FoundDocument,
  decided: Result<Change<OfficialDocument, DocumentEvent>>,
): Promise<Result<DocumentView>> {
  if (!decided.ok) return decided;
  const saved = await store.saveDocument(work, decided.value);
  return saved ? viewNow(work, document.id) : staleNow(work, document);
}

export async function viewNow(work: Work, id: OfficialDocument["id"]): Promise<Result<DocumentView>> {
  const document = await store.findDocument(work.db, id);
  return document ? ok(documentToView(work, document)) : refuse("document.unknown");
}

/** Somebody was faster between our look and our write. */
export async function staleNow(work: Work, { id, version }: OfficialDocument) {
  const now = await store.findDocument(work.db, id);
  return refuse("document.stale", { yours: version, current: now?.version ?? version + 1 }, "version");
}

/** The policy's answer first, then what the paper's state would answer. */
export function documentToView(work: Work, document: store.FoundDocument): DocumentView {
  const allowed = canOf(documentPolicy, work.actor, document);
  const state = statesAllowing(document);
  const answer = (act: keyof typeof state) => (allowed[act] === true ? state[act] : allowed[act]);
  const can = {
    revise: answer("revise"),
    issue: answer("issue"),
    void: answer("void"),
    discard: answer("discard"),
    count: answer("count"),
  };
  return { ...document, can };
}
