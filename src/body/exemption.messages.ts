import { catalog } from "../kernel/messages.ts";

/** What is asked and shown where a check that says no is answered instead of met. */
export const exemptionMessages = catalog(
  {
    "exemption.ground": "理由",
    "exemption.ground-what": "为什么仍然可行，至少十个字",
    "exemption.basis": "依据",
    "exemption.basis-what": "文件、批示或会议决定，如“市政府常务会议纪要〔2026〕8号”",
    "exemption.until": "有效到",
    "exemption.until-what": "最迟 {latest}，到期后重新提示",
    "exemption.of": "{field}：{title}",
    "exemption.body.ground-thin": "再具体些：至少十个字，不要只是重复。",
    "exemption.body.basis-missing": "写明文件、批示或会议决定。",
    "exemption.body.exemption-past": "这一天已过，请改为今天或以后。",
    "exemption.body.exemption-long": "最迟 {latest}。",
    "exemption.left": "还有 {count} 项没有写全。",
    "exemption.title": "未通过、已说明的检查",
    "exemption.standing": "未通过，已说明，至 {until}",
    "exemption.expired": "未通过，说明已于 {until} 到期。",
    "exemption.expired-what": "请改正方案；仍需保留的，随新的方案版本重新说明。",
    "exemption.rests": "依据：{basis}",
    "exemption.ends": "至 {until}",
  },
  {
    "exemption.ground": "Ground",
    "exemption.ground-what": "why it is right all the same, ten letters or more",
    "exemption.basis": "Basis",
    "exemption.basis-what":
      "the paper, instruction or decision, such as “Minutes of the city government (2026, no. 8)”",
    "exemption.until": "Good until",
    "exemption.until-what": "{latest} at the latest; then the check speaks again",
    "exemption.of": "{field}: {title}",
    "exemption.body.ground-thin": "Say more: ten letters at least, and not the same ones over and over.",
    "exemption.body.basis-missing": "Name the paper, instruction or decision.",
    "exemption.body.exemption-past": "That day is over; give today or a later one.",
    "exemption.body.exemption-long": "{latest} at the latest.",
    "exemption.left": "{count} still to be completed.",
    "exemption.title": "Checks that fail, and were explained",
    "exemption.standing": "Fails, explained, until {until}",
    "exemption.expired": "Fails; the explanation ended on {until}.",
    "exemption.expired-what":
      "Correct the charter; what has to stay as it is, is explained anew with the next version of the charter.",
    "exemption.rests": "Basis: {basis}",
    "exemption.ends": "until {until}",
  },
);
