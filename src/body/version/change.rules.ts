import type { Charter } from "../../charter/charter.model.ts";
import type { CharterPart } from "../compare.rules.ts";
import type { CharterChange } from "./change.model.ts";
import { listGroupChanges, listTargetChanges, listUnitChanges } from "./entry-change.rules.ts";
import { listSeatChanges } from "./seat-change.rules.ts";
import { listOfficeChanges, listTermChanges, listValueChanges } from "./value-change.rules.ts";

/**
 * What is different in the second charter, each difference once, what a reader asks for first at the head: persons,
 * then the term, then the rest. Keys of entries are no difference; blank and unsaid are the same.
 */
export function listChanges(before: Charter, after: Charter): CharterChange[] {
  const values = listValueChanges(before, after);
  const isName = ({ code }: CharterChange) => code === "renamed";
  return [
    ...values.filter(isName),
    ...listSeatChanges(before, after),
    ...listUnitChanges(before, after),
    ...listTermChanges(before, after),
    ...listOfficeChanges(before, after),
    ...listGroupChanges(before, after),
    ...listTargetChanges(before, after),
    ...values.filter((change) => !isName(change)),
  ];
}

/** The parts of the charter in which something is different. */
export function partsOf(changes: readonly CharterChange[]): CharterPart[] {
  return [...new Set(changes.flatMap(({ parts }) => parts))];
}

/** An extension is a version that moves the end of the term out, or takes it away, and touches nothing else. */
export function isExtension(changes: readonly CharterChange[]): boolean {
  return (
    changes.some(({ code }) => code === "term-extended") && partsOf(changes).every((part) => part === "term")
  );
}
