import { expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import { emptyCharter } from "../charter/charter.model.ts";
import { sayPart } from "./compare.messages.ts";

test("an entry of a list is one line, without its key", () => {
  expect(sayPart(aCharter(), "leaders", "zh")[0]).toBe("组长 · 正职 · 李甲 · 县长");
});

test("values of a block carry their names, and words of the model are said by name", () => {
  expect(sayPart(aCharter(), "office", "zh")).toEqual(["办公室所在单位：县发改局", "办公室主任：赵丙"]);
  expect(sayPart(aCharter(), "trigger", "en")).toEqual(["Emergency or routine: Routine"]);
  expect(sayPart(aCharter(), "form", "zh")).toEqual(["工作专班"]);
});

test("what is so is said, what is not so is left out", () => {
  const mechanisms = { ...emptyCharter().mechanisms, colocated: true };
  expect(sayPart({ ...emptyCharter(), mechanisms }, "mechanisms", "zh")).toEqual(["集中办公"]);
});

test("a part that says nothing has no lines", () => {
  expect(sayPart(emptyCharter(), "purpose", "zh")).toEqual([]);
  expect(sayPart(emptyCharter(), "members", "zh")).toEqual([]);
  expect(sayPart(emptyCharter(), "term", "zh")).toEqual([]);
});
