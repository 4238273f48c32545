import { listRhythms } from "./cadence.ts";
import type { NoticeRecord, Person } from "./record.ts";
import * as text from "./text.ts";

type Words = string | null;
type Same<T> = (gold: T, said: T) => boolean;

const isSameDay: Same<Words> = (gold, said) => gold?.slice(0, 10) === said?.slice(0, 10);
const isSameDocNo: Same<Words> = (gold, said) => text.foldDocNo(gold) === text.foldDocNo(said);

const isSameTerm: Same<Words> = (gold, said) => {
  const numbers = text.listNumbers(gold);
  const hasSameNumbers = numbers.length > 0 && numbers.join() === text.listNumbers(said).join();
  return text.isSameText(gold, said) || hasSameNumbers || text.likeness(gold, said) >= 0.7;
};

/** One value a paper: it is right, wrong or missing. A wrong value is both a wrong one and a miss. */
export const scalarFields = {
  kind: text.isSameText,
  action: text.isSameText,
  name: text.isSameText,
  issuer: text.isSameUnit,
  doc_no: isSameDocNo,
  date: isSameDay,
  lead_unit: text.isSameUnit,
  office_unit: text.isSameUnit,
  office_director: text.isSameText,
  term: isSameTerm,
} satisfies Partial<Record<keyof NoticeRecord, Same<Words>>>;
export type ScalarField = keyof typeof scalarFields;

/** Names that are only cut badly: much alike, or one inside the other. */
export const isNearName: Same<Words> = (gold, said) => {
  const [a, b] = [text.foldText(gold), text.foldText(said)];
  if (!a || !b) return false;
  return text.likeness(gold, said) >= 0.8 || b.includes(a) || (a.includes(b) && b.length >= 6);
};

export const isSamePost: Same<Words> = (gold, said) =>
  text.isSameUnit(gold, said) || text.likeness(gold, said) >= 0.8;

/** A named person by name, an unnamed one by post. */
export const isSamePerson: Same<Person> = (gold, said) => {
  if (text.foldText(gold.name)) return text.isSameText(gold.name, said.name);
  return !text.foldText(said.name) && isSamePost(gold.unit_or_post, said.unit_or_post);
};

const isSameLeader: Same<Person> = (gold, said) =>
  text.isSameText(gold.role, said.role) && isSamePerson(gold, said);

const isSameTarget: Same<Words> = (gold, said) => {
  const numbers = text.listNumbers(gold);
  if (numbers.length === 0) return text.likeness(gold, said) >= 0.6;
  const rest = text.listNumbers(said);
  const holdsAll = numbers.every((number) => {
    const at = rest.indexOf(number);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return holdsAll && (text.likeness(gold, said) >= 0.3 || text.foldText(said).includes(text.foldText(gold)));
};

export const namedMembers = (record: NoticeRecord): Person[] =>
  record.members.filter((member) => text.foldText(member.name) !== "");

/** Units of the roster and members without a name in one pot: a reader may file 各村负责人 under either. */
function memberSlots(record: NoticeRecord): Words[] {
  const posts = record.members.filter((member) => !text.foldText(member.name));
  const slots = [...record.member_units, ...posts.map((member) => member.unit_or_post)];
  return slots.filter((slot) => text.foldText(slot) !== "");
}

type GroupLead = { group: string; lead: string };

function groupLeads(record: NoticeRecord): GroupLead[] {
  return record.subgroups.flatMap(({ name, lead }) =>
    (lead ?? "")
      .split(/[、,;]/)
      .filter((one) => text.foldText(one) !== "")
      .map((one) => ({ group: text.foldGroup(name), lead: one })),
  );
}

/** How two lists compare: what stands in them, when two entries are one, and how an entry is shown in a miss. */
type SetField<T> = {
  list: (record: NoticeRecord) => readonly T[];
  same: Same<T>;
  show: (entry: T) => string;
};

const setField = <T>(field: SetField<T>): SetField<T> => field;
const showWords = (words: Words): string => words ?? "";

export const showPerson = (person: Person): string =>
  [person.role, person.name, person.unit_or_post].filter(Boolean).join(" ");

export const leaders = setField({ list: (record) => record.leaders, same: isSameLeader, show: showPerson });
export const leadersWho = setField({
  list: (record) => record.leaders,
  same: isSamePerson,
  show: showPerson,
});
export const members = setField({ list: namedMembers, same: isSamePerson, show: showPerson });
export const slots = setField({ list: memberSlots, same: isSamePost, show: showWords });
export const subgroups = setField({
  list: (record) => record.subgroups,
  same: (gold, said) => text.foldGroup(gold.name) === text.foldGroup(said.name),
  show: (group) => showWords(group.name),
});
export const subgroupLeads = setField({
  list: groupLeads,
  same: (gold, said) => gold.group === said.group && text.isSameUnitOrText(gold.lead, said.lead),
  show: ({ group, lead }) => `${group}: ${lead}`,
});
export const targets = setField({ list: (record) => record.targets, same: isSameTarget, show: showWords });

const rhythmsOf = (cadence: "meeting_cadence" | "reporting_cadence") =>
  setField({
    list: (record) => listRhythms(record.mechanisms[cadence]),
    same: (gold: string, said: string) => gold === said,
    show: (rhythm) => rhythm,
  });
export const meetings = rhythmsOf("meeting_cadence");
export const reports = rhythmsOf("reporting_cadence");

export const flagFields = {
  basis: (record: NoticeRecord) => record.basis.present,
  dissolution: (record: NoticeRecord) => record.dissolution_clause.present,
  budget: (record: NoticeRecord) => record.budget_clause,
  inspection: (record: NoticeRecord) => record.mechanisms.inspection,
  colocated: (record: NoticeRecord) => record.mechanisms.colocated,
  fulltime: (record: NoticeRecord) => record.mechanisms.fulltime,
};
export type FlagField = keyof typeof flagFields;

export type { SetField };
