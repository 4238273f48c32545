import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../kernel/id.ts";
import { breakName, placeBodies } from "./picture.rules.ts";
import { relationKinds } from "./relation.model.ts";

const body = (name: string) => ({
  id: name as Id<"body">,
  name,
  state: "running" as const,
  jurisdiction: "岚川市",
});
const related = (fromId: string, kind: (typeof relationKinds)[number], toId: string) => ({
  kind,
  fromId: fromId as Id<"body">,
  toId: toId as Id<"body">,
});

test("who stands above is drawn above, who replaces beside", () => {
  const bodies = ["专班", "领导小组", "办公室", "旧专班"].map(body);
  const relations = [
    related("专班", "under", "领导小组"),
    related("办公室", "office_of", "领导小组"),
    related("专班", "replaces", "旧专班"),
  ];
  const rows = placeBodies("专班" as Id<"body">, bodies, relations).map((one) => [
    one.body.name,
    one.row,
    one.at,
  ]);
  expect(rows).toEqual([
    ["专班", 0, 0],
    ["领导小组", -1, 0],
    ["旧专班", 0, 1],
    ["办公室", 0, 2],
  ]);
});

test("whatever the relations, circles too, each body has one place of its own", () => {
  const name = fc.constantFrom("甲", "乙", "丙", "丁", "戊");
  const one = fc
    .tuple(name, fc.constantFrom(...relationKinds), name)
    .map(([a, kind, b]) => related(a, kind, b));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (relations) => {
      const placed = placeBodies("甲" as Id<"body">, ["甲", "乙", "丙", "丁", "戊"].map(body), relations);
      const places = placed.map(({ row, at }) => `${row}/${at}`);
      expect(new Set(places).size).toBe(placed.length);
      expect(new Set(placed.map((each) => each.body.id)).size).toBe(placed.length);
    }),
  );
});

test("a long name is broken, and cut where it still does not fit", () => {
  expect(breakName("岚川市防汛抗旱指挥部", 12)).toEqual(["岚川市防汛抗旱指挥部"]);
  expect(breakName("岚川市优化营商环境疑难问题会办工作专班", 12)).toEqual([
    "岚川市优化营商环境疑难问",
    "题会办工作专班",
  ]);
  expect(breakName("一".repeat(40), 12)[1]).toBe(`${"一".repeat(11)}…`);
});
