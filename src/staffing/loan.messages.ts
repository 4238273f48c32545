import { catalog, fill } from "../kernel/messages.ts";
import type { Language } from "../kernel/schema.ts";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";

/** The sentences of the checks STF, by the code of the finding. */
export const loanMessages = catalog(
  {
    "stf-01.part": "占用的时间少，本人仍在原岗，不算借人。",
    "stf-01.sideways": "不是向下级借人。派出单位今年已借出 {months} 人月。",
    "stf-01.higher": "派出单位在市级以上，可以借，须严格控制。",
    "stf-01.zone": "开发区的级别要看管委会的规格；相当于县级及以下的，要先报批。请向编办确认。",
    "stf-01.county": "上级向县级单位借人，原则上不行。先由有权机关批准，填上文号、机关和日期，才能发出。",
    "stf-01.township": "上级向乡镇借人，原则上不行。先由有权机关批准，填上文号、机关和日期，才能发出。",
    "stf-01.approved": "原则上不从县级及以下借人；这一次已由{organ}批准（{number}，{on}）。",
    "stf-02.part": "不脱产，不受六个月的限制。",
    "stf-02.within": "期限 {months} 个月，不超过 {most} 个月。",
    "stf-02.long": "期限 {months} 个月，一般不超过 {most} 个月。",
    "stf-02.total": "累计 {months} 个月，超过 {total} 个月。",
    "stf-02.temporary-post": "挂职的期限另有规定，没有按借调判断。",
    "stf-03.open": "名义与实际相符。",
    "stf-03.drawn": "名义是抽调，实际全脱产，按借调的各项限制办。",
    "stf-03.shadowing": "名义是跟班学习，实际全脱产，按借调的各项限制办。",
    "stf-03.temporary-post": "挂职有法律依据；任务只是顶岗干活的，会被看成变相借调。",
    "stf-04.first": "没有借用过的记录。",
    "stf-04.not-returned": "上一次借用已于 {end} 到期，还没有确认返回。",
    "stf-04.too-soon": "{returned} 才返回，{months} 个月内（{from} 以前）一般不再借。",
    "stf-04.long-ago": "上一次于 {returned} 返回，已过间隔。",
    "stf-05.unsaid": "是否属于不宜借出的人员，由派出单位答复时说明。",
    "stf-05.none": "派出单位说明：不属于不宜借出的人员。",
    "stf-05.probation": "派出单位说明：本人在试用期内，不宜借出。",
    "stf-05.new_recruit": "派出单位说明：录用到本单位不满三年，不宜借出。",
    "stf-05.selected_recruit": "派出单位说明：选调生到岗不满两年，不宜借出。",
    "stf-05.local_leader": "派出单位说明：是县乡领导班子成员，不宜借出。",
    "stf-05.unfinished_task": "派出单位说明：手上的重大任务还没有完成，不宜借出。",
    "stf-06.over": "加上这一项，同一天的份额合计 {percent}%，超过全部工作时间；数据库会拒绝。",
    "stf-06.many": "加上这一个，同时在 {count} 个专班，一般不超过 {most} 个。",
    "stf-06.whole": "同时在 {count} 个专班，借用份额合计最多 {percent}%。",
    "stf-07.whole": "各项要素写全了。",
    "stf-07.no-approval": "还没有写批准的文号、机关和日期。",
    "stf-07.no-payer": "还没有写由谁发工资和补贴。",
    "stf-07.no-evaluator": "还没有写由谁作年度考核。",
    "stf-07.host-evaluates": "写的是用人方作年度考核；年度等次一般由人事关系所在单位确定。",
    "stf-07.no-fact-sheet": "还没有写何时把工作情况送给派出单位。",
    "stf-08.unknown": "没有写工作情况的送交日期，没有判断是否赶得上年度考核。",
    "stf-08.in-time": "工作情况 {due} 送交，赶得上年度考核（{assessment}）。",
    "stf-08.late": "工作情况 {due} 才送交，晚于年度考核（{assessment}）。",
    "stf-09.civil-servant": "本人是行政编制。",
    "stf-09.unsaid": "本人不是行政编制；请说明这个岗位有没有审批、决定、执法的职责。",
    "stf-09.none": "岗位没有审批、决定、执法的职责。",
    "stf-09.approve": "本人不是行政编制，岗位却有审批职责。",
    "stf-09.decide": "本人不是行政编制，岗位却有决定职责。",
    "stf-09.enforce": "本人不是行政编制，岗位却有执法职责。",
    "stf-10.unsaid": "亲属回避由本人同意时申报。",
    "stf-10.none": "本人申报：没有应回避的亲属关系。",
    "stf-10.kin": "本人申报：与专班领导有应回避的亲属关系。",
  },
  {
    "stf-01.part": "It takes little time and the person stays at the home desk: no loan.",
    "stf-01.sideways": "Nobody is drawn from below. The home unit has lent {months} person-months this year.",
    "stf-01.higher": "The home unit is at city level or above: possible, under strict control.",
    "stf-01.zone":
      "A zone's level is the rank of its committee; at county rank or below, approval comes first. Ask the staffing office.",
    "stf-01.county":
      "A higher level in principle borrows nobody from a county. The competent organ approves first; enter number, organ and day, then it can be sent.",
    "stf-01.township":
      "A higher level in principle borrows nobody from a township. The competent organ approves first; enter number, organ and day, then it can be sent.",
    "stf-01.approved":
      "In principle nobody is borrowed from county level and below; this once {organ} has approved ({number}, {on}).",
    "stf-02.part": "Not full-time: the six months do not apply.",
    "stf-02.within": "{months} months, within {most}.",
    "stf-02.long": "{months} months; normally no more than {most}.",
    "stf-02.total": "{months} months in all, more than {total}.",
    "stf-02.temporary-post": "A temporary post has a term of its own; it was not judged as a loan.",
    "stf-03.open": "Name and fact agree.",
    "stf-03.drawn": "Called drawn, in fact full-time: every limit of a loan applies.",
    "stf-03.shadowing": "Called shadowing, in fact full-time: every limit of a loan applies.",
    "stf-03.temporary-post":
      "A temporary post has its ground in law; one that only fills a desk is seen as a loan in disguise.",
    "stf-04.first": "No earlier loan is recorded.",
    "stf-04.not-returned": "The last loan ended on {end}, and its return is not confirmed.",
    "stf-04.too-soon":
      "Back since {returned} only; normally not lent again within {months} months (before {from}).",
    "stf-04.long-ago": "Back since {returned}: long enough ago.",
    "stf-05.unsaid": "Whether the person should not be lent is for the home unit to say when it answers.",
    "stf-05.none": "The home unit says that nothing stands against it.",
    "stf-05.probation": "The home unit says: on probation, should not be lent.",
    "stf-05.new_recruit": "The home unit says: less than three years in the unit, should not be lent.",
    "stf-05.selected_recruit":
      "The home unit says: a selected graduate less than two years on the post, should not be lent.",
    "stf-05.local_leader": "The home unit says: a leader of county or township, should not be lent.",
    "stf-05.unfinished_task": "The home unit says: a major task is not finished, should not be lent.",
    "stf-06.over":
      "With this one the shares of one day come to {percent}%, more than the whole; the database refuses it.",
    "stf-06.many": "With this one {count} bodies at a time; normally no more than {most}.",
    "stf-06.whole": "{count} bodies at a time; lent shares of at most {percent}%.",
    "stf-07.whole": "Everything is written down.",
    "stf-07.no-approval": "Number, organ and day of the approval are missing.",
    "stf-07.no-payer": "Who pays is missing.",
    "stf-07.no-evaluator": "Who gives the annual grade is missing.",
    "stf-07.host-evaluates":
      "The host is to give the annual grade; as a rule it is decided where the personnel relation is.",
    "stf-07.no-fact-sheet": "The day on which the fact sheet goes to the home unit is missing.",
    "stf-08.unknown": "No day for the fact sheet, so nothing was judged.",
    "stf-08.in-time": "The fact sheet comes on {due}, before the annual assessment ({assessment}).",
    "stf-08.late": "The fact sheet comes on {due}, after the annual assessment ({assessment}).",
    "stf-09.civil-servant": "The person is of the administrative establishment.",
    "stf-09.unsaid":
      "The person is not of the administrative establishment; say whether the post approves, decides or enforces.",
    "stf-09.none": "The post neither approves, decides nor enforces.",
    "stf-09.approve": "Not of the administrative establishment, yet the post approves.",
    "stf-09.decide": "Not of the administrative establishment, yet the post decides.",
    "stf-09.enforce": "Not of the administrative establishment, yet the post enforces.",
    "stf-10.unsaid": "Whether a relative leads there is declared by the person on agreeing.",
    "stf-10.none": "The person declares that no relative leads there.",
    "stf-10.kin": "The person declares that a relative leads there.",
  },
);
export type LoanFinding = keyof typeof loanMessages.zh;

export function sayLoanFinding({ code, facts }: Finding, language: Language): string {
  const sentences: Readonly<Record<string, string>> = {
    ...rulebookMessages[language],
    ...loanMessages[language],
  };
  return fill(sentences[code] ?? code, facts);
}
