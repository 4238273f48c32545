import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const src = resolve(import.meta.dirname, "..");
const sheets = resolve(src, "..", "node_modules/@mantine/core/styles");
const pages = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".tsx"))
  .map((path) => ({ path, text: readFileSync(join(src, path), "utf8") }));
const everywhere = readFileSync(join(import.meta.dirname, "styles.ts"), "utf8");

/** `import { Button, type ButtonProps, Menu as M } from "@mantine/core"` → Button, Menu. */
function componentsOf(text: string): readonly string[] {
  const lists = [...text.matchAll(/import \{([^}]+)\} from "@mantine\/core"/g)].map(
    ([, list]) => list as string,
  );
  const names = lists.flatMap((list) => list.split(",").map((name) => name.trim().split(" ")[0] as string));
  return names.filter((name) => existsSync(join(sheets, `${name}.layer.css`)));
}

test("every Mantine component a page uses has its sheet, in styles.ts or beside it", () => {
  const used = pages.flatMap(({ path, text }) => componentsOf(text).map((name) => ({ path, text, name })));
  expect(used.length).toBeGreaterThan(3);
  const bare = used.filter(({ text, name }) => {
    const sheet = `"@mantine/core/styles/${name}.layer.css"`;
    return !everywhere.includes(sheet) && !text.includes(sheet);
  });
  expect(bare.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});

test("sheets are taken as layers, so that our own win", () => {
  const plain = pages
    .filter(({ text }) => /@mantine\/\S+styles(?:\/\w+)?\.css"/.test(text))
    .map(({ path }) => path);
  expect(plain).toEqual([]);
});
