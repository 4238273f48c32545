import { foldText, toSimplified } from "./text.ts";

/** From the longer rhythm to the shorter words: a pattern takes its words away before the next one looks. */
const rhythms: readonly (readonly [string, RegExp])[] = [
  ["half-yearly", /每?半年/g],
  ["bimonthly", /每[2二两]个?月|双月/g],
  ["half-monthly", /半个?月|每两周|双周|每旬/g],
  ["quarterly", /季/g],
  ["monthly", /每个?月|月(?:例会|调度|报|度)|按月|一月一/g],
  ["weekly", /每?周(?!年)|星期|周报/g],
  ["daily", /每日|每天|日报|一日一|按日/g],
  ["yearly", /每年|年度|一年[一1两2]次|按年/g],
  ["ad hoc", /不定期|适时|视(?:情|需)|根据(?:工作)?需要|随时|必要时/g],
  ["regular", /(?<!不)定期|按时/g],
  ["at once", /及时|立即|即时|第一时间/g],
];

/** The rhythms a sentence names; one that names none of the usual ones stands for itself. */
export function listRhythms(printed: string | null): string[] {
  if (!printed) return [];
  let rest = toSimplified(printed.normalize("NFKC"));
  const found: string[] = [];
  for (const [rhythm, pattern] of rhythms) {
    const without = rest.replace(pattern, " ");
    if (without !== rest) found.push(rhythm);
    rest = without;
  }
  return found.length > 0 ? found : [foldText(printed)];
}
