import type { Charter } from "../../charter/charter.model.ts";
import type { ChangeCode, CharterChange } from "./change.model.ts";
import { isReordered, pairBy, unpaired } from "./pair.rules.ts";

type Unit = Charter["memberUnits"][number];
type Group = Charter["groups"][number];
type Target = Charter["targets"][number];

/** Units that joined and left. */
export function listUnitChanges(before: Charter, after: Charter): CharterChange[] {
  const nameOf = ({ name }: Unit) => name;
  const { gone, come } = pairBy(unpaired(before.memberUnits, after.memberUnits), nameOf);
  const change = changeOf("memberUnits");
  const counted = (code: ChangeCode, units: readonly Unit[]) =>
    units.length === 0 ? [] : [change(code, { count: units.length, units: units.map(nameOf) })];
  const changes = [...counted("units-added", come), ...counted("units-removed", gone)];
  const isMoved = changes.length === 0 && isReordered(before.memberUnits, after.memberUnits, nameOf);
  return isMoved ? [change("reordered", {})] : changes;
}

const wholeGroup = ({ name, lead, duty, members }: Group) =>
  JSON.stringify([name, lead || null, duty || null, members]);

/** Groups that came, went, were renamed, and what changed within those that stay. */
export function listGroupChanges(before: Charter, after: Charter): CharterChange[] {
  const same = pairBy(unpaired(before.groups, after.groups), wholeGroup);
  const byName = pairBy({ ...same, pairs: [] }, ({ name }) => name || null);
  // Another name under the same key is a renaming only where something else of the group stays.
  const byLead = pairBy(byName, ({ key, lead }) => lead && `${key} ${lead}`);
  const { pairs, gone, come } = pairBy(byLead, ({ key, duty }) => duty && `${key} ${duty}`);
  const change = changeOf("groups");
  const changes = [
    ...pairs.flatMap(([from, to]) => groupChanges(from, to)),
    ...come.map(({ name, lead }) => change("group-added", { group: name, lead: lead ?? "" })),
    ...gone.map(({ name }) => change("group-removed", { group: name })),
  ];
  const isMoved = changes.length === 0 && isReordered(before.groups, after.groups, wholeGroup);
  return isMoved ? [change("reordered", {})] : changes;
}

function groupChanges(from: Group, to: Group): CharterChange[] {
  const change = changeOf("groups");
  const group = to.name;
  const differs = (one: string | null, other: string | null) => (one || null) !== (other || null);
  const members = pairBy(unpaired(from.members, to.members), (member) => member);
  const facts = { group, come: members.come, gone: members.gone };
  const areOthers = members.come.length + members.gone.length > 0;
  return [
    ...(from.name === to.name ? [] : [change("group-renamed", { group, from: from.name })]),
    ...(differs(from.lead, to.lead)
      ? [change("group-lead", { group, from: from.lead ?? "", to: to.lead ?? "" })]
      : []),
    ...(differs(from.duty, to.duty)
      ? [change("group-duty", { group, from: from.duty ?? "", to: to.duty ?? "" })]
      : []),
    ...(areOthers || isReordered(from.members, to.members, (member) => member)
      ? [change("group-members", facts)]
      : []),
  ];
}

const wholeTarget = ({ text, due }: Target) => JSON.stringify([text, due]);

/** Targets that came and went, that say something else, or are due on another day. */
export function listTargetChanges(before: Charter, after: Charter): CharterChange[] {
  const same = pairBy(unpaired(before.targets, after.targets), wholeTarget);
  const byText = pairBy({ ...same, pairs: [] }, ({ text }) => text || null);
  const { pairs, gone, come } = pairBy(byText, ({ key }) => key);
  const change = changeOf("targets");
  const changes = [
    ...pairs.flatMap(([from, to]) => [
      ...(from.text === to.text ? [] : [change("target-changed", { from: from.text, to: to.text })]),
      ...(from.due === to.due
        ? []
        : [change("target-due", { target: to.text, from: from.due ?? "", to: to.due ?? "" })]),
    ]),
    ...come.map(({ text, due }) => change("target-added", { target: text, due: due ?? "" })),
    ...gone.map(({ text }) => change("target-removed", { target: text })),
  ];
  const isMoved = changes.length === 0 && isReordered(before.targets, after.targets, wholeTarget);
  return isMoved ? [change("reordered", {})] : changes;
}

function changeOf(part: "memberUnits" | "groups" | "targets") {
  return (code: ChangeCode, facts: CharterChange["facts"]): CharterChange => ({
    code,
    parts: [part],
    path: part,
    facts,
  });
}
