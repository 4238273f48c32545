import type { Charter } from "../charter/charter.model.ts";
import { addDays, type Day } from "../kernel/day.ts";
import { composeAdjusting } from "./adjusting.rules.ts";
import { composeDissolving } from "./dissolving.rules.ts";
import type { DocumentContent, DocumentKind } from "./document.model.ts";
import { composeFounding } from "./founding.rules.ts";
import { composeSecondmentAnswer, composeSecondmentRequest } from "./letter.rules.ts";
import { composeMinutes } from "./minutes.rules.ts";
import { officeOf, type Place } from "./office.rules.ts";
import { composeRequest } from "./request.rules.ts";

export type BeginFacts = {
  readonly charter: Charter;
  /** The charter before the last change; the same where nothing has changed. */
  readonly before: Charter;
  readonly place: Place;
  readonly today: Day;
};

const ask = (what: string) => `（请写明${what}）`;

/** The first draft of a paper: all that the charter says, and （请写明…） where only a person knows. */
export function beginDocument(kind: DocumentKind, facts: BeginFacts): DocumentContent {
  const { charter, place, today } = facts;
  const office = officeOf(charter, place);
  const lead = charter.leadUnit ?? charter.office.unit ?? ask("牵头单位");
  switch (kind) {
    case "found":
      return composeFounding(charter, office);
    case "adjust":
      return composeAdjusting({ before: facts.before, after: charter }, office);
    case "dissolve":
      return composeDissolving(charter, endingOf(charter, today, lead), office);
    case "request_founding":
      return composeRequest(charter, {
        ...office,
        issuer: lead,
        code: "",
        recipients: [seatOf(place)],
        signer: "",
      });
    case "ask_secondment":
      return composeSecondmentRequest(secondmentOf(charter, today), { ...office, issuer: lead, code: "" });
    case "answer_secondment": {
      const answer = { decision: "agree", words: "", asked: null } as const;
      const unit = ask("派出单位");
      return composeSecondmentAnswer(
        { facts: secondmentOf(charter, today), answer },
        { ...office, issuer: unit, code: "", recipients: [lead] },
      );
    }
    case "minutes":
      return composeMinutes(meetingOf(charter, today), { issuer: lead, code: "" });
  }
}

const seatOf = ({ name, level }: Place) => (level === "zone" ? `${name}管理委员会` : `${name}人民政府`);

function endingOf({ dissolution }: Charter, on: Day, lead: string) {
  const reason = dissolution === null ? ask("撤销的原因") : "专班任务已经完成";
  return { reason, on, handovers: [{ what: ask("未办结事项"), to: lead }] };
}

function secondmentOf({ name, term }: Charter, today: Day) {
  return {
    body: name,
    person: ask("姓名"),
    unit: ask("派出单位"),
    post: ask("职务"),
    duty: ask("承担的工作"),
    start: today,
    end: term.end ?? addDays(today, 180),
    share: 100,
    terms: "",
  };
}

function meetingOf({ name, leaders }: Charter, on: Day) {
  return {
    body: name,
    title: `${name}会议纪要`,
    on,
    place: ask("地点"),
    chair: leaders.find(({ tier }) => tier === "head")?.name ?? ask("主持人"),
    attendees: [ask("出席人员")],
    absent: [],
    items: [{ subject: ask("议题"), decision: ask("议定事项") }],
  };
}
