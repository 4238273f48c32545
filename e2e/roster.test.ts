import { afterAll, beforeAll, expect, test } from "vitest";
import { makeWorkbook } from "../src/paper/sheet.fixture.ts";
import { openStage, type Stage, seriousFlaws } from "./browser.fixture.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const rows = [
  ["岚川市补录名册"],
  ["姓名", "所在单位", "岗位情况", "人员性质", "身份证号"],
  ["滕新一", "岚川市财政局", "科员", "公务员", "110101199003074514"],
  ["滕新二", "岚川市财政厅局", "科员", "公务员", ""],
  ["", "岚川市财政局", "科员", "公务员", ""],
];

test("a roster is handed in, its columns corrected, its problems seen; it goes in, and is undone", async () => {
  const page = await stage.visit("staffing");
  await page.goto("/people");
  await page.getByRole("link", { name: "名册导入与导出" }).click();
  const buffer = Buffer.from(await makeWorkbook({ name: "名册", rows }));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.setInputFiles("input[type=file]", { name: "补录.xlsx", mimeType, buffer });

  await page.getByText("待确认").waitFor();
  await page.getByText("名册里没有「岚川市财政厅局」，是不是「岚川市财政局」？").waitFor();
  await page.getByText("身份证号 列是身份证号，已经丢弃，没有保存。").waitFor();
  expect(await seriousFlaws(page)).toEqual([]);

  await page.getByLabel("岗位情况").selectOption({ label: "职务" });
  await page.getByLabel("岚川市财政厅局（1 行）").selectOption({ label: "就是「岚川市财政局」" });
  await page.getByRole("button", { name: "2 新增" }).waitFor();
  await page.getByText("有问题和待定的 1 行不导入").click();
  await page.getByRole("button", { name: "导入 2 行" }).click();
  await page.getByText("2 新增，0 更改，0 没有变化。").waitFor();

  const other = await stage.visit("member");
  await other.goto("/people?q=滕新");
  await other.getByRole("link", { name: "滕新二" }).waitFor();

  await page.getByRole("button", { name: "撤销这次导入" }).click();
  await page.getByText("已撤销").waitFor();
  await other.reload();
  await other.getByText("没有找到这样的人").waitFor();
}, 120_000);
