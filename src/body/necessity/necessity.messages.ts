import { catalog } from "../../kernel/messages.ts";

export const necessityMessages = catalog(
  {
    "necessity.title": "有没有机构已经能做这件事",
    "necessity.lead": "登记册里最接近的机构。逐个审查：如果不能承担，写明为什么，会记入“必要性”。",
    "necessity.unexamined": "“必要性”还没有提到下面这些最接近的机构，审批人会问到。",
    "necessity.write": "去写必要性",
    "necessity.none": "登记册里没有接近的机构。",
    "necessity.duplicate": "同一事项，正在运行",
    "necessity.recreation": "同一事项，{day} 终止，不满 12 个月",
    "necessity.alike": "相似 {percent}%",
    "necessity.words": "都提到：{words}",
    "necessity.lead-unit": "牵头单位相同",
    "necessity.members": "共有 {count} 人：{names}",
    "necessity.examine": "已审查，不能承担",
    "necessity.why": "为什么“{name}”不能承担",
    "necessity.keep": "记入必要性",
    "necessity.examined": "已写入必要性",
  },
  {
    "necessity.title": "Could an existing body do it?",
    "necessity.lead":
      "The closest bodies of the register. Examine each: where it cannot do it, say why; it is kept under “Necessity”.",
    "necessity.unexamined":
      "“Necessity” speaks of none of the closest bodies yet; whoever approves will ask about them.",
    "necessity.write": "Write it",
    "necessity.none": "The register has no body that comes close.",
    "necessity.duplicate": "the same subject, at work",
    "necessity.recreation": "the same subject, ended on {day}, less than 12 months ago",
    "necessity.alike": "{percent}% alike",
    "necessity.words": "both speak of: {words}",
    "necessity.lead-unit": "the same lead unit",
    "necessity.members": "{count} shared: {names}",
    "necessity.examine": "Examined: cannot do it",
    "necessity.why": "Why {name} cannot do it",
    "necessity.keep": "Keep under Necessity",
    "necessity.examined": "said under Necessity",
  },
);
