import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/day.ts";
import type { Exemption } from "./exemption.model.ts";
import { flawOf, isExpired, judgeExemptions, latestEnd, pickExemptions } from "./exemption.rules.ts";

const today = day("2026-11-24");
const facts = { today, termEnd: day("2027-06-30") };
const sound: Exemption = {
  ground: "与现有专班分工不同，已会商编办",
  basis: "市政府常务会议纪要〔2026〕8号",
  until: day("2027-06-30"),
};

describe("an exemption", () => {
  test("with a ground, a basis and an end within the term is sound", () => {
    expect(judgeExemptions({ "EST-03": sound }, facts)).toEqual({ ok: true, value: undefined });
  });

  test.each<[string, Partial<Exemption>, string]>([
    ["without a ground", { ground: "" }, "body.ground-thin"],
    ["with a short ground", { ground: "情况特殊" }, "body.ground-thin"],
    ["with spaces for a ground", { ground: " ".repeat(40) }, "body.ground-thin"],
    ["with one character over and over", { ground: "好".repeat(40) }, "body.ground-thin"],
    ["with one phrase over and over", { ground: "同意设立".repeat(9) }, "body.ground-thin"],
    ["with marks for a ground", { ground: "——，。；：！？……（）" }, "body.ground-thin"],
    ["without a basis", { basis: " — " }, "body.basis-missing"],
    ["that has ended already", { until: day("2026-11-23") }, "body.exemption-past"],
    ["that ends after the term", { until: day("2027-07-01") }, "body.exemption-long"],
  ])("%s is refused", (_which, parts, code) => {
    const answer = judgeExemptions({ "EST-03": { ...sound, ...parts } }, facts);
    expect(answer).toMatchObject({ refusal: { code, field: "explanations.EST-03" } });
  });

  test.each([
    ["of a body with a term ends with it", day("2027-06-30"), "2027-06-30"],
    ["of a body without a term ends within twelve months", null, "2027-11-24"],
    ["of a body whose term is over does too", day("2026-01-01"), "2027-11-24"],
  ])("%s", (_which, termEnd, latest) => {
    expect(latestEnd({ today, termEnd })).toBe(latest);
  });

  test("ends on a day on which it still holds, and on no day before it was given", () => {
    const anyEnd = fc.option(fc.integer({ min: -900, max: 900 }));
    fc.assert(
      fc.property(anyEnd, fc.integer({ min: -900, max: 900 }), (end, days) => {
        const given = { today, termEnd: end === null ? null : addDays(today, end) };
        const until = addDays(today, days);
        const isAllowed = flawOf({ ...sound, until }, given) === null;
        expect(isAllowed).toBe(!isExpired({ until }, today) && until <= latestEnd(given));
      }),
    );
  });

  test("speaks for a check up to its day, and no longer", () => {
    expect([0, 1].map((days) => isExpired(sound, addDays(sound.until, days)))).toEqual([false, true]);
  });

  test("of a check that does not say no is left out", () => {
    expect(pickExemptions({ "EST-01": sound, "EST-03": sound }, ["EST-03", "EST-05"])).toEqual({
      "EST-03": sound,
    });
  });
});
