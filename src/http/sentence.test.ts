import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sentencesFor } from "./sentence.ts";

const schema = z.object({ name: z.string(), count: z.int(), list: z.array(z.string().max(2)) });
const said = (language: "zh" | "en") =>
  schema
    .safeParse({ count: "x", list: ["long"] }, { error: sentencesFor(language) })
    .error?.issues.map(({ message }) => message);

describe("what is wrong with a request is said in one language", () => {
  test("in Chinese without a word of English", () => {
    expect(said("zh")).toEqual(["必填，没有给出", "应为数", "最多 2 个字"]);
  });
  test("in English", () => {
    expect(said("en")?.slice(0, 2)).toEqual([
      "required, but missing",
      "Invalid input: expected number, received string",
    ]);
  });
});
