import type { Sheet } from "../paper/sheet.model.ts";
import { letterOfColumn } from "../paper/sheet.rules.ts";
import {
  type Column,
  fieldsOf,
  type ImportField,
  type ImportKind,
  type SheetOutline,
} from "./import.model.ts";
import { columnNames, commonSurnames, foreignColumns } from "./match.data.ts";
import { isCitizenNumber, isPhone, isUscc } from "./number.rules.ts";
import { foldWord, readEstablishment, readRank, readSystem, readUnitKind } from "./word.rules.ts";

/** A head stands near the top, below a title and remarks. */
const deepestHead = 15;
const sampled = 200;
const shown = 4;

/**
 * Where the head of a sheet is and what its columns hold: by their names, and where a name says nothing, by what stands
 * below it. What is told is a proposal; a person may change it.
 */
export function outlineSheet(sheet: Sheet, kind: ImportKind): SheetOutline {
  const { head, titles } = findHead(sheet, kind);
  const data = sheet.rows.filter(({ number }) => number > head);
  const width = Math.max(titles.length, ...data.slice(0, sampled).map(({ cells }) => cells.length), 0);
  const below = Array.from({ length: width }, (_, at) =>
    data.slice(0, sampled).flatMap(({ cells }) => (cells[at] ? [cells[at]] : [])),
  );
  const columns = below.map((cells, at): Column => {
    const title = titles[at] ?? "";
    const isDropped = holdsCitizenNumbers(title, cells);
    const samples = isDropped ? [] : [...new Set(cells)].slice(0, shown);
    return { letter: letterOfColumn(at), title, samples, isDropped };
  });
  const { fields, by } = matchColumns(columns, below, kind);
  const { name, isHidden, hiddenRows } = sheet;
  return { name, isHidden, rows: data.length, hiddenRows: hiddenRows.length, head, columns, fields, by };
}

/** A column of identity-card numbers, by its head or by what stands in it. */
function holdsCitizenNumbers(title: string, cells: readonly string[]): boolean {
  if (/身份证|公民身份|证件号/.test(title)) return true;
  return cells.length > 0 && cells.filter(isCitizenNumber).length * 2 >= cells.length;
}

/** The row with the most known heads; where the row below it completes it (a head of two rows), both together. */
function findHead(
  { rows }: Sheet,
  kind: ImportKind,
): { readonly head: number; readonly titles: readonly string[] } {
  let best = { at: -1, known: 0 };
  for (const [at, { cells }] of rows.slice(0, deepestHead).entries()) {
    const known = countKnown(cells, kind);
    // Of a head merged over two rows both look alike; the lower one is the finer.
    if (known > 0 && known >= best.known && (best.at < 0 || known > best.known || at === best.at + 1))
      best = { at, known };
  }
  const head = rows[best.at];
  if (!head) return noHead;
  const next = rows[best.at + 1];
  if (next && isLowerHead(head.cells, next.cells, kind)) {
    const width = Math.max(head.cells.length, next.cells.length);
    const titles = Array.from({ length: width }, (_, at) => next.cells[at] || head.cells[at] || "");
    return { head: next.number, titles };
  }
  return { head: head.number, titles: head.cells };
}

const noHead = { head: 0, titles: [] };

function countKnown(cells: readonly string[], kind: ImportKind): number {
  return new Set(cells.flatMap((cell) => fieldByName(cell, kind) ?? [])).size;
}

/** Holds heads of its own, and nothing that no head would be. */
function isLowerHead(above: readonly string[], below: readonly string[], kind: ImportKind): boolean {
  return countKnown(below, kind) > 0 && below.every((cell, at) => isHeadLike(cell, above[at] ?? ""));
}

/** A lower head repeats the cell above it, or is short and without figures. */
function isHeadLike(cell: string, above: string): boolean {
  return cell === "" || cell === above || (cell.length <= 12 && !/\d/.test(cell));
}

function fieldByName(title: string, kind: ImportKind): ImportField | null {
  const folded = foldWord(title);
  if (folded === "") return null;
  for (const field of fieldsOf(kind)) if (columnNames[kind][field]?.includes(folded)) return field;
  return null;
}

type Matched = { readonly fields: (ImportField | null)[]; readonly by: ("name" | "content" | null)[] };

function matchColumns(
  columns: readonly Column[],
  below: readonly (readonly string[])[],
  kind: ImportKind,
): Matched {
  const fields = columns.map((): ImportField | null => null);
  const by = columns.map((): "name" | "content" | null => null);
  const take = (at: number, field: ImportField, how: "name" | "content") => {
    if (fields[at] !== null || fields.includes(field) || columns[at]?.isDropped) return;
    fields[at] = field;
    by[at] = how;
  };
  // Names first in the order in which a field lists them: 姓名 is a better name than 名字, 单位 than 部门.
  for (const field of fieldsOf(kind)) {
    for (const name of columnNames[kind][field] ?? []) {
      const at = columns.findIndex(({ title }) => foldWord(title) === name);
      if (at >= 0) take(at, field, "name");
    }
  }
  for (const field of fieldsOf(kind)) {
    const looks = likenessOf[kind][field];
    if (!looks || fields.includes(field)) continue;
    const at = columns.findIndex(
      (column, index) =>
        fields[index] === null && saysNothing(column.title) && isMostly(below[index] ?? [], looks),
    );
    if (at >= 0) take(at, field, "content");
  }
  return { fields, by };
}

function saysNothing(title: string): boolean {
  const folded = foldWord(title);
  return !foreignColumns.includes(folded);
}

const mostly = 0.7;

function isMostly(cells: readonly string[], looks: (text: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(looks).length >= mostly * cells.length;
}

const isPersonName = (text: string) =>
  /^\p{Script=Han}{2,4}$/u.test(text) && commonSurnames.includes(text.slice(0, 1)) && !isUnitName(text);
const isUnitName = (text: string) =>
  text.length >= 3 &&
  /(?:局|委|委员会|办|办公室|厅|部|院|校|中学|小学|大学|学院|中心|站|所|大队|支队|公司|集团|政府|镇|乡|街道|办事处|管委会|医院|银行|社区)$/.test(
    text,
  );
const isPostName = (text: string) =>
  text.length <= 30 && /(?:长|任|员|书记|干部|主席|经理|师|委员|代表|顾问)$/.test(text);

/** What betrays a column whose head does not: never dates, which may be of birth. */
const likenessOf: Readonly<Record<ImportKind, Partial<Record<ImportField, (text: string) => boolean>>>> = {
  person: {
    establishment: (text) => readEstablishment(text) !== null,
    rank: (text) => readRank(text) !== null,
    name: isPersonName,
    unit: isUnitName,
    phone: isPhone,
    post: isPostName,
  },
  unit: {
    uscc: isUscc,
    kind: (text) => readUnitKind(text) !== null,
    level: (text) => readRank(text) !== null,
    system: (text) => readSystem(text) !== null,
    name: isUnitName,
  },
};
