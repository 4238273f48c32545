import { describe, expect, test } from "vitest";
import { isCitizenNumber, isUscc, readPhoneTail, withoutNumbers } from "./number.rules.ts";

test.each([
  ["11880100MB2K4016XY", true],
  ["118801000150010228", true],
  ["118801000150010229", false],
  ["11880100MB2K4016XI", false],
  ["", false],
])("the check sign of %s says %s (GB 32100)", (code, is) => expect(isUscc(code)).toBe(is));

describe("an identity-card number", () => {
  test("is known by its check sign, and by its shape where Excel has rounded it", () => {
    expect(
      "0123456789X".split("").filter((sign) => isCitizenNumber(`11010119900307451${sign}`)),
    ).toHaveLength(1);
    expect(isCitizenNumber("110101199003074000")).toBe(true);
    expect(isCitizenNumber("110101900307451")).toBe(true);
  });

  test.each(["118801000150010228", "13912345678", "2026030112", "王建国"])("%s is none", (text) => {
    expect(isCitizenNumber(text)).toBe(false);
  });

  test("is taken out of a longer text too; of a telephone number the end stays", () => {
    expect(withoutNumbers("身份证 110101199003074514，手机 139-1234-5678")).toBe("身份证 ＊，手机 *5678");
  });
});

test.each([
  ["13912345678", "5678"],
  ["0571-87654321", "4321"],
  ["*5678", "5678"],
  ["5678", "5678"],
  ["无", null],
])("of the telephone number %s is kept %s", (text, tail) => expect(readPhoneTail(text)).toBe(tail));
