import { type Day, day } from "../kernel/day.ts";
import type { Calendar } from "./calendar.model.ts";

/** `2026` and `"0101 0102"` → the days. */
function daysOf(year: number, list: string): Day[] {
  return list.split(" ").map((at) => day(`${year}-${at.slice(0, 2)}-${at.slice(2)}`));
}

/**
 * The years the product knows by itself. 2026 after the State Council office's arrangement, seen in a mirror only, hence
 * grade C. Of 2027 no arrangement was seen: the days are the thirteen of the measures on holidays (2024), those that fall
 * on a weekend moved to the working days after; make-up days are unknown and left out.
 */
export const knownYears: Calendar = [
  {
    year: 2026,
    confirmed: true,
    grade: "C",
    source: "国务院办公厅关于2026年部分节假日安排的通知",
    daysOff: daysOf(
      2026,
      "0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007",
    ),
    makeUpDays: daysOf(2026, "0104 0214 0228 0509 0920 1010"),
  },
  {
    year: 2027,
    confirmed: false,
    grade: "UNVERIFIED",
    source: "全国年节及纪念日放假办法（按法定节日推算，调休待国务院办公厅通知）",
    daysOff: daysOf(2027, "0101 0205 0208 0209 0210 0405 0503 0504 0609 0915 1001 1004 1005"),
    makeUpDays: [],
  },
];
