import type { Said } from "../kernel/schema.ts";
import { articles } from "./article.data.ts";
import type { Article, RulebookEntry } from "./rulebook.model.ts";
import { study } from "./study.data.ts";

/** What a good charter says beyond what is asked of it: advice only, never a hurdle. */
function advice<const Id extends string>(
  id: Id,
  about: readonly Article[],
  said: Record<"title" | "text" | "remedy", Said>,
) {
  return {
    id,
    ...said,
    articles: [...about],
    severity: "advice",
    parameters: {},
    on: true,
    underArrangement: "applies",
  } as const satisfies RulebookEntry;
}

export const purposeSaid = advice("CHT-01", [study.special], {
  title: { zh: "写明设立目的", en: "The purpose is said" },
  text: { zh: "一个专班为一项专门任务而设。", en: "A task force exists for one special task." },
  remedy: { zh: "用一句话写明要办成什么事。", en: "Say in one sentence what is to be done." },
});

export const basisSaid = advice("CHT-02", [study.basis, articles.authorised], {
  title: { zh: "写明设立依据", en: "The basis is said" },
  text: {
    zh: "依据可以是法规、文件，也可以是会议决定；仅有“经同意”说明不了为什么设。",
    en: "A basis is a law, a paper or a decision; mere consent does not say why.",
  },
  remedy: {
    zh: "写出文件名称和文号，或会议名称和日期。",
    en: "Name the paper with its number, or the meeting with its day.",
  },
});

export const headNamed = advice("CHT-03", [study.chain], {
  title: { zh: "有负责人", en: "There is a head" },
  text: { zh: "要有一名负总责的人。", en: "One person answers for the whole." },
  remedy: { zh: "写明组长的姓名和职务。", en: "Give the head with name and post." },
});

export const daily = advice("CHT-04", [articles.noOffice], {
  title: { zh: "日常工作有部门承担", en: "A department does the daily work" },
  text: {
    zh: "写明牵头单位，或办公室设在哪个部门。",
    en: "The lead unit is named, or the department in which the office sits.",
  },
  remedy: { zh: "加一句“办公室设在某某局”。", en: "Add in which department the office sits." },
});

export const oneSeatEach = advice("CHT-05", [study.posts], {
  title: { zh: "一人不重复列名", en: "Nobody is listed twice" },
  text: {
    zh: "同名两次出现，可能是重复，也可能是同名的两个人。",
    en: "A name that stands twice is either listed twice or two persons of one name.",
  },
  remedy: {
    zh: "删去重复的一处；同名的，注明单位。",
    en: "Strike one; if they are two persons, tell them apart by unit.",
  },
});

export const personsOnPosts = advice("CHT-06", [study.posts], {
  title: { zh: "定人、定岗、定责", en: "Persons on posts" },
  text: {
    zh: "专班协调的是具体的人；只列单位或岗位，等于没有定人。",
    en: "A task force coordinates persons; a roster of units or posts fixes nobody.",
  },
  remedy: { zh: "让每个成员单位报一个姓名。", en: "Let each member unit give one name." },
});

export const accountableDeputy = advice("CHT-07", [study.accountable], {
  title: { zh: "有责任副组长", en: "An accountable deputy" },
  text: {
    zh: "组长职务高、事情多，要有一名副组长具体负责。",
    en: "A head of high office needs one deputy who answers day by day.",
  },
  remedy: { zh: "从副组长中明确一人为责任副组长。", en: "Name one of the deputies the accountable one." },
});

export const measurable = advice("CHT-08", [study.targets, study.gap], {
  title: { zh: "目标可衡量", en: "Targets can be measured" },
  text: {
    zh: "目标要有数字或时限；重复口号的目标无法验收。",
    en: "A target has a figure or a day; one that repeats the slogan can never be accepted.",
  },
  remedy: { zh: "给每个目标加上数字、单位和完成日期。", en: "Give each target a figure, a unit and a day." },
});

export const substance = advice("CHT-09", [study.types, study.gap], {
  title: { zh: "有落实的手段", en: "There are means" },
  text: {
    zh: "没有工作组、目标、会商和专人的专班，容易只剩名义。",
    en: "A task force without groups, targets, meetings and people of its own exists in name.",
  },
  remedy: {
    zh: "补上缺的手段；补不上的，考虑不设。",
    en: "Add what is missing; if that cannot be done, consider founding none.",
  },
});

export const cadence = advice("CHT-10", [study.cadence], {
  title: { zh: "有会商或报告的周期", en: "A rhythm of meetings or reports" },
  text: { zh: "写明多久碰一次头、多久报一次。", en: "How often it meets and how often it reports." },
  remedy: { zh: "写成“每周一次”“每月一报”这样的具体周期。", en: "Say it with a number: weekly, monthly." },
});

export const moneyNamed = advice("CHT-11", [study.money, articles.authorised], {
  title: { zh: "经费有出处", en: "Where the money comes from" },
  text: {
    zh: "集中办公或脱产的专班要花钱，应写明由哪个部门的预算承担。",
    en: "A task force that sits together or works full time costs money; say in whose budget.",
  },
  remedy: { zh: "写明由牵头部门预算保障。", en: "Name the department whose budget carries it." },
});
