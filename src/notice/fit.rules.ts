import type { Charter } from "../charter/charter.model.ts";

const cut = (text: string, length: number): string => text.slice(0, length).trim();
const cutSaid = (text: string | null, length: number): string | null => {
  const kept = text === null ? "" : cut(text, length);
  return kept === "" ? null : kept;
};

/** Keeps a charter that was read within the caps of its model: no paper, however wild, makes one that is not valid. */
export function fitCharter(charter: Charter): Charter {
  const { instrument, office, mechanisms } = charter;
  return {
    ...charter,
    name: cut(charter.name, 200),
    purpose: cutSaid(charter.purpose, 2_000),
    necessity: cutSaid(charter.necessity, 2_000),
    basis: { ...charter.basis, text: cutSaid(charter.basis.text, 2_000) },
    instrument: {
      ...instrument,
      issuer: cutSaid(instrument.issuer, 200),
      docNo: cutSaid(instrument.docNo, 100),
    },
    trigger: { ...charter.trigger, reason: cutSaid(charter.trigger.reason, 2_000) },
    leaders: charter.leaders.slice(0, 400).map((one) => ({
      ...one,
      role: cut(one.role, 40),
      name: cutSaid(one.name, 60),
      post: cut(one.post, 300),
    })),
    members: charter.members
      .slice(0, 10_000)
      .map((one) => ({ ...one, name: cutSaid(one.name, 60), post: cut(one.post, 300) })),
    memberUnits: charter.memberUnits.slice(0, 2_000).map((one) => ({ ...one, name: cut(one.name, 200) })),
    leadUnit: cutSaid(charter.leadUnit, 200),
    office: { unit: cutSaid(office.unit, 200), director: cutSaid(office.director, 60) },
    groups: charter.groups.slice(0, 200).map((one) => ({
      ...one,
      name: cut(one.name, 120),
      lead: cutSaid(one.lead, 2_000),
      duty: cutSaid(one.duty, 2_000),
      members: one.members.slice(0, 400).map((member) => cut(member, 200)),
    })),
    mechanisms: {
      ...mechanisms,
      meetingCadence: cutSaid(mechanisms.meetingCadence, 400),
      reportingCadence: cutSaid(mechanisms.reportingCadence, 400),
    },
    targets: charter.targets.slice(0, 500).map((one) => ({ ...one, text: cut(one.text, 1_000) })),
    term: { ...charter.term, text: cutSaid(charter.term.text, 2_000) },
    dissolution: cutSaid(charter.dissolution, 2_000),
    budget: cutSaid(charter.budget, 2_000),
  };
}
