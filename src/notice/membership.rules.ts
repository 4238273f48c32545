import type { Appointment } from "./appointment.rules.ts";
import { groupBase } from "./group.rules.ts";
import { isUnitWord } from "./name.rules.ts";
import { roleToKind, roleToTier } from "./role.rules.ts";
import type { Entry } from "./roster.model.ts";
import type { Scope } from "./scope.rules.ts";
import type { Said } from "./sheet.model.ts";

/** A row of a roster or an appointment in prose, and whose it is. */
export type Seat = Appointment & { readonly scope: Scope };

export type Named = {
  readonly role: Said;
  readonly roleWord: string;
  readonly name: Said | null;
  readonly post: Said;
};
export type GroupFound = { name: Said; leads: Said[]; members: Said[] };
export type Membership = {
  leaders: Named[];
  members: Named[];
  units: Said[];
  director: Said | null;
  leadUnit: Said | null;
  groups: GroupFound[];
};

const tail =
  /(?:的)?(?:主要|分管|有关|相关|各|单位|部门)*(?:负责人|负责同志|领导同志|领导成员|领导|同志|人员|干部)$|负责[\u3400-\u9fff]{1,16}的(?:领导|同志|负责人)$/;
const many = /^(?:各|全体|\d)/;
const common =
  /^(?:等|等单位|相关部门|相关单位|有关部门|有关单位|单位|部门|名单(?:附后)?|附后|略|如下|详见附件)$/;

/** 市财政局分管领导 → 市财政局, when the list is one of units. */
function unitOf(entry: Entry): Said | null {
  const value = entry.post.value.replace(/等$/, "");
  const bare = value.replace(/等(?:相关|有关)?(?:单位|部门).*$/, "").replace(tail, "");
  if (bare.length < 2 || common.test(bare)) return null;
  return { ...entry.post, to: entry.post.from + bare.length, value: bare };
}

function spreadModifier(entry: Entry, role: Said): string {
  return entry.modifier === null || role.value.startsWith(entry.modifier)
    ? role.value
    : `${entry.modifier}${role.value}`;
}

/** Posts of several units under one role: 市委宣传部、市财政局分管领导 is one slot of a deputy. */
function mergeUnits(entries: readonly Entry[]): Entry[] {
  const last = entries.at(-1);
  const first = entries[0];
  if (first === undefined || last === undefined || entries.length < 2) return [...entries];
  const listed = entries.slice(0, -1).every((entry) => entry.kind === "unit") && last.kind === "post";
  if (!listed) return [...entries];
  const value = entries.map((entry) => entry.post.value).join("、");
  return [{ ...last, post: { from: first.post.from, to: last.post.to, value } }];
}

function addLeaders(into: Membership, seat: Seat): void {
  for (const entry of mergeUnits(seat.entries)) {
    if (entry.name === null && (entry.post.value.length < 2 || common.test(entry.post.value))) continue;
    into.leaders.push({
      role: seat.role,
      roleWord: spreadModifier(entry, seat.role), word: seat.word,
      name: entry.name,
      post: entry.post,
    });
  }
}

function addMembers(into: Membership, seat: Seat, unitsOnly: boolean): void {
  const units = seat.entries.filter((entry) => entry.kind === "unit").length;
  const mostlyUnits = unitsOnly || units > seat.entries.length / 2;
  for (const entry of seat.entries) {
    const words = entry.post.value;
    if (entry.kind === "person") {
      into.members.push({ role: seat.role, roleWord: seat.role.value, word: seat.word, name: entry.name, post: entry.post });
      continue;
    }
    if (words.length < 2 || common.test(words)) continue;
    const isList =
      entry.kind === "unit" || (mostlyUnits && !many.test(words) && isUnitWord(words.replace(tail, "")));
    const unit = isList ? unitOf(entry) : null;
    if (unit !== null) into.units.push(unit);
    else if (!isList)
      into.members.push({ role: seat.role, roleWord: seat.role.value, word: seat.word, name: null, post: entry.post });
  }
}

export function groupNamed(into: Membership, name: Said): GroupFound {
  const base = groupBase(name.value);
  const known = into.groups.find((group) => groupBase(group.name.value) === base);
  if (known !== undefined) return known;
  const group: GroupFound = { name, leads: [], members: [] };
  into.groups.push(group);
  return group;
}

const isHead = (role: string) =>
  roleToKind(role) === "leader" && !role.includes("副") && roleToTier(role) === "head";
const leadOf = (entry: Entry): Said | null =>
  entry.name ?? (entry.post.value.length >= 2 ? entry.post : null);

function addToGroup(group: GroupFound, seat: Seat): void {
  const kind = roleToKind(seat.word);
  const said = seat.entries.map(leadOf).filter((lead) => lead !== null);
  if (kind === "lead" || isHead(seat.word)) group.leads.push(...said);
  else if (kind !== "outside") group.members.push(...said);
}

function addOfOffice(into: Membership, seat: Seat): void {
  if (!/^(?:办公室)?主任$/.test(seat.word)) return;
  into.director ??= seat.entries.find((entry) => entry.name !== null)?.name ?? null;
}

/** Sorts the seats of a paper into leaders, members, units, office and groups. */
export function sortSeats(seats: readonly Seat[], announced: readonly Said[]): Membership {
  const into: Membership = {
    leaders: [],
    members: [],
    units: [],
    director: null,
    leadUnit: null,
    groups: [],
  };
  for (const name of announced) groupNamed(into, name);
  for (const seat of seats) {
    const kind = roleToKind(seat.word);
    if (seat.scope.of === "other") continue;
    if (seat.group !== null) addToGroup(groupNamed(into, seat.group), seat);
    else if (seat.scope.of === "group") addToGroup(groupNamed(into, seat.scope.name), seat);
    else if (seat.scope.of === "office" || kind === "director") addOfOffice(into, seat);
    else if (kind === "leader") addLeaders(into, seat);
    else if (kind === "member" || kind === "unit") addMembers(into, seat, kind === "unit");
    else if (kind === "lead")
      into.leadUnit ??= seat.entries.map(unitOf).find((unit) => unit !== null) ?? null;
  }
  return into;
}
