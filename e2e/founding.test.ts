import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDocx, noticeBlocks } from "../src/paper/paper.fixture.ts";
import { desktop, openStage, phone, type Stage, seriousFlaws } from "./browser.fixture.ts";
import { agree, submit } from "./chain.fixture.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const example = "供水管网漏损治理工作专班";
const whole = `岚川市${example}`;

/** The steps of the city before the last one: taken in, and examined by the staffing office. */
async function signBefore(address: string): Promise<void> {
  for (const login of ["supervision", "staffing"]) {
    await agree(await stage.visit(login, desktop), address);
  }
}

describe("from the paper to the register", () => {
  test("an example is read, corrected, survives a reload, is submitted, approved by somebody else, and found by initials", async () => {
    const office = await stage.visit("office", desktop);
    await office.goto("/read");
    await office.getByRole("button", { name: new RegExp(example) }).click();
    const purpose = office.getByRole("textbox", { name: "设立目的" });
    await purpose.fill("一年内把漏损率降到百分之九");
    await office.getByText("改过 1 处").waitFor();
    await office.reload();
    await expect
      .poll(() => office.getByRole("textbox", { name: "设立目的" }).inputValue(), { timeout: 20_000 })
      .toBe("一年内把漏损率降到百分之九");

    await office.getByRole("button", { name: "存为草案" }).click();
    await office.waitForURL(/\/bodies\/[0-9a-f-]{36}/);
    await office.getByText("一年内把漏损率降到百分之九").first().waitFor();
    await submit(office);
    const address = new URL(office.url()).pathname;
    expect(await office.getByRole("button", { name: "同意", exact: true }).count()).toBe(0);
    await signBefore(address);

    const boss = await stage.visit("approver", phone);
    await boss.goto(address);
    await boss.getByRole("button", { name: "同意", exact: true }).first().click();
    const dialog = boss.getByRole("dialog", { name: "同意" });
    await dialog.getByText(/最后一步/).waitFor();
    await dialog.getByRole("button", { name: "同意", exact: true }).click();
    await boss.getByText("运行中").first().waitFor();

    const member = await stage.visit("member", desktop);
    await member.goto("/register");
    await member.getByPlaceholder(/拼音、首字母/).fill("gsgwls");
    await member.waitForURL(/q=gsgwls/);
    await member.getByText(whole).waitFor();
    expect(await member.getByText("苇渡镇秸秆禁烧").count()).toBe(0);
  });

  test("a dropped DOCX is read, and what was returned comes back with its reason", async () => {
    const office = await stage.visit("office", desktop);
    await office.goto("/read");
    const buffer = Buffer.from(await makeDocx(noticeBlocks));
    const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    await office.locator("input[type=file]").setInputFiles({ name: "通知.docx", mimeType, buffer });
    await office.getByRole("button", { name: "存为草案" }).click();
    await office.waitForURL(/\/bodies\/[0-9a-f-]{36}/);
    await submit(office);

    const boss = await stage.visit("supervision", desktop);
    await boss.goto(new URL(office.url()).pathname);
    await boss.getByRole("button", { name: "退回" }).first().click();
    const dialog = boss.getByRole("dialog");
    await dialog.getByRole("textbox").fill("请写明与现有机构的关系。");
    await dialog.getByRole("button", { name: "退回" }).click();
    await boss.getByText("已退回").first().waitFor();

    await office.reload();
    await office.getByText("请写明与现有机构的关系。").first().waitFor();
    await office.getByRole("button", { name: "修改方案" }).waitFor();
  });

  test("the same way in English, on a phone", async () => {
    const office = await stage.visit("office", { ...phone, locale: "en-US" });
    await office.goto("/read");
    await office.getByRole("button", { name: /Emergency headquarters for ice and snow/ }).click();
    await office.getByRole("button", { name: "Make it a draft" }).click();
    await office.waitForURL(/\/bodies\/[0-9a-f-]{36}/);
    await office.getByText("Draft", { exact: true }).first().waitFor();
    const width = await office.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await submit(office, "en");

    await signBefore(new URL(office.url()).pathname);
    const boss = await stage.visit("approver", { ...desktop, locale: "en-US" });
    await agree(boss, new URL(office.url()).pathname, "en");
    await boss.getByText("Running").first().waitFor();
  });

  test("a text that founds nothing says so, and a marked one is refused with the reason", async () => {
    const office = await stage.visit("office", desktop);
    await office.goto("/read");
    const area = office.getByRole("textbox").first();
    await area.fill("今天天气很好，大家都去春游。");
    await office.getByRole("button", { name: "读一读" }).click();
    await office.getByText("这份文字没有成立机构").first().waitFor();

    const other = await stage.visit("office", desktop);
    await other.goto("/read");
    await other.getByRole("textbox").first().fill("机密★1年\n关于成立某某工作专班的通知\n组长：李甲");
    await other.getByRole("button", { name: "读一读" }).click();
    await other
      .getByText(/密级标志/)
      .first()
      .waitFor();
  });
});

describe("for everybody", () => {
  test.each([
    ["light", "light"],
    ["dark", "dark"],
  ] as const)("axe finds nothing serious on the pages (%s)", async (_, colorScheme) => {
    const office = await stage.visit("office", { ...desktop, colorScheme });
    for (const path of ["/read", "/register"]) {
      await office.goto(path);
      await office.getByRole("heading", { level: 1 }).waitFor();
      await office.waitForLoadState("networkidle");
      expect(await seriousFlaws(office)).toEqual([]);
    }
    await office.getByText("网上政务服务能力提升工作专班").first().click();
    await office.waitForURL(/bodies/);
    await office.waitForLoadState("networkidle");
    expect(await seriousFlaws(office)).toEqual([]);
    await office.goto("/read");
    await office.getByRole("button", { name: new RegExp(example) }).click();
    await office.getByRole("button", { name: "存为草案" }).waitFor();
    expect(await seriousFlaws(office)).toEqual([]);
  });

  test("the palette finds a body by its initials and opens it by keyboard alone", async () => {
    const member = await stage.visit("member", desktop);
    await member.goto("/register");
    await member.getByRole("heading", { level: 1 }).waitFor();
    await member.keyboard.press("Control+k");
    await member.getByRole("combobox").waitFor();
    await member.keyboard.type("wszw");
    await member
      .getByRole("option", { name: /网上政务服务/ })
      .first()
      .waitFor();
    await member.keyboard.press("ArrowDown");
    await member.keyboard.press("ArrowUp");
    await member.keyboard.press("Enter");
    await member.waitForURL(/\/bodies\//);
  });
});
