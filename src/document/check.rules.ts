import { numberBlocks, printBlock } from "./block.rules.ts";
import type { DocumentContent, DocumentKind } from "./document.model.ts";
import { genreOfKind } from "./document.model.ts";
import { breakTitle } from "./title.rules.ts";

/** `stop`: the paper is not issued so. `warn`: it may, and the reader should know. */
export type DocumentFinding = {
  readonly check: "DOC-01" | "DOC-02" | "DOC-03" | "DOC-04" | "EST-10" | "F2.5";
  readonly code: DocumentFindingCode;
  readonly severity: "stop" | "warn";
  readonly path: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

export const documentFindingCodes = [
  "issuer-missing",
  "issuer-body",
  "code-missing",
  "code-odd",
  "title-missing",
  "title-genre",
  "title-dot",
  "recipient-missing",
  "recipient-many",
  "recipient-on-minutes",
  "first-page-bare",
  "signer-missing",
  "matter-many",
  "blank-left",
  "text-long",
  "level-skipped",
] as const;
export type DocumentFindingCode = (typeof documentFindingCodes)[number];

/** What is known around the paper that it does not say itself. */
export type DocumentFacts = { readonly bodyName: string };

const wordOf = { notice: "通知", request: "请示", letter: "函", minutes: "纪要" } as const;
/** 机关代字: characters of the organ's short name and 发, 函, 字; no brackets, no figures. */
const wellCoded = /^[\p{Script=Han}]{2,12}$/u;
const longest = 5_000;
const blank = /[（(]请[^）)]{1,60}[）)]|×{2,}|[Xx]{3,}|_{2,}/;

/** Whether a task force itself would sign: its own name, or its office's. */
export function isBodyItself(issuer: string, bodyName: string): boolean {
  const said = issuer.trim();
  if (said === "" || bodyName === "") return false;
  return (
    said === bodyName ||
    said === `${bodyName}办公室` ||
    /(?:工作专班|专班|领导小组|指挥部|联席会议)(?:办公室)?$/.test(said)
  );
}

/** A lower party or government organ: whom a body may not direct. */
const lowerOrgan = /(?:人民政府|[县区市乡镇]委|党委|党工委|管委会|管理委员会|街道办事处)$|^各[县区市乡镇]/;

const finding = (
  check: DocumentFinding["check"],
  code: DocumentFindingCode,
  path: string,
  severity: DocumentFinding["severity"] = "stop",
  facts: DocumentFinding["facts"] = {},
): DocumentFinding => ({ check, code, severity, path, facts });

/** All that is wrong with a paper of this kind, as it stands (DOC-01 … 04, EST-10). */
export function checkDocument(
  kind: DocumentKind,
  content: DocumentContent,
  facts: DocumentFacts,
): DocumentFinding[] {
  return [
    ...checkHead(kind, content),
    ...checkRecipients(kind, content),
    ...checkIssuer(kind, content, facts),
    ...checkFirstPage(kind, content),
    ...checkText(content),
  ];
}

function checkHead(kind: DocumentKind, { issuer, code, title, signer }: DocumentContent): DocumentFinding[] {
  const genre = genreOfKind[kind];
  return [
    ...(issuer === "" ? [finding("DOC-04", "issuer-missing", "issuer")] : []),
    ...(code === "" ? [finding("DOC-02", "code-missing", "code")] : []),
    ...(code !== "" && !wellCoded.test(code) ? [finding("DOC-02", "code-odd", "code")] : []),
    ...(title === "" ? [finding("DOC-04", "title-missing", "title")] : []),
    ...(title !== "" && !title.endsWith(wordOf[genre]) && genre !== "minutes"
      ? [finding("DOC-01", "title-genre", "title", "stop", { genre: wordOf[genre] })]
      : []),
    ...(/[。；]$/.test(title) ? [finding("DOC-04", "title-dot", "title", "warn")] : []),
    ...(genre === "request" && !signer ? [finding("DOC-04", "signer-missing", "signer")] : []),
  ];
}

function checkRecipients(kind: DocumentKind, { recipients, blocks }: DocumentContent): DocumentFinding[] {
  const genre = genreOfKind[kind];
  if (genre === "minutes")
    return recipients.length > 0 ? [finding("DOC-04", "recipient-on-minutes", "recipients", "warn")] : [];
  if (recipients.length === 0) return [finding("DOC-04", "recipient-missing", "recipients")];
  if (genre !== "request") return [];
  const isMany = recipients.length > 1 || /[、，]/.test(recipients[0] ?? "");
  const asked = blocks.filter(
    (block) => block.kind === "paragraph" && /请(?:予)?(?:批示|批复|审批|审定)/.test(block.text),
  );
  return [
    ...(isMany ? [finding("DOC-03", "recipient-many", "recipients")] : []),
    ...(asked.length > 1 ? [finding("DOC-03", "matter-many", "blocks")] : []),
  ];
}

/** A body writes no directive paper to a lower party or government organ (F1.18); minutes and letters direct nobody. */
function checkIssuer(
  kind: DocumentKind,
  { issuer, recipients }: DocumentContent,
  { bodyName }: DocumentFacts,
): DocumentFinding[] {
  const directs = genreOfKind[kind] === "notice" && recipients.some((one) => lowerOrgan.test(one.trim()));
  if (!directs || !isBodyItself(issuer, bodyName)) return [];
  return [finding("EST-10", "issuer-body", "issuer", "stop", { issuer })];
}

/** Lines of a page; of them the head takes about so many, the empty lines around the title included. */
const page = {
  lines: 22,
  characters: 28,
  head: { notice: 11.5, request: 12.5, minutes: 11.5, letter: 6.5 },
} as const;

/**
 * The first page shows some of the text (GB/T 9704-2012, 7.3.3). Where title and recipients take it up, recipients are
 * named by their kind. An estimate by lines, so it does not stop the paper.
 */
function checkFirstPage(kind: DocumentKind, { title, recipients }: DocumentContent): DocumentFinding[] {
  const addressed = [...recipients.join("，")].length + 1;
  const above = page.head[genreOfKind[kind]] + breakTitle(title).length * 1.15;
  const taken = above + (recipients.length === 0 ? 0 : Math.ceil(addressed / page.characters));
  if (taken + 1 <= page.lines) return [];
  return [finding("DOC-04", "first-page-bare", "recipients", "warn")];
}

function checkText({ blocks, title }: DocumentContent): DocumentFinding[] {
  const text = numberBlocks(blocks).flatMap(printBlock);
  const length = text.reduce((sum, line) => sum + [...line].length, title.length);
  const listed = blocks.some(({ kind }) => kind === "roster" || kind === "table");
  let level = 0;
  const skipped = blocks.find((block) => {
    if (block.kind !== "heading") return false;
    const isSkipped = block.level > level + 1;
    level = block.level;
    return isSkipped;
  });
  return [
    ...(text.some((line) => blank.test(line)) ? [finding("DOC-04", "blank-left", "blocks")] : []),
    ...(length > longest && !listed
      ? [finding("F2.5", "text-long", "blocks", "warn", { length, longest })]
      : []),
    ...(skipped ? [finding("DOC-04", "level-skipped", "blocks", "warn")] : []),
  ];
}
