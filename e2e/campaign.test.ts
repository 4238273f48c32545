import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desktop, openStage, phone, type Stage, seriousFlaws } from "./browser.fixture.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function takeFile(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  const { sheets } = await readXlsx(await readFile(await download.path()));
  return { name: download.suggestedFilename(), rows: sheets[0]?.rows ?? [] };
}

test("the office opens a clean-up, chooses what is overdue, proposes; another account decides; the result is a table", async () => {
  const staffing = await stage.visit("staffing", desktop);
  await staffing.goto("/campaigns");
  await staffing.getByRole("button", { name: "发起清理规范" }).click();
  const opening = staffing.getByRole("dialog", { name: "发起清理规范" });
  await opening.getByLabel("名称").fill("年底前清理到期专班");
  await opening.getByLabel("依据").fill("市委编委会会议议定");
  await opening.getByRole("button", { name: "发起清理规范" }).click();
  await staffing.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);

  await staffing.getByRole("button", { name: "选机构" }).first().click();
  const choosing = staffing.getByRole("dialog", { name: "选机构" });
  const overdue = choosing.getByRole("checkbox").first();
  const name = (await choosing.locator("li strong").first().textContent()) ?? "";
  await overdue.check();
  await choosing.getByRole("button", { name: "选入 1 个" }).click();
  await choosing.waitFor({ state: "detached" });
  await staffing
    .getByText(/已超期 \d+ 天/)
    .first()
    .waitFor();

  await staffing.getByRole("button", { name: "提建议" }).click();
  const proposing = staffing.getByRole("dialog", { name });
  expect(await proposing.getByLabel("理由").inputValue()).toMatch(/期限已过 \d+ 天/);
  await proposing.getByRole("button", { name: "提交建议" }).click();
  await proposing.waitFor({ state: "detached" });
  await staffing.getByText(/提出建议的人不能审定/).waitFor();
  expect(await staffing.getByRole("button", { name: "审定", exact: true }).count()).toBe(0);

  const approver = await stage.visit("approver", phone);
  await approver.goto(new URL(staffing.url()).pathname);
  await approver.getByRole("button", { name: "审定", exact: true }).click();
  const deciding = approver.getByRole("dialog", { name });
  await deciding.getByText(/进入“收尾中”/).waitFor();
  await deciding.getByRole("button", { name: "同意" }).click();
  await approver.getByText("收尾中").first().waitFor();
  expect(await approver.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await staffing.reload();
  await staffing.getByText("已审定 1 / 1 个").first().waitFor();
  const { name: file, rows } = await takeFile(staffing, "导出结果表");
  expect(file).toMatch(/^年底前清理到期专班\d{8}\.xlsx$/);
  expect([rows.length, rows[1]?.[0], rows[1]?.[5], rows[1]?.[10]]).toEqual([2, name, "撤销", "同意"]);
  await staffing.getByRole("button", { name: "办结" }).click();
  await staffing.getByRole("columnheader", { name: "办结时" }).waitFor();
}, 120_000);

describe("the register", () => {
  test("keeps a view with its filter and columns, begins with it, and takes it along as a workbook", async () => {
    const office = await stage.visit("office", desktop);
    await office.goto("/register?gap=end&columns=term&columns=doc_no");
    await office.getByRole("button", { name: "视图" }).click();
    await office.getByRole("button", { name: "存为视图" }).click();
    const keeping = office.getByRole("dialog", { name: "存为视图" });
    await keeping.getByLabel("视图名称").fill("没有终点的");
    await keeping.getByRole("button", { name: "保存" }).click();
    await office.getByRole("link", { name: "没有终点的" }).waitFor();
    await office.getByRole("button", { name: "视图" }).click();
    await office.getByRole("button", { name: "设为我的起始视图" }).click();
    await office.getByText("以后打开登记册，先看这个视图。").waitFor();
    await office.goto("/read");
    await office.getByRole("link", { name: "登记册", exact: true }).first().click();
    await office.waitForURL(/gap=end/);
    const { name, rows } = await takeFile(office, "导出 Excel");
    expect(name).toMatch(/^岚川市专班登记册\d{8}\.xlsx$/);
    expect(rows[0]?.[3]).toBe("文号");
    expect(rows.length).toBeGreaterThan(1);
  });

  test.each(["light", "dark"] as const)(
    "its numbers and clean-ups have no serious flaw (%s)",
    async (colorScheme) => {
      const page = await stage.visit("staffing", { ...desktop, colorScheme });
      for (const path of ["/register/numbers", "/campaigns", "/register?columns=basis&columns=issuer"]) {
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        expect([path, await seriousFlaws(page)]).toEqual([path, []]);
      }
      await page.goto("/campaigns");
      await page.getByRole("link", { name: /第二轮/ }).click();
      await page.getByText("前后对比").waitFor();
      expect(await seriousFlaws(page)).toEqual([]);
    },
  );
});
