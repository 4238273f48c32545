import { catalog } from "../kernel/messages.ts";

export const calendarMessages = catalog(
  {
    "calendar.place-unknown": "没有这个区划，或者您无权查看。请换一个区划。",
    "calendar.not-office": "您在这个区划不能设置工作日历。请联系该区划的专班办公室或系统管理员。",
    "calendar.day-outside-year": "{day} 不在 {year} 年内。请按年度逐年录入。",
    "calendar.day-twice": "{day} 出现了两次。请只保留一处。",
    "calendar.day-needless": "{day} 不用录入：放假日只录周一至周五，调休上班日只录周六、周日。请去掉这一天。",
  },
  {
    "calendar.place-unknown": "There is no such place, or you may not see it. Choose another one.",
    "calendar.not-office":
      "You may not set the calendar of this place. Ask its task-force office or an administrator.",
    "calendar.day-outside-year": "{day} does not lie in {year}. Enter each year by itself.",
    "calendar.day-twice": "{day} is there twice. Leave it in one place.",
    "calendar.day-needless":
      "{day} need not be entered: days off are entered from Monday to Friday only, make-up days on Saturday and Sunday only. Remove it.",
  },
);
