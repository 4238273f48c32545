// `npm start`: everything from a bare clone to a running product with the invented city.
import { becomeNode, ensureInstalled, ensureWeb } from "./ground.mjs";

ensureInstalled();
ensureWeb();
becomeNode(["src/main/server.ts", ...process.argv.slice(2)]);
