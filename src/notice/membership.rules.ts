import type { Appointment } from "./appointment.rules.ts";
import { groupBase } from "./group.rules.ts";
import { isUnitWord } from "./name.rules.ts";
import { roleToKind, roleToTier } from "./role.rules.ts";
import type { Entry } from "./roster.model.ts";
import type { Scope } from "./scope.rules.ts";
import type { Said } from "./sheet.model.ts";

/** A row of a roster or an appointment in prose, and whose it is. */
export type Seat = Appointment & {
  readonly scope: Scope;
  /** 主任, 副主任 in a sentence about the office: not a role of the body. */
  readonly ofOffice?: boolean;
};

export type Named = {
  readonly role: Said;
  /** As printed, with the word in brackets behind a name: 常务副组长. */
  readonly roleWord: string;
  readonly word: string;
  readonly name: Said | null;
  readonly post: Said;
};
export type GroupFound = { name: Said; leads: Said[]; members: Said[]; duty: Said | null };
export type Membership = {
  leaders: Named[];
  members: Named[];
  units: Said[];
  director: Said | null;
  leadUnit: Said | null;
  groups: GroupFound[];
  /** Roles of the body that the roster leaves without anyone. */
  blankRows: number;
};

const tail =
  /(?:负责[\u3400-\u9fff]{1,16}的(?:领导|同志|负责人)|(?:的)?(?:主要|分管|有关|相关|各|单位|部门)*(?:负责人|负责同志|领导同志|领导成员|领导|同志))$/;
const andOthers =
  /等(?:\d{1,3}个)?(?:相关|有关|部门|单位)*(?:主要|分管|有关|相关)*(?:负责人|负责同志|领导|同志)?$/;
/** Heads of the groups, members by office: they are listed with the groups. */
const ofGroups = /^各(?:工作|专项|专责)?组/;
const many = /^(?:全体|\d)/;
const common =
  /^(?:等|等单位|相关部门|相关单位|有关部门|有关单位|单位|部门|名单(?:附后)?|附后|略|如下|详见附件|若干名?|同志|两同志)$/;

/** 市财政局分管领导 → 市财政局, when the list is one of units. */
function unitOf(entry: Entry): Said | null {
  const folded = entry.post.folded.replace(andOthers, "").replace(tail, "");
  if (folded.length < 2 || common.test(folded)) return null;
  return { ...entry.post, value: entry.post.value.slice(0, folded.length), folded };
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
  const join = (view: "value" | "folded") => entries.map((entry) => entry.post[view]).join("、");
  const post = { from: first.post.from, to: last.post.to, value: join("value"), folded: join("folded") };
  return [{ ...last, post }];
}

function addLeaders(into: Membership, seat: Seat): void {
  for (const entry of mergeUnits(seat.entries)) {
    if (entry.name === null && (entry.post.value.length < 2 || common.test(entry.post.folded))) continue;
    into.leaders.push({
      role: seat.role,
      roleWord: spreadModifier(entry, seat.role),
      word: seat.word,
      name: entry.name,
      post: entry.post,
    });
  }
}

function addMembers(into: Membership, seat: Seat, unitsOnly: boolean): void {
  const units = seat.entries.filter((entry) => entry.kind === "unit").length;
  const mostlyUnits = unitsOnly || units > seat.entries.length / 2;
  for (const entry of seat.entries) {
    const words = entry.post.folded;
    if (entry.kind === "person") {
      into.members.push({
        role: seat.role,
        roleWord: seat.role.value,
        word: seat.word,
        name: entry.name,
        post: entry.post,
      });
      continue;
    }
    if (words.length < 2 || common.test(words) || ofGroups.test(words)) continue;
    const isList =
      entry.kind === "unit" || (mostlyUnits && !many.test(words) && isUnitWord(words.replace(tail, "")));
    const unit = isList ? unitOf(entry) : null;
    if (unit !== null) into.units.push(unit);
    else if (!isList)
      into.members.push({
        role: seat.role,
        roleWord: seat.role.value,
        word: seat.word,
        name: null,
        post: entry.post,
      });
  }
}

export function groupNamed(into: Membership, name: Said): GroupFound {
  const base = groupBase(name.folded);
  const known =
    into.groups.find((group) => groupBase(group.name.folded) === base) ??
    (name.folded.length <= 4
      ? into.groups.find((group) => group.name.folded.endsWith(name.folded))
      : undefined);
  if (known !== undefined) return known;
  const group: GroupFound = { name, leads: [], members: [], duty: null };
  into.groups.push(group);
  return group;
}

const isHead = (role: string) =>
  roleToKind(role) === "leader" && !role.includes("副") && roleToTier(role) === "head";
const leadOf = (entry: Entry): Said | null =>
  entry.name ?? (entry.post.value.length >= 2 ? entry.post : null);

function addToGroup(group: GroupFound, seat: Seat): void {
  const kind = roleToKind(seat.word);
  const named = seat.entries.filter((entry) => entry.name !== null);
  const said = (named.length > 0 ? named : seat.entries).map(leadOf).filter((lead) => lead !== null);
  if (kind === "lead" || isHead(seat.word)) group.leads.push(...said);
  else if (kind !== "outside") group.members.push(...said);
}

function addOfOffice(into: Membership, seat: Seat): void {
  if (!/^(?:办公室)?主任$/.test(seat.word)) return;
  const first = seat.entries.find((entry) => entry.name !== null) ?? seat.entries[0];
  if (first !== undefined) into.director ??= leadOf(first);
}

/** 李甲(县卫健局局长,医疗组组长): a member's post names the group that he leads. */
function noteGroupHeads(into: Membership, seat: Seat): void {
  if (seat.scope.of !== "body") return;
  for (const { name, post } of seat.entries) {
    const match = /(?:^|[,、;兼任])([\u3400-\u9fff]{2,14}组)组长?$/.exec(post.folded);
    if (name === null || match === null || /领导小组$/.test(match[1] ?? "")) continue;
    const known = into.groups.find((group) => groupBase(group.name.folded) === groupBase(match[1] ?? ""));
    known?.leads.push(name);
  }
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
    blankRows: 0,
  };
  for (const name of announced) groupNamed(into, name);
  for (const seat of seats) noteGroupHeads(into, seat);
  for (const seat of seats) {
    const kind = roleToKind(seat.word);
    if (seat.scope.of === "other") continue;
    if (seat.scope.of === "body" && seat.entries.length === 0) into.blankRows += 1;
    if (seat.group !== null) addToGroup(groupNamed(into, seat.group), seat);
    else if (seat.scope.of === "group") addToGroup(groupNamed(into, seat.scope.name), seat);
    else if (seat.scope.of === "office" || kind === "director" || seat.ofOffice === true)
      addOfOffice(into, seat);
    else if (kind === "leader") addLeaders(into, seat);
    else if (kind === "member" || kind === "unit") addMembers(into, seat, kind === "unit");
    else if (kind === "lead")
      into.leadUnit ??= seat.entries.map(unitOf).find((unit) => unit !== null) ?? null;
  }
  return into;
}
