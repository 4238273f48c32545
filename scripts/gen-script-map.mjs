// Prints src/paper/script.data.ts: the characters whose simplified form is another single character.
// The converter and its dictionaries stay out of the product; the reader only needs this table.
import { writeFileSync } from "node:fs";
import { Converter } from "opencc-js/t2cn";

const toSimplified = Converter({ from: "t", to: "cn" });
const perLine = 48;

const pairs = [];
for (let code = 0x3400; code < 0xa000; code += 1) {
  const traditional = String.fromCharCode(code);
  const simplified = toSimplified(traditional);
  if (simplified.length === 1 && simplified !== traditional) pairs.push([traditional, simplified]);
}

function rows(side) {
  const all = pairs.map((pair) => pair[side]);
  const lines = [];
  for (let i = 0; i < all.length; i += perLine) lines.push(`  "${all.slice(i, i + perLine).join("")}",`);
  return lines.join("\n");
}

writeFileSync(
  new URL("../src/paper/script.data.ts", import.meta.url),
  `// Written by scripts/gen-script-map.mjs from the dictionaries of OpenCC (Apache-2.0); do not edit.

/** Traditional and variant characters; the same place in \`simplifiedRows\` holds the simplified form. */
export const traditionalRows: readonly string[] = [
${rows(0)}
];

export const simplifiedRows: readonly string[] = [
${rows(1)}
];
`,
);
