import type { Day } from "../kernel/day.ts";
import { paragraph } from "./block.rules.ts";
import type { DocumentContent, DocumentNumber } from "./document.model.ts";
import type { Office } from "./founding.rules.ts";
import { endSentence, openSentence, printDay, printNumber } from "./print.rules.ts";

/** Whom a body asks a unit for, and on what terms. Plain facts: the slice of secondments knows more. */
export type SecondmentFacts = {
  readonly body: string;
  readonly person: string;
  /** Where the person comes from: the unit as it is addressed. */
  readonly unit: string;
  readonly post: string;
  /** What the person is to do in the body. */
  readonly duty: string;
  readonly start: Day;
  readonly end: Day;
  /** Share of working time in percent; 100 is 脱产. */
  readonly share: number;
  /** Who pays and who evaluates, in the words of an agreement; empty where it is as ever. */
  readonly terms: string;
  /** Whose approval there is, where the rule asks for one: 经……批准（……）; else empty. */
  readonly approval?: string;
};

export type SecondmentAnswer = {
  readonly decision: "agree" | "agree_partly" | "refuse" | "other_person";
  /** Why not, what of it, or whom instead. */
  readonly words: string;
  /** Number of the letter that asked. */
  readonly asked: DocumentNumber | null;
};

export const timeOf = (share: number) =>
  share >= 100 ? "脱产参加工作" : `以不超过${share}%的工作时间参加工作`;
const usual = "抽调期间人事、工资关系不变，年度考核由原单位负责，专班提供工作情况。";

function letterOf({ issuer, code, recipients }: Office): Omit<DocumentContent, "title" | "blocks"> {
  const parts = { issuer, masthead: issuer, code, recipients: [...recipients], signer: null };
  return { ...parts, attachments: [], copies: [], printer: "" };
}

/** 函 by which a body's office asks a unit for a person (F2.3: the unit's and the person's own consent come first). */
export function composeSecondmentRequest(facts: SecondmentFacts, office: Office): DocumentContent {
  const { body, person, unit, post, duty, start, end, share, terms, approval = "" } = facts;
  return {
    ...letterOf({ ...office, recipients: [unit] }),
    title: `${office.issuer}关于商请抽调${person}同志参加${body}工作的函`,
    blocks: [
      paragraph(
        `因工作需要，${approval === "" ? "" : `${approval}，`}${body}拟商请抽调你单位${post}${person}同志，${timeOf(share)}，时间自${printDay(start)}至${printDay(end)}，承担${duty}工作。`,
      ),
      paragraph(terms === "" ? usual : endSentence(terms)),
      paragraph("请征求本人意见后研究函复。期满需要延长的，将另行商请。"),
    ],
  };
}

/** 函 by which the home unit answers. */
export function composeSecondmentAnswer(
  { facts, answer }: { readonly facts: SecondmentFacts; readonly answer: SecondmentAnswer },
  office: Office,
): DocumentContent {
  const { body, person, post, start, end, share } = facts;
  const number = answer.asked ? `（${printNumber(answer.asked)}）` : "";
  const period = `${timeOf(share)}，时间自${printDay(start)}至${printDay(end)}`;
  const said = {
    agree: `经研究并征得本人同意，同意${post}${person}同志${period}，期满返回我单位。`,
    agree_partly: `经研究，部分同意：${endSentence(answer.words)}`,
    refuse: `经研究，因${openSentence(answer.words)}，暂不能派出${person}同志。`,
    other_person: `经研究，${person}同志不宜派出，建议改派：${endSentence(answer.words)}`,
  }[answer.decision];
  return {
    ...letterOf(office),
    title: `${office.issuer}关于抽调${person}同志参加${body}工作的复函`,
    blocks: [
      paragraph(`你单位关于商请抽调${person}同志的函${number}收悉。现函复如下：`),
      paragraph(said),
      ...(answer.decision === "refuse"
        ? []
        : [paragraph(facts.terms === "" ? usual : endSentence(facts.terms))]),
    ],
  };
}
