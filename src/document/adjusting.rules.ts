import type { Charter, Leader, Member } from "../charter/charter.model.ts";
import { heading, paragraph } from "./block.rules.ts";
import type { Block, DocumentContent } from "./document.model.ts";
import {
  closed,
  noticeOf,
  type Office,
  officeSentence,
  rosterBlocks,
  shortName,
  termSentence,
} from "./founding.rules.ts";
import { endSentence, printDay } from "./print.rules.ts";

type Seat = { readonly role: string; readonly name: string; readonly post: string };

function charterToSeats({ leaders, members }: Charter): Seat[] {
  return [...leaders, ...members.map((member) => ({ ...member, role: "成员" }))].map(entryToSeat);
}

function entryToSeat({
  role,
  name,
  post,
}: Pick<Leader, "role" | "name" | "post"> | (Member & { role: string })): Seat {
  return { role, name: name ?? "", post };
}

const who = ({ name, post }: Seat) =>
  name === "" ? post : post === "" ? `${name}同志` : `${name}同志（${post}）`;
const sameSeat = (a: Seat, b: Seat) =>
  a.role === b.role && (a.name === "" && b.name === "" ? a.post === b.post : a.name === b.name);

/** Who comes, who goes, and who takes whose place: the first to come under a role takes the place of the first to go. */
export function seatChanges(before: Charter, after: Charter): string[] {
  const [old, now] = [charterToSeats(before), charterToSeats(after)];
  const gone = old.filter((one) => !now.some((other) => sameSeat(one, other)));
  const come = now.filter((one) => !old.some((other) => sameSeat(one, other)));
  const said: string[] = [];
  for (const one of come) {
    const at = gone.findIndex(({ role }) => role === one.role);
    const [left] = at < 0 ? [] : gone.splice(at, 1);
    said.push(
      left === undefined
        ? `增补${who(one)}为${one.role}。`
        : `${who(one)}任${one.role}，${who(left)}不再担任${left.role}。`,
    );
  }
  return [...said, ...gone.map((one) => `${who(one)}不再担任${one.role}。`)];
}

const listed = (names: readonly string[]) => names.join("、");

/** What else is no longer as it was: office, term, units, groups, targets. */
export function otherChanges(before: Charter, after: Charter): string[] {
  const differs = (part: keyof Charter) => JSON.stringify(before[part]) !== JSON.stringify(after[part]);
  const [units, oldUnits] = [after, before].map(({ memberUnits }) => memberUnits.map(({ name }) => name)) as [
    string[],
    string[],
  ];
  const added = units.filter((name) => !oldUnits.includes(name));
  const dropped = oldUnits.filter((name) => !units.includes(name));
  const groups = after.groups.map(({ name, lead }) => (lead === null ? name : `${name}（由${lead}牵头）`));
  return [
    ...(after.name === before.name ? [] : [`${before.name}更名为${after.name}。`]),
    ...(added.length > 0 ? [`增加${listed(added)}为成员单位。`] : []),
    ...(dropped.length > 0 ? [`${listed(dropped)}不再作为成员单位。`] : []),
    ...(differs("groups")
      ? [groups.length > 0 ? `工作分组调整为：${listed(groups)}。` : "不再分设工作组。"]
      : []),
    ...(differs("targets")
      ? after.targets.map(({ text, due }) =>
          endSentence(due === null ? `工作目标：${text}` : `工作目标：${printDay(due)}前，${text}`),
        )
      : []),
    ...(differs("term") && termSentence(after) !== "" ? [termSentence(after)] : []),
    ...(differs("dissolution") && after.dissolution !== null ? [endSentence(after.dissolution)] : []),
  ];
}

/** The paper that adjusts a body: what changes, one by one, then the whole list as it is from now on. */
export function composeAdjusting(
  { before, after }: { readonly before: Charter; readonly after: Charter },
  office: Office,
): DocumentContent {
  const seats = seatChanges(before, after);
  const others = otherChanges(before, after);
  const { blocks: roster, attachments } = rosterBlocks(after);
  const agreed = office.authority === "" ? "" : `经${office.authority}同意，`;
  const opening = `因人事变动和工作需要，${agreed}决定对${before.name}（以下简称“${shortName(after)}”）作出调整。现将有关事项通知如下：`;
  const changes = (title: string, said: readonly string[]): Block[] =>
    said.length === 0 ? [] : [heading(1, title), ...said.map((one) => heading(2, "", one))];
  const subject = seats.length > 0 && others.length === 0 ? `${before.name}组成人员` : before.name;
  return {
    ...noticeOf(office),
    title: `${office.issuer}关于调整${subject}的通知`,
    blocks: closed([
      paragraph(opening),
      ...changes("人员调整", seats),
      ...changes("其他事项", others),
      ...(roster.length > 0 ? [heading(1, "调整后的组成人员"), ...roster, ...officeSentence(after)] : []),
    ]),
    attachments,
  };
}
