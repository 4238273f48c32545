import { emptyCharter } from "../charter/charter.model.ts";
import { writeAnnouncement, writeEnds, writeMechanisms, writeOffice } from "./clauses.rules.ts";
import { openDraft } from "./draft.rules.ts";
import { findDuties } from "./duty.rules.ts";
import { fitCharter } from "./fit.rules.ts";
import { type Announced, findAnnounced } from "./group.rules.ts";
import { type Membership, sortSeats } from "./membership.rules.ts";
import { findOfficeSeat } from "./office.rules.ts";
import { writeFounding, writeInstrument } from "./opening.rules.ts";
import { countMembers, writePeople } from "./people.rules.ts";
import type { Reading, VerdictReason } from "./reading.model.ts";
import type { Scene } from "./scene.model.ts";
import { sentencesAfterName, setScene } from "./scene.rules.ts";
import type { Scope } from "./scope.rules.ts";
import { findSeats } from "./seat.rules.ts";
import type { Range, Said, Sheet } from "./sheet.model.ts";
import { rangeToSpan } from "./sheet.rules.ts";
import { findAddressees, findDutyUnits } from "./units.rules.ts";
import { type Judgement, judgeVerdict } from "./verdict.rules.ts";

const mostOthers = 50;
const noGroups: Announced = { names: [], leads: [], evidence: null };

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

/** Everyone and every group of the body. A paper that only clears up bodies has none. */
function findMembership(scene: Scene, announced: Announced): Membership {
  if (scene.main?.action === "clean_up") return sortSeats([], []);
  const found = sortSeats(findSeats(scene), [...announced.names, ...headedGroups(scene)]);
  announced.leads.forEach((lead, i) => {
    const group = found.groups[i];
    if (group !== undefined && group.leads.length === 0) group.leads.push(lead);
  });
  const duties = findDuties(scene.sheet, scene.scoped);
  for (const [scope, duty] of duties) {
    const group = found.groups.find((one) => scope.of === "group" && one.name.folded === scope.name.folded);
    if (group !== undefined) group.duty ??= duty;
  }
  if (found.units.length === 0) found.units = findUnitsElsewhere(scene, found);
  return found;
}

function judge(scene: Scene, found: Membership): Judgement {
  const people = [...found.leaders, ...found.members];
  return judgeVerdict(scene.sheet.text, {
    main: scene.main,
    named: people.filter((one) => one.name !== null).length,
    slots: people.length + found.units.length,
    rows: new Set(people.map((one) => one.role.from)).size,
    blankRows: found.blankRows,
    office: findOfficeSeat(scene.sheet, scene.sheet.text) !== null,
    groups: found.groups.length,
    headings: scene.lines.filter((line) => line.depth > 0).length,
  });
}

const toSpans = (sheet: Sheet, at: readonly Range[]) => at.map((one) => rangeToSpan(sheet, one));

function sayNothing(verdict: Reading["verdict"], reasons: VerdictReason[]): Reading {
  return {
    verdict,
    reasons,
    action: null,
    charter: emptyCharter(),
    membersCount: null,
    evidence: { emergency: [], substantive: [], borderline: false },
    traces: [],
    otherBodies: [],
  };
}

/**
 * Understands a paper that founds a body: whom it names, what it orders, and which words say so. Never throws; a
 * text that founds nothing says why (`action` is null when it does not even deal with a body). Spans are UTF-16
 * offsets in `source`. Linear in its length.
 */
export function readNotice(source: string): Reading {
  const scene = setScene(source);
  const { sheet, main } = scene;
  const announced = main?.action === "clean_up" ? noGroups : findAnnounced(sheet, sentencesAfterName(scene));
  const found = findMembership(scene, announced);
  const judged = judge(scene, found);
  const reasons = judged.reasons.map(({ code, at }) => ({ code, spans: toSpans(sheet, at) }));
  if (main === null || !judged.speaks) return sayNothing(judged.verdict, reasons);
  const draft = openDraft(sheet);
  const trigger = writeFounding(draft, scene, main);
  writeInstrument(draft, scene);
  writePeople(draft, found);
  writeOffice(draft, scene, found);
  writeMechanisms(draft, scene);
  if (found.groups.length === 0) writeAnnouncement(draft, announced.evidence);
  writeEnds(draft, scene);
  const substance = announced.evidence === null ? [] : [announced.evidence];
  return {
    verdict: judged.verdict,
    reasons,
    action: main.action,
    charter: fitCharter(draft.charter),
    membersCount: countMembers(found),
    evidence: {
      emergency: toSpans(sheet, trigger.at),
      substantive: toSpans(sheet, [...substance, ...found.groups.map((group) => group.name)]),
      borderline: trigger.borderline,
    },
    traces: draft.traces,
    otherBodies: scene.others
      .slice(0, mostOthers)
      .map((one) => ({ name: one.name.value, span: rangeToSpan(sheet, one.name) })),
  };
}
