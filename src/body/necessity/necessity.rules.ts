import type { Charter } from "../../charter/charter.model.ts";
import { coreOfName, likeness, pairsOf } from "../../charter/charter.overlap.rules.ts";
import { addMonths, type Day } from "../../kernel/day.ts";
import type { CloseBody } from "./necessity.model.ts";

/** What is known of an existing body when it is compared. */
export type Standing = Pick<CloseBody, "id" | "name" | "purpose" | "jurisdiction" | "state" | "endedOn"> & {
  readonly leadUnit: string;
  /** Duties of its groups and its targets, in one text. */
  readonly duties: string;
  readonly members: readonly string[];
};

/** Below this, two bodies have no more in common than any two papers. */
const fewest = 18;
const most = 6;
/** 令227 art. 5 as towns apply it: what was ended is not set up again within the year. */
const quietMonths = 12;
const mostWords = 4;
/** Words that every such paper uses. */
const common =
  /工作|专班|领导|小组|指挥部|联席会议|全市|全县|全区|推进|加强|协调|组织|统筹|负责|有关|落实|保障|办公室/gu;

/** The bodies closest to a proposed one, by name and duty, each with why; the closest first. */
export function findClosest(charter: Charter, bodies: readonly Standing[], today: Day): CloseBody[] {
  const proposal = profileOf(charter, [...new Set(bodies.map(({ jurisdiction }) => jurisdiction))]);
  return bodies
    .filter(({ endedOn }) => endedOn === null || addMonths(endedOn, quietMonths) >= today)
    .map((body) => compare(proposal, body))
    .filter((one) => one.kind !== "alike" || one.likeness >= fewest)
    .toSorted((one, other) => rank(other) - rank(one) || other.likeness - one.likeness)
    .slice(0, most);
}

const rank = ({ kind }: CloseBody) => (kind === "alike" ? 0 : 1);

function profileOf(charter: Charter, places: readonly string[]) {
  const { name, purpose, leadUnit, office, groups, targets, leaders, members } = charter;
  const duty = [purpose, ...groups.map((one) => one.duty), ...targets.map(({ text }) => text)].join(" ");
  const people = [...leaders, ...members].flatMap((one) => (one.name === null ? [] : [one.name]));
  return {
    core: coreOfName(name),
    places,
    text: bare(`${name} ${duty}`, places),
    names: pairsOf(coreOfName(name)),
    duties: pairsOf(bare(duty, places)),
    lead: leadUnit ?? office.unit ?? "",
    people: new Set(people),
  };
}

/** Without the words that every paper uses, and without the names of the places, which every paper of theirs uses. */
function bare(text: string, places: readonly string[] = []): string {
  return places.reduce((left, place) => left.replaceAll(place, "　"), text).replace(common, "　");
}

function compare(proposal: ReturnType<typeof profileOf>, body: Standing): CloseBody {
  const { id, name, purpose, jurisdiction, state, endedOn } = body;
  const core = coreOfName(name);
  const duty = `${purpose ?? ""} ${body.duties}`;
  const byName = likeness(proposal.names, pairsOf(core));
  const byDuty = likeness(proposal.duties, pairsOf(bare(duty, proposal.places)));
  const isSame = core !== "" && core === proposal.core;
  const kind = isSame ? (endedOn === null ? "duplicate" : "recreation") : "alike";
  return {
    ...{ id, name, purpose, jurisdiction, state, endedOn, kind },
    likeness: Math.round(100 * (isSame ? 1 : Math.max(byName, byDuty, (byName + byDuty) / 2))),
    words: sharedWords(proposal.text, bare(`${name} ${duty}`, proposal.places)),
    sameLead: proposal.lead !== "" && proposal.lead === body.leadUnit,
    members: body.members.filter((member) => proposal.people.has(member)),
  };
}

/** The longest runs of letters that both texts use, none within another, without the words that all papers use. */
export function sharedWords(one: string, other: string): string[] {
  const letters = [...bare(one).replace(/[\s\p{P}\d]+/gu, "　")];
  const there = bare(other);
  const found: string[] = [];
  for (let from = 0; from < letters.length; from += 1) {
    let to = from;
    while (
      to < letters.length &&
      letters[to] !== "　" &&
      there.includes(letters.slice(from, to + 1).join(""))
    ) {
      to += 1;
    }
    if (to - from >= 2) found.push(letters.slice(from, to).join(""));
    if (to > from + 1) from = to - 1;
  }
  const longest = [...new Set(found)].toSorted((a, b) => b.length - a.length);
  return longest
    .filter((word, at) => !longest.slice(0, at).some((longer) => longer.includes(word)))
    .slice(0, mostWords);
}

/** What was examined and why it cannot do it, as the charter's necessity says it. */
export function sayExamined(before: string | null, name: string, why: string): string {
  const said = `现有“${name}”不能承担：${why.trim().replace(/[。；;]+$/u, "")}。`;
  return [before?.trim(), said].filter(Boolean).join("");
}

/** Whether the necessity speaks of a body already. */
export function isExamined(necessity: string | null, name: string): boolean {
  return necessity?.includes(`“${name}”`) ?? false;
}

/** Pairs of letters by which the register is asked for names, and for duties. */
export type Asking = { readonly names: readonly string[]; readonly duties: readonly string[] };

/** Of the subject and of what it is for, without the words of every paper. */
export function askingPairs({ name, purpose }: Pick<Charter, "name" | "purpose">, place: string): Asking {
  const telling = (text: string) => {
    const pairs = text.split("　").flatMap((part) => [...pairsOf(part)]);
    return [...new Set(pairs)].filter((pair) => !/\d/u.test(pair)).slice(0, mostPairs);
  };
  return { names: telling(coreOfName(name)), duties: telling(bare(purpose ?? "", [place])) };
}

const mostPairs = 20;
