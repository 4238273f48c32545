import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { Id } from "../kernel/id.ts";
import type { Jurisdiction, Myself } from "./identity.model.ts";

/** The account with its person, its roles by place and its tenant, in one statement. */
export async function findMyself(db: TenantDb, account: Id<"account">): Promise<Myself | null> {
  const { rows } = await sql<Myself>`
    select
      jsonb_build_object('id', t.tenant_id, 'name', t.name) as tenant,
      jsonb_build_object('id', a.id, 'login', a.login, 'displayName', a.display_name) as account,
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name, 'post', p.post,
        'unit', jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name)) end as person,
      coalesce((
        select jsonb_agg(jsonb_build_object('role', r.role,
          'jurisdiction', jsonb_build_object('id', j.id, 'name', j.name, 'nameEn', j.name_en)) order by r.role, j.id)
        from account_role r join jurisdiction j on j.id = r.jurisdiction_id
        where r.account_id = a.id), '[]') as roles
    from account a
    join tenant t on t.tenant_id = a.tenant_id
    left join person p on p.id = a.person_id
    left join unit u on u.id = p.unit_id
    where a.id = ${account}
  `.execute(db);
  return rows[0] ?? null;
}

/** The tree of places, each after the one above it; siblings in the order of their pinyin. */
export async function listJurisdictions(db: TenantDb): Promise<Jurisdiction[]> {
  const { rows } = await sql<Jurisdiction>`
    with recursive tree as (
      select j.*, array[j.name collate "zh-x-icu"] as way from jurisdiction j where j.parent_id is null
      union all
      select j.*, t.way || j.name collate "zh-x-icu" from tree t join jurisdiction j on j.parent_id = t.id
    )
    select id, parent_id as "parentId", level, name, name_en as "nameEn" from tree order by way
  `.execute(db);
  return rows;
}
