import type { Command, Work } from "../http/work.ts";
import { may } from "../kernel/policy.ts";
import { ok, refuse } from "../kernel/result.ts";
import { sheetToXlsx } from "../paper/sheet.writer.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { listSecondments } from "./list.store.ts";
import * as api from "./listing.api.ts";
import { columnsToSheet } from "./listing.rules.ts";
import * as store from "./listing.store.ts";
import { factsOf } from "./load.commands.ts";
import { judgeLoan } from "./loan.judge.rules.ts";
import { secondmentMessages } from "./secondment.messages.ts";
import { secondmentPolicy } from "./secondment.policy.ts";
import { findSecondment, type Named } from "./secondment.store.ts";

/** The file is named by what it lists and the day; that it was taken is told, with what was asked for. */
export const exportSecondmentsCommand: Command<typeof api.exportSecondments> = async (work, { query }) => {
  const looking = { actor: work.actor, today: work.today };
  const rows = await listSecondments(work.db, looking, { ...query, limit: api.mostExported + 1 });
  if (rows.length > api.mostExported) return refuse("staffing.export-too-large", { most: api.mostExported });
  const title = secondmentMessages[work.language]["list.title"];
  const sheet = await sheetToXlsx(title, columnsToSheet(work), rows);
  await store.tellExport(work, { rows: rows.length, filter: query });
  return ok({ ...sheet, name: `${title}${work.today.replaceAll("-", "")}.xlsx` });
};

/** How many secondments one step judges. */
const step = 40;

export const listFiredLoansCommand: Command<typeof api.listFiredLoans> = async (work, { params, query }) => {
  const ids = await store.listStanding(work.db, query.jurisdiction, {
    after: query.after ?? null,
    limit: step,
  });
  const loans: api.FiredLoan[] = [];
  let judged = 0;
  for (const id of ids) {
    const it = await findSecondment(work.db, id);
    if (!it || !may(secondmentPolicy, "read", work.actor, it).ok) continue;
    judged += 1;
    const finding = (await heardOf(work, it)).find((one) => one.id === params.check);
    if (!finding) continue;
    const { person, homeUnit, body } = it;
    loans.push({ id, person: person.name, homeUnit: homeUnit.shortName, body: body.name, finding });
  }
  return ok({ loans, judged, next: ids.length < step ? null : (ids.at(-1) ?? null) });
};

/** What the checks say of it today, the gravest first. */
async function heardOf(work: Work, it: Named): Promise<Finding[]> {
  const facts = await factsOf(work, it);
  if (!facts.ok) return [];
  const said = judgeLoan(it.extension ? { ...it, endOn: it.extension.to } : it, facts.value);
  const outcomes: readonly string[] = ["fail", "warn", "advice"];
  return outcomes.flatMap((wanted) => said.filter(({ outcome }) => outcome === wanted));
}
