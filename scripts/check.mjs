// `npm run check`: everything that can be proved without running the product.
import { ensureInstalled, runNode, step } from "./ground.mjs";

ensureInstalled();
const packages = "node_modules";
const checks = [
  ["Format and lint", [`${packages}/@biomejs/biome/bin/biome`, "ci", "--error-on-warnings"]],
  ["Types and direction", [`${packages}/typescript/bin/tsc`, "-b"]],
  [
    "Architecture",
    [`${packages}/vitest/vitest.mjs`, "run", "--project", "unit", "src/main/architecture.test.ts"],
  ],
  ["Drift of table types", ["scripts/gen-tables.ts", "--check"]],
  ["Drift of the policy matrix", ["scripts/gen-policy.ts", "--check"]],
  ["Drift of OpenAPI", ["scripts/gen-openapi.ts", "--check"]],
  ["Dead code", [`${packages}/knip/bin/knip.js`]],
];
for (const [name, args] of checks) {
  step(`${name} …`);
  runNode(args);
}
step("All checks passed.");
