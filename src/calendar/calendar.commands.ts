import type { Command } from "../http/work.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok } from "../kernel/result.ts";
import type * as api from "./calendar.api.ts";
import { calendarSet } from "./calendar.events.ts";
import { calendarPolicy } from "./calendar.policy.ts";
import { judgeYear } from "./calendar.rules.ts";
import * as store from "./calendar.store.ts";

export const listYearsCommand: Command<typeof api.listYears> = async (work, { query }) => {
  const place = { jurisdictionId: query.jurisdiction };
  const seen = may(calendarPolicy, "read", work.actor, place);
  if (!seen.ok) return seen;
  const { set } = canOf(calendarPolicy, work.actor, place);
  return ok({ years: await store.listYears(work.db, query.jurisdiction), can: { set } });
};

export const setYearCommand: Command<typeof api.setYear> = async (work, { body }) => {
  const { jurisdiction, reason, ...year } = body;
  const place = { jurisdictionId: jurisdiction };
  const seen = may(calendarPolicy, "read", work.actor, place);
  if (!seen.ok) return seen;
  const allowed = may(calendarPolicy, "set", work.actor, place);
  if (!allowed.ok) return allowed;
  const sound = judgeYear(year);
  if (!sound.ok) return sound;
  await store.saveYear(work, { ...year, ...place }, [calendarSet(jurisdiction, { ...year, reason })]);
  return ok({});
};
