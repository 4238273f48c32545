import type { Body } from "../body/body.model.ts";
import { bodyPolicy } from "../body/body.policy.ts";
import { findBody, type NamedBody } from "../body/body.store.ts";
import { refuseMarked } from "../body/secrecy.rules.ts";
import type { Command, Work } from "../http/work.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { beginDocument } from "./begin.rules.ts";
import type * as api from "./document.api.ts";
import { genreOfKind } from "./document.model.ts";
import { beginPolicy } from "./document.policy.ts";
import * as rules from "./document.rules.ts";
import * as store from "./document.store.ts";
import { writeDocx } from "./docx-thread.writer.ts";
import { fitsLoan, fitsStep, fitsVersion, isLetter, kindsFor } from "./genre.rules.ts";
import {
  documentFor,
  documentToView,
  entriesFor,
  settleBegun,
  settleDocument,
  staleNow,
  viewNow,
} from "./load.commands.ts";
import { printNumber } from "./print.rules.ts";

async function bodyFor(work: Work, id: Body["id"]): Promise<Result<NamedBody>> {
  const body = await findBody(work.db, id);
  return body && may(bodyPolicy, "read", work.actor, body).ok ? ok(body) : refuse("body.unknown");
}

export const listDocumentsCommand: Command<typeof api.listDocuments> = async (work, { params }) => {
  const body = await bodyFor(work, params.id);
  if (!body.ok) return body;
  const documents = await entriesFor(work, { body: params.id });
  return ok({
    documents,
    deeds: await store.listDeeds(
      work.db,
      documents.map(({ id }) => id),
    ),
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
  if (!kindsFor(body.state).includes(ask.kind))
    return refuse("document.kind-unfit", { kind: ask.kind, state: body.state }, "kind");
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
  return settleBegun(work, change);
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
  const fits = fitsSubject(document);
  if (!fits.ok) return fits;
  const clean = refuseMarked(document.content, "content");
  if (!clean.ok) return clean;
  if (await store.saveIssue(work, document, { by: work.actor.account, on: work.today }))
    return viewNow(work, params.id);
  if (await store.isCodeElsewhere(work.db, document, work.today))
    return refuse("document.code-elsewhere", { code: document.content.code }, "content.code");
  return staleNow(work, document);
};

/** Whether what the paper is about stands where this kind of paper goes out (DOC-01). */
function fitsSubject({ kind, body, secondment, versionState }: store.FoundDocument): Result<undefined> {
  if (secondment && isLetter(kind)) return fitsLoan(kind, secondment.state);
  const fits = fitsStep(kind, body.state);
  return fits.ok && versionState ? fitsVersion(versionState, "issue") : fits;
}

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
  const { content, kind, number, state } = found.value;
  const { issuedOn } = found.value;
  const written = await writeDocx({ content, genre: genreOfKind[kind], given: { number, issuedOn } });
  if (!written.ok) return written;
  const back = state === "void" ? "（作废）" : "";
  const name = `${back}${number ? `${printNumber(number)} ` : ""}${content.title || content.masthead}.docx`;
  return ok({ name, type: docxType, bytes: written.value });
};
