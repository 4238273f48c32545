import { type Draft, put, trace } from "./draft.rules.ts";
import type { GroupFound, Membership, Named } from "./membership.rules.ts";
import { roleToTier } from "./role.rules.ts";

function tracePerson(
  draft: Draft,
  path: string,
  { name, post }: Named,
): { name: string | null; post: string } {
  return { name: put(draft, `${path}.name`, name), post: put(draft, `${path}.post`, post) ?? "" };
}

function writeGroup(draft: Draft, group: GroupFound, key: string): Draft["charter"]["groups"][number] {
  trace(draft, `groups[${key}].name`, [group.name]);
  if (group.leads.length > 0) trace(draft, `groups[${key}].lead`, group.leads);
  return {
    key,
    name: group.name.value,
    lead: group.leads.length > 0 ? group.leads.map((one) => one.value).join("、") : null,
    duty: put(draft, `groups[${key}].duty`, group.duty),
    members: group.members.map((one) => one.value),
  };
}

/** Writes leaders, members, member units and groups into the charter, each with a key and its words. */
export function writePeople(draft: Draft, found: Membership): void {
  const { charter } = draft;
  charter.leaders = found.leaders.map((one, i) => {
    const key = `L${i + 1}`;
    trace(draft, `leaders[${key}].role`, [one.role]);
    return {
      key,
      role: one.roleWord,
      tier: roleToTier(one.word),
      ...tracePerson(draft, `leaders[${key}]`, one),
    };
  });
  charter.members = found.members.map((one, i) => {
    const key = `M${i + 1}`;
    return { key, ...tracePerson(draft, `members[${key}]`, one) };
  });
  charter.memberUnits = found.units.map((unit, i) => {
    const key = `U${i + 1}`;
    return { key, name: put(draft, `memberUnits[${key}].name`, unit) ?? "" };
  });
  charter.groups = found.groups.map((group, i) => writeGroup(draft, group, `G${i + 1}`));
}

/** How many members the paper counts: 12个村党组织书记 are twelve. Null where it lists none. */
export function countMembers({ members }: Membership): number | null {
  if (members.length === 0) return null;
  return members.reduce((sum, member) => {
    const many = member.name === null ? /^(\d{1,4})(?:个|名|位)/.exec(member.post.folded) : null;
    return sum + (many === null ? 1 : Number(many[1]));
  }, 0);
}
