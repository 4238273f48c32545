import { catalog } from "../../kernel/messages.ts";

/** Liaisons, on the pages of body, unit and person. */
export const liaisonMessages = catalog(
  {
    "liaison.title": "联络员",
    "liaison.none": "还没有单位定联络员。",
    "liaison.none-unit": "还没有为专班定联络员。",
    "liaison.name": "指定联络员",
    "liaison.name-what":
      "每个单位一名，由本单位定；由专班代定的，本单位会看到并确认。已有联络员的，换成新定的人。",
    "liaison.change": "换人",
    "liaison.dismiss": "取消",
    "liaison.note": "知道了",
    "liaison.by-host": "由专班代定，本单位尚未确认",
    "liaison.since": "{since} 起",
    "liaison.who": "谁任联络员",
    "liaison.person-none": "没有担任联络员。",
    "liaison.waiting": "{body} 已定 {name} 为本单位联络员",
    "liaison.saved": "联络员已更新",
  },
  {
    "liaison.title": "Liaisons",
    "liaison.none": "No unit has a liaison yet.",
    "liaison.none-unit": "No liaison has been named for a task force.",
    "liaison.name": "Name a liaison",
    "liaison.name-what":
      "One for each unit, named by the unit; whom the task force names, the unit is told of and takes note. Whoever was it before is replaced.",
    "liaison.change": "Replace",
    "liaison.dismiss": "Dismiss",
    "liaison.note": "Noted",
    "liaison.by-host": "named by the task force, not yet noted by the unit",
    "liaison.since": "since {since}",
    "liaison.who": "Who is the liaison",
    "liaison.person-none": "Is nobody's liaison.",
    "liaison.waiting": "{body} has named {name} as your unit's liaison",
    "liaison.saved": "Liaison saved",
  },
);
