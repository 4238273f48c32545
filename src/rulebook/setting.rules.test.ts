import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { book } from "./book.data.ts";
import { defaultSetting, Outcome } from "./rulebook.model.ts";
import { runChecks } from "./rulebook.rules.ts";
import { Choice, type Proposal } from "./setting.model.ts";
import { findWord, judgeProposal, layersAt, layersToSetting, placesAfter } from "./setting.rules.ts";

const off: Choice = { topic: "switch", about: "EST-08", name: "", value: false };
const three: Choice = { topic: "parameter", about: "EST-08", name: "maxDeputies", value: 3 };
const gansu: Choice = { topic: "adoption", about: "F1.14", name: "", value: true };
const layer = (...choices: Choice[]) => ({ choices });

describe("what holds in a place", () => {
  test("is the default where nobody has said anything", () => {
    expect(layersToSetting([layer(), layer()])).toEqual(defaultSetting);
  });

  test("is what the place above says, entry by entry, where the place itself says nothing", () => {
    const two: Choice = { ...three, name: "maxHeads", value: 2 };
    expect(layersToSetting([layer(off, three, gansu), layer(two)])).toEqual({
      regime: "deliberative_body",
      switches: { "EST-08": false },
      parameters: { "EST-08": { maxDeputies: 3, maxHeads: 2 } },
      adopted: ["F1.14"],
    });
  });

  test("is its own word where it has one, against the place above", () => {
    const own = layer({ ...off, value: true }, { ...three, value: 5 }, { ...gansu, value: false });
    const regime: Choice = { topic: "regime", about: "", name: "", value: "work_arrangement" };
    expect(layersToSetting([layer(off, three, gansu), own, layer(regime)])).toEqual({
      regime: "work_arrangement",
      switches: { "EST-08": true },
      parameters: { "EST-08": { maxDeputies: 5 } },
      adopted: [],
    });
  });

  test("can be traced to who has said it last", () => {
    const layers = [layer(off), layer(), layer(three)];
    expect(findWord(layers, off)?.layer).toBe(layers[0]);
    expect(findWord(layers, three)?.layer).toBe(layers[2]);
    expect(findWord(layers, gansu)).toBeNull();
  });

  test("changes in a place and those below it, not above and not beside", () => {
    const places = new Map(
      [
        ["city", null],
        ["zone", "city"],
        ["county", "city"],
        ["town", "county"],
      ].map(([id, parentId]) => [id as string, { parentId: parentId ?? null, choices: [] as Choice[] }]),
    );
    const after = placesAfter(places, "county", { ...off, before: null });
    const isOff = (place: string) => layersToSetting(layersAt(after, place)).switches["EST-08"] === false;
    expect(["city", "zone", "county", "town"].filter(isOff)).toEqual(["county", "town"]);
  });
});

describe("a change", () => {
  const judged = (proposal: Partial<Proposal>, own: readonly Choice[] = []) =>
    judgeProposal(book, own, { ...three, before: null, ...proposal });

  test.each<[string, Partial<Proposal>]>([
    ["a parameter within its range", {}],
    ["a switch", { topic: "switch", name: "", value: false }],
    ["a local measure that is adopted", { topic: "adoption", about: "F1.14", name: "", value: true }],
    ["the regime", { topic: "regime", about: "", name: "", value: "work_arrangement" }],
  ])("of %s is sound", (_of, proposal) => {
    expect(judged(proposal).ok).toBe(true);
  });

  test.each<[string, Partial<Proposal>]>([
    ["rulebook.unknown-check", { topic: "switch", about: "EST-99", name: "", value: false }],
    ["rulebook.unknown-parameter", { name: "toString" }],
    ["rulebook.unknown-article", { topic: "adoption", about: "F1.4", name: "", value: true }],
    ["rulebook.out-of-range", { value: 21 }],
    ["rulebook.out-of-range", { value: -1 }],
    ["rulebook.wrong-value", { value: "3" }],
    ["rulebook.wrong-value", { topic: "switch", name: "", value: 1 }],
    ["rulebook.wrong-value", { topic: "regime", about: "", name: "", value: "anything" }],
    ["rulebook.stale", { before: 4 }],
    ["rulebook.same", { value: null }],
  ])("is refused with %s", (code, proposal) => {
    expect(judged(proposal)).toMatchObject({ refusal: { code } });
  });

  test("back to what was said before is a change like any other", () => {
    expect(judged({ before: 3, value: null }, [three]).ok).toBe(true);
    expect(judged({ before: null, value: 5 }, [three])).toMatchObject({
      refusal: { code: "rulebook.stale" },
    });
  });
});

test("whatever places set, what is unverified never blocks, and C never more than warns", () => {
  const topics = book.flatMap((entry): Choice[] => [
    { topic: "switch", about: entry.id, name: "", value: true },
    ...Object.keys(entry.parameters).map(
      (name): Choice => ({ topic: "parameter", about: entry.id, name, value: 1 }),
    ),
    ...entry.articles.map(({ id }): Choice => ({ topic: "adoption", about: id, name: "", value: true })),
  ]);
  const anyChoice = fc
    .tuple(fc.constantFrom(...topics), fc.oneof(fc.boolean(), fc.integer(), fc.string()))
    .map(([topic, value]) => Choice.parse({ ...topic, value }));
  const anyLayers = fc.array(
    fc.array(anyChoice, { maxLength: 20 }).map((some) => layer(...some)),
    {
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(
      anyLayers,
      fc.constantFrom(...book),
      fc.constantFrom(...Outcome.options),
      (layers, entry, outcome) => {
        for (const grade of ["UNVERIFIED", "C"] as const) {
          const articles = entry.articles.map((article) => ({ ...article, grade, since: null, until: null }));
          const rule = { entry: { ...entry, articles }, answer: () => [{ outcome, code: "x" }] };
          const setting = layersToSetting(layers);
          const trial = {
            subject: {},
            facts: {},
            setting,
            regime: setting.regime,
            on: "2026-11-24" as never,
          };
          const outcomes = runChecks([rule], trial).map((finding) => finding.outcome);
          expect(outcomes).not.toContain("fail");
          if (grade === "UNVERIFIED") expect(outcomes).not.toContain("warn");
        }
      },
    ),
  );
});
