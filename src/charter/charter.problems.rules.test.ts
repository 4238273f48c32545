import { expect, test } from "vitest";
import { day } from "../kernel/day.ts";
import { say } from "../kernel/messages.ts";
import { aCharter } from "./charter.fixture.ts";
import { charterMessages } from "./charter.messages.ts";
import type { Charter } from "./charter.model.ts";
import { charterProblems } from "./charter.problems.rules.ts";

const member = { key: "M1", name: "赵丙", post: "" };

test("a charter with a name, a head and a term in order can be submitted", () => {
  expect(charterProblems(aCharter())).toEqual([]);
});

test("a head without a name is a vacancy that was stated, and no obstacle", () => {
  const leaders = [{ key: "L1", role: "组长", tier: "head" as const, name: null, post: "县长" }];
  expect(charterProblems(aCharter({ leaders }))).toEqual([]);
});

test.each<[code: string, field: string, changes: Partial<Charter>]>([
  ["charter.name-missing", "charter.name", { name: "  " }],
  ["charter.head-missing", "charter.leaders", { leaders: [] }],
  [
    "charter.term-reversed",
    "charter.term.end",
    { term: { text: null, start: day("2026-02-01"), end: day("2026-01-01") } },
  ],
  ["charter.key-twice", "charter.members[M1]", { members: [member, member, member] }],
  [
    "charter.key-twice",
    "charter.members[M1]",
    { leaders: [{ ...member, role: "组长", tier: "head" }], members: [member] },
  ],
])("%s is refused at %s, once, with a sentence", (code, field, changes) => {
  const problems = charterProblems(aCharter(changes));
  expect(problems.map((problem) => [problem.code, problem.field])).toEqual([[code, field]]);
  for (const problem of problems) expect(say([charterMessages], "zh", problem)).not.toContain("{");
});
