import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getBody } from "../src/body/body.api.ts";
import type { Charter } from "../src/charter/charter.model.ts";
import { readNotice } from "../src/notice/notice.rules.ts";
import { readPaper } from "../src/paper/intake.reader.ts";
import { desktop, openStage, phone, type Stage, seriousFlaws } from "./browser.fixture.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const body = "岚川市高铁新城开发建设指挥部";

/** Begins a paper of a kind from the page of the body. */
async function begin(page: Page, kind: string): Promise<void> {
  await page.goto("/register");
  await page.getByText(body).first().click();
  await page.getByRole("button", { name: "写一份" }).click();
  await page.getByRole("menuitem", { name: kind }).click();
  await page.waitForURL(/\/papers\//);
}

/** Gives the draft its number, and says which. */
async function issue(page: Page): Promise<string> {
  await page.getByRole("button", { name: "编号印发" }).click();
  const dialog = page.getByRole("dialog", { name: "编号印发" });
  const promised = (await dialog.locator("strong").textContent()) ?? "";
  await dialog.getByRole("button", { name: "编号印发" }).click();
  await page.getByText(`已编号：${promised}`).waitFor();
  return promised;
}

/** What the file that the page gives says to our own reader. */
async function readDownloaded(page: Page): Promise<Charter> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 DOCX" }).click();
  const download = await waiting;
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const read = await readPaper(bytes, download.suggestedFilename(), null);
  if (!read.ok) throw new Error(read.refusal.code);
  return readNotice(read.value.text).charter;
}

async function charterOf(page: Page, path: string): Promise<Charter> {
  const reply = await page.request.get(`/api${path}`);
  return getBody.reply.parse(await reply.json()).charter;
}

const serialOf = (number: string) => Number(/(\d+)号$/.exec(number)?.[1]);
const seats = ({ leaders, members }: Charter) =>
  [...leaders, ...members].map(({ name, post }) => `${name} ${post}`);

describe("an official paper", () => {
  test("is begun from the charter, edited, checked, numbered, downloaded and read back, and voided with its number kept", async () => {
    const office = await stage.visit("office", desktop);
    await begin(office, "通知 · 成立");
    await office.getByText("文种、字号、主送和格式都合要求。").waitFor();
    await office.getByRole("button", { name: "修改", exact: true }).click();
    const recipients = office.getByRole("textbox", { name: /主送机关/ });
    await recipients.fill("");
    await office.getByText("没有主送机关。").waitFor();
    await recipients.fill("各县（区）人民政府\n市直各部门");
    const paragraph = office.getByRole("textbox", { name: "正文" }).first();
    await paragraph.fill((await paragraph.inputValue()).replace("现将有关事项通知如下", "现通知如下"));
    await office.reload();
    expect(await office.getByRole("textbox", { name: "正文" }).first().inputValue()).toContain("现通知如下");
    await office.getByRole("button", { name: "保存" }).click();
    await office.getByText("已保存第 2 版").waitFor();
    const first = await issue(office);

    const bodyPath = await office.getByRole("link", { name: body }).first().getAttribute("href");
    const charter = await charterOf(office, String(bodyPath));
    const back = await readDownloaded(office);
    expect(back.name).toBe(charter.name);
    expect(back.leaders[0]).toMatchObject({ name: charter.leaders[0]?.name, role: charter.leaders[0]?.role });
    expect(seats(back)).toEqual(seats(charter));

    await begin(office, "通知 · 成立");
    const second = await issue(office);
    expect(serialOf(second)).toBe(serialOf(first) + 1);
    await office.getByRole("button", { name: "作废" }).click();
    const dialog = office.getByRole("dialog", { name: "作废" });
    await dialog.getByRole("textbox").fill("主送机关写错");
    await dialog.getByRole("button", { name: "作废" }).click();
    await office.locator(".sheet-void").waitFor();
    await office.getByText("主送机关写错").waitFor();

    await office.goto(String(bodyPath));
    const history = office.getByRole("region", { name: "办理经过" });
    await history.getByText("公文作废").waitFor();
    await history.getByRole("link", { name: new RegExp(first.replace(/[〔〕]/g, ".")) }).waitFor();
    await begin(office, "通知 · 成立");
    expect(serialOf(await issue(office))).toBe(serialOf(second) + 1);
  });

  test("of a loan is written by each side on its page, and can be read on a phone", async () => {
    const office = await stage.visit("office", desktop);
    await office.goto("/secondments");
    await office.getByText("钮大勇").first().click();
    await office.getByRole("button", { name: "写商调函" }).click();
    await office.waitForURL(/\/papers\//);
    await office.getByText("没有机关代字").waitFor();
    await office.getByRole("button", { name: "修改", exact: true }).click();
    await office.getByRole("textbox", { name: "机关代字" }).fill("岚发改函");
    await office.getByRole("button", { name: "保存" }).click();
    await office.getByText("已保存第 2 版").waitFor();
    await issue(office);

    const home = await stage.visit("home", phone);
    await home.goto("/secondments");
    await home.getByText("钮大勇").first().click();
    await home.getByRole("link", { name: /商请抽调钮大勇/ }).click();
    await home.getByText(/脱产参加工作/).waitFor();
    expect(await home.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await home.getByRole("button", { name: "作废" }).count()).toBe(0);
  });

  test.each(["light", "dark"] as const)(
    "axe finds nothing serious while it is edited (%s)",
    async (colorScheme) => {
      const office = await stage.visit("office", { ...desktop, colorScheme });
      await begin(office, "纪要");
      await office.getByRole("button", { name: "修改", exact: true }).click();
      await office.getByRole("textbox", { name: "正文" }).first().waitFor();
      expect(await seriousFlaws(office)).toEqual([]);
    },
  );
});
