import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { extractHtml } from "./html.reader.ts";

function extract(source: string | Uint8Array) {
  const extracted = extractHtml(typeof source === "string" ? strToU8(source) : source);
  if (!extracted.ok) throw new Error(extracted.refusal.code);
  return extracted.value;
}

const textOf = (body: string) => extract(`<html><body>${body}</body></html>`).text;

test("blocks and <br> end lines, entities are characters, white space collapses", () => {
  expect(textOf("<p>组&emsp;长：张&nbsp三</p><div>一<br>二\n  三 <b>四</b></div>")).toBe(
    "组\u2003长：张 三\n一\n二 三 四",
  );
});

test("a table reads by rows", () => {
  expect(textOf("<table><tr><th>组长<td>张三<td>县长<tr><td>成员<td>李四<td></table>")).toBe(
    "组长\t张三\t县长\n成员\t李四",
  );
});

test("a page laid out by tables keeps its lines", () => {
  const article = `<p>关于成立专班的通知</p><p>${"经研究，".repeat(40)}</p><p>组长：张三</p>`;
  const page = `<table><tr><td>首页</td><td>${article}</td></tr></table>`;
  expect(textOf(page)).toContain("\n组长：张三");
});

test("scripts, styles, menus, footers and hidden parts are left out, and nothing of them is run", () => {
  const text =
    textOf(`<script>globalThis.ran = true; document.write("坏")</script><style>p{}</style><nav>首页</nav>
<img src=x onerror="globalThis.ran = true"><noscript>请启用</noscript><p>正文<span style="display: none">暗</span></p>
<div hidden>暗</div><iframe srcdoc="<p>框</p>"></iframe><footer>版权所有</footer>`);
  expect(text).toBe("正文");
  expect("ran" in globalThis).toBe(false);
});

const article = `<p>${"为做好防汛工作，经市政府同意，决定成立工作专班。".repeat(8)}</p><p>组长：张三</p>`;
const site = (inside: string) => `<html><head><title>通知_云川市人民政府</title>
<meta name="ArticleTitle" content="关于成立云川市防汛工作专班的通知"></head><body>
<div class="top"><a href=/>首页</a><a href=/zw>政务公开</a></div><div class="wrap"><h1>关于成立云川市防汛工作专班的通知</h1>
<div class="info">字号：大 中 小</div><div id="zoom">${inside}</div></div><div class="foot">网站地图 备案号</div></body></html>`;

test("on a government site's page the article is read, with its heading, without what stands around it", () => {
  const { text, title } = extract(site(article));
  expect(title).toBe("关于成立云川市防汛工作专班的通知");
  expect(text.split("\n")[0]).toBe("关于成立云川市防汛工作专班的通知");
  expect(text).toContain("组长：张三");
  expect(text).not.toMatch(/首页|字号|备案号/);
});

test("where no article stands out, all of the page is read", () => {
  const halves = `<div>${"左边的文字。".repeat(20)}</div><div>${"右边的文字。".repeat(20)}</div>`;
  expect(textOf(halves)).toMatch(/左边[\s\S]*右边/);
});

test("a page without ArticleTitle has the title of its head", () => {
  expect(extract("<html><head><title> 通知\n_某市 </title></head><body>文</body></html>").title).toBe(
    "通知 _某市",
  );
  expect(extract("<html><body>文</body></html>").title).toBeNull();
});

test("a page in gb2312 is decoded as it declares, and one that declares wrongly by what is valid", () => {
  const gbk = Buffer.from("b9d8d3dab3c9c1a2d7a8b0e0b5c4cda8d6aa", "hex");
  const page = (charset: string) =>
    Uint8Array.from(
      Buffer.concat([
        Buffer.from(
          `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body>`,
        ),
        gbk,
      ]),
    );
  expect(extract(page("gb2312")).text).toBe("关于成立专班的通知");
  expect(extract(page("utf-8")).text).toBe("关于成立专班的通知");
});
