import { findBasis, findPurpose } from "./basis.rules.ts";
import { type Draft, put, trace } from "./draft.rules.ts";
import type { Mention } from "./founding.model.ts";
import {
  findDocNo,
  findHeadDay,
  findHeadOrgan,
  findIssue,
  findSignature,
  findTitleOrgan,
} from "./head.rules.ts";
import type { Scene } from "./scene.model.ts";
import type { Range, Said } from "./sheet.model.ts";
import { textOf } from "./sheet.rules.ts";
import { judgeTrigger, type Trigger } from "./trigger.rules.ts";

/** A title says the topic in this many characters. */
const titleLength = 300;
/** Without a founding sentence the basis stands soon after the head. */
const preambleLength = 300;
const minutes = /会议纪要|专题纪要|常务会议?纪要/;

/** Number, issuer and day of the paper itself. A day on the web table that the number contradicts is none. */
export function writeInstrument(draft: Draft, { sheet, headEnd, main }: Scene): void {
  const { instrument } = draft.charter;
  if (minutes.test(sheet.text.slice(0, headEnd))) instrument.kind = "minutes";
  instrument.docNo = put(draft, "instrument.docNo", findDocNo(sheet, headEnd));
  const signature = findIssue(sheet) ?? findSignature(sheet);
  const organ =
    signature.organ ?? findTitleOrgan(sheet, headEnd) ?? findHeadOrgan(sheet) ?? ownIssuer(draft, main);
  instrument.issuer = put(draft, "instrument.issuer", organ);
  const date = signature.date ?? findHeadDay(sheet);
  const year = /(?:20|19)\d\d/.exec(instrument.docNo ?? "")?.[0];
  const contradicts = signature.date === null && year !== undefined && date?.day.slice(0, 4) !== year;
  if (date === null || contradicts) return;
  instrument.date = date.day;
  trace(draft, "instrument.date", [date]);
}

/** An order of a body about itself: the body is its issuer. */
function ownIssuer({ sheet }: Draft, main: Mention | null): Said | null {
  return main?.action === "reshuffle" && /(?:^|\n)(?:此)?令/.test(sheet.text) ? main.name : null;
}

function preamble({ sentences, headEnd }: Scene, main: Mention): Range[] {
  const founding = sentences.find((one) => one.to > main.place)?.to ?? 0;
  const end = main.seat === "title" ? headEnd + preambleLength : founding;
  return sentences.filter((one) => one.from < end && one.to <= Math.max(end, headEnd));
}

/** Name, form, basis, purpose and trigger: what the founding sentence and the head say. */
export function writeFounding(draft: Draft, scene: Scene, main: Mention): Trigger {
  const { sheet, charter } = draft;
  charter.name = put(draft, "name", main.name) ?? "";
  charter.form = main.form;
  trace(draft, "form", [main.name], "derived");
  const basis = findBasis(sheet, preamble(scene, main));
  charter.basis = { kind: basis.kind, text: put(draft, "basis.text", basis.said) };
  const head = { from: 0, to: Math.max(main.name.to, scene.headEnd) };
  charter.purpose = put(draft, "purpose", findPurpose(sheet, head));
  const title = {
    from: 0,
    to: main.name.value === "" ? preambleLength : Math.min(scene.headEnd, titleLength),
  };
  const trigger = judgeTrigger(sheet.text, [main.name, title]);
  const shown = trigger.at[0];
  charter.trigger = { kind: trigger.kind, reason: shown === undefined ? null : textOf(sheet, shown) };
  trace(draft, "trigger", trigger.at, "derived");
  return trigger;
}
