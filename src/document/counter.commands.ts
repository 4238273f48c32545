import { refuseMarked } from "../body/secrecy.rules.ts";
import type { Command, Work } from "../http/work.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type * as api from "./counter.api.ts";
import { decideCounter } from "./counter.rules.ts";
import { findLast, saveCounter } from "./counter.store.ts";
import type { DocumentNumber, OfficialDocument } from "./document.model.ts";
import { isCodeElsewhere } from "./document.store.ts";
import { documentFor } from "./load.commands.ts";

export const getCounterCommand: Command<typeof api.getCounter> = async (work, { params }) => {
  const document = await documentFor(work, params.id, "read");
  return document.ok ? ok({ next: await nextOf(work, document.value) }) : document;
};

export const setCounterCommand: Command<typeof api.setCounter> = async (work, { params, body: ask }) => {
  const found = await documentFor(work, params.id, "count");
  if (!found.ok) return found;
  const document = found.value;
  const clean = refuseMarked(ask.reason, "reason");
  if (!clean.ok) return clean;
  const next = await nextOf(work, document);
  const decided = decideCounter(document, next, ask);
  if (!decided.ok) return decided;
  if (await isCodeElsewhere(work.db, document, work.today)) return refuseElsewhere(next);
  if (await saveCounter(work, document, decided.value)) return ok({ next: { ...next, serial: ask.next } });
  // Numbers were given in between, beyond the one that was asked for.
  const now = await nextOf(work, document);
  return refuse("document.counter-back", { code: now.code, year: now.year, next: now.serial }, "next");
};

const refuseElsewhere = ({ code }: DocumentNumber): Result<never> =>
  refuse("document.code-elsewhere", { code }, "content.code");

async function nextOf(work: Work, { content: { code } }: OfficialDocument): Promise<DocumentNumber> {
  const year = Number(work.today.slice(0, 4));
  return { code, year, serial: (await findLast(work.db, { code, year })) + 1 };
}
