import { catalog } from "../kernel/messages.ts";

/** Why something of a secondment cannot be done, and what to do instead. */
export const staffingMessages = catalog(
  {
    "staffing.unknown": "没有这条抽调，或者您无权查看。请从抽调一览里重新打开。",
    "staffing.not-host": "只有该专班所在区划有“起草”角色的人，才能代表用人方办理。",
    "staffing.not-home": "只有派出单位指定的代表才能答复，本人不能替单位答复自己的事。",
    "staffing.not-person": "这一步只能由被借用的本人答复。",
    "staffing.not-side": "只有用人方或派出单位的代表才能确认返回，而且各说各的。",
    "staffing.own-request": "发出请求的人不能代表派出单位答复。请由派出单位的另一位代表办理。",
    "staffing.stale":
      "在您办理期间，这条抽调已有第 {current} 版（您看的是第 {yours} 版）。请看最新情况后再办。",
    "staffing.recalled": "派出单位已经召回，不能再同意、延期或撤回。接下来由双方确认返回。",
    "staffing.settled": "这条抽调已经了结，没有可以答复的事项。",
    "staffing.nothing-asked": "三方已经同意，现在没有等待答复的事项。",
    "staffing.other-turn": "现在轮到另一方答复。请等对方办理，或请对方先办。",
    "staffing.begun": "抽调已从 {start} 起生效，不能撤回。可由派出单位召回，或由双方确认返回。",
    "staffing.unbegun": "抽调要到 {start} 才生效，现在还谈不上返回。",
    "staffing.term-reversed": "结束日期 {end} 早于开始日期 {start}。请改正日期。",
    "staffing.starts-past": "开始日期 {start} 已经过去。请从今天或以后开始。",
    "staffing.already-over": "结束日期 {end} 已经过去，没有可以同意的期限。请重新提出。",
    "staffing.share-mode": "这种方式的份额应在 {from}% 至 {to}% 之间。请改份额，或换一种方式。",
    "staffing.body-not-running": "专班不在运行，不能借人。",
    "staffing.body-overdue": "专班已于 {end} 期满，不能再借人。请先办理延期。",
    "staffing.beyond-body": "专班运行到 {end}，借用不能超过这一天。请缩短期限，或先延长专班。",
    "staffing.no-agent": "派出单位还没有指定代表，没有人能答复。请联系编办或系统管理员指定。",
    "staffing.level-barred":
      "上级原则上不得从县级及以下单位借人。请先由有权机关批准，填上批准文号、机关和日期再发出。",
    "staffing.unexplained": "{checks} 不符合。请改正，或逐项写明理由；理由会给派出单位看。",
    "staffing.ground-thin": "{check} 的理由太短。请写清楚为什么可以这样办。",
    "staffing.person-unknown": "没有这个人。请重新选择。",
    "staffing.other-unit": "只能另荐本单位的人。请从本单位选择。",
    "staffing.nothing-new": "与对方提出的完全一样。同意的话，请直接办理“同意”。",
    "staffing.only-shorter": "延期只能改成更早的结束日期：在 {from} 之后、{to} 之前。",
    "staffing.kin-unsaid": "请先申报是否与专班领导有应回避的亲属关系。",
    "staffing.kin-above":
      "有应回避的亲属关系的，不能到这个岗位（公务员法第七十四条）。请谢绝并说明，或请用人方换岗。",
    "staffing.paper-unnamed": "替本人记录书面同意时，请写明文件名称和存放在哪里。",
    "staffing.full-time-elsewhere":
      "本人 {from} 至 {to} 已全脱产在“{body}”，不能再全脱产到别处。请改日期或方式。",
    "staffing.full-time-elsewhere-unseen":
      "本人 {from} 至 {to} 已全脱产在别处，不能再全脱产到这里。请改日期或方式，或向派出单位了解。",
    "staffing.shares-over": "加上这一项，本人有的日子份额合计超过全部工作时间。请减少份额或改日期。",
    "staffing.extension-open": "已经提出延期到 {to}，请等这一次有结果。",
    "staffing.no-later": "新的结束日期要晚于现在的 {end}。",
    "staffing.notice-short": "召回要提前通知，最早到 {earliest}。请改日期。",
    "staffing.ends-before": "抽调到 {end} 就结束，不必召回到更晚的日子。",
    "staffing.return-outside": "返回日期应在 {start} 至 {today} 之间。",
    "staffing.not-keeper": "只有编办和系统管理员能指定单位的答复代表。",
    "staffing.unit-unknown": "没有这个单位，或者不在您的区划内。请重新选择。",
    "staffing.account-unknown": "没有这个账号，或者已经停用。请重新选择。",
    "staffing.return-said": "您这一方已经说明最后一天是 {on}，正等对方确认。",
    "staffing.person-left": "此人已于 {on} 退休或调离，不能再借或指定。请另选他人。",
    "post.unknown": "没有这个岗位，或者您无权查看。请刷新后重新选择。",
    "post.body": "专班不在运行，岗位和联络员不能再改。",
    "post.twice": "本专班已有“{name}”这个岗位。请改用别的名称，或修改原来的岗位。",
    "post.closed": "这个岗位已于 {on} 撤销。请刷新后重新选择。",
    "post.stale": "在您办理期间，这个岗位已被别人改过。请看最新情况后再办。",
    "post.unchanged": "与原来的完全一样，没有要改的。",
    "post.same": "这个岗位正由此人担任。要换人的话，请选另一位。",
    "post.future": "交接日期最晚是今天（{today}）。以后的交接，请到那天再办。",
    "post.before": "交接日期不能早于上一次到岗或离岗的日子（{since}）。",
    "post.outside": "这一天此人不在本专班：既不是成员，也没有借到本专班。请先调整成员或办理抽调。",
    "post.powers":
      "此人不是行政编制，不上审批、决定、执法的岗位（STF-09）。请另选他人，或写清楚为什么可以这样定。",
    "post.vacant": "这个岗位现在没有人，不必再办离岗。",
    "post.held": "岗位上还有人，不能撤销。请先办理交接或离岗。",
    "staffing.training-unseen": "培训情况只给安排人员时间的人和本人看。",
    "staffing.not-recorder": "培训和专长由编办、起草部门或本单位的答复代表记录，本人不记自己的。",
    "staffing.training-future": "培训日期最晚是今天（{today}）。请等完成后再记。",
    "staffing.not-assigning": "专家库只给安排人员时间的人使用。需要的话，请联系编办。",
    "staffing.not-liaising": "只有该专班的起草部门和本单位的答复代表才能办理联络员。",
    "liaison.other-unit": "联络员要是本单位的人。请从本单位选择。",
    "liaison.same": "现在的联络员就是此人，不必再指定。",
    "liaison.none": "没有要办理的联络员。请刷新后再看。",
    "staffing.export-too-large": "找到的抽调超过 {most} 条，一张表放不下。请先缩小范围。",
  },
  {
    "staffing.unknown": "There is no such secondment, or you may not see it. Open it from the list again.",
    "staffing.not-host": "Only founders of the body's place act for the host.",
    "staffing.not-home":
      "Only those whom the home unit has named answer for it, and nobody answers for the unit about oneself.",
    "staffing.not-person": "Only the person who is asked for can answer here.",
    "staffing.not-side": "Only host or home unit confirm a return, each for itself.",
    "staffing.own-request":
      "Who sent the request does not answer for the home unit. Another of its agents has to.",
    "staffing.stale":
      "While you were at it, version {current} was saved (yours is {yours}). Look at it as it is now, then try again.",
    "staffing.recalled":
      "The home unit has recalled the person: nothing can be consented to, extended or withdrawn. Both sides confirm the return next.",
    "staffing.settled": "This secondment is settled; nothing waits for an answer.",
    "staffing.nothing-asked": "All three sides agree; nothing waits for an answer.",
    "staffing.other-turn": "It is another side's turn to answer.",
    "staffing.begun":
      "It has been in effect since {start} and cannot be withdrawn. The home unit can recall, or both confirm the return.",
    "staffing.unbegun": "It takes effect on {start}; there is no return to confirm yet.",
    "staffing.term-reversed": "The end {end} lies before the start {start}. Correct the days.",
    "staffing.starts-past": "The start {start} has gone by. Begin today or later.",
    "staffing.already-over": "The end {end} has gone by; there is no term left to agree to. Ask anew.",
    "staffing.share-mode":
      "In this mode the share lies between {from}% and {to}%. Change it, or choose another mode.",
    "staffing.body-not-running": "The body does not run and cannot ask for people.",
    "staffing.body-overdue":
      "The body's term ended on {end}; it cannot ask for people. Extend the body first.",
    "staffing.beyond-body":
      "The body runs until {end}, and no loan runs longer. Shorten it, or extend the body first.",
    "staffing.no-agent":
      "The home unit has named nobody who could answer. Ask the staffing office or an administrator.",
    "staffing.level-barred":
      "A higher level in principle borrows nobody from county level and below. Have the competent organ approve first, and enter number, organ and day.",
    "staffing.unexplained":
      "{checks} fail. Correct them, or give the ground of each; the home unit will read it.",
    "staffing.ground-thin": "The ground for {check} is too short. Say why it may be so.",
    "staffing.person-unknown": "There is no such person. Choose again.",
    "staffing.other-unit": "Only persons of the own unit can be offered.",
    "staffing.nothing-new": "That is just what was asked. If you agree, consent.",
    "staffing.only-shorter":
      "Of an extension only an earlier end can be offered: after {from} and before {to}.",
    "staffing.kin-unsaid": "Declare first whether a relative leads there.",
    "staffing.kin-above":
      "Nobody serves under a relative (Civil Servants Law, art. 74). Decline and say so, or have the host choose another post.",
    "staffing.paper-unnamed":
      "When you record somebody's written consent, name the paper and where it is kept.",
    "staffing.full-time-elsewhere":
      "From {from} to {to} the person is full-time at “{body}” and cannot be full-time elsewhere. Change days or mode.",
    "staffing.full-time-elsewhere-unseen":
      "From {from} to {to} the person is full-time elsewhere and cannot be full-time here. Change days or mode, or ask the home unit.",
    "staffing.shares-over":
      "With this the person's shares pass the whole of the working time on some days. Lower the share or change the days.",
    "staffing.extension-open": "An extension to {to} is under way; wait for its outcome.",
    "staffing.no-later": "The new end has to be later than {end}.",
    "staffing.notice-short": "A recall needs notice: {earliest} at the earliest.",
    "staffing.ends-before": "The secondment ends on {end} anyway; no need to recall to a later day.",
    "staffing.return-outside": "The day of return lies between {start} and {today}.",
    "staffing.not-keeper": "Only the staffing office and administrators name who answers for a unit.",
    "staffing.unit-unknown": "There is no such unit, or it is outside your reach. Choose again.",
    "staffing.account-unknown": "There is no such account, or it is closed. Choose again.",
    "staffing.return-said": "Your side has named {on} as the last day; the other side has to confirm.",
    "staffing.person-left":
      "This person retired or left on {on} and can be neither lent nor named. Choose another.",
    "post.unknown": "There is no such post, or you may not see it. Reload and choose again.",
    "post.body": "The body does not run; its posts and liaisons can no longer be changed.",
    "post.twice":
      "The body already has a post “{name}”. Choose another name, or revise the one that is there.",
    "post.closed": "This post was given up on {on}. Reload and choose again.",
    "post.stale":
      "While you were at it, somebody changed this post. Look at it as it is now, then try again.",
    "post.unchanged": "That is just what it says already.",
    "post.same": "This person holds the post already. Choose another to hand it over.",
    "post.future": "A post is handed over today ({today}) at the latest. Do a later one on its day.",
    "post.before": "Not before the last time the post was taken or left ({since}).",
    "post.outside":
      "On that day the person is not in the body: neither a member nor on loan. Adjust the members or ask for the person first.",
    "post.powers":
      "Not of the administrative establishment, this person holds no post that approves, decides or enforces (STF-09). Choose another, or say why it may be so.",
    "post.vacant": "Nobody holds this post.",
    "post.held": "Somebody holds this post. Hand it over or vacate it first.",
    "staffing.training-unseen":
      "What somebody has learnt is seen by the person and by those who assign their time.",
    "staffing.not-recorder":
      "Training and expertise are recorded by the staffing office, founders or the unit's agents, never by oneself.",
    "staffing.training-future": "A course is done today ({today}) at the latest. Record it once it is done.",
    "staffing.not-assigning":
      "The pool of experts is for those who assign people's time. Ask the staffing office.",
    "staffing.not-liaising": "Only founders of the body's place and the unit's agents act for its liaison.",
    "liaison.other-unit": "A liaison is of the unit. Choose somebody of it.",
    "liaison.same": "This person is the liaison already.",
    "liaison.none": "There is no such liaison to act on. Reload and look again.",
    "staffing.export-too-large":
      "More than {most} secondments are found, too many for one sheet. Narrow the list first.",
  },
);
