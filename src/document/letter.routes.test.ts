import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../body/acting.fixture.ts";
import type { Client } from "../main/product.fixture.ts";
import type { SecondmentView } from "../staffing/secondment.api.ts";
import * as staffing from "../staffing/secondment.api.ts";
import {
  act,
  aLendingCity,
  anArrangement,
  inDays,
  type Lending,
  requested,
} from "../staffing/staffing.fixture.ts";
import {
  discardDocument,
  getDocument,
  issueDocument,
  listDocuments,
  reviseDocument,
} from "./document.api.ts";
import { beginLetter, listLetters } from "./letter.api.ts";

let city: Lending;
beforeAll(async () => {
  city = await aLendingCity();
});
afterAll(() => city.product.close());

type Kind = "ask_secondment" | "answer_secondment";
const asking = (kind: Kind, { id }: Pick<SecondmentView, "id">) => ({
  params: { id },
  body: { kind, draftKey: randomUUID() },
});

/** Begun, given a code and issued by the one who may write it. */
async function issued(client: Client, kind: Kind, loan: SecondmentView, code: string) {
  const { id, version } = await client.get(beginLetter, asking(kind, loan));
  const { content } = await client.get(getDocument, { params: { id } });
  const saved = await client.get(reviseDocument, {
    params: { id },
    body: { version, content: { ...content, code } },
  });
  return client.get(issueDocument, { params: { id }, body: { version: saved.version } });
}

const textOf = ({ content }: { readonly content: { readonly blocks: readonly object[] } }) =>
  content.blocks.map((block) => ("text" in block ? String(block.text) : "")).join("\n");

test("the host asks by letter, the home unit answers by letter, and each names what was said", async () => {
  const loan = await requested(city);
  const ask = await issued(city.office, "ask_secondment", loan, "测商函");
  expect(ask).toMatchObject({ kind: "ask_secondment", secondmentId: loan.id, state: "issued" });
  expect(ask.content).toMatchObject({ recipients: [loan.homeUnit.name] });
  expect(textOf(ask)).toMatch(/钮大勇同志，脱产参加工作.*承担资金统筹岗（编制资金平衡方案）工作/);

  await act(city.home, staffing.consentSecondment, [loan, { bars: [], note: "" }]);
  const answer = await issued(city.home, "answer_secondment", loan, "测财函");
  expect(answer.content).toMatchObject({ issuer: loan.homeUnit.name, recipients: [ask.content.issuer] });
  expect(textOf(answer)).toContain("测商函〔");
  expect(textOf(answer)).toContain("同意");
  const { documents } = await city.home.get(listLetters, { params: { id: loan.id } });
  expect(documents.map(({ id }) => id)).toEqual([answer.id, ask.id]);
});

test("an answer with another person or a no says so, and not that it agrees", async () => {
  const loan = await requested(city, { startOn: inDays(200), endOn: inDays(220) });
  const terms = {
    personId: city.person("巩雪松"),
    mode: loan.mode,
    share: loan.share,
    startOn: loan.startOn,
    endOn: loan.endOn,
  };
  await act(city.home, staffing.offerSecondment, [loan, { terms, bars: [], note: "另荐" }]);
  const { id } = await city.home.get(beginLetter, asking("answer_secondment", loan));
  expect(textOf(await city.home.get(getDocument, { params: { id } }))).toMatch(
    /钮大勇同志不宜派出，建议改派：.*巩雪松同志.*另荐/,
  );
  await city.home.get(discardDocument, { params: { id }, body: { version: 1 } });

  const other = await requested(city, { startOn: inDays(230), endOn: inDays(240) });
  await act(city.home, staffing.refuseSecondment, [other, { note: "年底决算" }]);
  const no = await city.home.get(beginLetter, asking("answer_secondment", other));
  expect(textOf(await city.home.get(getDocument, { params: { id: no.id } }))).toContain(
    "因年底决算，暂不能派出",
  );
});

describe("refused are", () => {
  test("an answer before the home unit has answered, and asking after it has (DOC-01)", async () => {
    const loan = await requested(city, { startOn: inDays(300), endOn: inDays(310) });
    const unfit = refused(422, "document.loan-unfit");
    expect(await city.home.ask(beginLetter, asking("answer_secondment", loan))).toEqual(unfit);
    const { id } = await city.office.get(beginLetter, asking("ask_secondment", loan));
    await act(city.home, staffing.consentSecondment, [loan, { bars: [], note: "" }]);
    expect(await city.office.ask(beginLetter, asking("ask_secondment", loan))).toEqual(unfit);
    const { content } = await city.office.get(getDocument, { params: { id } });
    const saved = await city.office.get(reviseDocument, {
      params: { id },
      body: { version: 1, content: { ...content, code: "测晚函" } },
    });
    const late = { params: { id }, body: { version: saved.version } };
    expect(await city.office.ask(issueDocument, late)).toEqual(unfit);
  });

  test("the host that would answer for the home unit, the home unit that would ask for the host", async () => {
    const loan = await requested(city, { startOn: inDays(400), endOn: inDays(410) });
    const notYours = refused(403, "document.not-office");
    expect(await city.home.ask(beginLetter, asking("ask_secondment", loan))).toEqual(notYours);
    expect(await city.lent.ask(beginLetter, asking("answer_secondment", loan))).toEqual(notYours);
    await act(city.home, staffing.consentSecondment, [loan, { bars: [], note: "" }]);
    expect(await city.office.ask(beginLetter, asking("answer_secondment", loan))).toEqual(notYours);
    const answer = await issued(city.home, "answer_secondment", loan, "测家函");
    const back = { params: { id: answer.id }, body: { version: answer.version, content: answer.content } };
    expect(await city.office.ask(reviseDocument, back)).toEqual(notYours);
  });

  test("who may not see the loan: its letters are unknown to them, on the body's page too", async () => {
    const loan = await requested(city, { startOn: inDays(500), endOn: inDays(510) });
    const ask = await issued(city.office, "ask_secondment", loan, "测密函");
    const params = { id: ask.id };
    expect(await city.member.ask(getDocument, { params })).toEqual(refused(404, "document.unknown"));
    expect(await city.county.ask(listLetters, { params: { id: loan.id } })).toEqual(
      refused(404, "staffing.unknown"),
    );
    const at = { params: { id: loan.bodyId } };
    const idsFor = async (client: Client) =>
      (await client.get(listDocuments, at)).documents.map(({ id }) => id);
    expect(await idsFor(city.member)).not.toContain(ask.id);
    expect(await idsFor(city.office)).toContain(ask.id);
    expect((await city.lent.get(getDocument, { params })).can.void).toBe("document.not-office");
  });
});

test("what a rule asks to be approved names its approval in the letter", async () => {
  const approval = { number: "岚组函〔2026〕50号", organ: "中共岚川市委组织部", on: inDays(-1) };
  const loan = await requested(city, {
    startOn: inDays(600),
    endOn: inDays(610),
    arrangement: { ...anArrangement, approval },
  });
  const { id } = await city.office.get(beginLetter, asking("ask_secondment", loan));
  expect(textOf(await city.office.get(getDocument, { params: { id } }))).toContain(
    "经中共岚川市委组织部批准（岚组函〔2026〕50号），",
  );
});
