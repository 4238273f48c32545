import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sweepLapsed } from "../src/body/lapse.commands.ts";
import { today } from "../src/http/clock.ts";
import { newId } from "../src/http/ids.ts";
import { addDays } from "../src/kernel/day.ts";
import { desktop, openStage, phone, type Stage } from "./browser.fixture.ts";
import { agree, submit } from "./chain.fixture.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** An example is read and saved as a draft. @returns the address of its page */
async function draft(office: Page, example: RegExp): Promise<string> {
  await office.goto("/read");
  await office.getByRole("button", { name: example }).click();
  await office.getByRole("button", { name: "存为草案" }).click();
  await office.waitForURL(/\/bodies\/[0-9a-f-]{36}/);
  return new URL(office.url()).pathname;
}

/** Opens the dialog of an act, and answers what it asks with the reason. */
async function decide(
  page: Page,
  act: string,
  fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>,
) {
  await page.getByRole("button", { name: act, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await fill(dialog);
  await dialog.getByRole("button", { name: act, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Looked for by login, which names one account. */
async function choosePerson(page: Page, field: string, login: string): Promise<void> {
  await page.getByRole("dialog").getByLabel(field).first().fill(login);
  await page.getByRole("dialog").getByRole("listbox").getByRole("option").first().click();
}

test("three steps: sent back to the first, signed by somebody who was added, at last in the name of the absent", {
  timeout: 240_000,
}, async () => {
  const office = await stage.visit("office", desktop);
  const address = await draft(office, /供水管网漏损治理工作专班/);
  await submit(office);
  await agree(await stage.visit("supervision", desktop), address);

  const staffing = await stage.visit("staffing", desktop);
  await staffing.goto(address);
  await decide(staffing, "退回", async (dialog) => {
    await dialog.getByLabel("退回到").selectOption({ label: "1. 受理" });
    await dialog.getByLabel("退回理由").fill("受理意见没有写明来文日期。");
  });
  const supervision = await stage.visit("supervision", desktop);
  await supervision.goto(address);
  await supervision.getByText("受理意见没有写明来文日期。").first().waitFor();
  await agree(supervision, address);

  await staffing.reload();
  await decide(staffing, "加签", async (dialog) => {
    await choosePerson(staffing, "加签人", "home");
    await dialog.getByLabel("为什么要加签").fill("涉及财政保障。");
  });
  const added = await stage.visit("home", phone);
  await added.goto("/desk");
  await added.getByText("编办审核").first().waitFor();
  await agree(added, address);

  const boss = await stage.visit("approver", desktop);
  await boss.goto("/desk");
  await decide(boss, "委托代办", async (dialog) => {
    await choosePerson(boss, "代办人", "member");
    await dialog.getByLabel("原因").fill("出差");
  });
  const member = await stage.visit("member", desktop);
  await member.goto(address);
  await member.getByRole("button", { name: "代滕云山同意" }).click();
  const dialog = member.getByRole("dialog");
  await dialog.getByText(/您受委托代 滕云山 签署/).waitFor();
  await dialog.getByRole("button", { name: "同意", exact: true }).click();
  await member.getByText("运行中").first().waitFor();
  await office.goto(address);
  await office.getByText("代 滕云山").first().waitFor();
  await boss.goto("/desk");
  await boss.getByRole("button", { name: "结束委托" }).click();
});

test("a rejection is final, and says why", async () => {
  const office = await stage.visit("office", desktop);
  const address = await draft(office, /供水管网漏损治理工作专班/);
  await submit(office);
  const boss = await stage.visit("supervision", desktop);
  await boss.goto(address);
  await decide(boss, "不予批准", (dialog) =>
    dialog.getByLabel("不予批准的理由").fill("职责已由水务局承担。"),
  );
  await office.goto(address);
  await office.getByText("职责已由水务局承担。").first().waitFor();
  for (const act of ["提交审批", "修改方案", "撤回"])
    expect(await office.getByRole("button", { name: act, exact: true }).count()).toBe(0);
});

test("founded by a leader's word, a body says from the first minute by when it needs approval, and lapses by itself", async () => {
  const office = await stage.visit("office", desktop);
  const address = await draft(office, /低温雨雪冰冻/);
  await decide(office, "口头设立（突发事件）", async (dialog) => {
    await dialog.getByLabel("作出决定的负责同志").fill("滕云山");
    await dialog.getByLabel("职务").fill("市政府办公室主任");
    await dialog.getByLabel("在场人或记录处").fill("市应急值班室电话记录");
    await dialog.getByLabel("为什么来不及先审批").fill("路面结冰，须立即组织除冰保通。");
  });
  const now = today(new Date());
  await office.getByText("运行中").first().waitFor();
  await office.locator(".word").getByText(addDays(now, 30)).waitFor();
  const member = await stage.visit("member", phone);
  await member.goto(address);
  await member.locator(".word").getByText(addDays(now, 30)).waitFor();

  await sweepLapsed(stage.product.database, { today: addDays(now, 30), newId });
  await office.reload();
  await office.getByText("运行中").first().waitFor();
  await sweepLapsed(stage.product.database, { today: addDays(now, 31), newId });
  await office.reload();
  await office.getByText("已失效").first().waitFor();
  for (const act of ["提交审批", "修改方案", "撤回", "调整方案"])
    expect(await office.getByRole("button", { name: act, exact: true }).count()).toBe(0);
});
