import type { Command } from "../http/work.ts";
import { ok } from "../kernel/result.ts";
import type * as api from "./body.api.ts";
import * as store from "./register.store.ts";

export const listBodiesCommand: Command<typeof api.listBodies> = (work, { query }) =>
  store.listBodies(work.db, work, query);

export const countBodiesCommand: Command<typeof api.countBodies> = async (work, { query }) =>
  ok(await store.countBodies(work.db, work, query));
