import { sql } from "kysely";
import { aCharter } from "../../charter/charter.fixture.ts";
import type { Charter } from "../../charter/charter.model.ts";
import { newId } from "../../http/ids.ts";
import { day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { CityAtWork } from "../acting.fixture.ts";
import { charterToEntry } from "../register.rules.ts";
import { searchText } from "../search.store.ts";
import { charterToSeats } from "../seat.rules.ts";

/** A body that runs in the city, as far as the tests of its versions and relations look at it. */
export type Running = { readonly id: Id<"body">; readonly charter: Charter };

let count = 0;

/** Entered as it stands: how a body is founded is tested elsewhere. Its name is that of no other. */
export async function aRunningBody(city: CityAtWork, changes: Partial<Charter> = {}): Promise<Running> {
  count += 1;
  const name = `岚川市第${count}号河道整治工作专班`;
  const charter = aCharter({ name, purpose: `整治第${count}号河道`, ...changes });
  const entry = charterToEntry(charter);
  const id = newId<"body">();
  await sql`
    insert into body (id, jurisdiction_id, state, charter, name, search, form, type, head, lead_unit, member_count,
      term_end, founded_on, drafted_by, draft_key)
    select ${id}, ${city.place("岚川市")}, 'running', ${JSON.stringify(charter)}, ${entry.name}, ${searchText(entry)},
      ${entry.form}, ${entry.type}, ${entry.head}, ${entry.leadUnit}, ${entry.memberCount}, ${entry.termEnd},
      ${day("2026-02-01")}, a.id, ${newId()}
    from account a where a.login = 'office'`.execute(city.db);
  await sql`
    insert into membership (body_id, key, name, role, tier, post)
    select ${id}, s.key, s.name, s.role, s.tier, s.post
    from jsonb_to_recordset(${JSON.stringify(charterToSeats(charter))}::jsonb)
      as s (key text, name text, role text, tier text, post text)`.execute(city.db);
  return { id, charter };
}

/** The body as its row has it now. */
export async function rowOf(city: CityAtWork, { id }: Pick<Running, "id">) {
  const { rows } = await sql<{ state: string; charter: Charter; version: number }>`
    select state, charter, version from body where id = ${id}`.execute(city.db);
  return rows[0];
}

export async function seatsOf(city: CityAtWork, { id }: Pick<Running, "id">) {
  const { rows } = await sql<{ name: string; bound: boolean; ended: string | null }>`
    select name, person_id is not null as bound, ended_on as ended
    from membership where body_id = ${id} order by key`.execute(city.db);
  return rows;
}
