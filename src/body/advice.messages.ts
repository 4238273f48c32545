import { catalog } from "../kernel/messages.ts";

export const adviceMessages = catalog(
  {
    "advice.title": "设立时的形式建议",
    "advice.advised": "建议：{form}",
    "advice.open": "方案写得少，倾向：{form}",
    "advice.chosen": "最后采用：{form}",
    "advice.as-advised": "按建议采用：{form}",
    "advice.unsaid": "没有写明为什么不用建议的形式。",
    "advice.differs": "按要办的事，宜用“{advised}”；方案写的是“{chosen}”。",
    "advice.none": "按现有情况，可以不设机构；方案写的是“{chosen}”。",
    "advice.why": "为什么仍用“{chosen}”",
    "advice.why-what": "随提交保存，设立后显示在机构页面上。",
  },
  {
    "advice.title": "Form advised at founding",
    "advice.advised": "Advised: {form}",
    "advice.open": "The charter said little; it leaned to: {form}",
    "advice.chosen": "Chosen: {form}",
    "advice.as-advised": "Chosen as advised: {form}",
    "advice.unsaid": "Nothing was said why the advised form was not chosen.",
    "advice.differs": "For what it is to do, “{advised}” would fit; the charter says “{chosen}”.",
    "advice.none": "As things stand, no body is needed; the charter says “{chosen}”.",
    "advice.why": "Why “{chosen}” all the same",
    "advice.why-what": "Kept with the submission; the page of the body goes on showing it.",
  },
);
