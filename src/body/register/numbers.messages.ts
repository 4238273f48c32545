import type { JurisdictionLevel } from "../../identity/identity.model.ts";
import { type Catalog, catalog } from "../../kernel/messages.ts";

export const levelNames: Catalog<JurisdictionLevel> = catalog(
  { province: "省级", city: "市级", county: "区县级", township: "乡镇级", zone: "开发区" },
  { province: "Province", city: "City", county: "County", township: "Township", zone: "Zone" },
);

export const numbersMessages = catalog(
  {
    "numbers.title": "登记册数字",
    "numbers.lead": "只数机构，不评人。按登记册里的设立、期限和撤销算出，您能看到的才算在内。",
    "numbers.place": "范围",
    "numbers.everywhere": "您能看到的全部",
    "numbers.running": "本地现在有多少个专班，比一年前多还是少？",
    "numbers.running-more": "现在 {now} 个，比 {from} 的 {then} 个多 {change} 个。",
    "numbers.running-fewer": "现在 {now} 个，比 {from} 的 {then} 个少 {change} 个。",
    "numbers.running-same": "现在 {now} 个，与 {from} 一样多。",
    "numbers.levels": "哪一级最多？",
    "numbers.levels-most": "{level}最多，{count} 个，占 {share}%。",
    "numbers.levels-none": "现在没有在册的机构。",
    "numbers.quarters": "到期的有没有按时收？",
    "numbers.quarters-told":
      "近八个季度到期 {all} 个：按时撤销 {onTime} 个，超期后撤销 {late} 个，到期未了 {overdue} 个。",
    "numbers.quarters-none": "近八个季度没有到期的机构。",
    "numbers.on-time": "按时撤销",
    "numbers.late": "超期后撤销",
    "numbers.overdue": "到期未了",
    "numbers.table": "看表格",
    "numbers.month": "截至",
    "numbers.quarter": "到期季度",
    "numbers.level": "层级",
    "numbers.total": "合计",
    "numbers.quarter-name": "{year} 年 {n} 季度",
    "numbers.register": "登记册",
  },
  {
    "numbers.title": "The register in numbers",
    "numbers.lead":
      "Bodies are counted, people are not judged. Worked out from foundings, terms and ends in the register, as far as you may see them.",
    "numbers.place": "Place and below",
    "numbers.everywhere": "All that you may see",
    "numbers.running": "How many bodies are there, and are they more or fewer than a year ago?",
    "numbers.running-more": "{now} now: {change} more than the {then} of {from}.",
    "numbers.running-fewer": "{now} now: {change} fewer than the {then} of {from}.",
    "numbers.running-same": "{now} now, as many as on {from}.",
    "numbers.levels": "Which level has the most?",
    "numbers.levels-most": "{level} has the most: {count}, {share}% of all.",
    "numbers.levels-none": "No body is in being now.",
    "numbers.quarters": "Did bodies end when their term did?",
    "numbers.quarters-told":
      "{all} terms ran out in eight quarters: {onTime} ended in time, {late} later, {overdue} are still there.",
    "numbers.quarters-none": "No term ran out in eight quarters.",
    "numbers.on-time": "Ended in time",
    "numbers.late": "Ended later",
    "numbers.overdue": "Still there",
    "numbers.table": "As a table",
    "numbers.month": "As of",
    "numbers.quarter": "Term ended in",
    "numbers.level": "Level",
    "numbers.total": "In all",
    "numbers.quarter-name": "Q{n} {year}",
    "numbers.register": "Register",
  },
);
