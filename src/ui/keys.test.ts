import { describe, expect, test } from "vitest";
import { capsOf, followKeys, isSingleKey, pressOf } from "./keys.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe("a shortcut", () => {
  test("is heard when its key is pressed", () => {
    const follow = followKeys();
    expect(follow("?", 0, ["?", "g r"])).toBe("?");
  });

  test("of two keys is heard after the second", () => {
    const follow = followKeys();
    expect(follow("g", 0, ["g r", "g a"])).toBeNull();
    expect(follow("a", 500, ["g r", "g a"])).toBe("g a");
  });

  test("of two keys is forgotten when the second comes late", () => {
    const follow = followKeys();
    follow("g", 0, ["g r"]);
    expect(follow("r", 5_000, ["g r"])).toBeNull();
  });

  test("is heard after a beginning that led nowhere", () => {
    const follow = followKeys();
    follow("g", 0, ["g r", "?"]);
    expect(follow("?", 100, ["g r", "?"])).toBe("?");
    follow("g", 200, ["g r"]);
    follow("g", 300, ["g r"]);
    expect(follow("r", 400, ["g r"])).toBe("g r");
  });

  test("with Ctrl is the same as with ⌘, and Alt leaves the key to the browser", () => {
    expect(pressOf({ ...plain, key: "K", ctrlKey: true })).toBe("mod+k");
    expect(pressOf({ ...plain, key: "k", metaKey: true })).toBe("mod+k");
    expect(pressOf({ ...plain, key: "k", altKey: true })).toBeNull();
    expect(pressOf({ ...plain, key: "Shift" })).toBeNull();
  });

  test("of a single key can be told apart, because a person may switch those off", () => {
    expect(isSingleKey("?")).toBe(true);
    expect(isSingleKey("g r")).toBe(true);
    expect(isSingleKey("mod+k")).toBe(false);
  });

  test("is drawn as the caps of the keyboard at hand", () => {
    expect(capsOf("mod+k", true)).toEqual([["⌘", "K"]]);
    expect(capsOf("mod+k", false)).toEqual([["Ctrl", "K"]]);
    expect(capsOf("g r", false)).toEqual([["G"], ["R"]]);
  });
});
