import type { Work } from "../../http/work.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { listNamesakes } from "../body.store.ts";
import { charterToEntry } from "../register.rules.ts";
import { searchText } from "../search.store.ts";
import { charterToSeats, rebindSeats } from "../seat.rules.ts";
import { type Effect, listSeats, saveEffect } from "./effect.store.ts";
import type { CharterVersion } from "./version.model.ts";
import { decideEffect } from "./version.rules.ts";
import { findEffective, findVersionById } from "./version.store.ts";

/**
 * Puts a version into effect on behalf of an approval: the body, its columns and its seats with it.
 * @returns whether it took effect; a refusal where it is no longer the one that was reviewed
 */
export async function effectVersion(work: Work, version: CharterVersion): Promise<Result<CharterVersion>> {
  const effective = await findEffective(work.db, version.bodyId);
  if (!effective) return refuse("version.unknown");
  const decided = decideEffect(version, version.revision, { today: work.today, effective });
  if (!decided.ok) return decided;
  const saved = await saveEffect(work, decided.value, await effectOf(work, version));
  if (saved) return ok(decided.value.state);
  const now = await findVersionById(work.db, version.id);
  const current = now?.revision ?? version.revision + 1;
  return refuse("version.stale", { yours: version.revision, current }, "revision");
}

async function effectOf(work: Work, { bodyId, charter }: CharterVersion): Promise<Effect> {
  const entry = charterToEntry(charter);
  const seats = charterToSeats(charter);
  const names = [...new Set(seats.map((seat) => seat.name).filter(Boolean))];
  const held = await listSeats(work.db, bodyId);
  const people = await listNamesakes(work.db, names);
  return { entry, search: searchText(entry), seats: rebindSeats(seats, held, people) };
}
