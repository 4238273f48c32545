import { describe, expect, test } from "vitest";
import { anActor, city, elsewhere } from "../body/body.fixture.ts";
import { roles } from "../kernel/actor.ts";
import { canOf, may } from "../kernel/policy.ts";
import { campaignPolicy, openingPolicy } from "./campaign.policy.ts";

const campaign = { jurisdictionId: city };

describe("who may do what with a clean-up", () => {
  test("by role, in its place", () => {
    const line = (role: (typeof roles)[number]) =>
      Object.entries(canOf(campaignPolicy, anActor([role]), campaign))
        .flatMap(([act, answer]) => (answer === true ? [act] : []))
        .join(" ");
    expect(Object.fromEntries(roles.map((role) => [role, line(role)]))).toMatchInlineSnapshot(`
      {
        "approver": "read decide",
        "auditor": "read",
        "founder": "read choose propose close",
        "member": "",
        "staffing_office": "read choose propose decide close",
        "supervisor": "read",
        "system_admin": "",
      }
    `);
  });

  test.each(roles)("%s of another place may do nothing, and does not know of it", (role) => {
    const stranger = anActor([role], { at: elsewhere });
    expect(Object.values(canOf(campaignPolicy, stranger, campaign))).not.toContain(true);
    expect(may(campaignPolicy, "read", stranger, campaign)).toMatchObject({
      refusal: { code: "campaign.unknown" },
    });
  });

  test("it is opened by the office of the place and by nobody else", () => {
    for (const role of roles) {
      const isOffice = role === "founder" || role === "staffing_office";
      expect([role, may(openingPolicy, "open", anActor([role]), campaign).ok]).toEqual([role, isOffice]);
    }
  });
});
