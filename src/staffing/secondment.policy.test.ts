import { describe, expect, test } from "vitest";
import { roles } from "../kernel/actor.ts";
import { canOf, may } from "../kernel/policy.ts";
import { agent, anActor, concerned, homePlace, hostPlace, lent } from "./secondment.fixture.ts";
import { requestPolicy, secondmentPolicy } from "./secondment.policy.ts";

const allowed = (actor: ReturnType<typeof anActor>, thing = concerned) =>
  Object.entries(canOf(secondmentPolicy, actor, thing))
    .flatMap(([act, answer]) => (answer === true ? [act] : []))
    .join(" ");

describe("who may do what with a secondment", () => {
  test("by role in the host's place", () => {
    expect(Object.fromEntries(roles.map((role) => [role, allowed(anActor([role]))]))).toMatchInlineSnapshot(`
      {
        "approver": "read",
        "auditor": "read",
        "founder": "read accept withdraw extend return",
        "member": "",
        "staffing_office": "read",
        "supervisor": "read",
        "system_admin": "",
      }
    `);
  });

  test("by role in the home unit's place only oversight reads", () => {
    const there = roles.filter((role) => allowed(anActor([role], { at: homePlace })) !== "");
    expect(there).toEqual(["staffing_office", "supervisor", "auditor"]);
  });

  test("an agent of the home unit answers for it, and not for the person", () => {
    expect(allowed(anActor([], { account: agent }))).toBe("read consent offer refuse recall return");
  });

  test("for a person without account the agent records the signed paper", () => {
    expect(allowed(anActor([], { account: agent }), { ...concerned, hasAccount: false })).toBe(
      "read consent offer refuse agree decline recall return",
    );
  });

  test("the person answers for nobody else, also where the person is the unit's agent", () => {
    expect(allowed(anActor([], { person: lent }))).toBe("read agree decline");
    expect(allowed(anActor([], { account: agent, person: lent }))).toBe("read agree decline");
  });

  test("what may not be read is unknown, as if it were not there", () => {
    expect(may(secondmentPolicy, "read", anActor(["member"]), concerned)).toMatchObject({
      refusal: { code: "staffing.unknown" },
    });
  });

  test("each refusal names the side whose word it is", () => {
    expect(canOf(secondmentPolicy, anActor(["auditor"]), concerned)).toMatchObject({
      consent: "staffing.not-home",
      accept: "staffing.not-host",
      agree: "staffing.not-person",
      return: "staffing.not-side",
    });
  });

  test("asking is for founders of the body's place, and for nobody else", () => {
    for (const role of roles) {
      const answer = may(requestPolicy, "request", anActor([role]), { jurisdictionId: hostPlace });
      expect([role, answer.ok]).toEqual([role, role === "founder"]);
      const elsewhere = may(requestPolicy, "request", anActor([role], { at: homePlace }), concerned);
      expect(elsewhere.ok).toBe(false);
    }
  });
});
