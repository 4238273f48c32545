import type { Command, Work } from "../http/work.ts";
import type { Id } from "../kernel/id.ts";
import { may } from "../kernel/policy.ts";
import { ok } from "../kernel/result.ts";
import type { SheetColumn } from "../paper/sheet.model.ts";
import { sheetToXlsx } from "../paper/sheet.writer.ts";
import {
  listPersonsOut,
  listUnitsOut,
  type OutPerson,
  type OutUnit,
  tellTakenOut,
} from "./directory.store.ts";
import type { takeOutRoster } from "./import.api.ts";
import { takenOutEvent } from "./roster.events.ts";
import { rosterPolicy } from "./roster.policy.ts";
import { wordOf } from "./word.rules.ts";

/** A roster goes out with the columns that come in, in the words that come in: taken in again it changes nothing. */
export const takeOutRosterCommand: Command<typeof takeOutRoster> = async (work, { query }) => {
  const allowed = may(rosterPolicy, "takeOut", work.actor, { jurisdictionId: query.place });
  if (!allowed.ok) return allowed;
  const { kind, place } = query;
  const { rows, ...file } = kind === "person" ? await personsOut(work, place) : await unitsOut(work, place);
  await tellTakenOut(work, takenOutEvent(place, { kind, rows }));
  return ok({ name: `${kind === "person" ? "人员名册" : "单位名册"} ${work.today}.xlsx`, ...file });
};

async function personsOut({ db }: Work, place: Id<"jurisdiction">) {
  const persons = await listPersonsOut(db, place);
  return { rows: persons.length, ...(await sheetToXlsx("人员", personColumns, persons)) };
}

async function unitsOut({ db }: Work, place: Id<"jurisdiction">) {
  const units = await listUnitsOut(db, place);
  return { rows: units.length, ...(await sheetToXlsx("单位", unitColumns, units)) };
}

const personColumns: readonly SheetColumn<OutPerson>[] = [
  { title: "姓名", width: 12, kind: "text", of: ({ name }) => name },
  { title: "单位", width: 34, kind: "text", of: ({ unit }) => unit },
  { title: "职务", width: 26, kind: "text", of: ({ post }) => post },
  { title: "职级", width: 14, kind: "text", of: ({ rank }) => wordOf("rank", rank) },
  {
    title: "编制类别",
    width: 16,
    kind: "text",
    of: ({ establishment }) => wordOf("establishment", establishment),
  },
  {
    title: "联系电话（尾号）",
    width: 16,
    kind: "text",
    of: ({ phoneTail }) => (phoneTail === null ? "" : `*${phoneTail}`),
  },
  { title: "任现职时间", width: 14, kind: "day", of: ({ postSince }) => postSince },
  { title: "所在区划", width: 22, kind: "text", of: ({ place }) => place },
];

const unitColumns: readonly SheetColumn<OutUnit>[] = [
  { title: "单位名称", width: 36, kind: "text", of: ({ name }) => name },
  { title: "简称", width: 20, kind: "text", of: ({ shortName }) => shortName },
  { title: "单位类别", width: 14, kind: "text", of: ({ kind }) => wordOf("unitKind", kind) },
  { title: "条线", width: 14, kind: "text", of: ({ system }) => wordOf("system", system) },
  { title: "级别", width: 14, kind: "text", of: ({ level }) => wordOf("rank", level) },
  { title: "统一社会信用代码", width: 24, kind: "text", of: ({ uscc }) => uscc ?? "" },
  { title: "上级单位", width: 30, kind: "text", of: ({ parent }) => parent ?? "" },
  { title: "所在区划", width: 22, kind: "text", of: ({ place }) => place },
];
