import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { searchOf } from "./api.ts";
import { parseLeniently, searchToObject } from "./url.ts";

const some = (given: unknown) => (given === undefined ? [] : Array.isArray(given) ? given : [given]);
const Filter = z.object({
  q: z.string().default(""),
  state: z.preprocess(some, z.array(z.enum(["running", "draft"]))),
  limit: z.coerce.number().int().max(200).default(50),
});

test("filters are read from the address, one value or several", () => {
  expect(parseLeniently(Filter, searchToObject("?state=running&q=防汛"))).toEqual({
    q: "防汛",
    state: ["running"],
    limit: 50,
  });
  expect(parseLeniently(Filter, searchToObject("?state=running&state=draft")).state).toEqual([
    "running",
    "draft",
  ]);
});

test("a filter that is wrong counts as not given and spoils no other", () => {
  const filter = parseLeniently(Filter, searchToObject("?q=防汛&state=sleeping&limit=many"));
  expect(filter).toEqual({ q: "防汛", state: [], limit: 50 });
});

test("what is written to the address is read back as it was", () => {
  const value = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed());
  const name = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed() && text !== "__proto__");
  const search = fc.dictionary(name, fc.oneof(value, fc.array(value, { minLength: 2 })), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(search, (given) => {
      expect(searchToObject(searchOf(given))).toEqual(given);
    }),
  );
});
