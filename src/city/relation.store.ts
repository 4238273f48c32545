import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { newId } from "../http/ids.ts";
import { addDays, type Day } from "../kernel/day.ts";
import { numberPaper } from "./calendar.data.ts";
import type { City } from "./city.model.ts";
import { cityRelations } from "./relations.data.ts";
import type { BodyRow, Keys } from "./seed.rules.ts";
import { cityVersions, effectOf } from "./versions.data.ts";

type Seeding = { readonly keys: Keys; readonly bodies: ReadonlyMap<string, BodyRow>; readonly today: Day };

/** How the bodies of the city stand to one another; entered by who drafted the first of each two. */
export async function insertRelations(db: TenantDb, { bodies, today }: Seeding): Promise<void> {
  const rows = cityRelations.flatMap(({ kind, from, to, paper, since }) => {
    const [one, other] = [bodies.get(from), bodies.get(to)];
    if (!one || !other) return [];
    const day = addDays(today, since);
    return [
      { id: newId(), kind, from_id: one.id, to_id: other.id, paper, since: day, added_by: one.drafted_by },
    ];
  });
  await sql`
    insert into body_relation (id, kind, from_id, to_id, paper, since, added_by)
    select r.id, r.kind, r.from_id, r.to_id, r.paper, r.since, r.added_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, kind text, from_id uuid, to_id uuid, paper text, since date, added_by uuid)`.execute(db);
}

/** Where a body was adjusted, its founding said something else, and what it says now is its second version. */
export async function insertVersions(db: TenantDb, city: City, { keys, bodies }: Seeding): Promise<void> {
  const rows = cityVersions.flatMap((version) => {
    const body = city.bodies.find(({ key }) => key === version.body);
    const row = bodies.get(version.body);
    const event = body && effectOf(body, version);
    if (!body || !row || !event) return [];
    const { issuer, mark, serial, before } = version;
    const docNo = numberPaper(mark, event.on, serial);
    const instrument = { kind: "formal_document", issuer, docNo, date: event.on };
    return [
      {
        ...{
          id: newId(),
          body_id: row.id,
          founding: before(body.charter),
          charter: body.charter,
          instrument,
        },
        ...{ reason: event.note ?? "", effective_on: event.on, drafted_by: keys.account.get(event.by) },
      },
    ];
  });
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, body_id uuid, founding jsonb,
        charter jsonb, instrument jsonb, reason text, effective_on date, drafted_by uuid)
    ),
    founded as (
      update charter_version v set charter = g.founding from given g where v.body_id = g.body_id and v.number = 1
    )
    insert into charter_version (id, body_id, number, state, charter, instrument, reason, base_number, effective_on,
      drafted_by, submitted_by)
    select id, body_id, 2, 'effective', charter, instrument, reason, 1, effective_on, drafted_by, drafted_by
    from given`.execute(db);
}
