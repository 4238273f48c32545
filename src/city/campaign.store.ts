import { sql } from "kysely";
import { factsOf } from "../campaign/campaign.rules.ts";
import { countStanding } from "../campaign/campaign.store.ts";
import type { TenantDb } from "../db/database.ts";
import { newId } from "../http/ids.ts";
import type { Id } from "../kernel/id.ts";
import type { CampaignSketch } from "./campaign.data.ts";
import type { At, City } from "./city.model.ts";
import type { BodyRow, Keys } from "./seed.rules.ts";

/** What a sketch is read with: ids for keys, bodies as rows, days for offsets. */
type Spelling = {
  readonly keys: Keys;
  readonly bodies: ReadonlyMap<string, BodyRow>;
  readonly at: At;
};

/** Enters the clean-ups of the city and the views that its staffing office shares. */
export async function insertCampaigns(db: TenantDb, city: City, known: Omit<Spelling, "at">): Promise<void> {
  const spelling = { ...known, at: city.at };
  const views = city.views.map(({ by, name, search, sharedIn }) => ({
    ...{ id: newId(), name, search, account: spelling.keys.account.get(by) },
    shared: spelling.keys.jurisdiction.get(sharedIn),
  }));
  await sql`
    insert into register_view (id, account_id, name, search, shared_in)
    select id, account, name, search, shared from jsonb_to_recordset(${JSON.stringify(views)}::jsonb)
      as v (id uuid, account uuid, name text, search text, shared uuid)
  `.execute(db);
  for (const sketch of city.campaigns) await insertCampaign(db, sketch, spelling);
}

async function insertCampaign(db: TenantDb, sketch: CampaignSketch, spelling: Spelling): Promise<void> {
  const { keys, at } = spelling;
  const id = newId<"campaign">();
  const place = keys.jurisdiction.get(sketch.jurisdiction) as Id<"jurisdiction">;
  const standing = await countStanding(db, place);
  const isOpen = sketch.closed === null;
  const ended = sketch.items.filter(({ proposal }) => proposal?.kind === "abolish").length;
  const before = isOpen ? standing : { ...standing, total: standing.total + ended };
  await sql`
    insert into campaign (id, jurisdiction_id, name, ground, until, is_open, opened_by, opened_at, closed_by, closed_at,
      before, after)
    values (${id}, ${place}, ${sketch.name}, ${sketch.ground}, ${at(sketch.until)}, ${isOpen},
      ${keys.account.get(sketch.openedBy)}, ${at(sketch.opened)}::date,
      ${isOpen ? null : keys.account.get(sketch.openedBy)}::uuid,
      ${sketch.closed === null ? null : at(sketch.closed)}::date,
      ${JSON.stringify(before)}, ${isOpen ? null : JSON.stringify(standing)}::jsonb)
  `.execute(db);
  await insertItems(db, id, sketch, spelling);
}

async function insertItems(db: TenantDb, id: Id<"campaign">, sketch: CampaignSketch, spelling: Spelling) {
  const { keys, bodies, at } = spelling;
  const on = at(sketch.opened);
  const items = sketch.items.flatMap(({ body, proposal, decision }) => {
    const row = bodies.get(body);
    if (!row) return [];
    const { basis, instrument, dissolution, term } = row.charter;
    const looked = { termEnd: term.end, basis: basis.kind, instrument: instrument.kind };
    const facts = factsOf({ ...looked, hasDissolution: dissolution !== null }, null, on);
    return {
      ...{ body: row.id, facts, open: sketch.closed === null },
      ...{ proposal: proposal?.kind, reason: proposal?.reason ?? "", note: decision?.note ?? "" },
      ...{ proposed_by: proposal && keys.account.get(proposal.by), proposed: proposal && at(proposal.on) },
      ...{ decision: decision?.kind, decided: decision && at(decision.on) },
      ...{
        decided_by: decision && keys.account.get(decision.by),
        version: 1 + Number(!!proposal) + Number(!!decision),
      },
    };
  });
  await sql`
    insert into campaign_item (campaign_id, body_id, is_open, facts, proposal, reason, proposed_by, proposed_at, decision,
      note, decided_by, decided_at, version)
    select ${id}::uuid, body, open, facts, proposal, reason, proposed_by, proposed, decision, note, decided_by, decided,
      version
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i (body uuid, open boolean, facts jsonb, proposal text,
      reason text, proposed_by uuid, proposed date, decision text, note text, decided_by uuid, decided date, version int)
  `.execute(db);
}
