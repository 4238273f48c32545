import { sql } from "kysely";
import type { ChainStep } from "../approval/approval.model.ts";
import { decideOpen, decideSign } from "../approval/approval.rules.ts";
import { bindSteps, openedCase } from "../approval/case.store.ts";
import { knownYears } from "../calendar/calendar.data.ts";
import type { TenantDb } from "../db/database.ts";
import { newId } from "../http/ids.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { City } from "./city.model.ts";
import type { BodyRow, Keys } from "./seed.rules.ts";

/** F1.18: taken in by the office, examined by the staffing office, approved; each with its clock. */
const chain: readonly ChainStep[] = [
  {
    ...{ title: { zh: "受理", en: "Taken in" }, who: { kind: "role", role: "supervisor" } },
    ...{ mode: "any", days: 2, station: "government_office" },
  },
  {
    ...{ title: { zh: "编办审核", en: "Staffing office" }, who: { kind: "role", role: "staffing_office" } },
    ...{ mode: "any", days: 5, station: "staffing_office" },
  },
  {
    ...{ title: { zh: "批准", en: "Approval" }, who: { kind: "role", role: "approver" } },
    ...{ mode: "any", days: 3, station: "approving_body" },
  },
];
/** Who signs the steps that are passed already, by key of the person. */
const hands = ["zhai-lichun", "qu-xiaoyang"] as const;
/** How many steps each body that is under way has passed, so that every desk has something on it. */
const passed: Readonly<Record<string, number>> = { yongdi: 0, dikong: 1, dizai: 2 };

type Seeded = { readonly keys: Keys; readonly bodies: ReadonlyMap<string, BodyRow> };

/** The chain of the city, and the cases under way with what has been signed so far. */
export async function insertApprovals(db: TenantDb, city: City, { keys, bodies }: Seeded): Promise<void> {
  const place = keys.jurisdiction.get("lanchuan");
  if (!place) return;
  await sql`
    insert into approval_chain (jurisdiction_id, kind, steps)
    values (${place}, 'body_founding', ${JSON.stringify(chain)})`.execute(db);
  for (const { key, history } of city.bodies) {
    const on = history.findLast(({ kind }) => kind === "submitted")?.on;
    const row = bodies.get(key);
    const steps = passed[key];
    if (on && row && steps !== undefined) await insertCase(db, { row, on, steps, keys });
  }
}

type Under = {
  readonly row: BodyRow;
  readonly on: Day;
  readonly steps: number;
  readonly keys: Keys;
};

async function insertCase(db: TenantDb, { row, on, steps, keys }: Under): Promise<void> {
  const jurisdictionId = row.jurisdiction as Id<"jurisdiction">;
  const applicants = [...new Set([row.drafted_by, row.submitted_by])].filter((one) => one !== null);
  const opened = decideOpen(
    {
      ...{ id: newId<"approval_case">(), kind: "body_founding", subjectId: row.id, jurisdictionId },
      ...{ title: row.name, applicants, steps: await bindSteps(db, jurisdictionId, chain) },
    },
    { today: on, calendar: knownYears },
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  let one = opened.value.state;
  for (const hand of hands.slice(0, steps)) {
    const by = { account: keys.account.get(hand) as Id<"account">, roles: [], standsInFor: [] };
    const signed = decideSign(one, { by, version: one.version, today: on, calendar: knownYears }, "同意。");
    if (!signed.ok) throw new Error(signed.refusal.code);
    one = signed.value.state;
  }
  await sql`
    with saved as (select 1), ${openedCase(one)}
    insert into approval_decision (case_id, round, step, act, signer_id, by_id, decided_on, note)
    select ${one.id}::uuid, d.round, d.step, d.act, d.signer, d.by, d."on", d.note
    from jsonb_to_recordset(${JSON.stringify(one.decisions)}::jsonb)
      as d (round int, step int, act text, signer uuid, by uuid, "on" date, note text)
  `.execute(db);
}
