import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { Nothing, UploadedFile } from "../kernel/schema.ts";
import { type Ask, call, isSignedOut, Refused, searchOf, Unreachable } from "./api.ts";
import { switchLanguage } from "./language.ts";

const open = {
  method: "POST",
  summary: "",
  door: "open",
  params: Nothing,
  query: Nothing,
  refusals: [],
} as const;
const echo = {
  ...open,
  id: "test.echo",
  path: "/echo/:id",
  params: z.object({ id: z.string() }),
  query: z.object({ q: z.string().default(""), state: z.preprocess((given) => given, z.array(z.string())) }),
  body: z.object({ name: z.string() }),
  reply: z.object({ url: z.string(), language: z.string(), body: z.string(), type: z.string() }),
} satisfies Contract;
const refusing = {
  ...open,
  id: "test.refuse",
  path: "/refuse",
  body: Nothing,
  reply: Nothing,
} satisfies Contract;
const fallen = { ...refusing, id: "test.fallen", path: "/fallen" } satisfies Contract;
const upload = { ...echo, id: "test.upload", body: UploadedFile, takesFile: true } satisfies Contract;

const server = createServer(async (request, response) => {
  if (request.url === "/api/fallen")
    return response.writeHead(502, { "content-type": "text/html" }).end("<h1>502</h1>");
  if (request.url === "/api/refuse") {
    response.writeHead(401, { "content-type": "application/problem+json" });
    return response.end(
      JSON.stringify({
        code: "door.signed-out",
        detail: "您还没有登录。",
        field: "login",
        facts: { minutes: 3 },
      }),
    );
  }
  const { "accept-language": language, "content-type": type } = request.headers;
  response.writeHead(200, { "content-type": "application/json" });
  return response.end(JSON.stringify({ url: request.url, language, type, body: await textOf(request) }));
});

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

let origin = "";
beforeAll(async () => {
  await new Promise<void>((heard) => server.listen(0, "127.0.0.1", heard));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test("a contract is asked below /api, with its params, its query and its body", async () => {
  const ask = {
    params: { id: "a/b" },
    query: { q: "防汛", state: ["running", "draft"] },
    body: { name: "专班" },
  };
  const heard = await call(echo, ask, { origin });
  expect(heard.url).toBe("/api/echo/a%2Fb?q=%E9%98%B2%E6%B1%9B&state=running&state=draft");
  expect(JSON.parse(heard.body)).toEqual({ name: "专班" });
});

test.each([
  ["zh", "zh-CN"],
  ["en", "en"],
] as const)("a page in %s asks for sentences in %s", async (language, asked) => {
  switchLanguage(language);
  const heard = await call(echo, { params: { id: "1" }, body: { name: "专班" } }, { origin });
  expect(heard.language).toBe(asked);
});

test("a file travels as one part of a form, under its own name", async () => {
  const file = new File(["关于成立专班的通知"], "notice.txt", { type: "text/plain" });
  const heard = await call(upload, { params: { id: "1" }, body: file }, { origin });
  expect(heard.type).toMatch(/^multipart\/form-data/);
  expect(heard.body).toContain('name="file"; filename="notice.txt"');
  expect(heard.body).toContain("关于成立专班的通知");
});

test("a problem becomes a refusal with its code, sentence, field and facts", async () => {
  const error = await call(refusing, {}, { origin }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refused);
  expect(error).toMatchObject({
    status: 401,
    code: "door.signed-out",
    message: "您还没有登录。",
    field: "login",
    facts: { minutes: 3 },
  });
  expect(isSignedOut(error)).toBe(true);
});

test("a proxy's page of its own is no answer, nor is silence", async () => {
  await expect(call(fallen, {}, { origin })).rejects.toBeInstanceOf(Unreachable);
  await expect(call(refusing, {}, { origin: "http://127.0.0.1:1" })).rejects.toBeInstanceOf(Unreachable);
});

test("an ask that was called off is called off, not unreachable", async () => {
  const off = AbortSignal.abort();
  await expect(call(refusing, {}, { origin, signal: off })).rejects.toMatchObject({ name: "AbortError" });
});

test("what is empty is left out of the address", () => {
  expect(searchOf({ q: "", state: [], limit: 8, cursor: undefined })).toBe("?limit=8");
  expect(searchOf({})).toBe("");
});

test("an ask has to give what the contract needs, and only that", () => {
  expectTypeOf<Ask<typeof echo>["params"]>().toEqualTypeOf<{ id: string }>();
  expectTypeOf<object>().not.toExtend<Ask<typeof echo>>();
  expectTypeOf<object>().toExtend<Ask<typeof refusing>>();
  expectTypeOf<Ask<typeof upload>["body"]>().toEqualTypeOf<Blob>();
});
