import { sql } from "kysely";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enrol } from "../src/body/acting.fixture.ts";
import { lanchuan } from "../src/city/demo.store.ts";
import type { Id } from "../src/kernel/id.ts";
import { desktop, openStage, phone, type Stage, seriousFlaws } from "./browser.fixture.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const db = stage.product.database.forTenant(lanchuan);
  const { rows } = await sql<{ id: Id<"jurisdiction"> }>`
    select id from jurisdiction where name = '岚川市'`.execute(db);
  await enrol(db, "lent", [], rows[0]?.id as Id<"jurisdiction">);
  await sql`update account set person_id = (select id from person where name = '安静怡')
    where login = 'lent'`.execute(db);
});
afterAll(() => stage.close());

/** Presses an act of the page, fills what its dialog asks, and does it. */
async function act(page: Page, name: string, fill: (page: Page) => Promise<unknown> = async () => {}) {
  await page.getByRole("button", { name, exact: true }).first().click();
  const dialog = page.getByRole("dialog", { name });
  await dialog.waitFor();
  await fill(page);
  await dialog.getByRole("button", { name, exact: true }).click();
  await page.getByText(`已办理：${name}`).first().waitFor();
}

/** A day that the browser's clock and the product's agree on. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

describe("a secondment across two units and three persons", () => {
  test("is asked, answered with another person, agreed to, extended, and its return confirmed by both", async () => {
    const office = await stage.visit("office", desktop);
    await office.goto("/register");
    await office.getByText("岚川市高铁新城开发建设指挥部").first().click();
    await office.getByRole("button", { name: "借人" }).click();
    const asking = office.getByRole("dialog", { name: "借人" });
    await asking.getByRole("textbox", { name: "借谁" }).fill("fenglihua");
    await asking.getByRole("button", { name: /封丽华/ }).click();
    await asking.getByText(/由.*邬永康.*答复/).waitFor();
    await asking.getByRole("textbox", { name: "岗位" }).fill("投融资岗");
    await asking.getByLabel("从哪天起").fill(dayFromNow(0));
    await asking.getByText("还没有写批准的文号").waitFor();
    await asking.getByRole("button", { name: "发出请求" }).click();
    await office.getByText("已发给市财政局").waitFor();
    await office.getByRole("link", { name: /封丽华/ }).click();
    await office.waitForURL(/\/secondments\//);
    const address = new URL(office.url()).pathname;

    const home = await stage.visit("home", phone);
    await home.goto("/secondments?view=waiting");
    await home.getByText("封丽华").first().click();
    await act(home, "另提条件或另荐他人", async () => {
      await home.getByRole("button", { name: "换人" }).click();
      await home.getByRole("textbox", { name: "借出谁" }).fill("安静怡");
      await home.getByRole("button", { name: /安静怡/ }).click();
      await home.getByLabel("都不属于").check();
    });
    await home.getByText("等用人方答复").first().waitFor();

    await office.reload();
    await act(office, "接受");
    const lent = await stage.visit("lent", desktop);
    await lent.goto(address);
    await act(lent, "同意", async () => {
      await lent.getByText("没有", { exact: true }).click();
    });
    await lent
      .getByText(/在岗，还有/)
      .first()
      .waitFor();

    await office.reload();
    await act(office, "申请延期", async () => {
      await office.getByLabel("延到哪天").fill(dayFromNow(120));
      await office.getByRole("textbox", { name: "理由" }).fill("融资方案还没有报批。");
    });
    await home.reload();
    await act(home, "同意延期");
    await lent.reload();
    await act(lent, "同意");

    await office.reload();
    await act(office, "确认返回");
    await office.getByText("等另一方确认").waitFor();
    await home.reload();
    await act(home, "确认返回");
    await home.getByText("双方确认：最后一天是").waitFor();
    await home.getByText("改派：封丽华 → 安静怡").waitFor();
    expect(await home.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test("from a county it cannot be sent before the approval the rule names is there", async () => {
    const office = await stage.visit("office", { ...desktop, locale: "en-US" });
    await office.goto("/register?q=gtxc");
    await office.getByText("岚川市高铁新城开发建设指挥部").first().click();
    await office.getByRole("button", { name: "Ask for somebody" }).click();
    const asking = office.getByRole("dialog", { name: "Ask for somebody" });
    await asking.getByRole("textbox", { name: "Whom" }).fill("卢静");
    await asking.getByRole("button", { name: /卢静/ }).click();
    await asking.getByRole("textbox", { name: "Post", exact: true }).fill("征迁岗");
    await asking.getByText("borrows nobody from a county").waitFor();
    const send = asking.getByRole("button", { name: "Send the request" });
    expect(await send.isDisabled()).toBe(true);
    await asking.getByRole("textbox", { name: "Number" }).fill("岚组函〔2026〕50号");
    await asking.getByRole("textbox", { name: "Organ" }).fill("中共岚川市委组织部");
    await asking.getByLabel("Day", { exact: true }).fill(dayFromNow(-1));
    await send.click();
    await office.getByText("Sent to").waitFor();
  });

  test.each(["light", "dark"] as const)(
    "axe finds nothing serious on its pages (%s)",
    async (colorScheme) => {
      const home = await stage.visit("home", { ...desktop, colorScheme });
      await home.goto("/secondments");
      await home.getByText("廖春梅").first().waitFor();
      expect(await seriousFlaws(home)).toEqual([]);
      await home.getByText("廖春梅").first().click();
      await home.getByText("三方").waitFor();
      expect(await seriousFlaws(home)).toEqual([]);
    },
  );
});
