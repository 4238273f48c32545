import type { Page } from "playwright-core";

const words = {
  zh: { submit: "提交审批", agree: "同意", waiting: "待审批" },
  en: { submit: "Submit", agree: "Agree", waiting: "Submitted" },
} as const;
type Language = keyof typeof words;

/** Every failing check is answered with a ground, a basis and an end, and the draft goes to its chain. */
export async function submit(page: Page, language: Language = "zh", waiting?: string): Promise<void> {
  const say = words[language];
  await page.getByRole("button", { name: say.submit, exact: true }).first().click();
  const dialog = page.getByRole("dialog", { name: say.submit });
  await dialog.getByRole("button", { name: say.submit, exact: true }).waitFor();
  await answerChecks(page);
  await dialog.getByRole("button", { name: say.submit, exact: true }).click();
  await page
    .getByText(waiting ?? say.waiting)
    .first()
    .waitFor();
}

/** An exemption for each check of the open dialog that says no: on its last possible day it ends. */
export async function answerChecks(page: Page): Promise<void> {
  for (const check of await page.locator("dialog[open] section.failing").all()) {
    await check.locator("textarea").fill("市政府常务会议已经议定，先行组建，随后补齐手续。");
    await check.locator("input:not([type=date])").fill("市政府第12次常务会议纪要");
    const until = check.locator("input[type=date]");
    await until.fill((await until.getAttribute("max")) ?? "");
  }
}

/** Signs the open step of the body's case on its page. */
export async function agree(page: Page, address: string, language: Language = "zh"): Promise<void> {
  const { agree } = words[language];
  await page.goto(address);
  await page.getByRole("button", { name: agree, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: agree, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
