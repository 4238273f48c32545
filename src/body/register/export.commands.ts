import type { Command } from "../../http/work.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { sheetToXlsx } from "../../paper/sheet.writer.ts";
import { registerMessages } from "../register.messages.ts";
import { defaultColumns } from "./column.model.ts";
import { type exportBodies, mostExported } from "./export.api.ts";
import { columnsToSheet } from "./export.rules.ts";
import * as store from "./export.store.ts";

/** The file is named by the place and the day; that it was taken is told, with what was asked for. */
export const exportBodiesCommand: Command<typeof exportBodies> = async (work, { query }) => {
  const { columns, ...asked } = query;
  const rows = await store.listAllBodies(work.db, work, { ...asked, limit: mostExported + 1 });
  if (!rows.ok) return rows;
  if (rows.value.length > mostExported) return refuse("body.export-too-large", { most: mostExported });
  const chosen = columns.length > 0 ? columns : defaultColumns;
  const title = registerMessages[work.language]["register.title"];
  const sheet = await sheetToXlsx(title, columnsToSheet(chosen, work), rows.value);
  const place = await store.findPlaceName(work.db, query.jurisdiction ?? null);
  await store.tellExport(work, { rows: rows.value.length, columns: chosen, filter: asked });
  return ok({ ...sheet, name: `${place}${title}${work.today.replaceAll("-", "")}.xlsx` });
};
