import type { Refusal } from "../kernel/refusal.ts";
import { lists } from "./charter.field.rules.ts";
import type { Charter } from "./charter.model.ts";

/** Where the paper leaves the head open, an entry of tier `head` without a name says so: a vacancy is stated, not assumed. */
export type CharterProblem = Refusal<
  "charter.name-missing" | "charter.head-missing" | "charter.term-reversed" | "charter.key-twice"
>;

/** What keeps a charter from being submitted, whatever the rulebook says. `field` is a path in the request. */
export function charterProblems(charter: Charter): CharterProblem[] {
  const problems: CharterProblem[] = [];
  if (charter.name.trim() === "") problems.push({ code: "charter.name-missing", field: "charter.name" });
  if (!charter.leaders.some(({ tier }) => tier === "head")) {
    problems.push({ code: "charter.head-missing", field: "charter.leaders" });
  }
  const { start, end } = charter.term;
  if (start !== null && end !== null && end < start) {
    problems.push({ code: "charter.term-reversed", facts: { start, end }, field: "charter.term.end" });
  }
  return [...problems, ...repeatedKeys(charter), ...sharedSeatKeys(charter)];
}

/** Leaders and members become seats of one table, so that no key may stand in both lists. */
function sharedSeatKeys({ leaders, members }: Charter): CharterProblem[] {
  const taken = new Set(leaders.map(({ key }) => key));
  const shared = new Set(members.map(({ key }) => key).filter((key) => taken.has(key)));
  return [...shared].map((key) => keyTwice("members", key));
}

function repeatedKeys(charter: Charter): CharterProblem[] {
  return lists.flatMap((list) => {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const { key } of charter[list]) (seen.has(key) ? twice : seen).add(key);
    return [...twice].map((key) => keyTwice(list, key));
  });
}

function keyTwice(list: (typeof lists)[number], key: string): CharterProblem {
  return { code: "charter.key-twice", facts: { key }, field: `charter.${list}[${key}]` };
}
