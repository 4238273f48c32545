import { sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import { isCheckViolation, isUniqueViolation } from "../../db/faults.ts";
import { type Settling, settle } from "../../db/settle.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { MayHold, PostView } from "./post.api.ts";
import type { Post } from "./post.model.ts";
import type { PostChange } from "./post.rules.ts";

type BodyId = Post["bodyId"];

export async function findPost(db: TenantDb, id: Post["id"]): Promise<Post | null> {
  const { rows } = await sql<Post>`
    select p.id, p.body_id as "bodyId", p.name, p.duty, p.powers, p.training, p.closed_on as "closedOn", p.version,
      (select jsonb_build_object('personId', h.person_id, 'since', h.since) from post_holding h
        where h.post_id = p.id and h.until is null) as holder,
      (select max(h.until) from post_holding h where h.post_id = p.id) as "endedOn"
    from post p where p.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** Whether the body has such a post. */
export async function isPostOf(db: TenantDb, id: Post["id"], body: BodyId): Promise<boolean> {
  const post = await findPost(db, id);
  return post !== null && post.bodyId === body && post.closedOn === null;
}

/** A post as the page shows it, before policy has taken away what the reader may not see. */
export type ListedPost = Omit<PostView, "holder"> & {
  readonly holder:
    | (Omit<NonNullable<PostView["holder"]>, "training" | "beyond"> & {
        readonly establishment: string;
        readonly done: readonly { readonly course: string; readonly on: Day }[];
      })
    | null;
};

/** The posts of a body in the order in which they were opened. Courses are told with the last day they were done. */
export async function listPosts(db: TenantDb, body: BodyId, today: Day): Promise<ListedPost[]> {
  const { rows } = await sql<ListedPost>`
    select p.id, p.name, p.duty, p.powers, p.training, p.version, h.holder,
      coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'unit', u.short_name,
          'since', x.since, 'until', x.until) order by x.since desc, x.until desc)
        from post_holding x join person w on w.id = x.person_id join unit u on u.id = w.unit_id
        where x.post_id = p.id and x.until is not null), '[]') as past
    from post p
    left join lateral (
      select jsonb_build_object('id', w.id, 'name', w.name, 'unit', u.short_name, 'since', x.since,
        'establishment', w.establishment, 'isInBody', ${isInBody(body, sql`w.id`, today)},
        'done', coalesce((select jsonb_agg(jsonb_build_object('course', t.course, 'on', t.done_on) order by t.course)
          from (select course, max(done_on) as done_on from training
            where person_id = w.id and course = any(p.training) group by course) t), '[]')) as holder
      from post_holding x join person w on w.id = x.person_id join unit u on u.id = w.unit_id
      where x.post_id = p.id and x.until is null
    ) h on true
    where p.body_id = ${body} and p.closed_on is null
    order by p.created_at, p.id
  `.execute(db);
  return rows;
}

/** The twin of `hold_post` in the database. */
function isInBody(body: BodyId, person: ReturnType<typeof sql>, on: Day) {
  return sql`(exists (select from membership m where m.body_id = ${body} and m.person_id = ${person} and m.ended_on is null)
    or exists (select from secondment s where s.body_id = ${body} and s.person_id = ${person}
      and s.state in ('agreed', 'recalled')
      and days_held(s.state, s.start_on, s.end_on, s.returned_on) @> ${on}::date))`;
}

/** Whoever has a seat in the body or is lent to it today; a seat counts before a loan. */
export async function listMayHold(db: TenantDb, body: BodyId, today: Day): Promise<MayHold[]> {
  const { rows } = await sql<MayHold>`
    with inside as (
      select person_id, 'seat' as how from membership
      where body_id = ${body} and person_id is not null and ended_on is null
      union all
      select person_id, 'loan' from secondment
      where body_id = ${body} and state in ('agreed', 'recalled')
        and days_held(state, start_on, end_on, returned_on) @> ${today}::date
    )
    select p.id, p.name, u.short_name as unit, max(i.how) as how, p.establishment = 'civil_servant' as "isCivilServant"
    from inside i join person p on p.id = i.person_id join unit u on u.id = p.unit_id
    group by p.id, p.name, p.sound, p.establishment, u.short_name
    order by max(i.how) desc, p.sound collate "C", p.id
  `.execute(db);
  return rows;
}

/** What handing a post over asks of who takes it; null where there is nobody of that id. */
export async function findTaker(
  db: TenantDb,
  { body, person, on }: { readonly body: BodyId; readonly person: Id<"person">; readonly on: Day },
) {
  const { rows } = await sql<{ establishment: string; isInBody: boolean }>`
    select p.establishment, ${isInBody(body, sql`p.id`, on)} as "isInBody" from person p where p.id = ${person}
  `.execute(db);
  return rows[0] ?? null;
}

/** `twice`: the body has a post of that name; `outside`: the database does not find the person in the body. */
export type SavedPost = "saved" | "stale" | "twice" | "outside";

export function insertPost(work: Settling, { state, events }: PostChange): Promise<SavedPost> {
  const save = sql`
    saved as (
      insert into post (id, body_id, name, duty, powers, training)
      values (${state.id}, ${state.bodyId}, ${state.name}, ${state.duty}, ${state.powers}::text[],
        ${state.training}::text[])
      returning id
    )`;
  return savedOrNot(() => settle(work, save, events));
}

/** Writes the post, ends the holding that the change ends and begins the one it begins. */
export function savePost(
  work: Settling,
  { state, events }: PostChange,
  { before, on }: { readonly before: Post; readonly on: Day },
): Promise<SavedPost> {
  const { holder } = state;
  const isMoved = holder?.personId !== before.holder?.personId;
  const save = sql`
    saved as (
      update post set name = ${state.name}, duty = ${state.duty}, powers = ${state.powers}::text[],
        training = ${state.training}::text[], closed_on = ${state.closedOn}::date, version = ${state.version}
      where id = ${state.id} and version = ${state.version - 1}
      returning id
    ),
    ended as (
      update post_holding h set until = ${on}::date from saved
      where ${isMoved} and h.post_id = saved.id and h.until is null
      returning h.id
    ),
    begun as (
      insert into post_holding (id, body_id, post_id, person_id, since)
      select ${work.newId()}, ${state.bodyId}, saved.id, ${holder?.personId ?? null}::uuid, ${holder?.since ?? null}::date
      from saved where ${isMoved && holder !== null}
    )`;
  return savedOrNot(() => settle(work, save, events));
}

async function savedOrNot(save: () => Promise<boolean>): Promise<SavedPost> {
  try {
    return (await save()) ? "saved" : "stale";
  } catch (error) {
    if (isUniqueViolation(error, "post_one_name")) return "twice";
    if (isCheckViolation(error, "post_holder_in_body")) return "outside";
    throw error;
  }
}
