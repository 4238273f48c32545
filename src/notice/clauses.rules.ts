import { type Draft, put, putAll, trace } from "./draft.rules.ts";
import {
  findColocated,
  findEntity,
  findFulltime,
  findInspection,
  findMeetingCadence,
  findReportingCadence,
} from "./mechanism.rules.ts";
import type { Membership } from "./membership.rules.ts";
import { findDays, openMonth } from "./moment.rules.ts";
import { findLeadUnit, findOfficeSeat } from "./office.rules.ts";
import type { Scene } from "./scene.model.ts";
import { hideGroups } from "./scene.rules.ts";
import type { Range } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";
import { findTargets } from "./target.rules.ts";
import { findBudget, findDissolution, findNecessity, findTerm } from "./term.rules.ts";

const headingLength = 16;

/** Cadences, and whether the body sits together, borrows staff, inspects, works as an entity. */
export function writeMechanisms(draft: Draft, { sheet, lines }: Scene): void {
  const { text } = sheet;
  const { mechanisms } = draft.charter;
  const headings = lines
    .filter((line) => line.depth > 0)
    .map((line) => ({
      from: line.from,
      words: text.slice(line.body, Math.min(line.to, line.body + headingLength)),
    }));
  mechanisms.meetingCadence = putAll(draft, "mechanisms.meetingCadence", findMeetingCadence(sheet, text));
  mechanisms.reportingCadence = putAll(
    draft,
    "mechanisms.reportingCadence",
    findReportingCadence(sheet, text),
  );
  const flags = {
    colocated: findColocated(text),
    fulltime: findFulltime(text),
    inspection: findInspection(text, headings),
    entity: findEntity(text),
  };
  for (const flag of ["colocated", "fulltime", "inspection", "entity"] as const) {
    const range = flags[flag];
    if (range === null) continue;
    mechanisms[flag] = true;
    trace(draft, `mechanisms.${flag}`, [range]);
  }
}

/** Groups that are counted and not named: 下设5个工作组. */
export function writeAnnouncement(draft: Draft, at: Range | null): void {
  const said = at && sayRange(draft.sheet, at);
  draft.charter.mechanisms.groupsAnnounced = put(draft, "mechanisms.groupsAnnounced", said);
}

/** Where the office sits, who directs it, which unit leads: said, or else the one that holds the office. */
export function writeOffice(draft: Draft, scene: Scene, found: Membership): void {
  const { charter } = draft;
  const { sheet } = scene;
  const seat = findOfficeSeat(sheet, sheet.text);
  charter.office.unit = put(draft, "office.unit", seat?.unit ?? null);
  charter.office.director = put(draft, "office.director", found.director);
  const lead = found.leadUnit ?? findLeadUnit(sheet, hideGroups(scene));
  if (lead !== null) charter.leadUnit = put(draft, "leadUnit", lead);
  else if (seat?.leads === true) charter.leadUnit = put(draft, "leadUnit", seat.unit, "derived");
}

/** The year of the paper: of its signing, else of its number. */
function yearOf({ charter }: Draft): number | null {
  const { date, docNo } = charter.instrument;
  const year = date?.slice(0, 4) ?? /(?:19|20)\d\d/.exec(docNo ?? "")?.[0];
  return year === undefined ? null : Number(year);
}

/** Targets, term, dissolution, money, and why no existing body will do. */
export function writeEnds(draft: Draft, { sheet, sentences }: Scene): void {
  const { charter } = draft;
  const year = yearOf(draft);
  charter.targets = findTargets(sheet, sentences).map((target, i) => {
    const key = `T${i + 1}`;
    const due = findDays(target.folded, year).at(-1) ?? null;
    if (due !== null) trace(draft, `targets[${key}].due`, [target], "derived");
    return { key, text: put(draft, `targets[${key}].text`, target) ?? "", due };
  });
  const term = findTerm(sheet, sheet.text);
  charter.term.text = put(draft, "term.text", term);
  const days = term === null ? [] : findDays(term.folded, year);
  const [first, second] = days;
  if (term !== null && first !== undefined) {
    charter.term.start = second === undefined ? null : openMonth(first, term.folded);
    charter.term.end = second ?? first;
    trace(draft, "term.end", [term], "derived");
  }
  charter.dissolution = put(draft, "dissolution", findDissolution(sheet, sentences));
  charter.budget = put(draft, "budget", findBudget(sheet, sentences));
  charter.necessity = put(draft, "necessity", findNecessity(sheet, sentences));
}
