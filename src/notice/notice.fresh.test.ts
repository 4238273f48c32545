import { describe, expect, test } from "vitest";
import { foundings } from "./founding.fixture.ts";
import { lookAlikes } from "./look-alike.fixture.ts";
import { readNotice } from "./notice.rules.ts";

describe("a text that only speaks of a body founds nothing", () => {
  test.each(lookAlikes)("%s", (_, text) => {
    const { verdict, action } = readNotice(text);
    expect({ verdict, action }).toEqual({ verdict: "nothing", action: null });
  });
});

describe("a paper that founds a body is read, whatever its style", () => {
  test.each(foundings)("$about", (paper) => {
    const { action, charter } = readNotice(paper.text);
    const leaders = charter.leaders.map((one) => `${one.role} ${one.name ?? one.post}`);
    expect({
      name: charter.name,
      form: charter.form,
      action,
      ...(paper.leaders && { leaders }),
      ...(paper.members !== undefined && { members: charter.members.length }),
      ...(paper.units !== undefined && { units: charter.memberUnits.length }),
      ...(paper.groups && { groups: charter.groups.map((group) => group.name) }),
      ...(paper.office && { office: charter.office.unit }),
    }).toEqual({
      name: paper.name,
      form: paper.form,
      action: paper.action ?? "found",
      ...(paper.leaders && { leaders: paper.leaders }),
      ...(paper.members !== undefined && { members: paper.members }),
      ...(paper.units !== undefined && { units: paper.units }),
      ...(paper.groups && { groups: paper.groups }),
      ...(paper.office && { office: paper.office }),
    });
  });
});
