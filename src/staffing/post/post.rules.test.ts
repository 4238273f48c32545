import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { Post } from "./post.model.ts";
import * as rules from "./post.rules.ts";

const id = <Kind extends string>(n: number) =>
  `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as Id<Kind>;
const today = day("2026-11-24");
const [zhao, qian] = [id<"person">(1), id<"person">(2)];
const fields = { name: "资金统筹岗", duty: "编制资金平衡方案", powers: [], training: [] };
const opened = () => rules.openPost({ id: id<"post">(10), bodyId: id<"body">(11) }, fields).state;

function handing(parts: Partial<rules.HandOver> = {}): rules.HandOver {
  const usual = { to: zhao, since: today, ground: "", today };
  return { ...usual, isInBody: true, isBeyondStaffing: false, ...parts };
}

function held(since: Day = day("2026-11-10")): Post {
  const done = rules.decideHandOver(opened(), 1, handing({ since }));
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.state;
}

const codeOf = (decided: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decided.ok ? "done" : decided.refusal?.code;

describe("handing a post over", () => {
  test("ends the one holding as it begins the other, and tells both", () => {
    const done = rules.decideHandOver(held(), 2, handing({ to: qian }));
    expect(done).toMatchObject({
      ok: true,
      value: {
        state: { holder: { personId: qian, since: today }, version: 3 },
        events: [{ kind: "post.handed-over", facts: { from: zhao, to: qian, since: today } }],
      },
    });
  });

  test.each([
    ["post.same", {}],
    ["post.future", { to: qian, since: addDays(today, 1) }],
    ["post.before", { to: qian, since: day("2026-11-09") }],
    ["post.outside", { to: qian, isInBody: false }],
    ["post.powers", { to: qian, isBeyondStaffing: true, ground: "同意" }],
    ["done", { to: qian, isBeyondStaffing: true, ground: "经编办核定为聘任制公务员，手续正在办理" }],
  ])("answers %s", (code, parts) => {
    expect(codeOf(rules.decideHandOver(held(), 2, handing(parts)))).toBe(code);
  });

  test("who has seen an older state, or acts on what was given up, is told so", () => {
    expect(codeOf(rules.decideHandOver(held(), 1, handing({ to: qian })))).toBe("post.stale");
    const closed = { ...opened(), closedOn: today };
    expect(codeOf(rules.decideHandOver(closed, 1, handing()))).toBe("post.closed");
  });

  test("whatever is done with a post in whatever order, holdings never overlap", () => {
    const anyTurn = fc.record({
      to: fc.constantFrom(null, zhao, qian),
      days: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 12 }), (turns) => {
        let post: Post = opened();
        let last = day("2026-01-01");
        for (const { to, days } of turns) {
          const on = addDays(today, -days);
          const done =
            to === null
              ? rules.decideVacate(post, post.version, { on, today })
              : rules.decideHandOver(post, post.version, handing({ to, since: on }));
          if (!done.ok) continue;
          expect(on >= last).toBe(true);
          last = on;
          post = done.value.state;
        }
      }),
    );
  });
});

test("a post is given up only when nobody holds it, and revised only where something changes", () => {
  expect(codeOf(rules.decideClose(held(), 2, today))).toBe("post.held");
  expect(codeOf(rules.decideClose(opened(), 1, today))).toBe("done");
  expect(codeOf(rules.decideVacate(opened(), 1, { on: today, today }))).toBe("post.vacant");
  expect(codeOf(rules.decideRevise(opened(), 1, fields))).toBe("post.unchanged");
  expect(codeOf(rules.decideRevise(opened(), 1, { ...fields, duty: "另定" }))).toBe("done");
});
