import { expect, test } from "vitest";
import { type Act, offer, offeredActs, shelve } from "./act.ts";

const done: string[] = [];
const approve: Act<{ readonly name: string; readonly can: boolean }> = {
  id: "body.approve",
  label: { zh: "批准", en: "Approve" },
  group: "act",
  may: ({ can }) => can || { zh: "起草人不能审批。", en: "Who drafted it does not approve it." },
  perform: ({ name }) => done.push(name),
};

test("an act that may be done is done on what it was offered for", () => {
  offer(approve, { name: "防汛专班", can: true }).perform();
  expect(done.splice(0)).toEqual(["防汛专班"]);
});

test("an act that may not be done does nothing and says why", () => {
  const refused = offer(approve, { name: "防汛专班", can: false });
  refused.perform();
  expect(done).toEqual([]);
  expect(refused.may).toEqual({ zh: "起草人不能审批。", en: "Who drafted it does not approve it." });
});

test("acts are on the shelf while their page is there, the nearest last", () => {
  const act = offer(approve, { name: "防汛专班", can: true });
  const takeFrame = shelve([{ ...act, id: "frame.find" }]);
  const takePage = shelve([act]);
  expect(offeredActs().map(({ id }) => id)).toEqual(["frame.find", "body.approve"]);
  takePage();
  expect(offeredActs().map(({ id }) => id)).toEqual(["frame.find"]);
  takeFrame();
  expect(offeredActs()).toEqual([]);
});
