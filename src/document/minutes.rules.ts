import type { Day } from "../kernel/day.ts";
import { heading, paragraph } from "./block.rules.ts";
import type { DocumentContent } from "./document.model.ts";
import { endSentence, printDay } from "./print.rules.ts";

export type MeetingFacts = {
  readonly body: string;
  readonly title: string;
  readonly on: Day;
  readonly place: string;
  readonly chair: string;
  readonly attendees: readonly string[];
  readonly absent: readonly string[];
  readonly items: readonly { readonly subject: string; readonly decision: string }[];
};

/** 纪要: when, where, who led; what was decided, item by item; who was there. It bears no signature and no seal. */
export function composeMinutes(
  meeting: MeetingFacts,
  { issuer, code }: { readonly issuer: string; readonly code: string },
): DocumentContent {
  const { body, title, on, place, chair, attendees, absent, items } = meeting;
  return {
    issuer,
    masthead: `${body}会议纪要`,
    code,
    title,
    recipients: [],
    signer: null,
    blocks: [
      paragraph(`${printDay(on)}，${chair}在${place}主持召开会议。现将会议议定事项纪要如下：`),
      ...items.map(({ subject, decision }) => heading(1, subject, `　${endSentence(decision)}`)),
      paragraph(`出席：${attendees.join("、")}`),
      ...(absent.length > 0 ? [paragraph(`请假：${absent.join("、")}`)] : []),
    ],
    attachments: [],
    copies: [],
    printer: issuer,
  };
}
