import { expect, test } from "vitest";
import { aDatabase } from "./database.fixture.ts";

test("a database is there with every migration applied", async () => {
  const db = await aDatabase();
  expect(await db.isReady()).toBe(true);
});
