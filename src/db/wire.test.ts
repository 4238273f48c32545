import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { aDatabase } from "./database.fixture.ts";
import type { Database } from "./database.ts";

let db: Database;

beforeAll(async () => {
  db = await aDatabase();
});

async function arriving(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db.door);
  return rows[0]?.value;
}

describe("columns arrive as text and numbers, never as Date", () => {
  test.each([
    ["date '2026-11-24'", "2026-11-24"],
    ["timestamptz '2026-11-24 16:00:00.123456+08'", "2026-11-24T08:00:00.123456Z"],
    ["timestamptz '2026-11-24 16:00:00+08'", "2026-11-24T08:00:00Z"],
    ["timestamptz 'infinity'", "infinity"],
    ["count(*)", 1],
    ["12345678901234567890.10::numeric", "12345678901234567890.10"],
    ["array[date '2026-01-02', null]", ["2026-01-02", null]],
    ["array[timestamptz '2026-01-02 00:00:00+00']", ["2026-01-02T00:00:00Z"]],
    ["array[3::int8]", [3]],
    ["array['a, b', '\"']", ["a, b", '"']],
    [`'{"a": [1, "二"]}'::jsonb`, { a: [1, "二"] }],
    ["pg_snapshot_xmin('10:20:10'::pg_snapshot)", "10"],
    ["null::date", null],
  ])("%s", async (expression, value) => {
    expect(await arriving(expression)).toEqual(value);
  });

  test("an integer that a number cannot hold is a bug, not another integer", async () => {
    await expect(arriving("9007199254740993::int8")).rejects.toThrow("does not fit a number");
    expect(await arriving("1")).toBe(1);
  });

  test("Chinese is ordered by pinyin where a query asks for it", async () => {
    const names = sql<{ name: string }>`select name from unnest(array['张三', '安然', '王五', '李四']) name
      order by name collate "zh-x-icu"`;
    expect((await names.execute(db.door)).rows.map(({ name }) => name)).toEqual([
      "安然",
      "李四",
      "王五",
      "张三",
    ]);
  });
});
