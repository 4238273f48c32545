import type { Body } from "../body/body.model.ts";
import { bodyPolicy } from "../body/body.policy.ts";
import { findBody, type NamedBody } from "../body/body.store.ts";
import { refuseMarked } from "../body/secrecy.rules.ts";
import type { Command, Work } from "../http/work.ts";
import type { Change } from "../kernel/event.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { beginDocument } from "./begin.rules.ts";
import type * as api from "./document.api.ts";
import type { DocumentEvent } from "./document.events.ts";
import { genreOfKind, type OfficialDocument } from "./document.model.ts";
import { beginPolicy, documentPolicy } from "./document.policy.ts";
import * as rules from "./document.rules.ts";
import * as store from "./document.store.ts";
import { documentToDocx } from "./docx.writer.ts";
import { fitsStep, kindsFor } from "./genre.rules.ts";
import { printNumber } from "./print.rules.ts";

type Act = keyof typeof documentPolicy;

/** What may not be read is unknown; what may be read may still be refused. */
async function documentFor(
  work: Work,
  id: OfficialDocument["id"],
  act: Act,
): Promise<Result<store.FoundDocument>> {
  const document = await store.findDocument(work.db, id);
  if (!document) return refuse("document.unknown");
  const seen = may(documentPolicy, "read", work.actor, document);
  if (!seen.ok) return seen;
  const allowed = may(documentPolicy, act, work.actor, document);
  return allowed.ok ? ok(document) : allowed;
}

async function bodyFor(work: Work, id: Body["id"]): Promise<Result<NamedBody>> {
  const body = await findBody(work.db, id);
  return body && may(bodyPolicy, "read", work.actor, body).ok ? ok(body) : refuse("body.unknown");
}

export const listDocumentsCommand: Command<typeof api.listDocuments> = async (work, { params }) => {
  const body = await bodyFor(work, params.id);
  if (!body.ok) return body;
  const listed = await store.listDocuments(work.db, params.id);
  const seen = listed.filter(
    (one) => may(documentPolicy, "read", work.actor, { ...one, body: body.value }).ok,
  );
  return ok({
    documents: seen.map(({ id, kind, state, title, number, issuedOn }) => ({
      id,
      kind,
      state,
      title,
      number,
      issuedOn,
    })),
    kinds: [...kindsFor(body.value.state)],
    can: canOf(beginPolicy, work.actor, body.value),
  });
};

export const beginDocumentCommand: Command<typeof api.beginDocument> = async (
  work,
  { params, body: ask },
) => {
  const found = await bodyFor(work, params.id);
  if (!found.ok) return found;
  const body = found.value;
  const allowed = may(beginPolicy, "draft", work.actor, body);
  if (!allowed.ok) return allowed;
  const fits = fitsStep(ask.kind, body.state);
  if (!fits.ok) return fits;
  const place = { name: body.jurisdiction, level: body.level };
  const [after = body.charter, before = after] =
    ask.kind === "adjust" ? await store.listLastCharters(work.db, body.id) : [];
  const change = rules.decideBegin({
    id: work.newId<"document">(),
    bodyId: body.id,
    jurisdictionId: body.jurisdictionId,
    kind: ask.kind,
    content: beginDocument(ask.kind, { charter: after, before, place, today: work.today }),
    draftedBy: work.actor.account,
    draftKey: ask.draftKey,
  });
  if (await store.insertDocument(work, change)) return ok(change.state);
  const begun = await store.findBegun(work.db, work.actor.account, ask.draftKey);
  return begun?.bodyId === body.id ? ok(begun) : refuse("document.unknown");
};

export const getDocumentCommand: Command<typeof api.getDocument> = async (work, { params }) => {
  const document = await documentFor(work, params.id, "read");
  return document.ok ? ok(documentToView(work, document.value)) : document;
};

export const reviseDocumentCommand: Command<typeof api.reviseDocument> = async (
  work,
  { params, body: ask },
) => {
  const document = await documentFor(work, params.id, "revise");
  if (!document.ok) return document;
  const clean = refuseMarked(ask.content, "content");
  if (!clean.ok) return clean;
  return settleDocument(work, document.value, rules.decideRevise(document.value, ask.version, ask.content));
};

export const issueDocumentCommand: Command<typeof api.issueDocument> = async (
  work,
  { params, body: ask },
) => {
  const found = await documentFor(work, params.id, "issue");
  if (!found.ok) return found;
  const document = found.value;
  const fit = rules.decideIssue(document, ask.version, { bodyName: document.body.name });
  if (!fit.ok) return fit;
  const fits = fitsStep(document.kind, document.body.state);
  if (!fits.ok) return fits;
  const clean = refuseMarked(document.content, "content");
  if (!clean.ok) return clean;
  if (await store.saveIssue(work, document, { by: work.actor.account, on: work.today }))
    return viewNow(work, params.id);
  if (await store.isCodeElsewhere(work.db, document, work.today))
    return refuse("document.code-elsewhere", { code: document.content.code }, "content.code");
  return staleNow(work, document);
};

export const voidDocumentCommand: Command<typeof api.voidDocument> = async (work, { params, body: ask }) => {
  const document = await documentFor(work, params.id, "void");
  if (!document.ok) return document;
  const clean = refuseMarked(ask.reason, "reason");
  if (!clean.ok) return clean;
  return settleDocument(work, document.value, rules.decideVoid(document.value, ask.version, ask.reason));
};

export const discardDocumentCommand: Command<typeof api.discardDocument> = async (
  work,
  { params, body: ask },
) => {
  const document = await documentFor(work, params.id, "discard");
  return document.ok
    ? settleDocument(work, document.value, rules.decideDiscard(document.value, ask.version))
    : document;
};

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const getDocumentFileCommand: Command<typeof api.getDocumentFile> = async (work, { params }) => {
  const found = await documentFor(work, params.id, "read");
  if (!found.ok) return found;
  const { content, kind, number } = found.value;
  const bytes = await documentToDocx(content, genreOfKind[kind], found.value);
  const name = `${number ? `${printNumber(number)} ` : ""}${content.title || content.masthead}.docx`;
  return ok({ name, type: docxType, bytes });
};

async function settleDocument(
  work: Work,
  document: store.FoundDocument,
  decided: Result<Change<OfficialDocument, DocumentEvent>>,
) {
  if (!decided.ok) return decided;
  const saved = await store.saveDocument(work, decided.value);
  return saved ? viewNow(work, document.id) : staleNow(work, document);
}

async function viewNow(work: Work, id: OfficialDocument["id"]) {
  const document = await store.findDocument(work.db, id);
  return document ? ok(documentToView(work, document)) : refuse("document.unknown");
}

/** Somebody was faster between our look and our write. */
async function staleNow(work: Work, { id, version }: OfficialDocument) {
  const now = await store.findDocument(work.db, id);
  return refuse("document.stale", { yours: version, current: now?.version ?? version + 1 }, "version");
}

/** The policy's answer first, then what the paper's state would answer. */
function documentToView(work: Work, document: store.FoundDocument): api.DocumentView {
  const allowed = canOf(documentPolicy, work.actor, document);
  const state = rules.statesAllowing(document);
  const answer = (act: keyof typeof state) => (allowed[act] === true ? state[act] : allowed[act]);
  const can = {
    revise: answer("revise"),
    issue: answer("issue"),
    void: answer("void"),
    discard: answer("discard"),
  };
  return { ...document, can };
}
