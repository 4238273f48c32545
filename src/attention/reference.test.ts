import { describe, expect, test } from "vitest";
import { shiftOf } from "./dilution.rules.ts";
import { budgetOf, leftAfterSwitching, type Person, totalOf, yieldOf } from "./effective.rules.ts";
import { defaultParameters } from "./parameter.data.ts";
import { randomFrom } from "./random.rules.ts";
import * as reference from "./reference.fixture.ts";
import { gatherOthers } from "./scenario.rules.ts";
import { hillNumbers } from "./spread.rules.ts";

const { expected, isHome, peopleOf, weigh } = reference;

/** The prescribed closeness: a millionth and a half, for unit vectors two billionths. */
function near(actual: number, wanted: number, within = 1.5e-6): void {
  expect(Math.abs(actual - wanted), `${actual} beside ${wanted}`).toBeLessThanOrEqual(within);
}

function nearAll(actual: ReadonlyMap<string, number>, wanted: Readonly<Record<string, number>>): void {
  for (const [key, value] of Object.entries(wanted)) near(actual.get(key) ?? 0, value);
}

const shares = ({ holdings }: Person) => holdings.map(({ share }) => share);
const total = (people: Iterable<Person>) =>
  totalOf(budgetOf([...people], defaultParameters), defaultParameters, { home: isHome });
const people = peopleOf(reference.rosterOfDay24);

/** The members of the proposal D now, and with it. */
function proposalD(roster: readonly reference.RosterRow[]) {
  const before = peopleOf(roster.filter(([person]) => person in reference.proposal));
  const after = [...before].map(([person, { capacity, holdings }]) => ({
    capacity,
    holdings: [...holdings, { body: "D", isHome: false, share: reference.proposal[person] ?? 0 }],
  }));
  return { before: [...before.values()], after };
}

describe("the reference roster", () => {
  test("gives the load and the effective number of bodies of each person", () => {
    for (const [person, plan] of people) {
      near(
        shares(plan).reduce((sum, one) => sum + one, 0),
        expected.load[person as "P1"],
      );
      const { n0, n1, n2 } = hillNumbers(shares(plan));
      const wanted = expected.spread[person as "P1"];
      expect(n0).toBe(wanted.n0);
      near(n1, wanted.n1);
      near(n2, wanted.n2);
      near(n2, expected.standing.bodies[person as "P1"]);
      near(leftAfterSwitching(n2, defaultParameters.theta), expected.standing.left[person as "P1"]);
    }
  });

  test("gives total effective attention and where the rest of the capacity goes", () => {
    const budget = budgetOf([...people.values()], defaultParameters);
    near(total(people.values()), expected.standing.total);
    for (const part of ["slack", "overhead", "tax"] as const) near(budget[part], expected.standing[part]);
    nearAll(budget.effective, expected.standing.effective);
    const yields = [...budget.effective].map(
      ([body, given]) => [body, yieldOf(given, isHome(body), defaultParameters.h)] as const,
    );
    nearAll(new Map(yields), expected.standing.yields);
  });

  test("gives what each body loses to a new body D, from the members of D alone", () => {
    const shift = shiftOf(proposalD(reference.rosterOfDay24), defaultParameters);
    nearAll(shift.bodies, expected.dilution.bodies);
    for (const part of ["slack", "overhead", "tax"] as const) near(shift[part], expected.dilution[part]);
    near(shift.sum, 0, 1e-12);
  });

  test("gives the total with D, and the change of it from the bodies that D touches alone", () => {
    const { before, after } = proposalD(reference.rosterOfDay24);
    const others = [...people].filter(([person]) => !(person in reference.proposal)).map(([, plan]) => plan);
    near(total([...others, ...after]), expected.withD.total);
    const weighed = weigh({ before, after, others: gatherOthers(others), founded: "D" }, 7);
    near(weighed.change.value, expected.dilution.total);
    expect(weighed).toMatchObject({ falls: 1, verdict: "falls", draws: 1_000 });
  });

  test("gains by dissolving C", () => {
    const without = peopleOf(reference.rosterOfDay24.filter(([, body]) => body !== "C"));
    near(total(without.values()), expected.withoutC.total);
    near(total(without.values()) - total(people.values()), expected.withoutC.change);
  });

  test("follows a sequence of edits", () => {
    let rows = reference.rosterOfDay39;
    for (const { row, ...wanted } of reference.edits) {
      const [person, body, share] = row;
      const rest = rows.filter((one) => one[0] !== person || one[1] !== body);
      rows = share === null ? rest : [...rest, [person, body, share]];
      const budget = budgetOf([...peopleOf(rows).values()], defaultParameters);
      for (const part of ["slack", "overhead", "tax"] as const) near(budget[part], wanted[part]);
      near(
        [...budget.effective.values()].reduce((sum, one) => sum + one, 0),
        wanted.effective,
      );
      near(total(peopleOf(rows).values()), wanted.total);
    }
  });

  test("grows to a peak and falls as generic bodies are added on the least loaded", () => {
    const persons = Array.from({ length: 10 }, (_, at) => ({
      at,
      holdings: [{ body: `H:${at}`, isHome: true, share: 0.7 }],
    }));
    const plan = () => persons.map(({ holdings }) => ({ capacity: 1, holdings }));
    const load = ({ holdings }: { holdings: { share: number }[] }) =>
      Number(holdings.reduce((sum, { share }) => sum + share, 0).toFixed(12));
    for (const [added, wanted] of reference.growth.entries()) {
      near(total(plan()), wanted);
      const least = persons.toSorted((a, b) => load(a) - load(b) || a.at - b.at).slice(0, 4);
      for (const { holdings } of least) holdings.push({ body: `T${added}`, isHome: false, share: 0.2 });
    }
  });
});

describe("the unit vectors", () => {
  test.each(reference.hillVectors)("Hill numbers of $shares", ({ shares: given, ...wanted }) => {
    const { n0, n1, n2 } = hillNumbers(given);
    expect(n0).toBe(wanted.n0);
    near(n1, wanted.n1, 2e-9);
    near(n2, wanted.n2, 2e-9);
  });

  test("the numbers that follow from a seed", () => {
    const random = randomFrom(42);
    for (const wanted of reference.drawsOf42) near(random(), wanted, 2e-9);
  });
});
