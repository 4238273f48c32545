import { catalog } from "../kernel/messages.ts";

/** Why attention was not accounted. */
export const attentionMessages = catalog(
  {
    "attention.unknown": "没有这个人的时间账，或者您无权查看。时间账只给本人和安排其工作的人看。",
    "attention.not-assigning":
      "测算要看到成员的时间账，只有在本地设立、审批、核编、督查或审计专班的人可以做。",
    "attention.not-planning": "原单位需要的时间由本地的专班办公室或编办填写。",
    "attention.not-founder": "成员投入的时间由设立专班的一方写明，您在这里没有起草权限。",
    "attention.off-body": "这个人不在这个专班里，先把他列入成员，再写明投入的时间。",
    "attention.seconded": "这个人的借调已写明投入的时间，要改请改借调。",
    "attention.too-many": "此刻已有两份名单在估算，每份要读上千人的安排。请过几秒再试。",
    "attention.roster-long": "一次最多测算 {most} 人，这份名单有 {count} 人。请按工作组分开测算。",
  },
  {
    "attention.unknown":
      "There is no ledger of this person's time, or you may not see it. It is for the person and for whoever assigns their time.",
    "attention.not-assigning":
      "A what-if shows how the members' time is planned; only who founds, approves, staffs, supervises or audits bodies here can run it.",
    "attention.not-planning":
      "What the home unit needs is entered by the task-force office or the staffing office of the place.",
    "attention.not-founder":
      "How much time members give is said by who founds the body; you may not draft in this place.",
    "attention.off-body": "This person is not on this body. Put them on its roster first, then say the time.",
    "attention.seconded": "This person's secondment says the time already. Change it there.",
    "attention.too-many":
      "Two rosters are being estimated right now, each over the plans of thousands. Try again in a few seconds.",
    "attention.roster-long":
      "At most {most} persons at once; this roster has {count}. Run the what-if by working group.",
  },
);
