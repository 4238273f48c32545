import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desktop, openStage, phone, type Stage, seriousFlaws } from "./browser.fixture.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const body = "岚川市网上政务服务能力提升工作专班";

describe("an adjusting paper", () => {
  test("is read, becomes the next version of the body it names, is approved, and the body shows who joined", async () => {
    const office = await stage.visit("office", desktop);
    await office.goto("/read");
    await office.getByRole("button", { name: /增补和更换专班成员/ }).click();
    await office.getByText("这份文件调整的是已有机构").waitFor();
    await office.getByRole("button", { name: `作为“${body}”的新一版` }).click();
    await office.waitForURL(/versions\/new/);
    await office.getByText("增加2名成员：邬永康、仲伟业").waitFor();
    await office.getByText("减少1名成员：郝云峰").waitFor();
    await office.getByRole("button", { name: "存为新一版" }).click();
    await office.waitForURL(/versions\/2$/);
    expect(await seriousFlaws(office)).toEqual([]);

    await office.getByRole("button", { name: "提交审批" }).first().click();
    const dialog = office.getByRole("dialog", { name: "提交审批" });
    await dialog.getByRole("button", { name: "提交审批" }).click();
    await office.getByText("审批中").first().waitFor();
    const address = new URL(office.url()).pathname;

    const boss = await stage.visit("approver", phone);
    await boss.goto(address);
    await boss.getByText("增加2名成员：邬永康、仲伟业").waitFor();
    await boss
      .getByRole("button", { name: /^(?:签署|批准|同意)/ })
      .first()
      .click();
    await boss
      .getByRole("dialog")
      .getByRole("button", { name: /^(?:签署|批准|同意)/ })
      .click();
    await boss.getByText("已生效").first().waitFor();

    const member = await stage.visit("member", desktop);
    await member.goto(address.replace(/\/versions.*/, ""));
    await member.getByText("市交通运输局局长").first().waitFor();
    await member.getByRole("link", { name: "第 2 版方案" }).waitFor();
    await member.getByText(/增加2名成员：邬永康、仲伟业；减少1名成员：郝云峰/).waitFor();
    expect(await seriousFlaws(member)).toEqual([]);
  });

  test("changed by hand: a term is made longer on the page of a new version, kept over a reload, in English", async () => {
    const office = await stage.visit("office", { ...desktop, locale: "en-US" });
    await office.goto("/register");
    await office.getByText("岚川市秋冬季大气污染防治攻坚工作专班").first().click();
    await office.getByRole("link", { name: "Adjust the charter" }).click();
    await office.waitForURL(/versions\/new/);
    await office.getByText("Nothing is changed yet.").waitFor();
    await office.getByLabel("Last day").fill("2099-12-31");
    await office.getByText(/the term is extended from .* to 2099-12-31/).waitFor();
    await office.getByText("Draft kept on this device").first().waitFor();
    await office.reload();
    await office.getByText(/the term is extended from .* to 2099-12-31/).waitFor();
  });
});
