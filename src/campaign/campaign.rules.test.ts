import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approver, city, drafter } from "../body/body.fixture.ts";
import { day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { Campaign, Item } from "./campaign.model.ts";
import * as rules from "./campaign.rules.ts";

const id = <Kind extends string>(n: number) =>
  `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as Id<Kind>;
const today = day("2026-11-24");
const none = { total: 0, form: {}, level: {}, type: {} };

const aCampaign = (parts: Partial<Campaign> = {}): Campaign => ({
  ...{ id: id<"campaign">(1), jurisdictionId: city, name: "清理规范", ground: "会议议定", until: today },
  ...{ isOpen: true, openedBy: drafter, before: none, after: null, version: 1 },
  ...parts,
});
const facts = { on: today, termEnd: null, overdueDays: null, noBasis: false, noEnd: true, alike: null };
const anItem = (parts: Partial<Item> = {}): Item => ({
  ...{ bodyId: id<"body">(2), facts, proposal: null, mergeInto: null, reason: "", statement: "" },
  ...{ proposedBy: null, decision: null, note: "", decidedBy: null, version: 1 },
  ...parts,
});
const proposed = (parts: Partial<Item> = {}) =>
  anItem({ proposal: "abolish", reason: "到期", proposedBy: drafter, version: 2, ...parts });
const other = { id: id<"body">(3), name: "另一个专班", state: "running" as const };
const proposing = { by: drafter, version: 1, target: null, reason: "到期", statement: "" };
const deciding = { by: approver, version: 2, agree: true, note: "" };

describe("why a body is looked at", () => {
  const row = {
    termEnd: null,
    basis: "document",
    instrument: "formal_document",
    hasDissolution: false,
  } as const;

  test("its term, its basis and its end are read off the register on that day", () => {
    const over = rules.factsOf({ ...row, termEnd: day("2026-07-27") }, null, today);
    expect(over).toMatchObject({ overdueDays: 120, noEnd: false, noBasis: false });
    expect(rules.factsOf({ ...row, termEnd: today }, null, today).overdueDays).toBeNull();
    expect(rules.factsOf({ ...row, instrument: "oral" }, null, today)).toMatchObject({
      noBasis: true,
      noEnd: true,
    });
  });

  test("two bodies on the same subject are alike, whatever their form; a body is never alike itself", () => {
    const rows = ["岚川市防汛指挥部", "岚川市防汛工作专班", "岚川市招商工作专班"].map((name, at) => ({
      ...other,
      id: id<"body">(at),
      name,
    }));
    const alike = rules.findAlike(rows);
    expect([alike.get(id(0))?.id, alike.get(id(1))?.id, alike.get(id(2))]).toEqual([id(1), id(0), undefined]);
  });

  test("a leading group and its own office are no twins", () => {
    const names = ["岚川市优化营商环境工作领导小组", "岚川市优化营商环境工作领导小组办公室"];
    const rows = names.map((name, at) => ({ ...other, id: id<"body">(at), name }));
    expect(rules.findAlike(rows).size).toBe(0);
  });

  test("past its term a body is proposed to end, a twin to be merged, any other to be kept", () => {
    expect(rules.suggestProposal({ ...facts, overdueDays: 3 })).toBe("abolish");
    expect(rules.suggestProposal({ ...facts, alike: other })).toBe("merge");
    expect(rules.suggestProposal(facts)).toBe("keep");
  });
});

describe("proposing", () => {
  test("merging needs another body that lives", () => {
    const merge = (target: rules.Looked | null) =>
      rules.decidePropose(aCampaign(), anItem(), { ...proposing, proposal: "merge", target });
    for (const unfit of [null, { ...other, id: anItem().bodyId }, { ...other, state: "dissolved" as const }])
      expect(merge(unfit)).toMatchObject({ refusal: { code: "campaign.merge-unfit" } });
    expect(merge(other)).toMatchObject({ ok: true, value: { state: { mergeInto: other.id } } });
  });

  test("what was sent back is proposed anew and is open again; what was agreed is not", () => {
    const back = proposed({ decision: "returned", decidedBy: approver, note: "理由不足", version: 1 });
    expect(rules.decidePropose(aCampaign(), back, { ...proposing, proposal: "keep" })).toMatchObject({
      value: { state: { decision: null, decidedBy: null, note: "", proposal: "keep", version: 2 } },
    });
    const agreed = proposed({ decision: "agreed", decidedBy: approver, version: 1 });
    expect(rules.decidePropose(aCampaign(), agreed, { ...proposing, proposal: "keep" })).toMatchObject({
      refusal: { code: "campaign.decided" },
    });
  });
});

describe("deciding", () => {
  test("who proposed does not decide, whatever the answer", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.constantFrom("keep" as const, "abolish" as const), (agree, proposal) => {
        const own = rules.decideItem(aCampaign(), proposed({ proposal }), {
          ...deciding,
          by: drafter,
          agree,
        });
        expect(own).toMatchObject({ refusal: { code: "campaign.own-proposal" } });
        expect(rules.decideItem(aCampaign(), proposed({ proposal }), { ...deciding, agree }).ok).toBe(true);
      }),
    );
  });

  test("nothing is decided twice, unproposed, on another version, or in a closed campaign", () => {
    const codeOf = (item: Item, campaign = aCampaign()) => rules.decideItem(campaign, item, deciding);
    const refused = (code: string) => ({ refusal: { code } });
    expect(codeOf(proposed({ decision: "agreed" }))).toMatchObject(refused("campaign.decided"));
    expect(codeOf(proposed({ decision: "returned" }))).toMatchObject(refused("campaign.no-proposal"));
    expect(codeOf(anItem({ version: 2 }))).toMatchObject(refused("campaign.no-proposal"));
    expect(codeOf(proposed({ version: 3 }))).toMatchObject(refused("campaign.stale"));
    expect(codeOf(proposed(), aCampaign({ isOpen: false }))).toMatchObject(refused("campaign.not-open"));
  });
});

test("a campaign is closed when everything in it is decided, and once", () => {
  const agreed = proposed({ decision: "agreed" });
  expect(rules.decideClose(aCampaign(), 1, [agreed, proposed()])).toMatchObject({
    refusal: { code: "campaign.undecided", facts: { count: 1 } },
  });
  expect(rules.decideClose(aCampaign(), 1, [agreed])).toMatchObject({ value: { state: { isOpen: false } } });
  expect(rules.decideClose(aCampaign({ isOpen: false }), 1, [agreed])).toMatchObject({
    refusal: { code: "campaign.not-open" },
  });
});
