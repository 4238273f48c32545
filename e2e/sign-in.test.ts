import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, openStage, phone, type Stage, seriousFlaws } from "./browser.fixture.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test.each([
  ["desktop", desktop],
  ["phone", phone],
])("a stranger is asked to sign in, and lands where they wanted to go (%s)", async (_, device) => {
  const page = await stage.visit("office", device);
  await page.context().clearCookies();
  await page.goto("/register?state=running");
  await page.waitForURL(/sign-in/);
  expect(await seriousFlaws(page)).toEqual([]);
  await page
    .getByLabel(/账号|用户名/)
    .first()
    .fill("approver");
  await page.getByLabel(/密码/).first().fill("zhuanban-demo");
  await page.keyboard.press("Enter");
  await page.waitForURL(/register\?.*state=running/);
});
