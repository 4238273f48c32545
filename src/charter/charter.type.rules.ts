import type { Charter, TaskForceType } from "./charter.model.ts";
import type { DerivedType, Reason } from "./judgement.model.ts";

/** Table 1: what set the body off, and whether it operates as an entity. */
function typeOf(emergency: boolean, substantive: boolean): TaskForceType {
  if (emergency) return substantive ? "forceful_response" : "coordination_display";
  return substantive ? "task_assault" : "gap_filling";
}

/**
 * The type as the charter declares it. Substantive means working groups, named or announced, or the words 实体化运作 or 集中办公; an
 * office, borrowed staff or bodies of a lower tier do not count. Without meaning for papers that abolish bodies.
 */
export function deriveType(charter: Charter): DerivedType {
  const emergency = charter.trigger.kind === "emergency";
  const substance = signsOfSubstance(charter);
  const substantive = substance.length > 0;
  const trigger: Reason = {
    code: emergency ? "type.emergency" : "type.routine",
    facts: {},
    paths: ["trigger.kind"],
  };
  const without: Reason = { code: "type.no-substance", facts: {}, paths: ["groups"] };
  return {
    type: typeOf(emergency, substantive),
    emergency,
    substantive,
    evidence: [trigger, ...(substantive ? substance : [without])],
  };
}

function signsOfSubstance({ groups, mechanisms }: Charter): Reason[] {
  const signs: Reason[] = [];
  if (groups.length > 0) {
    const paths = groups.map(({ key }) => `groups[${key}]`);
    signs.push({ code: "type.groups", facts: { count: groups.length }, paths });
  } else if (mechanisms.groupsAnnounced !== null) {
    signs.push({ code: "type.groups-announced", facts: {}, paths: ["mechanisms.groupsAnnounced"] });
  }
  if (mechanisms.entity) signs.push({ code: "type.entity", facts: {}, paths: ["mechanisms.entity"] });
  if (mechanisms.colocated)
    signs.push({ code: "type.colocated", facts: {}, paths: ["mechanisms.colocated"] });
  return signs;
}
