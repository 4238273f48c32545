import type { ExamplePaper } from "./city.model.ts";

const members: ExamplePaper = {
  id: "zengbu",
  title: "增补和更换专班成员",
  titleEn: "A notice that adds and replaces members",
  shows: "只写了谁进谁出：软件在登记册里找到这个专班，按文件逐条改成新的一版，并说明改了什么。",
  showsEn:
    "It only says who joins and who leaves: the body is found in the register and becomes its next version.",
  text: `岚川市人民政府办公室关于调整岚川市网上政务服务能力提升工作专班成员的通知
岚政办字〔{year:-3}〕71号

各县（区）人民政府，市政府各部门：
因人事变动和工作需要，经市政府同意，对岚川市网上政务服务能力提升工作专班成员作部分调整。现将有关事项通知如下：
一、增补市财政局局长邬永康、市交通运输局局长仲伟业为专班成员。
二、郝云峰同志因工作调动不再担任专班成员。
三、专班工作期限延长至{day:160}。
专班其他成员和工作机制不变。

岚川市人民政府办公室
{day:-3}
`,
};

const extension: ExamplePaper = {
  id: "yanqi",
  title: "延长专班工作期限",
  titleEn: "A notice that extends a term",
  shows: "专班已经逾期：延长期限也是新的一版，要有文件、要报批。",
  showsEn: "The body is overdue already: a longer term is a version too, with its paper and its approval.",
  text: `岚川市人民政府办公室关于延长岚川市秋冬季大气污染防治攻坚工作专班工作期限的通知
岚政办字〔{year:-1}〕73号

各县（区）人民政府，市政府有关部门：
鉴于秋冬季大气污染防治攻坚任务尚未完成，经市政府研究，决定将岚川市秋冬季大气污染防治攻坚工作专班工作期限延长至{day:130}，并增加市交通运输局、市气象局为成员单位。专班职责、工作机制不变，任务完成后自动撤销。

岚川市人民政府办公室
{day:-1}
`,
};

/** Papers that change a body of the register: by clauses, and by a longer term. */
export const adjustingPapers: readonly ExamplePaper[] = [members, extension];
