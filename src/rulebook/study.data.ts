import type { Article } from "./rulebook.model.ts";

/** Scholarship is no law: it was read in a repost (grade C), and it never makes a finding more than a hint. */
function studied(id: string, zh: string, en: string): Article {
  return {
    id,
    measure: {
      zh: "刘鹏、刘志鹏：工作专班研究（2024年4月22日转载）",
      en: "Liu Peng, Liu Zhipeng: study of task forces (repost of 22 April 2024)",
    },
    article: { zh: "研究结论", en: "finding" },
    rule: { zh, en },
    since: null,
    until: null,
    grade: "C",
    covers: false,
    reach: "nation",
    link: null,
  };
}

/** What the study of task forces says, by the row of the product's list of needs. */
export const study = {
  special: studied(
    "S1",
    "专班为一项专门任务而设，人员来自不同单位。",
    "A task force exists for one special task, with people of different units.",
  ),
  basis: studied(
    "S2",
    "设立随意、缺少依据，是专班泛滥的一个原因。",
    "Set-up at will and without basis is one cause of their proliferation.",
  ),
  types: studied(
    "S3",
    "按应急或常态、是否实体化运作分四类；有工作组，或写明实体化运作、集中办公的，为实体化。",
    "Four types: emergency or routine, substantive or not; substantive with working groups, or with the words for operating as an entity or working together.",
  ),
  targets: studied("S5", "攻坚有期限、有量化目标。", "An assault has a fixed time and quantified targets."),
  gap: studied(
    "S7",
    "弥补空白型重复宏观目标，没有落实手段。",
    "The gap-filling type repeats the general goal and has no means.",
  ),
  chain: studied(
    "S10",
    "层级、权力、责任一致，工作分解到岗。",
    "Level, power and duty agree; the work is broken down to posts.",
  ),
  posts: studied(
    "S12",
    "定人、定岗、定责，协调到具体的人。",
    "A fixed person, a fixed post, a fixed duty: what is coordinated is persons.",
  ),
  accountable: studied(
    "S13",
    "设“责任副组长”，把责任逐级分解。",
    "An accountable deputy head breaks responsibility down.",
  ),
  cadence: studied(
    "S17",
    "周期性会商是专班的基本机制。",
    "Periodic consultation is a basic mechanism of a task force.",
  ),
  money: studied(
    "S28",
    "经费、物资没有配套办法，成员有问责风险。",
    "Money and supplies without rules put the members at risk.",
  ),
} as const satisfies Record<string, Article>;
