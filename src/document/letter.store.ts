import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { Id } from "../kernel/id.ts";
import type { LoanFacts } from "./loan-letter.rules.ts";

export type Spoken = Pick<LoanFacts, "asked" | "word" | "letter">;

/** What was asked, what the home unit last said of the loan itself, and the letter that asked, of those in force. */
export async function findSpoken(db: TenantDb, id: Id<"secondment">): Promise<Spoken | null> {
  const { rows } = await sql<Spoken>`
    with told as (
      select e.id, e.kind, e.facts from event e where e.subject_kind = 'secondment' and e.subject_id = ${id}
    )
    select
      jsonb_build_object('share', t.terms -> 'share', 'startOn', t.terms -> 'startOn', 'endOn', t.terms -> 'endOn',
        'person', jsonb_build_object('name', p.name, 'post', p.post)) as asked,
      (select jsonb_build_object('kind', substr(kind, 12), 'note', coalesce(facts ->> 'note', ''))
        from told
        where kind in ('secondment.offered', 'secondment.consented', 'secondment.refused') and facts ->> 'about' = 'loan'
        order by id desc limit 1) as word,
      (select jsonb_build_object('issuer', d.content -> 'issuer',
          'number', jsonb_build_object('code', d.code, 'year', d.year, 'serial', d.serial))
        from official_document d
        where d.secondment_id = ${id} and d.kind = 'ask_secondment' and d.state = 'issued'
        order by d.created_at desc limit 1) as letter
    from (select facts -> 'terms' as terms from told where kind = 'secondment.requested' limit 1) t
    join person p on p.id = (t.terms ->> 'personId')::uuid
  `.execute(db);
  return rows[0] ?? null;
}
