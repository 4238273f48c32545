import { describe, expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import type { Id } from "../kernel/id.ts";
import { bindSeats, charterToSeats } from "./seat.rules.ts";

const person = (id: string, name: string, unit: string, unitShort: string) => ({
  id: id as Id<"person">,
  name,
  unit,
  unitShort,
});
const roster = {
  leaders: [{ key: "L1", role: "组长", tier: "head" as const, name: "顾远山", post: "市政府副市长" }],
  members: [{ key: "M1", name: "陆明哲", post: "市财政局副局长" }],
};
const seats = charterToSeats(aCharter(roster));

describe("binding seats to persons", () => {
  test("the only person of the name is bound", () => {
    const [head] = bindSeats(seats, [person("p1", "顾远山", "澜川市人民政府", "市政府")]);
    expect(head).toMatchObject({ key: "L1", role: "组长", personId: "p1" });
  });

  test("among namesakes the one is bound whose unit the post begins with", () => {
    const people = [
      person("p1", "陆明哲", "澜川市审计局", "市审计局"),
      person("p2", "陆明哲", "澜川市财政局", "市财政局"),
    ];
    expect(bindSeats(seats, people).find((seat) => seat.name === "陆明哲")?.personId).toBe("p2");
  });

  test("nobody is bound by guess: namesakes that the post does not tell apart stay open", () => {
    const people = [
      person("p1", "陆明哲", "澜川市审计局", "市审计局"),
      person("p2", "陆明哲", "澜川市教育局", "市教育局"),
    ];
    expect(bindSeats(seats, people).find((seat) => seat.name === "陆明哲")?.personId).toBeNull();
  });

  test("a seat by post alone is a seat without a person", () => {
    const byPost = charterToSeats(aCharter({ members: [{ key: "M1", name: null, post: "各镇镇长" }] }));
    expect(bindSeats(byPost, [person("p1", "", "某镇", "某镇")]).at(-1)).toMatchObject({
      name: "",
      personId: null,
    });
  });
});
