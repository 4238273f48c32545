// `npm run -s zhuanban -- read FILE…`: the command line, from a clone.
import { becomeNode, ensureInstalled } from "./ground.mjs";

ensureInstalled();
becomeNode(["src/main/cli.ts", ...process.argv.slice(2)]);
