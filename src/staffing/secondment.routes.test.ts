import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../body/acting.fixture.ts";
import * as api from "./secondment.api.ts";
import {
  act,
  aged,
  aLendingCity,
  aRequest,
  inDays,
  type Lending,
  requested,
  today,
} from "./staffing.fixture.ts";

let city: Lending;
beforeAll(async () => {
  city = await aLendingCity();
});
afterAll(() => city.product.close());

const yes = { bars: [], note: "" };

/** Asked, consented to by unit and person; in the days given. */
async function agreed(asking: Parameters<typeof requested>[1] = {}) {
  const asked = await requested(city, asking);
  const consented = await act(city.home, api.consentSecondment, [asked, yes]);
  return (await act(city.lent, api.agreeSecondment, [consented.body, { hasKin: false, note: "" }])).body;
}

describe("a person is lent when all three sides agree", () => {
  test("host asks, home unit consents, person agrees, both confirm the return on the same day", async () => {
    const it = await agreed();
    expect(it).toMatchObject({ state: "agreed", hasKin: false, bars: [] });
    await aged(city, it.id, 20);
    const left = inDays(-2);
    const said = await act(city.office, api.returnSecondment, [
      it,
      { on: left, side: "host", note: "已交接" },
    ]);
    expect(said.body).toMatchObject({ state: "agreed", comeBack: { on: left, saidBy: "host" } });
    const back = await act(city.home, api.returnSecondment, [
      said.body,
      { on: left, side: "home", note: "" },
    ]);
    expect(back.body).toMatchObject({ state: "returned", comeBack: { on: left } });
    const { entries } = await city.home.get(api.listSecondmentHistory, { params: { id: it.id } });
    expect(entries.map(({ kind }) => kind)).toEqual([
      "secondment.requested",
      "secondment.consented",
      "secondment.agreed",
      "secondment.return-said",
      "secondment.returned",
    ]);
  });

  test("the home unit offers another of its persons, the host accepts, and for somebody without account the paper is recorded", async () => {
    const it = await requested(city, { startOn: inDays(200), endOn: inDays(220) });
    const { personId: _, ...rest } = { ...it };
    const terms = {
      personId: city.person("巩雪松"),
      mode: rest.mode,
      share: rest.share,
      startOn: rest.startOn,
      endOn: rest.endOn,
    };
    const offered = await act(city.home, api.offerSecondment, [it, { terms, bars: [], note: "另荐" }]);
    expect(offered.body).toMatchObject({ state: "offered", person: { name: "巩雪松" } });
    const accept = { approval: null, explanations: {}, note: "" };
    const accepted = await act(city.office, api.acceptSecondment, [offered.body, accept]);
    expect(accepted.body.state).toBe("consented");
    const unnamed = await act(city.home, api.agreeSecondment, [accepted.body, { hasKin: false, note: "" }]);
    expect(unnamed).toEqual(refused(422, "staffing.paper-unnamed"));
    const paper = { hasKin: false, note: "本人签字的同意书，存人事科" };
    const onPaper = await act(city.home, api.agreeSecondment, [accepted.body, paper]);
    expect(onPaper.body.state).toBe("agreed");
  });

  test("an extension goes the same way: asked, shortened, accepted, agreed", async () => {
    const it = await agreed({ startOn: inDays(230), endOn: inDays(260) });
    const asked = await act(city.office, api.extendSecondment, [it, { to: inDays(300), note: "任务未完" }]);
    expect(asked.body.extension).toMatchObject({ step: "requested", to: inDays(300) });
    const { personId, mode, share, startOn } = it;
    const terms = { personId, mode, share, startOn, endOn: inDays(280) };
    const shorter = await act(city.home, api.offerSecondment, [asked.body, { terms, bars: null, note: "" }]);
    expect(shorter.body.extension).toMatchObject({ step: "offered", to: inDays(280) });
    const accept = { approval: null, explanations: {}, note: "" };
    const accepted = await act(city.office, api.acceptSecondment, [shorter.body, accept]);
    const done = await act(city.lent, api.agreeSecondment, [accepted.body, { hasKin: null, note: "" }]);
    expect(done.body).toMatchObject({ state: "agreed", extension: null, endOn: inDays(280) });
  });

  test("a person may decline with a reason, and the loan is not", async () => {
    const it = await requested(city, { startOn: inDays(310), endOn: inDays(320) });
    const consented = await act(city.home, api.consentSecondment, [it, yes]);
    const declined = await act(city.lent, api.declineSecondment, [consented.body, { note: "家中有老人" }]);
    expect(declined.body.state).toBe("declined");
  });

  test("a recall names a last day after the notice, and nothing can be consented to after it", async () => {
    const it = await agreed({ startOn: inDays(330), endOn: inDays(400) });
    const early = await act(city.office, api.extendSecondment, [it, { to: inDays(420), note: "x" }]);
    await aged(city, it.id, 331);
    const soon = { lastDay: today, note: "年底决算" };
    expect(await act(city.home, api.recallSecondment, [early.body, soon])).toEqual(
      refused(422, "staffing.notice-short"),
    );
    const recall = { lastDay: early.body.recallFrom, note: "年底决算" };
    const recalled = await act(city.home, api.recallSecondment, [early.body, recall]);
    expect(recalled.body).toMatchObject({
      state: "recalled",
      extension: null,
      endOn: early.body.recallFrom,
    });
    const late = await act(city.home, api.consentSecondment, [recalled.body, yes]);
    expect(late).toEqual(refused(422, "staffing.recalled"));
    const back = { on: today, note: "" };
    const said = await act(city.home, api.returnSecondment, [recalled.body, { ...back, side: "home" }]);
    await act(city.office, api.returnSecondment, [said.body, { ...back, side: "host" }]);
  });
});

describe("what cannot be asked is refused in a sentence", () => {
  test.each([
    ["end before start", { startOn: inDays(9), endOn: inDays(8) }, "staffing.term-reversed"],
    ["a start that has gone by", { startOn: inDays(-3) }, "staffing.starts-past"],
    ["half the time as full-time", { share: 0.5 }, "staffing.share-mode"],
    ["longer than the body lives", { endOn: inDays(2_000) }, "staffing.beyond-body"],
    ["for a body past its term", { body: "岚川市秋冬季大气污染防治攻坚工作专班" }, "staffing.body-overdue"],
    [
      "for a body that is suspended",
      { body: "岚川市人员密集场所消防安全集中整治工作专班" },
      "staffing.body-not-running",
    ],
    ["from a county without the named approval", { name: "易小川" }, "staffing.level-barred"],
  ] as const)("%s", async (_, asking, code) => {
    expect(await city.office.ask(api.requestSecondment, aRequest(city, asking))).toEqual(refused(422, code));
  });

  test("a share over the whole, and a share of no hundredths, at the door", async () => {
    for (const share of [1.01, 0, -0.5, 0.333]) {
      expect(await city.office.ask(api.requestSecondment, aRequest(city, { share }))).toEqual(
        refused(400, "door.malformed"),
      );
    }
  });

  test("a post that enforces, for somebody outside the administrative establishment, unless a ground is given", async () => {
    const asking = { name: "时英杰", arrangement: { powers: ["enforce" as const] } };
    const plain = aRequest(city, asking);
    expect(await city.office.ask(api.requestSecondment, plain)).toEqual(refused(422, "staffing.unexplained"));
    const thin = { body: { ...plain.body, explanations: { "STF-09": "可以" } } };
    expect(await city.office.ask(api.requestSecondment, thin)).toEqual(refused(422, "staffing.ground-thin"));
  });

  test("of a barred level, an approval with number, organ and day opens the way", async () => {
    const approval = { number: "岚组函〔2026〕40号", organ: "中共岚川市委组织部", on: today };
    const asking = { name: "皮卫华", arrangement: { approval } };
    expect((await requested(city, asking)).state).toBe("requested");
  });

  test("a secrecy mark, wherever it is typed", async () => {
    const asking = { arrangement: { duty: "机密★1年 编制方案" } };
    expect(await city.office.ask(api.requestSecondment, aRequest(city, asking))).toEqual(
      refused(422, "body.classified"),
    );
  });
});

describe("each side speaks for itself only", () => {
  test("the host cannot consent, the home unit cannot agree for somebody with an account, the person cannot recall", async () => {
    const it = await requested(city, { startOn: inDays(410), endOn: inDays(420) });
    expect(await act(city.office, api.consentSecondment, [it, yes])).toEqual(
      refused(403, "staffing.not-home"),
    );
    const consented = await act(city.home, api.consentSecondment, [it, yes]);
    expect(await act(city.home, api.agreeSecondment, [consented.body, { hasKin: false, note: "x" }])).toEqual(
      refused(403, "staffing.not-person"),
    );
    const recall = { lastDay: inDays(415), note: "x" };
    expect(await act(city.lent, api.recallSecondment, [consented.body, recall])).toEqual(
      refused(403, "staffing.not-home"),
    );
    expect(await act(city.home, api.withdrawSecondment, [consented.body, { note: "x" }])).toEqual(
      refused(403, "staffing.not-host"),
    );
    expect(await act(city.lent, api.agreeSecondment, [consented.body, { hasKin: true, note: "" }])).toEqual(
      refused(422, "staffing.kin-above"),
    );
  });

  test("who has nothing to do with it, and who is of another tenant, finds nothing", async () => {
    const it = await requested(city, { startOn: inDays(430), endOn: inDays(440) });
    for (const stranger of [city.member, city.county]) {
      expect(await stranger.ask(api.getSecondment, { params: { id: it.id } })).toEqual(
        refused(404, "staffing.unknown"),
      );
      expect(await act(stranger, api.consentSecondment, [it, yes])).toEqual(refused(404, "staffing.unknown"));
    }
    const theirs = { ...aRequest(city), query: {} };
    expect(await city.county.ask(api.requestSecondment, theirs)).toEqual(refused(404, "body.unknown"));
  });

  test("an auditor reads everything and may do nothing", async () => {
    const it = await requested(city, { startOn: inDays(450), endOn: inDays(460) });
    const seen = await city.auditor.get(api.getSecondment, { params: { id: it.id } });
    expect(Object.values(seen.can)).not.toContain(true);
  });

  test("a word about an older version is refused, and so is the same answer twice", async () => {
    const it = await requested(city, { startOn: inDays(470), endOn: inDays(480) });
    expect(await act(city.home, api.consentSecondment, [{ ...it, version: 7 }, yes])).toEqual(
      refused(409, "staffing.stale"),
    );
    await act(city.home, api.consentSecondment, [it, yes]);
    expect(await act(city.home, api.consentSecondment, [it, yes])).toEqual(refused(409, "staffing.stale"));
  });

  test("the same request sent twice is one", async () => {
    const ask = aRequest(city, { startOn: inDays(490), endOn: inDays(495) });
    const one = await city.office.get(api.requestSecondment, ask);
    const two = await city.office.get(api.requestSecondment, ask);
    expect(two.id).toBe(one.id);
  });
});

describe("the list", () => {
  test("shows each side what is theirs, and what waits for them", async () => {
    const mine = await city.home.get(api.listSecondments, { query: { view: "out" } });
    expect(mine.rows.length).toBeGreaterThan(2);
    expect(new Set(mine.rows.map(({ homeUnit }) => homeUnit.shortName))).toEqual(new Set(["市财政局"]));
    const waiting = await city.home.get(api.listSecondments, { query: { view: "waiting" } });
    expect(waiting.rows.every(({ isMine }) => isMine)).toBe(true);
    const over = await city.office.get(api.listSecondments, { query: { view: "over" } });
    expect(over.rows.map(({ person }) => person.name)).toContain("裘振宇");
    const { counts } = await city.office.get(api.listSecondments, { query: {} });
    expect(counts.ending).toBeGreaterThan(0);
  });

  test("shows a member the own, and nothing of anybody else", async () => {
    const { rows } = await city.member.get(api.listSecondments, { query: {} });
    expect(rows.map(({ person }) => person.name)).toEqual(["柏一苇"]);
  });

  test("agrees with the page: what is listed can be opened, what is not is unknown", async () => {
    const all = (await city.auditor.get(api.listSecondments, { query: {} })).rows;
    for (const client of [city.home, city.member, city.lent]) {
      const own = new Set((await client.get(api.listSecondments, { query: {} })).rows.map(({ id }) => id));
      for (const { id } of all) {
        const { status } = await client.ask(api.getSecondment, { params: { id } });
        expect([id, status]).toEqual([id, own.has(id) ? 200 : 404]);
      }
    }
  });
});
