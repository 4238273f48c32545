import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { toUtf16 } from "./paper.fixture.ts";
import { decodeText } from "./text.reader.ts";

const text = "关于成立云川市工作专班的通知\n组长：岳明川\n";

/** 关于成立专班的通知，组长 in GBK. */
const gbk = Uint8Array.from(Buffer.from("b9d8d3dab3c9c1a2d7a8b0e0b5c4cda8d6aaa3acd7e9b3a4", "hex"));

test.each<[string, Uint8Array]>([
  ["UTF-8", strToU8(text)],
  ["UTF-8 with a mark", strToU8(`\ufeff${text}`)],
  ["UTF-16 LE with a mark", toUtf16(`\ufeff${text}`, "le")],
  ["UTF-16 BE with a mark", toUtf16(`\ufeff${text}`, "be")],
  ["UTF-16 LE without a mark", toUtf16(text, "le")],
  ["UTF-16 BE without a mark", toUtf16(text, "be")],
])("%s is decoded", (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
});

test("GBK and the four-byte characters of GB18030 are decoded", () => {
  expect(decodeText(gbk)).toBe("关于成立专班的通知，组长");
  expect(decodeText(Uint8Array.from([...gbk, 0x81, 0x39, 0xee, 0x39]))).toBe("关于成立专班的通知，组长㐀");
});

test("a lying charset is overruled by what is valid, an unknown one is passed over", () => {
  expect(decodeText(gbk, "utf-8")).toBe("关于成立专班的通知，组长");
  expect(decodeText(strToU8(text), "gb-nonsense")).toBe(text);
  expect(decodeText(strToU8(text), "gb2312")).toBe(text);
  expect(decodeText(gbk, "gb2312")).toBe("关于成立专班的通知，组长");
});

test("one scratched character in two thousand does not lose the paper", () => {
  const long = strToU8(text.repeat(100));
  long[4] = 0xff;
  expect(decodeText(long)).toContain("组长：岳明川");
});

test("bytes with NULs on both sides, or full of control characters, are no text", () => {
  expect(decodeText(Uint8Array.from([65, 0, 0, 66, 0, 0]))).toBeNull();
  expect(decodeText(Uint8Array.from({ length: 300 }, (_, n) => n % 32 || 1))).toBeNull();
});
