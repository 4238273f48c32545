import { readAppointments } from "./appointment.rules.ts";
import { readEntries } from "./entry.rules.ts";
import { readGroupLead } from "./lead.rules.ts";
import type { Seat } from "./membership.rules.ts";
import { readRows, type ScopedRow } from "./row.rules.ts";
import type { Scene } from "./scene.model.ts";
import type { Scope, ScopedLine } from "./scope.rules.ts";
import { splitSentences } from "./sentence.rules.ts";
import type { Range, Said } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

/** A group's lead told by a clause counts like a row 牵头单位. */
const leadWord = "牵头单位";
const appoints = /任|为|由|包括|组长|主任|\(/;
/** Who signs an order below it is named there once more. */
const signOff = /(?:^|\n)此令/;
const signOffLength = 200;

/** A page hardly opens with a longer list. */
const mostHeadless = 2_000;

type Placed = Seat & { readonly at: number };

const isHeadRow = (row: ScopedRow) =>
  row.scope.of === "group" && row.entries.length > 0 && /^(?:组长|牵头单位|负责人)$/.test(row.word);

/** 主任, 副主任 in a sentence that speaks of the office are the office's, unless the body itself is one. */
function isOfOffice({ sheet, main }: Scene, sentence: Range, role: Said, word: string): boolean {
  if (!/主任$/.test(word) || main?.form === "office" || main?.form === "other") return false;
  return sheet.text.slice(sentence.from, role.from).includes("办公室");
}

function readProse(scene: Scene, { line, scope }: ScopedLine): Placed[] {
  const { sheet, main } = scene;
  const placed: Placed[] = [];
  for (const sentence of splitSentences(sheet.text, { from: line.body, to: line.to })) {
    if (!appoints.test(sheet.text.slice(sentence.from, sentence.to))) continue;
    if (main?.seat === "sentence" && sentence.to < main.place && scope.of === "body") continue;
    const isAnchored = scope.of === "group" || scope.of === "office";
    for (const one of readAppointments(sheet, sentence, isAnchored)) {
      placed.push({
        ...one,
        scope,
        at: one.role.from,
        ofOffice: isOfOffice(scene, sentence, one.role, one.word),
      });
    }
  }
  return placed;
}

function readClauseLead(scene: Scene, scoped: ScopedLine): Placed | null {
  const { scope } = scoped;
  if (scope.of !== "group") return null;
  const entries = readGroupLead(scene.sheet, scoped);
  if (entries.length === 0) return null;
  return { role: scope.name, word: leadWord, entries, group: null, scope, at: scope.name.from };
}

const headless = /^(?:[^\n:。,]{4,40}\n)+/;
/** A second page: the persons above its first role word are members of whatever role stood before. */
function readHeadless({ sheet, main, lines }: Scene): Placed[] {
  if (main?.name.value !== "" || lines[0] === undefined) return [];
  const from = lines[0].from;
  const block = headless.exec(sheet.text.slice(from, from + mostHeadless))?.[0] ?? "";
  const entries = readEntries(sheet, { from, to: from + block.length }).filter((one) => one.name !== null);
  if (entries.length === 0) return [];
  const role = sayRange(sheet, { from, to: from });
  return [{ role, word: "成员", entries, group: null, scope: { of: "body" }, at: from }];
}

/** Everyone whom the paper gives a seat: by the rows of its rosters and by its sentences, in its order. */
export function findSeats(scene: Scene): Seat[] {
  const { sheet, scoped } = scene;
  const rows = readRows(sheet, scoped);
  const seats: Placed[] = [...readHeadless(scene), ...rows.map((row) => ({ ...row, at: row.role.from }))];
  const taken = new Set(rows.map((row) => row.role.from));
  const led = new Set<Scope>(rows.filter(isHeadRow).map((row) => row.scope));
  for (const one of scoped) {
    const lead = led.has(one.scope) ? null : readClauseLead(scene, one);
    if (lead === null) seats.push(...readProse(scene, one).filter((seat) => !taken.has(seat.at)));
    else seats.push(lead);
  }
  const end = sheet.text.search(signOff);
  return seats
    .filter((one) => end < 0 || one.at < end || one.at > end + signOffLength)
    .sort((a, b) => a.at - b.at);
}
