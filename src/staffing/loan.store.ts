import { sql } from "kysely";
import type { BodyState } from "../body/body.model.ts";
import { bodyPolicy, isFounded } from "../body/body.policy.ts";
import { signersOf } from "../body/body.store.ts";
import { livingStates } from "../body/life.rules.ts";
import type { TenantDb } from "../db/database.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { may } from "../kernel/policy.ts";
import { findSetting } from "../rulebook/setting.store.ts";
import type { LoanFacts, OtherLoan } from "./loan.model.ts";
import type { SecondmentView } from "./secondment.api.ts";
import { heldStates } from "./secondment.model.ts";
import { agentsOf } from "./secondment.store.ts";
import type { Host } from "./terms.rules.ts";

/** The body that asks, as asking depends on it. */
export type HostBody = SecondmentView["body"] & {
  readonly jurisdictionId: Id<"jurisdiction">;
  readonly state: BodyState;
  readonly draftedBy: Id<"account">;
  readonly submittedBy: Id<"account"> | null;
  /** Whoever signs its approval may read it. */
  readonly signers: readonly Id<"account">[];
  readonly level: LoanFacts["hostLevel"];
};

export async function findHost(db: TenantDb, id: Id<"body">): Promise<HostBody | null> {
  const { rows } = await sql<HostBody>`
    select b.id, b.name, j.name as jurisdiction, b.term_end as "termEnd", b.jurisdiction_id as "jurisdictionId",
      standing_of(b.state, b.regularise_by) as state, b.drafted_by as "draftedBy",
      b.submitted_by as "submittedBy", ${signersOf(sql`b.id`)} as signers, j.level
    from body b join jurisdiction j on j.id = b.jurisdiction_id
    where b.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

export function hostOf({ state, termEnd }: HostBody): Host {
  return { isRunning: isFounded({ state }) && state === "running", termEnd };
}

export type Candidate = Pick<LoanFacts, "establishment" | "homeLevel"> & {
  readonly homeUnit: SecondmentView["homeUnit"];
  readonly homeJurisdictionId: Id<"jurisdiction">;
  readonly agentNames: string[];
  readonly name: string;
  readonly post: string;
  /** Has retired or left since; nobody is lent any more. */
  readonly leftOn: Day | null;
};

/** The person who would be asked for, with the home unit as it is now. */
export async function findCandidate(db: TenantDb, person: Id<"person">): Promise<Candidate | null> {
  const { rows } = await sql<Candidate>`
    select p.name, p.post, p.left_on as "leftOn", p.establishment, j.level as "homeLevel", j.id as "homeJurisdictionId", g.names as "agentNames",
      jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as "homeUnit"
    from person p
    join unit u on u.id = p.unit_id
    join jurisdiction j on j.id = u.jurisdiction_id
    cross join lateral ${agentsOf(sql`p.unit_id`)} g
    where p.id = ${person}
  `.execute(db);
  return rows[0] ?? null;
}

type Looking = { readonly actor: Actor; readonly today: Day; readonly except: Id<"secondment"> | null };

/** Everything the checks ask about one person and one body. */
export async function readFacts(
  db: TenantDb,
  {
    host,
    person,
    candidate,
  }: {
    readonly host: HostBody;
    readonly person: Id<"person">;
    readonly candidate: Candidate;
  },
  looking: Looking,
): Promise<LoanFacts> {
  const counted = await countRecord(db, { host, person, unit: candidate.homeUnit.id }, looking);
  return {
    today: looking.today,
    homeLevel: candidate.homeLevel,
    hostLevel: host.level,
    isHostAbove: await isAbove(db, host.jurisdictionId, candidate.homeJurisdictionId),
    establishment: candidate.establishment,
    others: await listOthers(db, person, looking),
    ...counted,
    setting: await findSetting(db, host.jurisdictionId),
  };
}

async function isAbove(db: TenantDb, above: Id<"jurisdiction">, below: Id<"jurisdiction">): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    with recursive up as (
      select parent_id from jurisdiction where id = ${below}
      union all
      select j.parent_id from jurisdiction j join up on j.id = up.parent_id
    )
    select exists (select from up where parent_id = ${above}) as is
  `.execute(db);
  return rows[0]?.is ?? false;
}

type Counted = Pick<LoanFacts, "seats" | "lastReturn" | "unitMonths">;
type Subject = { readonly host: HostBody; readonly person: Id<"person">; readonly unit: Id<"unit"> };

async function countRecord(db: TenantDb, { host, person, unit }: Subject, { today, except }: Looking) {
  const { rows } = await sql<Counted>`
    select
      (select count(distinct m.body_id) from membership m join body b on b.id = m.body_id
        where m.person_id = ${person} and m.ended_on is null and b.state = any(${livingStates}::text[])
          and b.id <> ${host.id}) as seats,
      (select max(returned_on) from secondment
        where person_id = ${person} and state = 'returned' and mode in ('full_time', 'half_time')) as "lastReturn",
      (select coalesce(round(sum(share * (upper(days * year) - lower(days * year)))::numeric / 30.44, 1), 0)::float8
        from (select share, days_held(state, start_on, end_on, returned_on) as days from secondment
          where home_unit_id = ${unit} and state = any(${heldStates}::text[])
            and id is distinct from ${except}::uuid) lent,
          (select daterange(date_trunc('year', ${today}::date)::date,
            (date_trunc('year', ${today}::date) + interval '1 year')::date) as year) now
        where days && year) as "unitMonths"
  `.execute(db);
  return rows[0] as Counted;
}

type FoundOther = OtherLoan & Omit<HostBody, "level" | "jurisdiction" | "termEnd">;

/** The person's other loans that take time now or later; a body is named only to who may see it. */
export async function listOthers(
  db: TenantDb,
  person: Id<"person">,
  { actor, today, except }: Looking,
): Promise<OtherLoan[]> {
  const { rows } = await sql<FoundOther>`
    select s.mode, s.share::float8 as share, s.start_on as "startOn", s.end_on as "endOn", b.name,
      b.id, b.jurisdiction_id as "jurisdictionId", b.state, b.drafted_by as "draftedBy", b.submitted_by as "submittedBy"
    from secondment s join body b on b.id = s.body_id
    where s.person_id = ${person} and s.state in ('agreed', 'recalled') and s.id is distinct from ${except}::uuid
      and (s.end_on >= ${today}::date or s.returned_on is null)
    order by s.start_on, s.id
  `.execute(db);
  return rows.map(({ mode, share, startOn, endOn, name, ...body }) => ({
    body: may(bodyPolicy, "read", actor, body).ok ? name : null,
    mode,
    share,
    startOn,
    endOn,
  }));
}

/** Whether a person is of a unit, or of one below it. */
export async function isOfUnit(db: TenantDb, person: Id<"person">, unit: Id<"unit">): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    with recursive down as (
      select id from unit where id = ${unit}
      union
      select u.id from unit u join down on u.parent_id = down.id
    )
    select exists (select from person p join down on down.id = p.unit_id where p.id = ${person}) as is
  `.execute(db);
  return rows[0]?.is ?? false;
}
