import { expect, test } from "vitest";
import { z } from "zod";
import { forgetDevice, readDevice, writeDevice } from "./device.ts";
import { keepDraft, openDraft } from "./draft.ts";

const Shape = z.object({ text: z.string() });
const empty = { text: "" };

test("what was kept is there again, with when it was kept", () => {
  keepDraft("draft/a/read", { text: "关于成立" }, "2026-03-01T08:00:00.000Z");
  expect(openDraft("draft/a/read", Shape, empty)).toEqual({
    value: { text: "关于成立" },
    keptAt: "2026-03-01T08:00:00.000Z",
  });
});

test("where nothing was kept one starts from the beginning", () => {
  expect(openDraft("draft/b/read", Shape, empty)).toEqual({ value: empty, keptAt: null });
});

test.each([
  ["of an older shape", JSON.stringify({ at: "2026-03-01T08:00:00.000Z", value: { words: "关于" } })],
  ["that is no JSON", "{关于"],
])("a draft %s is put aside, not lost", (_, text) => {
  writeDevice("draft/c/read", text);
  expect(openDraft("draft/c/read", Shape, empty)).toEqual({ value: empty, keptAt: null });
  expect(readDevice("draft/c/read")).toBeNull();
  expect(readDevice("draft/c/read/put-aside")).toBe(text);
});

test("a device without storage says that nothing will outlive the visit, and keeps it for the visit", () => {
  expect(keepDraft("draft/d/read", { text: "关于" }, "2026-03-01T08:00:00.000Z")).toBe(false);
  expect(openDraft("draft/d/read", Shape, empty).value).toEqual({ text: "关于" });
  forgetDevice("draft/d/read");
  expect(openDraft("draft/d/read", Shape, empty).value).toEqual(empty);
});
