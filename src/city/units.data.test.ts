import { expect, test } from "vitest";
import { emptyPlace } from "./tingbei.data.ts";
import { cityUnits } from "./units.data.ts";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** GB 32100: the weighted sum of the first 17 characters and the check character is divisible by 31. */
function isUscc(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  const sum = Array.from(code.slice(0, 17)).reduce(
    (total, character, at) => total + alphabet.indexOf(character) * (3 ** at % 31),
    0,
  );
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}

/** GB 11714: the organisation code inside it has a check of its own, modulo 11. */
function hasOrganisationCheck(code: string): boolean {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce(
    (total, weight, at) => total + Number.parseInt(code.charAt(8 + at), 36) * weight,
    0,
  );
  return "0123456789X0".charAt(11 - (sum % 11)) === code[16];
}

const codes = [...cityUnits, ...emptyPlace.units].flatMap(({ uscc }) => (uscc === null ? [] : [uscc]));

test("a few units have a social credit code, and both its checks hold", () => {
  expect(codes.length).toBeGreaterThanOrEqual(10);
  expect(codes.filter((code) => !isUscc(code) || !hasOrganisationCheck(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

test("a code with one digit changed is no code", () => {
  for (const code of codes)
    expect(isUscc(`${code.slice(0, 9)}${code[9] === "1" ? "2" : "1"}${code.slice(10)}`)).toBe(false);
});

test("every unit above is a unit, and no unit stands above itself", () => {
  const parents = new Map(cityUnits.map(({ key, parent }) => [key, parent]));
  for (const { key, parent } of cityUnits) {
    expect(parent === undefined || parents.has(parent)).toBe(true);
    const above = new Set<string>();
    for (let one = parent; one !== undefined; one = parents.get(one)) {
      expect(one === key || above.has(one)).toBe(false);
      above.add(one);
    }
  }
  expect([...parents.values()].filter((parent) => parent === undefined).length).toBeLessThan(12);
});
