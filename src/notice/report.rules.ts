import { charterRules } from "../charter/charter.checks.rules.ts";
import { formNames, sayFinding, sayReason, typeNames } from "../charter/charter.messages.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { Judgement } from "../charter/judgement.model.ts";
import type { Language } from "../kernel/schema.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { verdictMessages } from "./notice.messages.ts";
import type { Reading } from "./reading.model.ts";
import { reportMessages } from "./report.messages.ts";

export type Report = { readonly text: string; readonly reading: Reading; readonly judgement: Judgement };

const entriesById = new Map(charterRules.map(({ entry }) => [entry.id, entry]));
const marks = { fail: "✗", warn: "!", advice: "·", pass: "✓", not_applicable: " " } as const;

/** What a person reads in a terminal: what the paper founds, the type with its evidence, the checks, the advice. */
export function reportOf({ reading, judgement }: Report, language: Language): string {
  const words = reportMessages[language];
  const blocks = [verdictLines(reading, language)];
  if (reading.verdict === "founds") {
    blocks.push(charterLines(reading.charter, language));
    blocks.push([
      `${words.type}  ${typeNames[language][judgement.type.type]}`,
      ...judgement.type.evidence.map((reason) => `    ${sayReason(reason, language)}`),
    ]);
    blocks.push([words.checks, ...findingLines(judgement.findings, language)]);
    blocks.push(adviceLines(judgement, language));
  }
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function verdictLines({ verdict, reasons, charter }: Reading, language: Language): string[] {
  const words = reportMessages[language];
  const why = reasons.map(
    ({ code }) => `    ${(verdictMessages[language] as Record<string, string>)[code] ?? code}`,
  );
  return [verdict === "founds" ? charter.name : words[verdict], ...why];
}

function charterLines(charter: Charter, language: Language): string[] {
  const words = reportMessages[language];
  const persons = (entries: readonly { name: string | null; post: string; role?: string }[]) =>
    entries.map(({ role, name, post }) => `    ${[role, name, post].filter(Boolean).join("  ")}`);
  const line = (label: string, value: string | null) => (value ? [`${label}  ${value}`] : []);
  return [
    ...line(words.form, formNames[language][charter.form]),
    ...line(words.issuer, charter.instrument.issuer),
    ...line(words.docNo, charter.instrument.docNo),
    ...line(words.date, charter.instrument.date),
    ...line(words.purpose, charter.purpose),
    ...line(words.basis, charter.basis.text),
    ...line(words.leaders, charter.leaders.length > 0 ? String(charter.leaders.length) : null),
    ...persons(charter.leaders),
    ...line(words.members, charter.members.length > 0 ? String(charter.members.length) : null),
    ...persons(charter.members),
    ...line(words.memberUnits, charter.memberUnits.map(({ name }) => name).join("、")),
    ...line(words.office, [charter.office.unit, charter.office.director].filter(Boolean).join("  ")),
    ...line(
      words.groups,
      charter.groups.map(({ name, lead }) => (lead ? `${name}（${lead}）` : name)).join("、"),
    ),
    ...line(words.targets, charter.targets.map(({ text }) => text).join("；")),
    ...line(words.term, charter.term.text),
    ...line(words.dissolution, charter.dissolution),
  ];
}

function findingLines(findings: readonly Finding[], language: Language): string[] {
  const told = findings.filter(({ outcome }) => outcome !== "not_applicable" && outcome !== "pass");
  return told.flatMap((finding) => {
    const entry = entriesById.get(finding.id);
    const cited = (entry?.articles ?? []).filter(({ id }) => finding.articles.includes(id));
    const sources = cited.map(
      ({ measure, article, grade }) => `${measure[language]} ${article[language]} [${grade}]`,
    );
    return [
      `  ${marks[finding.outcome]} ${finding.id}  ${sayFinding(finding, language)}`,
      ...(sources.length > 0 ? [`      ${[...new Set(sources)].join("; ")}`] : []),
      ...(entry && finding.outcome !== "advice" ? [`      → ${entry.remedy[language]}`] : []),
    ];
  });
}

function adviceLines({ form }: Judgement, language: Language): string[] {
  const words = reportMessages[language];
  const head = `${words.advice}  ${formNames[language][form.form]}（${words[form.fit]}）`;
  return [head, ...form.reasons.map((reason) => `    ${sayReason(reason, language)}`)];
}
