import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { newId } from "../http/ids.ts";
import { nameToPinyin } from "../identity/pinyin.store.ts";
import type { Id } from "../kernel/id.ts";
import type { City } from "./city.model.ts";
import { cityFields, cityLiaisons, cityPosts, cityTraining } from "./posts.data.ts";
import type { BodyRow, Keys } from "./seed.rules.ts";

type Made = { readonly keys: Keys; readonly bodies: ReadonlyMap<string, BodyRow> };

/** Posts with their holders, the liaisons of units, courses done, and what experts are asked for. */
export async function insertPosts(db: TenantDb, city: City, made: Made): Promise<void> {
  if (made.bodies.size === 0) return;
  await enterPosts(db, city, made);
  await enterLiaisons(db, city, made);
  await enterRecords(db, city, made);
}

async function enterPosts(db: TenantDb, city: City, { keys, bodies }: Made): Promise<void> {
  const posts = cityPosts.map(({ body, holder, ...post }) => ({
    ...post,
    id: newId<"post">(),
    holding: newId(),
    body: bodies.get(body)?.id,
    holder: holder && keys.person.get(holder[0]),
    since: holder && city.at(-holder[1]),
  }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as r (id uuid, body uuid, name text, duty text,
    powers text[], training text[], holding uuid, holder uuid, since date)`;
  await sql`
    insert into post (id, body_id, name, duty, powers, training)
    select id, body, name, duty, powers, training from ${given}`.execute(db);
  await sql`
    insert into post_holding (id, body_id, post_id, person_id, since)
    select holding, body, id, holder, since from ${given} where holder is not null`.execute(db);
}

async function enterLiaisons(db: TenantDb, city: City, { keys, bodies }: Made): Promise<void> {
  const named = cityLiaisons.map(([body, person]) => ({
    body: bodies.get(body)?.id,
    person: keys.person.get(person),
  }));
  await sql`
    insert into liaison (body_id, unit_id, person_id, since, side, named_by, told_on)
    select r.body, p.unit_id, r.person, ${city.at(-30)}::date, 'home', ${clerkOf(city, keys)}, ${city.at(-30)}::date
    from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as r (body uuid, person uuid)
    join person p on p.id = r.person`.execute(db);
}

async function enterRecords(db: TenantDb, city: City, { keys }: Made): Promise<void> {
  const done = cityTraining.map(([person, course, days]) => ({
    person: keys.person.get(person),
    course,
    day: city.at(-days),
  }));
  await sql`
    insert into training (person_id, course, done_on, recorded_by)
    select person, course, day, ${clerkOf(city, keys)}::uuid
    from jsonb_to_recordset(${JSON.stringify(done)}::jsonb) as r (person uuid, course text, day date)`.execute(
    db,
  );
  const fields = cityFields.flatMap(([person, ...words]) =>
    words.map((field) => ({ person: keys.person.get(person), field, ...soundOf(field) })),
  );
  await sql`
    insert into expertise (person_id, field, sound, initials)
    select person, field, sound, initials from jsonb_to_recordset(${JSON.stringify(fields)}::jsonb)
      as r (person uuid, field text, sound text, initials text)`.execute(db);
}

function soundOf(field: string) {
  const { pinyin, initials } = nameToPinyin(field);
  return { sound: pinyin.replaceAll(" ", ""), initials };
}

/** The office of the city, who wrote all this down. */
function clerkOf(city: City, keys: Keys): Id<"account"> {
  return keys.account.get(city.accounts[0]?.person ?? "") as Id<"account">;
}
