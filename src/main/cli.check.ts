import { readFile } from "node:fs/promises";
import { judge } from "../charter/charter.judge.rules.ts";
import type { CharterFacts } from "../charter/judgement.model.ts";
import { today } from "../http/clock.ts";
import type { JurisdictionLevel } from "../identity/identity.model.ts";
import type { Language } from "../kernel/schema.ts";
import { reportOf } from "../notice/report.rules.ts";
import { defaultSetting, RulebookSetting } from "../rulebook/rulebook.model.ts";
import { readPath, sentenceOf } from "./cli.read.ts";

export type CheckOptions = {
  readonly level?: JurisdictionLevel;
  readonly lang: Language;
  readonly setting?: string;
};

/**
 * Prints what a paper founds and what the rulebook says of it.
 * @returns the exit code: 0 read and nothing fails, 1 a rule of grade A fails, 2 the paper could not be read
 */
export async function checkFile(file: string, options: CheckOptions): Promise<number> {
  const setting = await readSettingFile(options.setting);
  if (setting === null) {
    process.stderr.write(`${options.setting}: 不是一份规则库设置 · no setting of the rulebook\n`);
    return 2;
  }
  const read = await readPath(file);
  if (!read.ok) {
    process.stderr.write(`${file}: ${sentenceOf(read.refusal)}\n`);
    return 2;
  }
  const { text, reading } = read.value;
  const level = options.level ?? null;
  const facts: CharterFacts = { today: today(new Date()), occasion: "reading", level, paperText: text };
  const judgement = judge(reading.charter, facts, setting);
  process.stdout.write(reportOf({ text, reading, judgement }, options.lang));
  const founds = reading.verdict === "founds";
  return founds && judgement.findings.some(({ outcome, grade }) => outcome === "fail" && grade === "A")
    ? 1
    : 0;
}

/** What a place has set, as `GET /rulebook/setting` tells it; what the file leaves out is as the book has it. Null: it is none. */
async function readSettingFile(file: string | undefined): Promise<RulebookSetting | null> {
  if (file === undefined) return defaultSetting;
  try {
    const given = RulebookSetting.partial()
      .strict()
      .parse(JSON.parse(await readFile(file, "utf8")));
    return RulebookSetting.parse({ ...defaultSetting, ...given });
  } catch {
    return null;
  }
}
