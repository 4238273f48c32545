import { catalog } from "../../kernel/messages.ts";
import type { BroughtView } from "./view.api.ts";

export const viewRefusals = catalog(
  {
    "view.unknown": "没有这个视图，或者它不再与您共享。请在登记册上另选一个。",
    "view.not-own": "这个视图是别人存的，只有本人能改。您可以把它另存为自己的视图。",
    "view.not-office": "您不在这个区划承办专班事务，不能把视图共享到那里。请改选别的区划，或只留给自己。",
    "view.name-taken": "您已经有一个叫“{name}”的视图。请换一个名称。",
    "view.stale": "这个视图刚刚在别处改过。请刷新后再改。",
    "view.too-many-kept": "一个账号最多存 {most} 个视图。请先删去不再用的。",
  },
  {
    "view.unknown":
      "There is no such view, or it is no longer shared with you. Choose another in the register.",
    "view.not-own":
      "Somebody else keeps this view; only they can change it. You can save it as one of your own.",
    "view.not-office":
      "You do not work on task forces in that place, so you cannot share a view there. Choose another place, or keep it to yourself.",
    "view.name-taken": "You already keep a view called “{name}”. Choose another name.",
    "view.stale": "This view has just been changed elsewhere. Reload, then change it again.",
    "view.too-many-kept": "One account keeps {most} views at most. Delete one you no longer use.",
  },
);

/** Names of the views that the product brings. */
export const broughtNames = catalog<BroughtView>(
  {
    all: "全部",
    mine: "待我处理",
    draft: "草案",
    standing: "全部在册",
    overdue: "到期未了",
    ending: "30 天内到期",
    no_basis: "无依据",
    no_end: "无期限无终止条件",
  },
  {
    all: "All",
    mine: "Waiting for me",
    draft: "Drafts",
    standing: "In being",
    overdue: "Past their term",
    ending: "Ending in 30 days",
    no_basis: "No basis",
    no_end: "No end stated",
  },
);

/** What each of them teaches, one sentence. */
export const broughtLessons = catalog<BroughtView>(
  {
    all: "您能看到的全部机构，含草案和已撤销的。",
    mine: "等您审批的方案，和退回给您修改的方案。自己提交的不在其中：起草人不能审批自己的方案。",
    draft: "还没有提交的方案。",
    standing: "正在运行、已暂停和收尾中的机构：今天仍占用人和时间的，都在这里。",
    overdue: "期限已过，又没有延期文件的机构。该延期的补文，该撤销的收尾。",
    ending: "30 天内到期的机构。趁期限未到，定下延期还是收尾。",
    no_basis: "没有写明设立依据，或只凭口头决定设立的机构。请补上文件或会议纪要。",
    no_end: "既没有期限，也没有终止条件的机构。临时机构没有终点，就会变成常设机构。",
  },
  {
    all: "Every body you may see, drafts and dissolved ones too.",
    mine: "Charters that wait for your decision, and those returned to you. Your own submissions are not among them: nobody approves their own charter.",
    draft: "Charters that have not been submitted yet.",
    standing: "Bodies that run, are suspended or are winding up: whatever takes people's time today.",
    overdue:
      "Bodies past their term without a paper that extends it. Extend them by a paper, or wind them up.",
    ending: "Bodies whose term ends within 30 days. Decide now whether to extend or to wind up.",
    no_basis: "Bodies that name no basis, or that were founded by word alone. Add the paper or the minutes.",
    no_end:
      "Bodies with neither a term nor a condition that ends them. What is temporary and has no end becomes permanent.",
  },
);

export const viewMessages = catalog(
  {
    "view.menu": "视图",
    "view.save": "存为视图",
    "view.save-what": "把当前的筛选、排序和列存下来，下次一点就到。",
    "view.edit": "改名或共享",
    "view.name": "视图名称",
    "view.share": "给谁看",
    "view.share-none": "只有我",
    "view.share-with": "{place}的承办、审批、编办、督查和审计人员",
    "view.keep": "保存",
    "view.saved": "已存视图：{name}",
    "view.changed": "视图已改：{name}",
    "view.delete": "删除这个视图",
    "view.deleted": "视图已删：{name}",
    "view.start": "设为我的起始视图",
    "view.start-off": "不再作为起始视图",
    "view.started": "以后打开登记册，先看这个视图。",
    "view.start-none": "以后打开登记册，先看全部。",
    "view.own": "您存的视图，只有您能看到。",
    "view.shared": "{by}存的视图，与{place}承办专班的同志共享。",
  },
  {
    "view.menu": "View",
    "view.save": "Keep as a view",
    "view.save-what": "Keeps the filters, the order and the columns as they are, one click away.",
    "view.edit": "Rename or share",
    "view.name": "Name of the view",
    "view.share": "Who sees it",
    "view.share-none": "Only me",
    "view.share-with": "Those who draft, decide, staff, supervise and audit in {place}",
    "view.keep": "Save",
    "view.saved": "View kept: {name}",
    "view.changed": "View changed: {name}",
    "view.delete": "Delete this view",
    "view.deleted": "View deleted: {name}",
    "view.start": "Begin with this view",
    "view.start-off": "No longer begin with it",
    "view.started": "The register now opens with this view.",
    "view.start-none": "The register now opens with everything.",
    "view.own": "A view of your own; only you see it.",
    "view.shared": "Kept by {by}, shared with the office of {place}.",
  },
);
