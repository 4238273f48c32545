import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCharter } from "./charter.fixture.ts";
import {
  blankEntry,
  insertEntry,
  moveEntry,
  nextKey,
  removedEntries,
  removeEntry,
  restoreEntries,
  splitPerson,
} from "./charter.list.rules.ts";
import { emptyCharter } from "./charter.model.ts";

const namesOf = (charter: ReturnType<typeof aCharter>) => charter.members.map(({ key }) => key);
const fiveMembers = aCharter({
  members: ["M1", "M2", "M3", "M4", "M5"].map((key) => ({ key, name: key, post: "" })),
});

describe("a list of a charter", () => {
  test("takes a new entry behind the one it was asked for", () => {
    const entry = blankEntry("members", nextKey("members", [fiveMembers]), fiveMembers);
    expect(namesOf(insertEntry(fiveMembers, "members", { entry, after: "M2" }))).toEqual([
      "M1",
      "M2",
      "M6",
      "M3",
      "M4",
      "M5",
    ]);
    expect(namesOf(insertEntry(fiveMembers, "members", { entry, after: null })).at(-1)).toBe("M6");
  });

  test("gives no key again that the original used", () => {
    const now = removeEntry(fiveMembers, "members", "M5");
    expect(nextKey("members", [now, fiveMembers])).toBe("M6");
  });

  test("moves an entry by one and keeps it at the edge", () => {
    expect(namesOf(moveEntry(fiveMembers, "members", { key: "M2", by: -1 }))).toEqual([
      "M2",
      "M1",
      "M3",
      "M4",
      "M5",
    ]);
    expect(moveEntry(fiveMembers, "members", { key: "M5", by: 1 })).toBe(fiveMembers);
  });

  test("has every removed entry put back where it stood, whichever were removed", () => {
    fc.assert(
      fc.property(fc.subarray(namesOf(fiveMembers)), (gone) => {
        const now = gone.reduce((charter, key) => removeEntry(charter, "members", key), fiveMembers);
        expect(removedEntries(fiveMembers, now, "members").map(({ key }) => key)).toEqual(gone);
        expect(restoreEntries(fiveMembers, now, "members")).toEqual(fiveMembers);
      }),
    );
  });
});

test("the first leader that is added is the head, the next a deputy", () => {
  const first = blankEntry("leaders", "L1", emptyCharter());
  expect(first).toMatchObject({ tier: "head", role: "组长", name: null });
  const charter = { ...emptyCharter(), leaders: [first] };
  expect(blankEntry("leaders", "L2", charter)).toMatchObject({ tier: "deputy", role: "副组长" });
});

describe("parting a name from a post", () => {
  const glued = { name: "格日勒甲党组书记、局长", post: "" };

  test("the name ends at the caret", () => {
    expect(splitPerson(glued, { field: "name", from: 4, to: 4 })).toEqual({
      name: "格日勒甲",
      post: "党组书记、局长",
    });
  });

  test("what is selected is the name, before or behind the post", () => {
    const person = { name: null, post: "副镇长 李甲" };
    expect(splitPerson(person, { field: "post", from: 4, to: 6 })).toEqual({ name: "李甲", post: "副镇长" });
  });

  test("a post whose person has a name keeps it", () => {
    const person = { name: "李甲", post: "副镇长" };
    expect(splitPerson(person, { field: "post", from: 1, to: 1 })).toBe(person);
  });
});
