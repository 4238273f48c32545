import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servePages } from "./pages.ts";

const folder = mkdtempSync(join(tmpdir(), "zhuanban-pages-"));
const web = join(folder, "web");
const page = "<!doctype html><title>专班</title>";
const secret = "beside the pages";
let app: FastifyInstance;

beforeAll(async () => {
  mkdirSync(join(web, "assets"), { recursive: true });
  writeFileSync(join(web, "index.html"), page);
  writeFileSync(join(web, "assets", "web-1a2b.js"), "let a;");
  writeFileSync(join(folder, "secret.txt"), secret);
  writeFileSync(join(web, ".env"), secret);
  app = fastify();
  await servePages(app, web);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

test.each(["/", "/bodies", "/bodies/01900000-0000-7000-8000-000000000001?tab=history", "/read"])(
  "the address %s is the one page, asked for anew each time",
  async (url) => {
    const reply = await app.inject(url);
    expect([reply.statusCode, reply.body, reply.headers["cache-control"]]).toEqual([200, page, "no-cache"]);
  },
);

test("what is built under a hashed name is kept for ever", async () => {
  const reply = await app.inject("/assets/web-1a2b.js");
  expect([reply.statusCode, reply.body]).toEqual([200, "let a;"]);
  expect(reply.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test.each(["/assets/gone.js", "/assets/", "/api/gone"])("%s is not taken for a page", async (url) => {
  expect((await app.inject(url)).statusCode).toBe(404);
});

test.each([
  "/../secret.txt",
  "/assets/../../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/%2e%2e%2fsecret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/assets/%2e%2e/%2e%2e/secret.txt",
  "/..%5csecret.txt",
  "/....//secret.txt",
  "//secret.txt",
  `/${folder}/secret.txt`,
  "/secret.txt%00.js",
  "/.env",
])("%s leads to nothing outside of the pages", async (url) => {
  const { body } = await app.inject(url);
  expect(body).not.toContain(secret);
});

test("without built pages there is nothing to serve, and no harm", async () => {
  const bare = fastify();
  await servePages(bare, join(folder, "nowhere"));
  expect((await bare.inject("/")).statusCode).toBe(404);
});
