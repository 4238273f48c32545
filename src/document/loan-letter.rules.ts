import type { Secondment, Terms } from "../staffing/secondment.model.ts";
import type { DocumentContent, DocumentNumber } from "./document.model.ts";
import type { LetterKind } from "./genre.rules.ts";
import {
  composeSecondmentAnswer,
  composeSecondmentRequest,
  type SecondmentAnswer,
  type SecondmentFacts,
  timeOf,
} from "./letter.rules.ts";
import { endSentence, openSentence, printDay } from "./print.rules.ts";

type Named = { readonly name: string; readonly post: string };
type Said = Pick<Terms, "share" | "startOn" | "endOn">;

/** A loan as far as it has come, and what was said on the way. */
export type LoanFacts = Pick<Secondment, "post" | "duty" | "approval" | "payer" | "evaluator"> &
  Said & {
    readonly body: string;
    readonly unit: string;
    readonly person: Named;
    /** Whom the host asked for, and on what terms, before the home unit answered. */
    readonly asked: Said & { readonly person: Named };
    /** The home unit's last word on the loan, where it has spoken. */
    readonly word: { readonly kind: "offered" | "consented" | "refused"; readonly note: string } | null;
    /** The letter that asked, where one is out. */
    readonly letter: { readonly number: DocumentNumber; readonly issuer: string } | null;
    /** The unit that leads the body, and signs for it. */
    readonly lead: string;
  };

const payers = { home: "派出单位", host: "用人单位", both: "双方" } as const;

/** Who pays and who evaluates, where it is not as ever. */
export function termsInWords({ payer, evaluator }: Pick<LoanFacts, "payer" | "evaluator">): string {
  if ((payer ?? "home") === "home" && (evaluator ?? "home") === "home") return "";
  const paid = `抽调期间人事关系不变，工资由${payers[payer ?? "home"]}发放`;
  return `${paid}，年度考核由${payers[evaluator ?? "home"]}负责，专班提供工作情况。`;
}

const percent = (share: number) => Math.round(share * 100);

function factsOf(loan: LoanFacts, person: Named, said: Said): SecondmentFacts {
  const { body, unit, post, duty, approval } = loan;
  return {
    body,
    unit,
    person: person.name,
    post: person.post,
    duty: duty === "" ? post : `${post}（${openSentence(duty)}）`,
    start: said.startOn,
    end: said.endOn,
    share: percent(said.share),
    terms: termsInWords(loan),
    approval: approval === null ? "" : `经${approval.organ}批准（${approval.number}）`,
  };
}

/** What the home unit has said, as a letter says it. */
export function answerOf(loan: LoanFacts): SecondmentAnswer {
  const { person, asked, word, letter } = loan;
  const number = letter?.number ?? null;
  if (word === null || word.kind === "consented") return { decision: "agree", words: "", asked: number };
  if (word.kind === "refused") return { decision: "refuse", words: word.note, asked: number };
  const isOther = person.name !== asked.person.name || person.post !== asked.person.post;
  const period = `${timeOf(percent(loan.share))}，时间自${printDay(loan.startOn)}至${printDay(loan.endOn)}`;
  const who = `${person.post}${person.name}同志`;
  const note = word.note === "" ? "" : endSentence(word.note);
  return isOther
    ? { decision: "other_person", words: `${who}，${period}。${note}`, asked: number }
    : { decision: "agree_partly", words: `同意${who}${period}。${note}`, asked: number };
}

/** The first draft of a letter about a loan: the host's, which asks on the host's terms, or the home unit's answer. */
export function composeLetter(kind: LetterKind, loan: LoanFacts): DocumentContent {
  const { unit, lead, asked, letter } = loan;
  const facts = factsOf(loan, asked.person, asked);
  const office = { code: "", authority: "" };
  if (kind === "ask_secondment")
    return composeSecondmentRequest(facts, { ...office, issuer: lead, recipients: [unit] });
  const answer = answerOf(loan);
  const agreed = answer.decision === "agree" ? factsOf(loan, loan.person, loan) : facts;
  const recipients = [letter?.issuer ?? lead];
  return composeSecondmentAnswer({ facts: agreed, answer }, { ...office, issuer: unit, recipients });
}
