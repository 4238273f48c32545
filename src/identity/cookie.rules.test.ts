import { assert, property, stringMatching } from "fast-check";
import { describe, expect, test } from "vitest";
import { noCookie, tokenInCookie, tokenToCookie } from "./cookie.rules.ts";

const token = `${"aZ09-_".repeat(7)}a`;

describe("the session cookie", () => {
  test("brings back the token it was given", () => {
    assert(
      property(stringMatching(/^[\w-]{43}$/), (one) => {
        const [pair] = tokenToCookie(one, { secure: true }).split(";");
        return tokenInCookie(pair) === one && tokenInCookie(`theme=dark; ${pair}; a=b`) === one;
      }),
    );
  });

  test("is out of reach of scripts and of other sites' forms, and over https stays there", () => {
    expect(tokenToCookie(token, { secure: true })).toBe(
      `zhuanban_session=${token}; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(tokenToCookie(token, { secure: false })).not.toContain("Secure");
    expect(noCookie).toContain("Max-Age=0");
  });

  test.each([
    undefined,
    "",
    "zhuanban_session=",
    `zhuanban_session=${token}x`,
    `zhuanban_session=${token.slice(1)}`,
    `zhuanban_session="${token}"`,
    `other_zhuanban_session=${token}`,
    `zhuanban_session=${token.slice(0, 42)}%`,
  ])("of another shape is none: %s", (header) => expect(tokenInCookie(header)).toBeNull());
});
