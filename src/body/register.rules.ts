import type { Charter } from "../charter/charter.model.ts";
import { deriveType } from "../charter/charter.type.rules.ts";
import type { RegisterEntry } from "./body.model.ts";

/** What the register shows of a charter. Units are counted as members where the roster names no persons. */
export function charterToEntry(charter: Charter): RegisterEntry {
  const head = charter.leaders.find((leader) => leader.tier === "head");
  const seats = charter.leaders.length + charter.members.length;
  return {
    name: charter.name,
    form: charter.form,
    type: deriveType(charter).type,
    head: head?.name ?? head?.post ?? "",
    leadUnit: charter.leadUnit ?? charter.office.unit ?? "",
    memberCount: seats + charter.memberUnits.length,
    termEnd: charter.term.end,
  };
}
