import type { ExamplePaper } from "./city.model.ts";

const reshuffle: ExamplePaper = {
  id: "tiaozheng",
  title: "调整防汛抗旱指挥部组成人员",
  titleEn: "A notice that adjusts a body",
  shows: "不是新设而是调整：机构已在台账里，读出来应当成新一版方案。",
  showsEn: "Not a founding but an adjustment: the body stands in the register, this is its next version.",
  text: `岚川市人民政府办公室关于调整岚川市防汛抗旱指挥部组成人员的通知
岚政办字〔{year:-6}〕44号

各县（区）人民政府，市防汛抗旱指挥部各成员单位：
因人事变动和工作需要，市政府决定对岚川市防汛抗旱指挥部组成人员作相应调整。调整后的组成人员如下：
政　　　　委：骆崇安　　市委书记
指 挥 长：俞立恒　　市委副书记、市长
常务副指挥长：阮长河　　副市长
副指挥长：铁建军　　市应急管理局局长
　　　　　江永声　　市水利局局长
　　　　　于大海　　市消防救援支队支队长
成　　　　员：危学礼　　市应急管理局副局长
　　　　　涂小川　　市水利局水旱灾害防御科科长
　　　　　冯晓楠　　市气象局局长
　　　　　仲伟业　　市交通运输局局长
　　　　　邬永康　　市财政局局长
　　　　　申光明　　岚川供电公司总经理
　　　　　井永泉　　岚川水务集团总经理
指挥部办公室设在市应急管理局，办公室主任由铁建军同志兼任，副主任由堵志平同志兼任。
今后，指挥部组成人员如需调整，由成员单位向指挥部办公室提出，按程序报批后由指挥部行文公布。

岚川市人民政府办公室
{day:-6}
`,
};

const news: ExamplePaper = {
  id: "xinwen",
  title: "一则新闻（什么也没成立）",
  titleEn: "A news item that founds nothing",
  shows: "写着“成立专班”，却只是报道：没有主送、没有名单、没有落款，软件应当说明它不是设立文件。",
  showsEn: "It says a task force was set up, yet it only reports: no addressee, no roster, no signature.",
  text: `临棠区：专班跑出加速度 老小区迎来新电梯
{day:-7}　　来源：岚川日报　　记者 梅晓雨 通讯员 皮卫国

“以前下楼买菜要歇三回，现在一按就到。”近日，家住临棠区橘园小区的李阿姨乘上新装的电梯，笑得合不拢嘴。
去年以来，临棠区成立了以副区长为组长的老旧小区改造工作专班，抽调业务骨干12人集中办公，挨家挨户征求意见，先后召开协调会60余次。专班下设工程、管线、群众工作三个组，实行一栋一策。
会议强调，各街道要学习橘园小区的做法，把好事办实、实事办好。据了解，目前全区已有42个小区完成改造，加装电梯37部。
下一步，临棠区将继续发挥专班作用，让更多居民住得舒心。（责任编辑：童晓）
`,
};

const template: ExamplePaper = {
  id: "moban",
  title: "空白模板",
  titleEn: "A template with blanks",
  shows: "名字、日期都是空的：软件应当认出这是模板，不凭空编出一个机构。",
  showsEn: "Names and days are blank: it is called a template, and no body is made up from it.",
  text: `关于成立XX工作专班的通知（参考模板）
XX发〔20XX〕X号

各有关单位：
为深入贯彻落实__________，推动XX工作落地见效，经XX研究，决定成立XX工作专班。现将有关事项通知如下：
一、组成人员
组　　长：XXX（姓名）　　XX（职务）
副组长：XXX　　XX
成　　员：XXX　　XX
　　　　　XXX　　XX
专班办公室设在XX单位，办公室主任由XXX兼任。
二、主要职责
（一）________________；
（二）________________。
三、工作机制
专班每____召开一次会商会，每____报送一次进展。
四、工作期限
自____年__月__日起至____年__月__日止，任务完成后撤销。

XX单位
20XX年X月X日
`,
};

/** Papers that found nothing new: an adjustment, a report of deeds, a form. */
export const otherPapers: readonly ExamplePaper[] = [reshuffle, news, template];
