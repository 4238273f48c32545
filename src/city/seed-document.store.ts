import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { printNumber } from "../document/print.rules.ts";
import { newId } from "../http/ids.ts";
import type { City } from "./city.model.ts";
import type { BodyRow, Keys } from "./seed.rules.ts";
import { foundingPaperOf } from "./seed-document.rules.ts";

/** Enters the founding notices of the city's bodies, in the order of its list. */
export async function insertFoundingPapers(
  db: TenantDb,
  { city, keys, rows }: { readonly city: City; readonly keys: Keys; readonly rows: readonly BodyRow[] },
): Promise<void> {
  const placesByKey = new Map(city.jurisdictions.map((place) => [place.key, place]));
  const papers = city.bodies.flatMap((body, at) => {
    const place = placesByKey.get(body.jurisdiction);
    const paper = place && foundingPaperOf(body, place);
    const [row, by] = [rows[at], keys.account.get(body.history[0]?.by ?? "")];
    if (!paper || !row || !by) return [];
    const { content, number, issuedOn } = paper;
    const told = {
      bodyId: row.id,
      kind: "found",
      title: content.title,
      issuedOn,
      number: printNumber(number),
    };
    const jurisdiction = keys.jurisdiction.get(body.jurisdiction);
    const ids = { id: newId(), draft_key: newId(), event: newId(), body: row.id, jurisdiction, by };
    return [{ ...ids, content, ...number, on: issuedOn, at: `${issuedOn}T10:00:00+08:00`, told }];
  });
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(papers)}::jsonb) as r (id uuid, draft_key uuid, event uuid,
        body uuid, jurisdiction uuid, by uuid, content jsonb, code text, year int, serial int, "on" date,
        at timestamptz, told jsonb)
    ),
    counted as (
      insert into document_counter (code, year, jurisdiction_id, last)
      select distinct on (code, year) code, year, jurisdiction, max(serial) over (partition by code, year)
      from given
    ),
    entered as (
      insert into official_document (id, body_id, jurisdiction_id, kind, state, content, code, year, serial, issued_on,
        issued_by, drafted_by, draft_key, version, created_at)
      select id, body, jurisdiction, 'found', 'issued', content, code, year, serial, "on", by, by, draft_key, 2, at
      from given
    )
    insert into event (id, at, kind, v, subject_kind, subject_id, account_id, facts)
    select event, at, 'document.issued', 1, 'document', id, by, told from given
  `.execute(db);
}
