import { once } from "node:events";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { findActorBySession } from "../identity/actor.store.ts";
import { tokenInCookie } from "../identity/cookie.rules.ts";
import { digestOf } from "../identity/token.store.ts";
import type { Actor } from "../kernel/actor.ts";
import { makeRosterRows, makeWorkbook } from "../paper/sheet.fixture.ts";
import type { RosterView } from "./import.api.ts";
import { startOtherWorker } from "./other-worker.fixture.ts";
import { act, anOffice, bringSettled, rematch, settled } from "./roster.fixture.ts";

const office = await anOffice();
const { keeper, town, database } = office;
afterAll(office.close);

const head = ["姓名", "单位", "职务", "职级", "编制类别", "联系电话", "任现职时间"];

async function aChecked(count: number): Promise<RosterView> {
  const rows = makeRosterRows(count);
  const roster = await bringSettled(office, await makeWorkbook({ name: "名册", rows: [head, ...rows] }));
  return rematch(office, roster, { createUnits: true });
}

async function actor(): Promise<Actor> {
  const found = await findActorBySession(database.door, digestOf(tokenInCookie(keeper.cookie) ?? ""));
  if (!found) throw new Error("the keeper is not signed in");
  return found;
}

async function see(id: string): Promise<RosterView> {
  return (await keeper.get(`/roster/imports/${id}`)).body as unknown as RosterView;
}

/** Another process begins, and is ended in the middle of it; then so much time goes by that its silence is told. */
async function dieWhile(what: "match" | "commit", { id, total }: RosterView): Promise<RosterView> {
  const worker = startOtherWorker({ url: database.url, actor: await actor(), id, act: what });
  const isMidway = async () => {
    const { state, done } = await see(id);
    return /ing$/.test(state) && done > 0 && done < total;
  };
  while (!(await isMidway())) await new Promise((resolve) => setTimeout(resolve, 5));
  worker.kill("SIGKILL");
  await once(worker, "exit");
  const left = await see(id);
  await letPass(id);
  return left;
}

async function letPass(id: string): Promise<void> {
  await sql`update roster_import set beat_at = now() - interval '1 minute' where id = ${id}`.execute(town.db);
}

async function countPersons(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from person`.execute(
    town.db,
  );
  return rows[0]?.count ?? 0;
}

describe("a process that dies", () => {
  test("in the middle of importing leaves nothing half in; the roster can be imported again, whole", async () => {
    const before = await countPersons();
    const roster = await aChecked(6_000);
    expect(await dieWhile("commit", roster)).toMatchObject({ state: "committing" });
    expect(await countPersons()).toBe(before);
    const back = await see(roster.id);
    expect(back).toMatchObject({
      state: "checked",
      counts: { new: 6_000 },
      refusal: { code: "roster.stopped" },
      can: { commit: true, match: true, discard: true },
    });
    const { roster: done } = await act(office, back, "commit");
    expect(done).toMatchObject({ state: "committed", refusal: null });
    expect(await countPersons()).toBe(before + 6_000);
  });

  test("in the middle of checking leaves a roster that can be checked again, or put away", async () => {
    const roster = await aChecked(6_000);
    await dieWhile("match", roster);
    const back = await see(roster.id);
    expect(back).toMatchObject({
      state: "failed",
      refusal: { code: "roster.stopped" },
      can: { commit: "roster.not-checked", match: true, discard: true },
    });
    const again = await rematch(office, back, {});
    expect(again).toMatchObject({ state: "checked", counts: roster.counts });
    expect((await act(office, again, "discard")).roster.state).toBe("discarded");
  });

  test("before all rows were read leaves one that can only be put away", async () => {
    const { id } = await aChecked(10);
    await sql`update roster_import set state = 'reading', counts = null where id = ${id}`.execute(town.db);
    await letPass(id);
    const back = await see(id);
    expect(back).toMatchObject({
      state: "failed",
      refusal: { code: "roster.incomplete" },
      can: { match: "roster.incomplete", commit: "roster.not-checked", discard: true },
    });
    const { version, matching } = back;
    expect(await keeper.post(`/roster/imports/${id}/match`, { version, matching })).toMatchObject({
      status: 422,
      body: { code: "roster.incomplete" },
    });
    expect((await act(office, back, "discard")).roster.state).toBe("discarded");
  });

  test("is not one that only waits: work that tells itself is left alone", async () => {
    const { id } = await aChecked(10);
    await sql`update roster_import set state = 'committing', beat_at = now() where id = ${id}`.execute(
      town.db,
    );
    expect(await see(id)).toMatchObject({ state: "committing", can: { match: "roster.not-checked" } });
    await letPass(id);
    expect(await settled(keeper, id)).toMatchObject({ state: "checked" });
  });
});

test("work that was given up writes nothing into the roster that went on without it", async () => {
  const { insertLines, saveLines } = await import("./import.store.ts");
  const { id, version } = await aChecked(10);
  const row = { row: 1_000, cells: ["迟到"], flaws: [], planned: null };
  const at = { id, sheet: 0, version: version - 1 };
  expect(await insertLines(town.db, at, [row])).toBe(false);
  expect(await saveLines(town.db, at, [{ ...row, row: 2 }])).toBe(false);
  expect(await insertLines(town.db, { ...at, version }, [row])).toBe(true);
});
