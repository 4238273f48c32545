import type { Day } from "../kernel/day.ts";
import { numeralToNumber, toDay } from "./numeral.rules.ts";

const moment =
  /(?:((?:20)?\d{2}|[二〇○零一三四五六七八九]{4}) ?年)?(?:(\d{1,2}) ?月(?:(\d{1,2}) ?日|(上旬|中旬|下旬|底|末|初))?|(底|末))/g;
const dayOfPart: Readonly<Record<string, number>> = { 初: 5, 上旬: 10, 中旬: 20 };

const lastOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day of the year, by what the words leave out: 10月底 is its last day, a year unsaid is that of the paper. */
function matchToDay(match: RegExpMatchArray, paperYear: number | null): Day | null {
  const [, yearWords, monthWords, dayWords, part, yearEnd] = match;
  const said = yearWords === undefined ? null : numeralToNumber(yearWords);
  const year = said === null ? paperYear : said < 100 ? 2_000 + said : said;
  if (year === null || (yearEnd !== undefined && yearWords === undefined)) return null;
  if (yearEnd !== undefined) return toDay(year, 12, 31);
  const month = Number(monthWords);
  const date =
    dayWords === undefined ? (dayOfPart[part ?? ""] ?? lastOfMonth(year, month)) : Number(dayWords);
  return toDay(year, month, date);
}

/** The days that a text names, in its order; a later one without a year takes that of the one before. */
export function findDays(text: string, paperYear: number | null): Day[] {
  const days: Day[] = [];
  let year = paperYear;
  for (const match of text.matchAll(moment)) {
    const day = matchToDay(match, year);
    if (day === null) continue;
    days.push(day);
    year = Number(day.slice(0, 4));
  }
  return days;
}

/** The first day of the month when no date is said: 2022年4月至10月 begins on 1 April. */
export function openMonth(day: Day, text: string): Day {
  return /^[^至到—]*月(?=[至到—-]|起|开始)/.test(text) ? (`${day.slice(0, 8)}01` as Day) : day;
}
