import type { Charter } from "../charter/charter.model.ts";
import { heading, paragraph } from "./block.rules.ts";
import type { DocumentContent } from "./document.model.ts";
import { composeFounding, type Office, shortName } from "./founding.rules.ts";
import { endSentence, openSentence } from "./print.rules.ts";

/**
 * The lead department asks that a body be set up (F1.18): one matter, one recipient, signed by its head; the charter as
 * it would be founded is the annex.
 */
export function composeRequest(
  charter: Charter,
  { signer, ...office }: Office & { readonly signer: string },
): DocumentContent {
  const founding = composeFounding(charter, office);
  const purpose = openSentence(charter.purpose ?? "");
  const necessity = charter.necessity ?? "";
  return {
    issuer: office.issuer,
    masthead: `${office.issuer}文件`,
    code: office.code,
    title: `${office.issuer}关于设立${charter.name}的请示`,
    recipients: office.recipients.slice(0, 1),
    signer,
    blocks: [
      paragraph(
        `${charter.basis.text === null ? "" : `根据${openSentence(charter.basis.text).replace(/^(?:根据|按照|依据)/, "")}，`}拟设立${charter.name}。现将有关情况请示如下：`,
      ),
      ...(purpose === "" ? [] : [heading(1, "工作任务"), paragraph(endSentence(purpose))]),
      heading(1, "设立的必要性"),
      paragraph(
        necessity === "" ? "（请写明已研究过哪些现有机构、为什么不能承担。）" : endSentence(necessity),
      ),
      heading(1, "人员和经费"),
      paragraph(
        `${shortName(charter)}不单设办事机构，不核定编制和领导职数，人员由成员单位派出。${endSentence(charter.budget ?? "")}`,
      ),
      paragraph("妥否，请批示。"),
    ],
    attachments: [{ title: `${charter.name}组建方案`, blocks: founding.blocks.slice(1) }],
    copies: [],
    printer: office.issuer,
  };
}
