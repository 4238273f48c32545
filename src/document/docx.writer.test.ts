import { expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import { day } from "../kernel/day.ts";
import { extractDocx } from "../paper/docx.reader.ts";
import { documentToDocx } from "./docx.writer.ts";
import { composeFounding } from "./founding.rules.ts";
import { officeOf } from "./office.rules.ts";

const given = { number: { code: "兰政办发", year: 2026, serial: 9 }, issuedOn: day("2026-11-24") };
const place = { name: "兰川县", level: "county" } as const;

async function textOf(charter: ReturnType<typeof aCharter>) {
  const bytes = await documentToDocx(composeFounding(charter, officeOf(charter, place)), "notice", given);
  const extract = await extractDocx(bytes);
  if (!extract.ok) throw new Error(extract.refusal.code);
  return extract.value.text;
}

test("names with rare characters and middle dots are printed as they are", async () => {
  const names = ["𠮷川", "䶮岩", "买买提·艾力", "欧阳㛃", "\u{2B7E0}山"];
  const members = names.map((name, at) => ({ key: `M${at + 1}`, name, post: "县发改局" }));
  const text = (await textOf(aCharter({ members }))).replaceAll("　", "");
  for (const name of names) expect(text).toContain(name);
});

test("ten thousand members are a table in an annex, and the file is there within seconds", async () => {
  const members = Array.from({ length: 10_000 }, (_, at) => ({
    key: `M${at}`,
    name: `王${at}`,
    post: "县财政局科员",
  }));
  const charter = aCharter({ members });
  const began = performance.now();
  const bytes = await documentToDocx(composeFounding(charter, officeOf(charter, place)), "notice", given);
  const took = performance.now() - began;
  console.info(`10,000 members: ${Math.round(took)} ms, ${Math.round(bytes.length / 1024)} KB`);
  expect(took).toBeLessThan(15_000);
  expect(bytes.length).toBeLessThan(5 * 1024 * 1024);
}, 40_000);

test("what the text says stays text: nothing in it is taken for markup", async () => {
  const text = await textOf(aCharter({ purpose: '为推进<w:p>&"项目"</w:p>建设' }));
  expect(text).toContain('<w:p>&"项目"</w:p>');
});
