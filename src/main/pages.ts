import { existsSync } from "node:fs";
import { join } from "node:path";
import serveStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { root } from "./setting.ts";

/** Where the build puts the pages. */
export const builtPages = join(root, "dist", "web");
const forEver = "public, max-age=31536000, immutable";

/** Serves a folder of built pages: hashed files are kept for ever by browsers, every other address is the one page. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) return;
  await app.register(serveStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header("cache-control", path.includes("/assets/") ? forEver : "no-cache");
    },
  });
  app.get("/*", { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith("/api/") || request.url.startsWith("/assets/")) return reply.callNotFound();
    return reply.sendFile("index.html");
  });
}
