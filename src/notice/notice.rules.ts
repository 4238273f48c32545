import { type Charter, emptyCharter } from "../charter/charter.model.ts";
import { readAppointments } from "./appointment.rules.ts";
import { findBasis, findPurpose } from "./basis.rules.ts";
import { findBodies } from "./body.rules.ts";
import { cleanText } from "./clean.rules.ts";
import type { Mention } from "./founding.model.ts";
import { type Announced, findAnnounced } from "./group.rules.ts";
import {
  findDocNo,
  findHeadDay,
  findHeadOrgan,
  findIssue,
  findSignature,
  findTitleOrgan,
} from "./head.rules.ts";
import { readGroupLead } from "./lead.rules.ts";
import {
  findColocated,
  findEntity,
  findFulltime,
  findInspection,
  findMeetingCadence,
  findReportingCadence,
} from "./mechanism.rules.ts";
import { type Membership, type Seat, sortSeats } from "./membership.rules.ts";
import { findLeadUnit, findOfficeSeat } from "./office.rules.ts";
import type { Line } from "./outline.model.ts";
import { outlineText } from "./outline.rules.ts";
import type { Reading, Span, Sureness, Trace } from "./reading.model.ts";
import { roleToTier } from "./role.rules.ts";
import { readRows } from "./row.rules.ts";
import { type Scope, type ScopedLine, scopeLines } from "./scope.rules.ts";
import { splitSentences } from "./sentence.rules.ts";
import type { Range, Said, Sheet } from "./sheet.model.ts";
import { rangeToSpan } from "./sheet.rules.ts";
import { findTargets } from "./target.rules.ts";
import { findBudget, findDissolution, findTerm } from "./term.rules.ts";
import { judgeTrigger } from "./trigger.rules.ts";
import { findAddressees, findDutyUnits } from "./units.rules.ts";
import { judgeVerdict } from "./verdict.rules.ts";
import { rejoinLines, squeezeSpaces } from "./wrap.rules.ts";

/** Folds the source for reading: noise stripped, lines rejoined, stretched words closed. */
export function foldNotice(source: string): Sheet {
  return squeezeSpaces(rejoinLines(squeezeSpaces(cleanText(source))));
}

type Scene = {
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
  readonly scoped: readonly ScopedLine[];
  readonly sentences: readonly Range[];
  readonly main: Mention | null;
  /** Where the head ends: at the founding sentence or the first heading. */
  readonly headEnd: number;
};

type Tracer = {
  readonly traces: Trace[];
  readonly trace: (path: string, at: readonly Range[], sure?: Sureness) => void;
};

function makeTracer(sheet: Sheet): Tracer {
  const traces: Trace[] = [];
  return {
    traces,
    trace: (path, at, sure = "said") => {
      traces.push({
        path,
        spans: at.filter((one) => one.to > one.from).map((one) => rangeToSpan(sheet, one)),
        sure,
      });
    },
  };
}

const isAppointing = /任|为|由|包括|组长|\(/;

/** A group's lead told by a clause counts like a row 牵头单位. */
const leadWord = "牵头单位";
const isHeadRow = (row: { readonly word: string; readonly scope: Scope }) =>
  row.scope.of === "group" && /^(?:组长|牵头单位|负责人)$/.test(row.word);

/** Who signs an order below it is named there once more. */
const signOff = /(?:^|\n)此令/;

function findSeats({ sheet, scoped, main }: Scene): Seat[] {
  const rows = readRows(sheet, scoped);
  const seats: (Seat & { at: number })[] = rows.map((row) => ({ ...row, at: row.role.from }));
  const taken = new Set(rows.map((row) => row.role.from));
  const led = new Set(rows.filter((row) => row.entries.length > 0 && isHeadRow(row)).map((row) => row.scope));
  for (const one of scoped) {
    const { line, scope } = one;
    const leads = led.has(scope) ? [] : readGroupLead(sheet, one);
    if (scope.of === "group" && leads.length > 0) {
      seats.push({
        role: scope.name,
        word: leadWord,
        entries: leads,
        group: null,
        scope,
        at: scope.name.from,
      });
      continue;
    }
    for (const sentence of splitSentences(sheet.text, { from: line.body, to: line.to })) {
      if (!isAppointing.test(sheet.text.slice(sentence.from, sentence.to))) continue;
      for (const one of readAppointments(sheet, sentence, scope.of === "group" || scope.of === "office")) {
        if (taken.has(one.role.from)) continue;
        const before = sheet.text.slice(sentence.from, one.role.from);
        const ofOffice =
          /主任$/.test(one.word) &&
          before.includes("办公室") &&
          main?.form !== "office" &&
          main?.form !== "other";
        seats.push({ ...one, scope, at: one.role.from, ofOffice });
      }
    }
  }
  const end = sheet.text.search(signOff);
  return seats.filter((one) => end < 0 || one.at < end || one.at > end + 200).sort((a, b) => a.at - b.at);
}

/** The sentences that may name groups: of the founding one, what follows the body's name. */
function afterName({ sentences, main }: Scene): Range[] {
  return sentences.map((one) =>
    main !== null && one.from <= main.place && main.place < one.to
      ? { from: Math.min(main.name.to, one.to), to: one.to }
      : one,
  );
}

/** Groups that have a header of their own in the paper. */
function headedGroups({ scoped }: Scene): Said[] {
  const names = new Map<Scope, Said>();
  for (const { scope } of scoped) if (scope.of === "group") names.set(scope, scope.name);
  return [...names.values()];
}

/** Units that no roster lists: those the paper is addressed to, or those it gives a duty each. */
function findUnitsElsewhere({ sheet, lines, main, headEnd }: Scene, found: Membership): Said[] {
  if (main?.form === "joint_conference") return findAddressees(sheet, headEnd);
  return found.members.length + found.leaders.length === 0 ? findDutyUnits(sheet, lines) : [];
}

function writePeople(charter: Charter, tracer: Tracer, found: Membership): void {
  charter.leaders = found.leaders.slice(0, 400).map((one, i) => {
    const key = `L${i + 1}`;
    tracer.trace(`leaders[${key}].role`, [one.role]);
    if (one.name !== null) tracer.trace(`leaders[${key}].name`, [one.name]);
    if (one.post.value !== "") tracer.trace(`leaders[${key}].post`, [one.post]);
    const role = one.roleWord;
    return { key, role, tier: roleToTier(one.word), name: one.name?.value ?? null, post: one.post.value };
  });
  charter.members = found.members.slice(0, 10_000).map((one, i) => {
    const key = `M${i + 1}`;
    if (one.name !== null) tracer.trace(`members[${key}].name`, [one.name]);
    if (one.post.value !== "") tracer.trace(`members[${key}].post`, [one.post]);
    return { key, name: one.name?.value ?? null, post: one.post.value };
  });
  charter.memberUnits = found.units.slice(0, 2_000).map((unit, i) => {
    const key = `U${i + 1}`;
    tracer.trace(`memberUnits[${key}].name`, [unit]);
    return { key, name: unit.value };
  });
  charter.groups = found.groups.slice(0, 200).map((group, i) => {
    const key = `G${i + 1}`;
    tracer.trace(`groups[${key}].name`, [group.name]);
    if (group.leads.length > 0) tracer.trace(`groups[${key}].lead`, group.leads);
    const lead = group.leads.length > 0 ? group.leads.map((one) => one.value).join("、") : null;
    return {
      key,
      name: group.name.value,
      lead,
      duty: null,
      members: group.members.slice(0, 400).map((one) => one.value),
    };
  });
}

/** Puts one value with its place, or leaves the charter as it is. */
function put<T>(
  tracer: Tracer,
  path: string,
  said: (Range & { value?: T }) | null,
  sure: Sureness = "said",
): T | null {
  if (said === null) return null;
  tracer.trace(path, [said], sure);
  return said.value ?? null;
}

function putAll(tracer: Tracer, path: string, all: readonly Said[]): string | null {
  if (all.length === 0) return null;
  tracer.trace(path, all);
  return [...new Set(all.map((one) => one.value))].join(";").slice(0, 400);
}

function writeHead(charter: Charter, tracer: Tracer, { sheet, headEnd }: Scene): void {
  const signature = findIssue(sheet) ?? findSignature(sheet);
  const date = signature.date ?? findHeadDay(sheet);
  charter.instrument.docNo = put(tracer, "instrument.docNo", findDocNo(sheet, headEnd));
  const issuer = signature.organ ?? findTitleOrgan(sheet, headEnd) ?? findHeadOrgan(sheet);
  charter.instrument.issuer = put(tracer, "instrument.issuer", issuer);
  const year = /(?:20|19)\d\d/.exec(charter.instrument.docNo ?? "")?.[0];
  const contradicts = signature.date === null && year !== undefined && date?.day.slice(0, 4) !== year;
  if (date !== null && !contradicts) {
    charter.instrument.date = date.day;
    tracer.trace("instrument.date", [date]);
  }
}

function writeMechanisms(charter: Charter, tracer: Tracer, { sheet, lines }: Scene): void {
  const { text } = sheet;
  const headings = lines
    .filter((line) => line.depth > 0)
    .map((line) => ({ from: line.from, words: text.slice(line.body, Math.min(line.to, line.body + 16)) }));
  const { mechanisms } = charter;
  mechanisms.meetingCadence = putAll(tracer, "mechanisms.meetingCadence", findMeetingCadence(sheet, text));
  mechanisms.reportingCadence = putAll(
    tracer,
    "mechanisms.reportingCadence",
    findReportingCadence(sheet, text),
  );
  const flags = {
    colocated: findColocated(text),
    fulltime: findFulltime(text),
    inspection: findInspection(text, headings),
    entity: findEntity(text),
  };
  for (const [flag, range] of Object.entries(flags)) {
    if (range === null) continue;
    mechanisms[flag as keyof typeof flags] = true;
    tracer.trace(`mechanisms.${flag}`, [range]);
  }
}

function writeEnds(charter: Charter, tracer: Tracer, { sheet, sentences }: Scene): void {
  charter.targets = findTargets(sheet, sentences)
    .slice(0, 500)
    .map((target, i) => {
      const key = `T${i + 1}`;
      tracer.trace(`targets[${key}].text`, [target]);
      return { key, text: target.value.slice(0, 1_000), due: null };
    });
  charter.term.text = put(tracer, "term.text", findTerm(sheet, sheet.text));
  charter.dissolution = put(tracer, "dissolution", findDissolution(sheet, sentences));
  charter.budget = put(tracer, "budget", findBudget(sheet, sentences));
}

/** The text with what belongs to groups and other bodies blanked, place for place. */
function hideLines(sheet: Sheet, scoped: readonly ScopedLine[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { line, scope } of scoped) {
    if (scope.of === "body" || scope.of === "office") continue;
    parts.push(sheet.text.slice(done, line.from), "\n".repeat(line.to - line.from));
    done = line.to;
  }
  return parts.join("") + sheet.text.slice(done);
}

function writeOffice(charter: Charter, tracer: Tracer, { sheet, scoped }: Scene, found: Membership): void {
  const bodyText = hideLines(sheet, scoped);
  const seat = findOfficeSeat(sheet, sheet.text);
  charter.office.unit = put(tracer, "office.unit", seat?.unit ?? null);
  charter.office.director = put(tracer, "office.director", found.director);
  const lead = found.leadUnit ?? findLeadUnit(sheet, bodyText);
  charter.leadUnit = put(tracer, "leadUnit", lead);
  if (lead === null && seat?.leads === true) {
    charter.leadUnit = put(tracer, "leadUnit", seat.unit, "derived");
  }
}

function countMembers(found: Membership): number | null {
  if (found.members.length === 0) return null;
  return found.members.reduce((sum, member) => {
    const many = member.name === null ? /^(\d{1,4})(?:个|名|位)/.exec(member.post.value) : null;
    return sum + (many === null ? 1 : Number(many[1]));
  }, 0);
}

function setScene(source: string): Scene & { others: readonly Mention[] } {
  const sheet = foldNotice(source);
  const lines = outlineText(sheet.text);
  const { main, others } = findBodies(sheet, lines);
  const firstHeading = lines.find((line) => line.depth > 0)?.from ?? sheet.text.length;
  const sentence = main === null || main.seat === "title" ? 800 : main.place;
  const headEnd = Math.min(Math.max(firstHeading, 0), Math.max(sentence, 60), 1_500);
  const name = main === null ? "" : sheet.text.slice(main.name.from, main.name.to);
  const sentences = lines.flatMap((line) => splitSentences(sheet.text, { from: line.body, to: line.to }));
  return { sheet, lines, scoped: scopeLines(sheet, lines, name), sentences, main, headEnd, others };
}

function writeFounding(charter: Charter, tracer: Tracer, scene: Scene, main: Mention): Span[] {
  const { sheet, sentences } = scene;
  charter.name = main.name.value.slice(0, 200);
  charter.form = main.form;
  tracer.trace("name", [main.name]);
  tracer.trace("form", [main.name], "derived");
  const last =
    main.seat === "title" ? scene.headEnd + 300 : (sentences.find((one) => one.to > main.place)?.to ?? 0);
  const firstPart = sentences.filter((one) => one.from < last && one.to <= Math.max(last, scene.headEnd));
  const basis = findBasis(sheet, firstPart);
  charter.basis = { kind: basis.kind, text: put(tracer, "basis.text", basis.said) };
  charter.purpose = put(
    tracer,
    "purpose",
    findPurpose(sheet, { from: 0, to: Math.max(main.name.to, scene.headEnd) }),
  );
  const titleLine = { from: 0, to: Math.min(scene.headEnd, 300) };
  const trigger = judgeTrigger(sheet.text, [main.name, titleLine]);
  charter.trigger = {
    kind: trigger.kind,
    reason: trigger.at[0] === undefined ? null : sheet.text.slice(trigger.at[0].from, trigger.at[0].to),
  };
  tracer.trace("trigger", trigger.at, "derived");
  return trigger.at.map((one) => rangeToSpan(sheet, one));
}

const silent = (reading: Pick<Reading, "verdict" | "reasons">): Reading => ({
  ...reading,
  action: null,
  charter: emptyCharter(),
  membersCount: null,
  evidence: { emergency: [], substantive: [], borderline: false },
  traces: [],
  otherBodies: [],
});

/**
 * Understands a paper that founds a body: whom it names, what it orders, and which words say so. Never throws;
 * a text that founds nothing says why. Spans are offsets in `source`.
 */
export function readNotice(source: string): Reading {
  const scene = setScene(source);
  const { sheet, main } = scene;
  const announced: Announced = findAnnounced(sheet, afterName(scene));
  const seats = main?.action === "clean_up" ? [] : findSeats(scene);
  const found = sortSeats(
    seats,
    main?.action === "clean_up" ? [] : [...announced.names, ...headedGroups(scene)],
  );
  announced.leads.forEach((lead, i) => {
    const group = found.groups[i];
    if (group !== undefined && group.leads.length === 0) group.leads.push(lead);
  });
  if (found.units.length === 0) found.units = findUnitsElsewhere(scene, found);
  const office = findOfficeSeat(sheet, sheet.text);
  const people = [...found.leaders, ...found.members];
  const judged = judgeVerdict(sheet.text, {
    main,
    named: people.filter((one) => one.name !== null).length,
    slots: people.length + found.units.length,
    rows: new Set(people.map((one) => one.role.from)).size,
    office: office !== null,
    groups: found.groups.length,
    headings: scene.lines.filter((line) => line.depth > 0).length,
  });
  const reasons = judged.reasons.map(({ code, at }) => ({
    code,
    spans: at.map((one) => rangeToSpan(sheet, one)),
  }));
  if (main === null || !judged.speaks) return silent({ verdict: judged.verdict, reasons });
  const charter = emptyCharter();
  const tracer = makeTracer(sheet);
  const emergency = writeFounding(charter, tracer, scene, main);
  writeHead(charter, tracer, scene);
  writePeople(charter, tracer, found);
  writeOffice(charter, tracer, scene, found);
  writeMechanisms(charter, tracer, scene);
  writeEnds(charter, tracer, scene);
  const shown: Said[] = found.groups.map((group) => group.name);
  return {
    verdict: judged.verdict,
    reasons,
    action: main.action,
    charter,
    membersCount: countMembers(found),
    evidence: {
      emergency,
      substantive: [...(announced.evidence === null ? [] : [announced.evidence]), ...shown].map((one) =>
        rangeToSpan(sheet, one),
      ),
      borderline: false,
    },
    traces: tracer.traces,
    otherBodies: scene.others
      .slice(0, 50)
      .map((one) => ({ name: one.name.value, span: rangeToSpan(sheet, one.name) })),
  };
}
