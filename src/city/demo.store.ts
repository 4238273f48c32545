import { sql } from "kysely";
import type { Database } from "../db/database.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { cityOn } from "./city.data.ts";
import { seedCity } from "./seed.store.ts";
import { emptyPlace } from "./tingbei.data.ts";

/** The two places of a demonstration, always under the same ids, so that a second start knows them. */
export const lanchuan = "0190f000-0000-7000-8000-000000000001" as Id<"tenant">;
export const tingbei = "0190f000-0000-7000-8000-000000000002" as Id<"tenant">;

/**
 * Enters the invented city, and the empty county beside it, where they are not there yet. Their accounts are open to
 * whoever reads the sign-in page, and only while this is a demonstration.
 */
export async function seedDemo(database: Database, today: Day): Promise<void> {
  const places = [
    { id: lanchuan, city: () => cityOn(today) },
    { id: tingbei, city: () => emptyPlace },
  ];
  for (const { id, city } of places) {
    await database.withTenant(id, async (trx) => {
      const { rows } = await sql`select from tenant`.execute(trx);
      if (rows.length === 0) await seedCity(trx, id, city());
      await sql`update account set closed_at = null where closed_at is not null`.execute(trx);
    });
  }
}

/** Lets nobody in by a password that everybody knows, on a folder that was a demonstration before. */
export async function shutDemo(database: Database): Promise<void> {
  for (const id of [lanchuan, tingbei]) {
    await sql`update account set closed_at = now() where closed_at is null`.execute(database.forTenant(id));
  }
}
