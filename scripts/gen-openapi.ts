/** Prints the API as the running server describes it into docs/openapi.json; `--check` only compares. */
import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProduct } from "../src/main/product.ts";
import { readSetting } from "../src/main/setting.ts";

const file = new URL("../docs/openapi.json", import.meta.url);
const folder = await mkdtemp(join(tmpdir(), "zhuanban-openapi-"));
const product = await openProduct({ ...readSetting({}), dataFolder: folder, demo: false, durable: false });
const { body } = await product.app.inject("/api/openapi.json");
await product.close();
await rm(folder, { recursive: true, force: true });

const printed = `${JSON.stringify(JSON.parse(body), null, 2)}\n`;
if (!process.argv.includes("--check")) writeFileSync(file, printed);
else if (readFileSync(file, "utf8") !== printed) {
  process.stderr.write(
    "docs/openapi.json is not what the server says. Run: npx node scripts/gen-openapi.ts\n",
  );
  process.exit(1);
}
