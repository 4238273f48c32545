import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as act from "../body/acting.fixture.ts";
import { today } from "../http/clock.ts";
import { addDays } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import * as api from "./approval.api.ts";
import type { ChainStep } from "./approval.model.ts";

let city: act.CityAtWork;
let signer: Id<"account">;
beforeAll(async () => {
  city = await act.aCityAtWork();
  const { accounts } = await city.staffing.get(api.findAccounts, { query: { q: "deputy" } });
  signer = accounts[0]?.id as Id<"account">;
});
afterAll(() => city.product.close());

const now = today(new Date());
const step: ChainStep = {
  ...{ title: { zh: "编办审核", en: "Review" }, who: { kind: "role", role: "staffing_office" } },
  ...{ mode: "any", days: 4, station: "staffing_office" },
};
const byAccounts = (...accounts: Id<"account">[]): ChainStep => ({
  ...step,
  who: { kind: "accounts", accounts },
});
const setting = (steps: ChainStep[], version = 0) => {
  const kind = "charter_version" as const;
  return { body: { jurisdiction: city.place("岚川市"), kind, version, steps, reason: "按新办法" } };
};
const chainIn = async (place: string) => {
  const { chains } = await city.member.get(api.listChains, { query: { jurisdiction: city.place(place) } });
  return chains.find(({ kind }) => kind === "charter_version");
};

describe("the chain of a place", () => {
  test("is the default until one is set; then that of the nearest place above, with its reason in the history", async () => {
    expect(await chainIn("临棠区")).toMatchObject({ setIn: null, version: 0, steps: [{ days: 5 }] });
    await city.staffing.get(api.setChain, setting([step]));
    expect(await chainIn("岚川市")).toMatchObject({ version: 1, steps: [{ days: 4 }] });
    expect(await chainIn("临棠区")).toMatchObject({ setIn: { name: "岚川市" }, version: 0 });
    const { history } = await city.member.get(api.listChains, {
      query: { jurisdiction: city.place("临棠区") },
    });
    expect(history[0]).toMatchObject({ reason: "按新办法", place: "岚川市", kind: "charter_version" });
  });

  test("changed by somebody else in between is not overwritten", async () => {
    const { version } = (await chainIn("岚川市")) as api.ChainView;
    await city.staffing.get(api.setChain, setting([step, step], version));
    const late = await city.staffing.ask(api.setChain, setting([step], version));
    expect(late).toEqual(act.refused(422, "approval.chain-stale"));
    expect((await chainIn("岚川市"))?.steps).toHaveLength(2);
  });

  test.each([
    ["approval.no-steps", () => []],
    ["approval.signer-twice", () => [byAccounts(signer, signer)]],
    ["approval.account-unknown", () => [byAccounts(crypto.randomUUID() as Id<"account">)]],
    ["approval.classified", () => [{ ...step, title: { zh: "机密★一年", en: "x" } }]],
  ] as const)("is refused with %s", async (code, steps) => {
    const { status, body } = await city.staffing.ask(api.setChain, setting([...steps()], 2));
    expect([status >= 400 && status < 500, body.code]).toEqual([true, code]);
  });

  test("is set by the staffing office, not by who founds, and is unknown elsewhere", async () => {
    expect(await city.office.ask(api.setChain, setting([step], 2))).toEqual(
      act.refused(403, "approval.not-office"),
    );
    expect(await city.county.ask(api.setChain, setting([step], 2))).toEqual(
      act.refused(422, "approval.place-unknown"),
    );
    const query = { jurisdiction: city.place("岚川市") };
    expect((await city.office.get(api.listChains, { query })).can.set).toBe("approval.not-office");
    expect(await city.county.ask(api.listChains, { query })).toEqual(
      act.refused(422, "approval.place-unknown"),
    );
  });
});

describe("a delegation", () => {
  const asking = (parts: object) => ({
    body: { to: signer, fromDay: now, untilDay: addDays(now, 7), reason: "休假", ...parts },
  });

  test.each([
    ["approval.delegate-past", { fromDay: addDays(now, -9), untilDay: addDays(now, -1) }],
    ["approval.delegate-reversed", { fromDay: addDays(now, 3), untilDay: addDays(now, 1) }],
    ["approval.delegate-long", { untilDay: addDays(now, 200) }],
    ["approval.account-unknown", { to: crypto.randomUUID() }],
    ["approval.classified", { reason: "绝密★十年" }],
  ])("is refused with %s", async (code, parts) => {
    expect((await city.staffing.ask(api.delegate, asking(parts))).body.code).toBe(code);
  });

  test("is not given to oneself", async () => {
    expect(await city.deputy.ask(api.delegate, asking({}))).toEqual(
      act.refused(422, "approval.delegate-self"),
    );
  });

  test("is seen by both, ended by who gave it alone, and ended once", async () => {
    await city.staffing.get(api.delegate, asking({}));
    const { mine } = await city.staffing.get(api.listDelegations, {});
    const { forMe } = await city.deputy.get(api.listDelegations, {});
    expect([mine.length, forMe.length]).toEqual([1, 1]);
    const params = { id: mine[0]?.id as Id<"delegation"> };
    const end = (client: typeof city.office) => client.ask(api.endDelegation, { params });
    expect(await end(city.deputy)).toEqual(act.refused(422, "approval.delegation-unknown"));
    expect((await end(city.staffing)).status).toBe(200);
    expect(await end(city.staffing)).toEqual(act.refused(422, "approval.delegation-unknown"));
    expect((await city.deputy.get(api.listDelegations, {})).forMe).toEqual([]);
  });
});
