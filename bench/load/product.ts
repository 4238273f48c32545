/** The product as `npm start` runs it, on the database of the benchmark, in a process of its own. */
import { openProduct } from "../../src/main/product.ts";
import { readSetting } from "../../src/main/setting.ts";

const product = await openProduct({ ...readSetting(process.env), port: 0 });
await product.app.listen({ host: "127.0.0.1", port: 0 });
process.send?.((product.app.server.address() as { port: number }).port);
