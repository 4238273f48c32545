import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Counting } from "./counter.rules.ts";
import type { DocumentNumber, OfficialDocument } from "./document.model.ts";

type Series = Pick<DocumentNumber, "code" | "year">;

/** The highest number of a code and year that is used, 0 where none is. */
export async function findLast(db: TenantDb, { code, year }: Series): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce((select last from document_counter where code = ${code} and year = ${year}),
      ${lastInRegister({ code, year })}) as last
  `.execute(db);
  return rows[0]?.last ?? 0;
}

/** The highest number that the founding papers in the register bear: they went out before there was a counter. */
export function lastInRegister({ code, year }: Series) {
  const prefix = `${code}〔${year}〕`;
  return sql`(
    select coalesce(max(substr(n.number, ${prefix.length + 1})::int), 0)
    from (select rtrim(charter #>> '{instrument,docNo}', '号') as number from body) n
    where starts_with(n.number, ${prefix}) and substr(n.number, ${prefix.length + 1}) ~ '^[0-9]{1,6}$')`;
}

/** @returns false when the code belongs to another place, or has been counted up to that number in between. */
export function saveCounter(work: Settling, { jurisdictionId }: OfficialDocument, counting: Counting) {
  const { code, year, serial } = counting.number;
  const save = sql`
    saved as (
      insert into document_counter as c (code, year, jurisdiction_id, last)
      values (${code}, ${year}, ${jurisdictionId}, ${serial - 1})
      on conflict (tenant_id, code, year) do update set last = excluded.last
        where c.jurisdiction_id = excluded.jurisdiction_id and c.last < excluded.last
      returning code
    )`;
  return settle(work, save, counting.events);
}
