import type { Told } from "../body/history.rules.ts";
import type { DocumentDeed, DocumentEntry } from "./document.api.ts";
import { printNumber } from "./print.rules.ts";

/** The history of a body with what became of its papers in between, oldest first. */
export function tellDeeds(
  history: readonly Told[],
  {
    documents,
    deeds,
  }: { readonly documents: readonly DocumentEntry[]; readonly deeds: readonly DocumentDeed[] },
): Told[] {
  const documentsById = new Map(documents.map((one) => [one.id, one]));
  const told = deeds.map(({ id, at, by, kind, reason, document }): Told => {
    const paper = documentsById.get(document);
    const name = [paper?.number ? printNumber(paper.number) : "", paper?.title ?? ""]
      .filter(Boolean)
      .join(" ");
    return {
      ...{ id, at, by, kind, what: null, why: reason, from: undefined, changed: [], explanations: [] },
      paper: { id: document, name },
    };
  });
  return [...history, ...told].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
