import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import { day } from "../kernel/day.ts";
import { extractDocx } from "../paper/docx.reader.ts";
import { type Task, writeDocx } from "./docx-thread.writer.ts";
import { composeFounding } from "./founding.rules.ts";
import { officeOf } from "./office.rules.ts";

const given = { number: { code: "兰政办发", year: 2026, serial: 9 }, issuedOn: day("2026-11-24") };

function aPaper(count: number): Task {
  const member = (at: number) => ({ key: `M${at}`, name: `王${at}`, post: "县财政局科员" });
  const charter = aCharter({ members: Array.from({ length: count }, (_, at) => member(at)) });
  const place = { name: "兰川县", level: "county" } as const;
  return { content: composeFounding(charter, officeOf(charter, place)), genre: "notice", given };
}

test("ten thousand members are written without keeping anybody else waiting", async () => {
  const task = aPaper(10_000);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const written = await writeDocx(task);
  delay.disable();
  const [took, longest] = [performance.now() - began, delay.max / 1e6];
  console.info(`10,000 members: ${Math.round(took)} ms, others waited ${Math.round(longest)} ms at most`);
  if (!written.ok) throw new Error(written.refusal.code);
  const extract = await extractDocx(written.value);
  expect(extract.ok && extract.value.text).toContain("王9999");
  expect(longest).toBeLessThan(200);
}, 60_000);

test("long papers are written one after another, and when too many wait the next is told to come back", async () => {
  const task = aPaper(200);
  const answers = await Promise.all(Array.from({ length: 12 }, () => writeDocx(task)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(8);
  const turnedAway = answers.filter(({ ok }) => !ok);
  expect(turnedAway[0]).toMatchObject({ refusal: { code: "door.busy" } });
  expect((await writeDocx(task)).ok).toBe(true);
}, 60_000);

test("a short paper is written at once", async () => {
  expect((await writeDocx(aPaper(5))).ok).toBe(true);
});
