import { isFounded } from "../body/body.policy.ts";
import type { DocumentContent, DocumentNumber } from "../document/document.model.ts";
import { composeFounding } from "../document/founding.rules.ts";
import { officeOf } from "../document/office.rules.ts";
import type { JurisdictionLevel } from "../identity/identity.model.ts";
import type { Day } from "../kernel/day.ts";
import type { CityBody } from "./city.model.ts";

/** The notice by which a body of the city was founded, under the number it bears in the register. */
export type FoundingPaper = {
  readonly content: DocumentContent;
  readonly number: DocumentNumber;
  readonly issuedOn: Day;
};

/** Null where the body was founded by minutes or by word, or is not founded yet. */
export function foundingPaperOf(
  body: CityBody,
  place: { readonly name: string; readonly level: JurisdictionLevel },
): FoundingPaper | null {
  const { kind, docNo, date } = body.charter.instrument;
  const [, code, year, serial] = /^(.+)〔(\d{4})〕(\d+)号$/.exec(docNo ?? "") ?? [];
  if (!isFounded(body) || kind !== "formal_document" || date === null || !code) return null;
  return {
    content: composeFounding(body.charter, officeOf(body.charter, place)),
    number: { code, year: Number(year), serial: Number(serial) },
    issuedOn: date,
  };
}
