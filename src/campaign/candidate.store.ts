import { RegisterPage, type RegisterRow } from "../body/body.api.ts";
import { type Looking, listBodies } from "../body/register.store.ts";
import type { TenantDb } from "../db/database.ts";
import type { Id } from "../kernel/id.ts";
import type { Candidate } from "./campaign.api.ts";
import { type CandidateReason, cleanableStates } from "./campaign.model.ts";
import { factsOf, findAlike } from "./campaign.rules.ts";

/** More bodies than any place runs; beyond it a twin could be overlooked. */
const mostBodies = 20_000;
const mostShown = 200;

type Looked = Omit<Candidate, "takenBy">;
type Asking = Looking & { readonly db: TenantDb };

/** Bodies of the place and below that run, with what speaks for looking at them; as far as the actor sees them. */
export async function bodiesToLookAt(work: Asking, place: Id<"jurisdiction">, q = ""): Promise<Looked[]> {
  const asked = RegisterPage.parse({ jurisdiction: place, state: [...cleanableStates], order: "term" });
  const found = await listBodies(work.db, work, { ...asked, q, limit: mostBodies });
  const rows: readonly RegisterRow[] = found.ok ? found.value.rows : [];
  const alike = findAlike(rows);
  return rows.map((row) => ({ ...row, facts: factsOf(row, alike.get(row.id) ?? null, work.today) }));
}

type Question = { readonly reason: CandidateReason; readonly q: string };

export async function candidatesOf(work: Asking, place: Id<"jurisdiction">, { reason, q }: Question) {
  const rows = await bodiesToLookAt(work, place, q);
  return rows.filter(({ facts }) => fits[reason](facts)).slice(0, mostShown);
}

const fits: Readonly<Record<CandidateReason, (facts: Looked["facts"]) => boolean>> = {
  overdue: ({ overdueDays }) => overdueDays !== null,
  no_basis: ({ noBasis }) => noBasis,
  no_end: ({ noEnd }) => noEnd,
  alike: ({ alike }) => alike !== null,
  all: () => true,
};
