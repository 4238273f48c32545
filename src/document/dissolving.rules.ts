import type { Charter } from "../charter/charter.model.ts";
import type { Day } from "../kernel/day.ts";
import { heading, paragraph } from "./block.rules.ts";
import type { DocumentContent } from "./document.model.ts";
import { noticeOf, type Office, shortName } from "./founding.rules.ts";
import { openSentence, printDay } from "./print.rules.ts";

/** What ends with a body, and who goes on with what is left. */
export type Ending = {
  /** Why: the task is done, the term is over. */
  readonly reason: string;
  readonly on: Day;
  readonly handovers: readonly { readonly what: string; readonly to: string }[];
};

/** The paper that dissolves a body: from when, why, and what is handed to whom (F1.17, DOC-06). */
export function composeDissolving(
  charter: Charter,
  { reason, on, handovers }: Ending,
  office: Office,
): DocumentContent {
  const short = shortName(charter);
  const agreed = office.authority === "" ? "" : `经${office.authority}同意，`;
  const founded = charter.instrument.docNo === null ? "" : `（${charter.instrument.docNo}文件设立）`;
  const keeper = charter.leadUnit ?? charter.office.unit;
  return {
    ...noticeOf(office),
    title: `${office.issuer}关于撤销${charter.name}的通知`,
    blocks: [
      paragraph(
        `鉴于${openSentence(reason)}，${agreed}决定自${printDay(on)}起撤销${charter.name}${founded}，${short}不再以其名义开展工作。现将有关事项通知如下：`,
      ),
      ...(handovers.length > 0
        ? [
            heading(1, "工作移交"),
            ...handovers.map(({ what, to }) => heading(2, "", `${openSentence(what)}，移交${to}。`)),
          ]
        : []),
      heading(1, "人员和档案"),
      paragraph(
        `抽调人员返回原单位，工作情况由${short}办公室向原单位书面反馈。设立、人员、会议、账目等材料整理齐全后${keeper === null ? "按规定归档" : `由${keeper}归档保管`}。`,
      ),
    ],
    attachments: [],
  };
}
