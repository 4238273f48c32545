import type { Charter } from "../charter/charter.model.ts";
import { addDays, type Day } from "../kernel/day.ts";
import { heading, paragraph } from "./block.rules.ts";
import type { Attachment, Block, DocumentContent, RosterRow } from "./document.model.ts";
import { endSentence, openSentence, printDay } from "./print.rules.ts";

/** Who issues, under which code, to whom: what a charter does not say. */
export type Office = {
  readonly issuer: string;
  readonly code: string;
  readonly recipients: readonly string[];
  /** In whose name it is agreed: 市政府, 市委. */
  readonly authority: string;
};

/** More seats than this leave the text for a list of their own. */
const longestRoster = 60;

/** 岚川市招商引资百日攻坚工作专班 is called 专班 in its own paper. */
export function shortName({ name, form }: Pick<Charter, "name" | "form">): string {
  if (form === "leading_group") return "领导小组";
  if (form === "headquarters") return "指挥部";
  if (form === "joint_conference") return "联席会议";
  if (form === "task_force") return "专班";
  return name.endsWith("委员会") ? "委员会" : name.endsWith("办公室") ? "办公室" : "工作组";
}

/** Everybody above the members, then the members, as rows of a roster. */
export function charterToRoster(charter: Pick<Charter, "leaders" | "members">): RosterRow[] {
  return [
    ...charter.leaders.map(({ role, name, post }) => ({ role, name: name ?? "", post })),
    ...charter.members.map(({ name, post }) => ({ role: "成员", name: name ?? "", post })),
  ];
}

/** The roster in the text, or, where it is long, as an attachment of its own. */
export function rosterBlocks(charter: Charter): { blocks: Block[]; attachments: Attachment[] } {
  const rows = charterToRoster(charter);
  const units = charter.memberUnits.map(({ name }) => name);
  const listed = units.length > 0 ? [paragraph(`成员单位：${units.join("、")}。`)] : [];
  if (rows.length === 0) return { blocks: listed, attachments: [] };
  if (rows.length <= longestRoster) return { blocks: [{ kind: "roster", rows }, ...listed], attachments: [] };
  const title = `${charter.name}组成人员名单`;
  const table: Block = { kind: "table", head: ["职务", "姓名", "单位及职务"], rows: rows.map(rowToCells) };
  return {
    blocks: [paragraph(`组成人员名单附后。`), ...listed],
    attachments: [{ title, blocks: [table] }],
  };
}

const rowToCells = ({ role, name, post }: RosterRow) => [role, name, post];

/** Where the office sits and who directs it. */
export function officeSentence(charter: Charter): Block[] {
  const short = shortName(charter);
  const { unit, director } = charter.office;
  const directed = director === null ? "" : `，${director}同志兼任办公室主任`;
  if (unit === null) return director === null ? [] : [paragraph(`${short}办公室主任由${director}同志担任。`)];
  return [paragraph(`${short}办公室设在${unit}，承担日常工作${directed}。`)];
}

function groupBlocks({ groups }: Charter): Block[] {
  if (groups.length === 0) return [];
  return [
    heading(1, "工作分组"),
    ...groups.map(({ name, lead, duty, members }) => {
      const led =
        lead === null ? "" : `由${lead}牵头${members.length > 0 ? `，${members.join("、")}参加` : ""}。`;
      return heading(2, `${name}。`, `${led}${duty === null ? "" : `主要负责：${endSentence(duty)}`}`);
    }),
  ];
}

/** How a paper may say a day: whole, or the last of a month or year by the month or year it ends. */
function daySaid(on: Day): string[] {
  const [year, month] = on.split("-").map(Number);
  if (addDays(on, 1).slice(8) !== "01") return [printDay(on)];
  const byMonth = [printDay(on), `${year}年${month}月底`];
  return month === 12 ? [...byMonth, `${year}年底`, `${year}年年底`] : byMonth;
}

/** A due day already said in the target's own words is not said twice. */
function targetBlocks({ targets }: Charter): Block[] {
  if (targets.length === 0) return [];
  return [
    heading(1, "工作目标"),
    ...targets.map(({ text, due }) => {
      const words = endSentence(text);
      const isSaid = due === null || daySaid(due).some((said) => text.includes(said));
      return heading(2, "", isSaid ? words : `${printDay(due)}前，${words}`);
    }),
  ];
}

/** A cadence that does not say what it is the cadence of is given a verb; what has one already keeps its words. */
const meets = /会商|会议|例会|调度|碰头|研判|召开/;
const reports = /报告|报送|汇报|通报|上报|报表/;
const bare = /^(?:原则上)?每.{1,3}[一两二三1-9]次$/;

function meetingSentence(short: string, cadence: string): string[] {
  if (cadence === "") return [];
  // Two rhythms are two statements: a comma between them would read as one.
  if (meets.test(cadence)) return [`${short}${cadence.replaceAll("，", "；")}`];
  return [bare.test(cadence) ? `${short}会商${cadence}` : `${short}会议按“${cadence}”的安排进行`];
}

function reportSentence(cadence: string): string[] {
  if (cadence === "") return [];
  if (reports.test(cadence)) return [cadence];
  return [bare.test(cadence) ? `工作进展${cadence}报送` : `按“${cadence}”的要求报送工作进展`];
}

function mechanismBlocks(charter: Charter): Block[] {
  const { meetingCadence, reportingCadence, colocated, fulltime, inspection, entity } = charter.mechanisms;
  const short = shortName(charter);
  const sentences = [
    ...meetingSentence(short, openSentence(meetingCadence ?? "")),
    ...reportSentence(openSentence(reportingCadence ?? "")),
    ...(entity ? [`${short}实体化运作`] : []),
    ...(fulltime ? ["从有关单位抽调人员参加"] : []),
    ...(colocated ? ["人员集中办公"] : []),
    ...(inspection ? [`${short}办公室对落实情况开展督导`] : []),
  ];
  return sentences.length === 0
    ? []
    : [heading(1, "工作机制"), paragraph(sentences.map(endSentence).join(""))];
}

/** From when to when, then what the charter's own words add to the days. */
export function termSentence({ term }: Pick<Charter, "term">): string {
  const words = openSentence(term.text ?? "");
  if (term.end === null)
    return words === "" ? "" : endSentence(/期/.test(words) ? words : `工作期限${words}`);
  const from = term.start === null ? "" : `自${printDay(term.start)}`;
  const days = [term.start, term.end].filter((one) => one !== null).map(printDay);
  const added = words
    .split(/[，,]/)
    .filter((clause) => !days.some((said) => clause.includes(said)))
    .join("，");
  return `工作期限${from}至${printDay(term.end)}${added === "" ? "" : `（${added}）`}。`;
}

/** `……后撤销` as papers write it. */
const endWords = (dissolution: string) => dissolution.replace(/后撤销/, "后予以撤销");

function endBlocks(charter: Charter): Block[] {
  const said = [termSentence(charter), endWords(charter.dissolution ?? ""), charter.budget ?? ""].filter(
    Boolean,
  );
  if (said.length === 0) return [];
  return [heading(1, "期限、撤销和保障"), ...said.map((one) => paragraph(endSentence(one)))];
}

/** What cannot stand behind 为 stands in a sentence of its own. */
const standsAlone = /^(?:以|对|把|将|用|在|从|由|按|集中|抽调)/;

/** A basis that says who agreed is not followed by the same words. */
const saysAgreed = ({ basis }: Charter) =>
  basis.kind === "approval" || /经[^，,]+同意/.test(basis.text ?? "");

/** 根据…，为…，经…同意，决定成立…，由…牵头。 */
function openingSentence(charter: Charter, { authority }: Office): string {
  const basis = openSentence(charter.basis.text ?? "");
  const rests = basis === "" || /^(?:根据|按照|依据|经|为)/.test(basis) ? basis : `根据${basis}`;
  const purpose = openSentence(charter.purpose ?? "");
  const aims = purpose === "" || standsAlone.test(purpose) ? "" : purpose.replace(/^(?!为)/, "为");
  const agreed = saysAgreed(charter) || authority === "" ? "" : `经${authority}同意`;
  const led =
    charter.leadUnit === null || charter.leadUnit === charter.office.unit
      ? ""
      : `，由${charter.leadUnit}牵头`;
  const founded = `决定成立${charter.name}（以下简称“${shortName(charter)}”）${led}`;
  return `${[rests, aims, agreed, founded].filter(Boolean).join("，")}。现将有关事项通知如下：`;
}

function taskBlocks({ purpose }: Charter): Block[] {
  return purpose !== null && standsAlone.test(purpose)
    ? [heading(1, "主要任务"), paragraph(endSentence(purpose))]
    : [];
}

/** The paper that founds a body, in the order in which such papers are written. */
export function composeFounding(charter: Charter, office: Office): DocumentContent {
  const { blocks: roster, attachments } = rosterBlocks(charter);
  const necessity =
    charter.necessity === null ? [] : [heading(1, "设立理由"), paragraph(endSentence(charter.necessity))];
  const people = [...roster, ...officeSentence(charter)];
  const blocks = [
    paragraph(openingSentence(charter, office)),
    ...(people.length > 0 ? [heading(1, "组成人员"), ...people] : []),
    ...taskBlocks(charter),
    ...necessity,
    ...groupBlocks(charter),
    ...targetBlocks(charter),
    ...mechanismBlocks(charter),
    ...endBlocks(charter),
  ];
  return {
    ...noticeOf(office),
    title: `${office.issuer}关于成立${charter.name}的通知`,
    blocks: closed(blocks),
    attachments,
  };
}

/** What every notice of this office begins with. */
export function noticeOf({
  issuer,
  code,
  recipients,
}: Office): Omit<DocumentContent, "title" | "blocks" | "attachments"> {
  return {
    issuer,
    masthead: `${issuer}文件`,
    code,
    recipients: [...recipients],
    signer: null,
    copies: [],
    printer: issuer,
  };
}

/** A list is not the last word of a paper: what follows it would read as one more name. */
export function closed(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1)?.kind;
  return last === "roster" || last === "table" ? [...blocks, paragraph("特此通知。")] : [...blocks];
}
