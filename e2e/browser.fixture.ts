import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { demoPassword } from "../src/city/seed.store.ts";
import { openProduct, type Product } from "../src/main/product.ts";
import { readSetting } from "../src/main/setting.ts";

const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-sync",
];

export const desktop = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The whole product with the invented city, in a folder of its own, and a browser to meet it with. */
export type Stage = {
  readonly address: string;
  readonly product: Product;
  /** A person at a device: a context of their own, signed in. */
  readonly visit: (login: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "zhuanban-e2e-"));
  const product = await openProduct({ ...readSetting({}), dataFolder: folder, durable: false, port: 0 });
  const address = await product.app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await openBrowser();
  const contexts: BrowserContext[] = [];
  return {
    address,
    product,
    visit: async (login, options = desktop) => {
      const context = await browser.newContext({
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
        baseURL: address,
        ...options,
      });
      contexts.push(context);
      const signedIn = await context.request.post("/api/sign-in", {
        data: { login, password: demoPassword },
      });
      if (!signedIn.ok()) throw new Error(`${login} could not sign in: ${await signedIn.text()}`);
      return context.newPage();
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await product.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openBrowser(): Promise<Browser> {
  const executablePath = paths.find((path) => existsSync(path));
  if (!executablePath) throw new Error("No Chromium on this machine; see README, Test and measure.");
  return chromium.launch({ executablePath, args: quiet });
}

/** What axe calls serious or critical on the page as it stands, one line each. */
export async function seriousFlaws(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
