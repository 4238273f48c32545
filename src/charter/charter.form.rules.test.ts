import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCharter, anyCharter } from "./charter.fixture.ts";
import { adviseBody, adviseForm } from "./charter.form.rules.ts";
import { emptyCharter } from "./charter.model.ts";
import { advisableForms, type FormQuestion } from "./judgement.model.ts";

const anyQuestion: fc.Arbitrary<FormQuestion> = fc.record({
  duty: fc.constantFrom("decide", "coordinate", "execute"),
  answerable: fc.constantFrom("collective", "commander", "each_person"),
  duration: fc.constantFrom("term", "standing"),
  emergency: fc.boolean(),
  existing: fc.constantFrom("none", "one_department", "existing_body"),
});

const asked: FormQuestion = {
  duty: "execute",
  answerable: "each_person",
  duration: "term",
  emergency: false,
  existing: "none",
};

describe("the form adviser", () => {
  test.each([
    ["leading_group", { duty: "decide", answerable: "collective" }],
    ["office", { duty: "execute", answerable: "collective", duration: "standing" }],
    ["headquarters", { duty: "decide", answerable: "commander", emergency: true }],
    ["task_force", { duty: "execute", answerable: "each_person" }],
    ["joint_conference", { duty: "coordinate", answerable: "collective" }],
    ["no_body", { existing: "one_department" }],
  ] as const)("gives %s to its own row of Table 2", (form, changes) => {
    expect(adviseBody({ ...asked, ...changes }).form).toBe(form);
  });

  test("has one form and at least one reason for every combination of answers", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const advice = adviseBody(question);
        expect(advisableForms).toContain(advice.form);
        expect(advice.reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  test("never founds a body where somebody can do it already", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(adviseBody(question).form === "no_body").toBe(question.existing !== "none");
      }),
    );
  });

  test("never makes a task force of standing work, nor of work nobody executes", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        if (adviseBody(question).form !== "task_force") return;
        expect(question.duration).toBe("term");
        expect(question.duty).toBe("execute");
        expect(question.answerable).not.toBe("collective");
      }),
      { numRuns: 1_000 },
    );
  });

  test("never takes a headquarters away because an emergency was added", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        if (adviseBody({ ...question, emergency: false }).form !== "headquarters") return;
        expect(adviseBody({ ...question, emergency: true }).form).toBe("headquarters");
      }),
      { numRuns: 1_000 },
    );
  });

  test("gives decisions to leading groups and headquarters only", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { form } = adviseBody({ ...question, duty: "decide", existing: "none" });
        expect(["leading_group", "headquarters"]).toContain(form);
      }),
    );
  });
});

describe("advice from a charter", () => {
  test("a task force with an accountable deputy, targets and an end fits", () => {
    expect(adviseForm(aCharter())).toMatchObject({ form: "task_force", fit: "fits" });
  });

  test("a task force that only coordinates, and lists units, had better be a joint conference", () => {
    const charter = aCharter({
      purpose: "为协调各部门",
      groups: [],
      targets: [],
      leaders: [],
      members: [],
      memberUnits: [{ key: "U1", name: "县财政局" }],
    });
    expect(adviseForm(charter)).toMatchObject({ form: "joint_conference", fit: "differs" });
  });

  test("a task force for lasting work is told that task forces end", () => {
    const term = { text: null, start: null, end: null };
    const advice = adviseForm(aCharter({ purpose: "建立长效机制", term, dissolution: null }));
    expect(advice).toMatchObject({ form: "office", fit: "differs" });
    expect(advice.reasons.map(({ code }) => code)).toContain("form.no-standing-task-force");
  });

  test("a charter that says nothing leaves the question open or is believed", () => {
    expect(adviseForm(emptyCharter())).toMatchObject({ form: "task_force", fit: "fits", signs: [] });
    expect(adviseForm({ ...emptyCharter(), form: "other" }).fit).toBe("open");
  });

  test("a duplicate of an existing body needs no body", () => {
    expect(adviseForm(aCharter(), "existing_body")).toMatchObject({ form: "no_body", fit: "differs" });
  });

  test("differs only where the charter itself says something", () => {
    fc.assert(
      fc.property(anyCharter, (charter) => {
        const advice = adviseForm(charter);
        if (advice.fit === "differs") expect(advice.signs.length).toBeGreaterThan(0);
      }),
    );
  });
});
