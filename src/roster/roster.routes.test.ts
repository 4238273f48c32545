import { afterAll, describe, expect, test } from "vitest";
import { makeRosterRows, makeWorkbook } from "../paper/sheet.fixture.ts";
import { act, anOffice, bring, bringSettled, rematch } from "./roster.fixture.ts";

const office = await anOffice();
const { keeper, town } = office;
afterAll(office.close);

const head = ["姓名", "单位", "职务", "职级", "编制类别", "联系电话", "任现职时间"];
const known = ["张三丰", "芦汀市发展和改革委员会", "主任", "乡科级正职", "行政编制", "", ""];

function rosterOf(...rows: readonly (readonly (string | number | Date | null)[])[]) {
  return makeWorkbook({ name: "名册", rows: [head, ...rows] });
}

async function linesOf(id: string, outcome = "") {
  const { body } = await keeper.get(`/roster/imports/${id}/lines${outcome && `?outcome=${outcome}`}`);
  return body.lines as {
    row: number;
    outcome: string;
    cells: string[];
    changes: object[];
    problems: { code: string; column: number; facts: object }[];
  }[];
}

async function namesIn(q: string) {
  const { body } = await keeper.get(`/people?q=${encodeURIComponent(q)}`);
  return (body.people as { name: string; post: string; unit: { name: string } }[]).map(
    ({ name, post, unit }) => `${name} ${unit.name} ${post}`,
  );
}

describe("a roster that comes in", () => {
  test("is matched by the names of its columns, and counted before anything changes", async () => {
    const roster = await bringSettled(
      office,
      await rosterOf(
        known,
        ["钱一", "市财政局", "科长", "正科", "公务员", "13912345678", "2024年3月1日"],
        ["章绍", "市财政局", "副局长", "", "", "", ""],
      ),
    );
    expect(roster).toMatchObject({
      state: "checked",
      counts: { unchanged: 1, new: 1, changed: 1 },
      matching: { fields: ["name", "unit", "post", "rank", "establishment", "phone", "since"] },
      can: { commit: true, undo: "roster.not-committed" },
    });
    expect(await linesOf(roster.id, "changed")).toMatchObject([
      { row: 4, changes: [{ field: "post", before: "局长", after: "副局长" }] },
    ]);
    expect(await namesIn("钱一")).toEqual([]);
  });

  test("tells what is wrong by row and cell, with the nearest name", async () => {
    const roster = await bringSettled(
      office,
      await rosterOf(
        ["赵甲", "芦汀市财局", "科员", "处级干部", "行政编制", "", "去年"],
        ["", "市财政局", "", "", "", "", ""],
      ),
    );
    expect(roster.counts).toEqual({ problem: 2 });
    expect(
      (await linesOf(roster.id)).map(({ row, problems }) => [
        row,
        ...problems.map(({ code, column }) => `${column} ${code}`),
      ]),
    ).toEqual([
      [2, "1 cell.unit-near", "3 cell.rank-unknown", "6 cell.since-unreadable"],
      [3, "0 cell.name-missing"],
    ]);
    expect(roster.strangers).toMatchObject([{ name: "芦汀市财局", rows: 1, near: { name: "芦汀市财政局" } }]);
    const stopped = await act(office, roster, "commit");
    expect(stopped.reply).toMatchObject({ status: 422, body: { code: "roster.has-problems" } });
  });

  test("goes in whole, is told as events, and comes out again by undoing", async () => {
    const checked = await bringSettled(
      office,
      await rosterOf(
        ["钱二", "市新设局", "局长", "正处", "行政", "", ""],
        ["章绍", "市财政局", "一级调研员", "", "", "", ""],
      ),
    );
    const answered = await rematch(office, checked, { createUnits: true });
    expect(answered.counts).toEqual({ new: 1, changed: 1 });
    const { roster } = await act(office, answered, "commit");
    expect(roster).toMatchObject({ state: "committed", refusal: null });
    expect(await namesIn("钱二")).toEqual(["钱二 市新设局 局长"]);
    expect(await namesIn("章绍")).toEqual(["章绍 芦汀市财政局 一级调研员"]);
    const undone = await act(office, roster, "undo");
    expect(undone.roster).toMatchObject({ state: "undone" });
    expect(await namesIn("钱二")).toEqual([]);
    expect(await namesIn("章绍")).toEqual(["章绍 芦汀市财政局 局长"]);
    expect((await keeper.get("/units?q=市新设局")).body.units).toEqual([]);
  });

  test("cannot be undone when somebody has changed one of its persons since; everything stays", async () => {
    const checked = await bringSettled(
      office,
      await rosterOf(
        ["钱三", "市财政局", "科员", "科员", "行政", "", ""],
        ["钱四", "市财政局", "科员", "科员", "行政", "", ""],
      ),
    );
    const { roster } = await act(office, checked, "commit");
    const { body } = await keeper.get("/people?q=钱三");
    const [person] = body.people as { id: string; unit: { id: string } }[];
    const seen = (await keeper.get(`/people/${person?.id}`)).body;
    const corrected = await keeper.post(`/people/${person?.id}/correct`, {
      ...seen,
      unitId: person?.unit.id,
      post: "科长",
    });
    expect(corrected.status).toBe(200);
    const undone = await act(office, roster, "undo");
    expect(undone.roster).toMatchObject({ state: "committed", refusal: { code: "roster.changed-since" } });
    expect(await namesIn("钱四")).toHaveLength(1);
  });

  test("asks about a person of that name in another unit, and does as it is answered", async () => {
    const moved = ["吕绿", "市发改委", "科长", "", "事业编制", "", ""];
    const asked = await bringSettled(office, await rosterOf(moved));
    expect(asked.counts).toEqual({ asked: 1 });
    expect((await rematch(office, asked, { rows: { 2: "moved" } })).counts).toEqual({ changed: 1 });
    const again = await bringSettled(office, await rosterOf(moved));
    expect((await rematch(office, again, { elsewhere: "new" })).counts).toEqual({ new: 1 });
  });

  test("counts a person who stands in it twice once; said otherwise, that is a problem", async () => {
    const one = ["冯一", "市财政局", "科员", "科员", "行政", "", ""];
    const roster = await bringSettled(
      office,
      await rosterOf(one, one, ["冯一", "市财政局", "科长", "", "行政", "", ""]),
    );
    expect(roster.counts).toEqual({ new: 1, repeated: 1, problem: 1 });
  });

  test("with a head in the third row below a title, merged units, and dates as texts", async () => {
    const roster = await bringSettled(
      office,
      await makeWorkbook({
        name: "名册",
        rows: [
          ["干部名册", null, null, null],
          ["填报单位：编办", null, null, null],
          ["姓名", "所在单位", "人员性质", "任现职时间"],
          ["陈一", "市财政局", "公务员", "2026.3.1"],
          ["陈二", null, "公务员", "2026年3月"],
          ["陈三", null, "公务员", 46082],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
          { startRow: 3, startCol: 1, endRow: 5, endCol: 1 },
        ],
      }),
    );
    expect(roster.outline.sheets[0]).toMatchObject({ head: 3, rows: 3 });
    expect(roster.counts).toEqual({ new: 3 });
  });

  test("with a head of two rows", async () => {
    const roster = await bringSettled(
      office,
      await makeWorkbook({
        name: "名册",
        rows: [
          ["姓名", "单位", "任职情况", null],
          [null, null, "职务", "职级"],
          ["陈四", "市财政局", "科长", "正科"],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
          { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
          { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
        ],
      }),
    );
    expect(roster.matching.fields).toEqual(["name", "unit", "post", "rank"]);
    expect((await rematch(office, roster, { assume: "civil_servant" })).counts).toEqual({ new: 1 });
  });

  test("without any head is matched by what stands in it", async () => {
    const roster = await bringSettled(
      office,
      await makeWorkbook({
        name: "名册",
        rows: [
          ["王建国", "芦汀市财政局", "科长", "行政编制"],
          ["李明远", "芦汀市财政局", "科员", "事业编制"],
          ["张海川", "市发改委", "干部", "公务员"],
        ],
      }),
    );
    expect(roster.outline.sheets[0]).toMatchObject({
      head: 0,
      by: ["content", "content", "content", "content"],
    });
    expect(roster.matching.fields).toEqual(["name", "unit", "post", "establishment"]);
  });

  test("on the second sheet is found; another sheet can be chosen", async () => {
    const roster = await bringSettled(
      office,
      await makeWorkbook(
        { name: "说明", rows: [["填表说明"], ["请按要求填报"]] },
        { name: "数据", rows: [head, known] },
      ),
    );
    expect(roster.matching.sheet).toBe(1);
    const other = await rematch(office, roster, { sheet: 0, fields: [null] });
    expect(other.counts).toEqual({ problem: 2 });
  });

  test("keeps no identity-card number and of a telephone number only its end, not even where it is looked at", async () => {
    const bytes = await makeWorkbook({
      name: "名册",
      rows: [
        ["姓名", "单位", "编制", "身份证号", "手机", "备注"],
        [
          "褚一",
          "市财政局",
          "行政",
          "110101199003074514",
          "13912345678",
          "身份证110101199003074514 手机 13912345678",
        ],
      ],
    });
    const roster = await bringSettled(office, bytes);
    expect(roster.outline.sheets[0]?.columns[3]).toMatchObject({ isDropped: true, samples: [] });
    const { rows } = await town.db
      .selectFrom("roster_line")
      .selectAll()
      .where("import_id", "=", roster.id)
      .execute()
      .then((rows) => ({ rows }));
    const kept = JSON.stringify([rows, roster]);
    expect(kept).not.toContain("110101199003074514");
    expect(kept).not.toContain("13912345678");
    expect(kept).toContain("*5678");
  });

  test("goes out with the same columns, and taken in again changes nothing", async () => {
    for (const kind of ["person", "unit"] as const) {
      const reply = await office.app.inject({
        url: `/api/roster/export?kind=${kind}&place=${town.places.city}`,
        headers: { cookie: keeper.cookie },
      });
      expect(reply.headers["content-disposition"]).toContain("filename*=UTF-8''");
      const roster = await bringSettled(office, new Uint8Array(reply.rawPayload), kind);
      expect(Object.keys(roster.counts ?? {})).toEqual(["unchanged"]);
    }
    const told = await town.db
      .selectFrom("event")
      .select("facts")
      .where("kind", "=", "roster.taken-out")
      .execute();
    expect(told.map(({ facts }) => facts)).toMatchObject([{ kind: "person" }, { kind: "unit" }]);
  });

  test("of units brings parents in any order and refuses a code that does not check", async () => {
    const roster = await bringSettled(
      office,
      await makeWorkbook({
        name: "单位",
        rows: [
          ["单位名称", "简称", "级别", "统一社会信用代码", "上级单位"],
          ["芦汀市财政局票据中心", "票据中心", "正科级", "123456789012345670", "市财政局"],
          ["芦汀市数据集团下属公司", "下属公司", "无", "", "芦汀市数据集团"],
          ["芦汀市数据集团", "数据集团", "无", "", ""],
        ],
      }),
      "unit",
    );
    expect(roster.counts).toEqual({ new: 3 });
    expect((await linesOf(roster.id))[0]?.problems).toMatchObject([{ code: "cell.uscc-wrong" }]);
    const { roster: committed } = await act(office, roster, "commit");
    const units = (await keeper.get("/units?q=数据集团")).body.units as {
      id: string;
      name: string;
      parentId: string | null;
    }[];
    const [above, below] = [
      units.find(({ name }) => name === "芦汀市数据集团"),
      units.find(({ name }) => name.endsWith("公司")),
    ];
    expect(below?.parentId).toBe(above?.id);
    expect((await act(office, committed, "undo")).roster.state).toBe("undone");
    expect((await keeper.get("/units?q=数据集团")).body.units).toEqual([]);
  });

  test("of units that stand above each other in a circle is not taken, and says so", async () => {
    const rows = [
      ["单位名称", "上级单位"],
      ["芦汀市甲中心", "芦汀市乙中心"],
      ["芦汀市乙中心", "芦汀市丙中心"],
      ["芦汀市丙中心", "芦汀市甲中心"],
    ];
    const roster = await bringSettled(office, await makeWorkbook({ name: "单位", rows }), "unit");
    const { roster: after } = await act(office, roster, "commit");
    expect(after).toMatchObject({ state: "checked", refusal: { code: "roster.unit-circle" } });
    expect((await keeper.get("/units?q=乙中心")).body.units).toEqual([]);
  });

  test("of 10,000 persons is checked and goes in within ten seconds each, telling how far it is", async () => {
    const bytes = await makeWorkbook({
      name: "名册",
      rows: [
        head,
        ...makeRosterRows(10_000).map((row, at) => [
          `${row[0]}${"甲乙丙丁戊己庚辛壬癸"[at % 10]}`,
          ...row.slice(1),
        ]),
      ],
    });
    let started = performance.now();
    const { body } = await bring(office, keeper, bytes);
    const { settled } = await import("./roster.fixture.ts");
    const checked = await settled(keeper, body.id);
    const answered = await rematch(office, checked, { createUnits: true, elsewhere: "new" });
    const checking = performance.now() - started;
    started = performance.now();
    const { roster } = await act(office, answered, "commit", { leaveOut: true });
    console.info(
      `10,000 rows: read and checked twice in ${Math.round(checking)} ms, carried out in ${Math.round(performance.now() - started)} ms; ${JSON.stringify(answered.counts)}`,
    );
    expect(roster.state).toBe("committed");
    expect(checking).toBeLessThan(20_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 60_000);
});

describe("a roster is the business of those who keep the lists", () => {
  test.each(["member", "founder", "approver", "supervisor", "auditor"] as const)(
    "%s may neither bring, see nor take one out",
    async (role) => {
      const other = await office.visitorAs(role);
      expect(await bring(office, other, await rosterOf(known))).toMatchObject({
        status: 403,
        body: { code: "roster.not-keeper" },
      });
      expect(await other.get(`/roster/export?place=${town.places.city}`)).toMatchObject({ status: 403 });
      const { id } = await bringSettled(office, await rosterOf(known));
      expect(await other.get(`/roster/imports/${id}`)).toMatchObject({
        status: 404,
        body: { code: "roster.unknown" },
      });
      expect((await other.get("/roster/imports")).body.imports).toEqual([]);
    },
  );

  test("nobody keeps another place's", async () => {
    const other = await office.visitorAs("staffing_office", "county");
    expect(await bring(office, other, await rosterOf(known))).toMatchObject({ status: 403 });
  });

  test("two who act at once: the second is told, and nothing happens twice", async () => {
    const roster = await bringSettled(
      office,
      await rosterOf(["卫一", "市财政局", "科员", "科员", "行政", "", ""]),
    );
    const [one, two] = await Promise.all(
      [1, 2].map(() => keeper.post(`/roster/imports/${roster.id}/commit`, { version: roster.version })),
    );
    expect([one?.status, two?.status].sort()).toEqual([200, 403]);
    const { settled } = await import("./roster.fixture.ts");
    await settled(keeper, roster.id);
    expect(await namesIn("卫一")).toHaveLength(1);
  });
});
