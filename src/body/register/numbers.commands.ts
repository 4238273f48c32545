import type { Command } from "../../http/work.ts";
import { ok } from "../../kernel/result.ts";
import type { getNumbers } from "./numbers.api.ts";
import * as store from "./numbers.store.ts";

export const getNumbersCommand: Command<typeof getNumbers> = async (work, { query: { jurisdiction } }) => {
  const [running, levels, quarters] = await Promise.all([
    store.countRunning(work.db, work, jurisdiction),
    store.countLevels(work.db, work, jurisdiction),
    store.countQuarters(work.db, work, jurisdiction),
  ]);
  return ok({ running, levels, quarters });
};
