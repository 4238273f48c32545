import { sql } from "kysely";
import type { Command, Work } from "../http/work.ts";
import { reachOf } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { canOf, type May, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { readWorkbook } from "../paper/sheet-intake.reader.ts";
import { carryOn, findAwake, inBackground, isWorking } from "./background.commands.ts";
import { checkAgain, keepAndCheck } from "./check.store.ts";
import { commitPersons, commitUnits, ListsMoved, tellEvents } from "./commit.store.ts";
import * as api from "./import.api.ts";
import type { Matching, SheetOutline } from "./import.model.ts";
import * as store from "./import.store.ts";
import { chooseSheet, outlineToKeep, rowsToKeep } from "./line.rules.ts";
import { outlineSheet } from "./match.rules.ts";
import { rosterEvent } from "./roster.events.ts";
import { keepsRosters, rosterPolicy } from "./roster.policy.ts";
import { undoPersons, undoUnits } from "./undo.store.ts";

export const bringRosterCommand: Command<typeof api.bringRoster> = async (work, { query, body: file }) => {
  const asked = api.UploadQuery.safeParse(query);
  if (!asked.success) return refuse("roster.no-place", {}, "place");
  const { kind, place } = asked.data;
  const allowed = may(rosterPolicy, "bring", work.actor, { jurisdictionId: place });
  if (!allowed.ok) return allowed;
  const read = await readWorkbook(file.bytes);
  if (!read.ok) return read;
  const outlines = read.value.sheets.map((sheet) => outlineSheet(sheet, kind));
  const rows = read.value.sheets.map((sheet, at) => rowsToKeep(sheet, outlines[at] as SheetOutline));
  const sheet = chooseSheet(outlines);
  const made: store.NewImport = {
    id: work.newId<"roster_import">(),
    kind,
    jurisdictionId: place,
    fileName: file.name?.slice(0, 200) ?? null,
    outline: { hasMacros: read.value.hasMacros, sheets: outlines.map(outlineToKeep) },
    matching: matchingOf(sheet, outlines[sheet] as SheetOutline),
    total: rows[sheet]?.length ?? 0,
  };
  await store.insertImport(work.db, made, work.actor.account);
  const roster = (await store.findImport(work.db, made.id)) as store.RosterImport;
  inBackground(work, roster, () => keepAndCheck(work, roster, rows));
  return ok({ id: made.id });
};

function matchingOf(sheet: number, outline: SheetOutline): Matching {
  return {
    sheet,
    fields: outline.fields,
    assume: null,
    createUnits: false,
    units: {},
    elsewhere: "ask",
    rows: {},
  };
}

export const listRostersCommand: Command<typeof api.listRosters> = async (work) =>
  ok({ imports: await store.listImports(work.db, reachOf(work.actor, keepsRosters)) });

async function rosterFor(work: Work, id: Id<"roster_import">): Promise<Result<store.RosterImport>> {
  const roster = await findAwake(work, id);
  if (!roster) return refuse("roster.unknown");
  const seen = may(rosterPolicy, "read", work.actor, roster);
  return seen.ok ? ok(roster) : seen;
}

export const getRosterCommand: Command<typeof api.getRoster> = async (work, { params }) => {
  const found = await rosterFor(work, params.id);
  if (!found.ok) return found;
  const roster = found.value;
  const { madeUnits: _, silent: __, ...view } = roster;
  const strangers =
    roster.kind === "person" && roster.state === "checked"
      ? await store.listStrangers(work.db, { id: roster.id, sheet: roster.matching.sheet })
      : [];
  return ok({
    ...view,
    strangers,
    can: canOfRoster(work, roster),
  });
};

function canOfRoster(work: Work, roster: store.RosterImport): api.RosterView["can"] {
  const { bring } = canOf(rosterPolicy, work.actor, roster);
  const when = (allowed: boolean, code: string): May => (bring !== true ? bring : allowed || code);
  const isChecked = roster.state === "checked";
  return {
    match: when(isWhole(roster), roster.state === "failed" ? "roster.incomplete" : "roster.not-checked"),
    commit: when(isChecked, "roster.not-checked"),
    undo: when(roster.state === "committed", "roster.not-committed"),
    discard: when(isChecked || roster.state === "failed", "roster.not-checked"),
  };
}

/** Its rows are all there: it has been checked once. */
function isWhole({ state, counts }: store.RosterImport): boolean {
  return state === "checked" || (state === "failed" && counts !== null);
}

export const listRosterLinesCommand: Command<typeof api.listRosterLines> = async (
  work,
  { params, query },
) => {
  const found = await rosterFor(work, params.id);
  if (!found.ok) return found;
  const at = { id: params.id, sheet: found.value.matching.sheet };
  const lines = await store.listLines(work.db, at, { ...query, limit: query.limit + 1 });
  const shown = lines.slice(0, query.limit);
  return ok({ lines: shown, next: lines.length > query.limit ? (shown.at(-1)?.row ?? null) : null });
};

export const matchRosterCommand: Command<typeof api.matchRoster> = async (work, { params, body }) => {
  const found = await rosterFor(work, params.id);
  if (!found.ok) return found;
  if (found.value.state === "failed" && !isWhole(found.value)) return refuse("roster.incomplete");
  const outline = found.value.outline.sheets[body.matching.sheet];
  if (!outline) return refuse("roster.no-sheet", {}, "matching.sheet");
  const fields = outline.columns.map((column, at) =>
    column.isDropped ? null : (body.matching.fields[at] ?? null),
  );
  const held = fields.filter((field) => field !== null);
  const twice = held.find((field, at) => held.indexOf(field) !== at);
  if (twice) return refuse("roster.field-twice", { field: twice }, "matching.fields");
  const matching = { ...body.matching, fields };
  const change = sql`matching = ${JSON.stringify(matching)}::jsonb, total = ${outline.rows}::integer, refusal = null`;
  const version = { id: params.id, version: body.version };
  if (!(await store.moveImport(work.db, version, [["checked", "failed"], "checking"], change)))
    return staleNow(work, found.value);
  return carryOn(work, params.id, (roster) => checkAgain(work, roster));
};

export const commitRosterCommand: Command<typeof api.commitRoster> = async (work, { params, body }) => {
  const found = await rosterFor(work, params.id);
  if (!found.ok) return found;
  const { counts, kind } = found.value;
  const stopping = (counts?.problem ?? 0) + (counts?.asked ?? 0);
  if (stopping > 0 && !body.leaveOut) return refuse("roster.has-problems", { count: stopping });
  if ((counts?.new ?? 0) + (counts?.changed ?? 0) === 0) return refuse("roster.nothing-to-do");
  const moved = await store.moveImport(work.db, { id: params.id, version: body.version }, [
    ["checked"],
    "committing",
  ]);
  if (!moved) return staleNow(work, found.value);
  return carryOn(work, params.id, (roster) =>
    work.database.withTenant(work.actor.tenant, async (db) => {
      const act = { db, newId: work.newId, account: work.actor.account };
      const made = kind === "person" ? await commitPersons(act, work.db, roster) : [];
      if (kind === "unit") await commitUnits(act, work.db, roster);
      const change = sql`made_units = ${made}::uuid[], committed_by = ${work.actor.account}::uuid, committed_at = now()`;
      await settleImport(act, roster, "committed", change);
    }),
  );
};

export const undoRosterCommand: Command<typeof api.undoRoster> = async (work, { params, body }) => {
  const found = await rosterFor(work, params.id);
  if (!found.ok) return found;
  if (found.value.state !== "committed") return refuse("roster.not-committed");
  const moved = await store.moveImport(work.db, { id: params.id, version: body.version }, [
    ["committed"],
    "undoing",
  ]);
  if (!moved) return staleNow(work, found.value);
  return carryOn(work, params.id, (roster) =>
    work.database.withTenant(work.actor.tenant, async (db) => {
      const act = { db, newId: work.newId, account: work.actor.account };
      await (roster.kind === "person" ? undoPersons : undoUnits)(act, work.db, roster);
      await settleImport(act, roster, "undone", sql`refusal = null`);
    }),
  );
};

async function settleImport(
  act: Parameters<typeof tellEvents>[0],
  roster: store.RosterImport,
  state: "committed" | "undone",
  change: ReturnType<typeof sql>,
): Promise<void> {
  const from = state === "committed" ? "committing" : "undoing";
  if (!(await store.moveImport(act.db, roster, [[from], state], change))) throw new ListsMoved();
  const file = roster.fileName ?? "";
  const { kind, counts } = roster;
  await tellEvents(act, [
    state === "committed"
      ? rosterEvent(roster.id, "roster.committed", { kind, file, counts: counts ?? {} })
      : rosterEvent(roster.id, "roster.undone", { kind, file }),
  ]);
}

export const discardRosterCommand: Command<typeof api.discardRoster> = async (work, { params, body }) => {
  const found = await rosterFor(work, params.id);
  if (!found.ok) return found;
  const moved = await store.moveImport(work.db, { id: params.id, version: body.version }, [
    ["checked", "failed"],
    "discarded",
  ]);
  if (!moved) return staleNow(work, found.value);
  await store.removeLines(work.db, params.id);
  return ok({});
};

async function staleNow(work: Work, before: store.RosterImport) {
  const now = (await store.findImport(work.db, before.id)) ?? before;
  return isWorking(now.state) || now.version === before.version
    ? refuse("roster.not-checked")
    : refuse("roster.stale", { current: now.version }, "version");
}
