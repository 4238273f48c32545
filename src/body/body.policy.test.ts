import { describe, expect, test } from "vitest";
import { type Role, roles } from "../kernel/actor.ts";
import { canOf, may } from "../kernel/policy.ts";
import { aBody, anActor, drafter, elsewhere, stranger } from "./body.fixture.ts";
import { bodyPolicy, draftPolicy } from "./body.policy.ts";

const draft = aBody();
const founded = aBody({ state: "running" });

/** For each role, in the body's own place: which acts the policy lets through. */
function matrix(body: typeof draft): Record<Role, string> {
  const line = (role: Role) => {
    const can = canOf(bodyPolicy, anActor([role]), body);
    return Object.entries(can)
      .flatMap(([act, answer]) => (answer === true ? [act] : []))
      .join(" ");
  };
  return Object.fromEntries(roles.map((role) => [role, line(role)])) as Record<Role, string>;
}

describe("who may do what with a body", () => {
  test("before it is founded", () => {
    expect(matrix(draft)).toMatchInlineSnapshot(`
      {
        "approver": "read",
        "auditor": "read",
        "founder": "read revise submit withdraw discard foundByWord",
        "member": "",
        "staffing_office": "read",
        "supervisor": "read",
        "system_admin": "",
      }
    `);
  });

  test("after it is founded everybody of the place may read it", () => {
    expect(matrix(founded)).toMatchInlineSnapshot(`
      {
        "approver": "read",
        "auditor": "read",
        "founder": "read revise submit withdraw discard foundByWord",
        "member": "read",
        "staffing_office": "read",
        "supervisor": "read",
        "system_admin": "read",
      }
    `);
  });

  test.each(roles)("%s of another place may do nothing at all", (role) => {
    const can = canOf(bodyPolicy, anActor([role], { at: elsewhere }), draft);
    expect(Object.values(can)).not.toContain(true);
  });

  test("what may not be read is unknown, as if it were not there", () => {
    const answer = may(bodyPolicy, "read", anActor(["member"]), draft);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "body.unknown" } });
  });

  test("whoever signs its case reads it, whatever role it holds", () => {
    const signed = { ...draft, signers: [stranger] };
    expect(may(bodyPolicy, "read", anActor([], { account: stranger }), signed).ok).toBe(true);
    expect(
      may(bodyPolicy, "read", anActor([], { account: drafter }), { ...signed, draftedBy: stranger }).ok,
    ).toBe(false);
  });

  test("a drafter reads the own draft even after losing the role", () => {
    expect(may(bodyPolicy, "read", anActor([], { account: drafter }), draft).ok).toBe(true);
  });

  test("drafting is for founders of the place, and for nobody else", () => {
    expect(may(draftPolicy, "draft", anActor(["founder"]), draft).ok).toBe(true);
    for (const role of roles.filter((one) => one !== "founder")) {
      expect(may(draftPolicy, "draft", anActor([role]), draft)).toMatchObject({
        refusal: { code: "body.not-founder" },
      });
    }
  });
});
