import fc from "fast-check";
import { expect, test } from "vitest";
import { simplifiedRows, traditionalRows } from "./script.data.ts";
import { simplifyText } from "./script.rules.ts";

test("traditional words become simplified ones, and all else stays", () => {
  expect(simplifyText("單獨設立辦公室，刻製印章 2026-06")).toBe("单独设立办公室，刻制印章 2026-06");
});

test("no offset moves, whatever the text", () => {
  const either = [...(traditionalRows[0] ?? ""), ...(simplifiedRows[0] ?? "")];
  const anyText = fc.string({ unit: fc.oneof(fc.constantFrom(...either), fc.string({ unit: "binary" })) });
  fc.assert(fc.property(anyText, (text) => simplifyText(text).length === text.length));
});
