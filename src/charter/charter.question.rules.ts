import type { FormCode } from "./charter.form.messages.ts";
import type { Charter } from "./charter.model.ts";
import { isMeasurable } from "./charter.target.rules.ts";
import { isConditionStated, isTermStated } from "./charter.term.rules.ts";
import { table2 } from "./form.data.ts";
import type { FormQuestion, Reason } from "./judgement.model.ts";

type Found<Answer> = { readonly answer: Answer; readonly sign: Reason } | null;

/** The adviser's questions answered from the charter; `signs` holds only what the charter says itself. */
export function findQuestion(
  charter: Charter,
  existing: FormQuestion["existing"],
): { readonly question: FormQuestion; readonly signs: Reason[] } {
  const duty = findDuty(charter);
  const answerable = findAnswerable(charter);
  const duration = findDuration(charter);
  const emergency = charter.trigger.kind === "emergency";
  const usual = table2[charter.form === "other" ? "joint_conference" : charter.form];
  const question: FormQuestion = {
    duty: duty?.answer ?? usual.duties[0],
    answerable: answerable?.answer ?? usual.answerable,
    duration: duration?.answer ?? "term",
    emergency,
    existing,
  };
  const signs = [duty, answerable, duration].flatMap((found) => (found === null ? [] : [found.sign]));
  if (emergency && signs.length > 0) signs.push(sign("sign.emergency", "trigger.kind"));
  if (existing !== "none") signs.push(sign("sign.existing", "name"));
  return { question, signs };
}

const leading = /决策|审议|研究决定|重大事项|重大问题|统一领导|组织领导|加强[^，,。；;]{0,40}领导/u;
const coordinating = /协调|会商|联动|沟通|协作/u;

/** Means speak louder than words: who has people, a room and figures to reach is to act, whatever the purpose says. */
function findDuty({ purpose, groups, mechanisms, targets }: Charter): Found<FormQuestion["duty"]> {
  const means = [
    ...(mechanisms.entity ? ["mechanisms.entity"] : []),
    ...(mechanisms.colocated ? ["mechanisms.colocated"] : []),
    ...(mechanisms.fulltime ? ["mechanisms.fulltime"] : []),
    ...targets.filter(isMeasurable).map(({ key }) => `targets[${key}]`),
  ];
  if (means.length > 0) return { answer: "execute", sign: sign("sign.duty-execute", ...means) };
  if (purpose !== null && leading.test(purpose)) {
    return { answer: "decide", sign: sign("sign.duty-decide", "purpose") };
  }
  if (groups.length > 0) return { answer: "execute", sign: sign("sign.duty-groups", "groups") };
  if (purpose !== null && coordinating.test(purpose)) {
    return { answer: "coordinate", sign: sign("sign.duty-coordinate", "purpose") };
  }
  return null;
}

function findAnswerable({
  leaders,
  members,
  memberUnits,
  mechanisms,
}: Charter): Found<FormQuestion["answerable"]> {
  const commander = leaders.find(({ tier, role }) => tier === "head" && role.includes("指挥"));
  if (commander) {
    return { answer: "commander", sign: sign("sign.answer-commander", `leaders[${commander.key}]`) };
  }
  const accountable = leaders.find(({ tier }) => tier === "accountable_deputy");
  if (accountable || mechanisms.fulltime) {
    const path = accountable ? `leaders[${accountable.key}]` : "mechanisms.fulltime";
    return { answer: "each_person", sign: sign("sign.answer-person", path) };
  }
  const isNobodyNamed = members.every(({ name }) => name === null);
  if (isNobodyNamed && members.length + memberUnits.length > 0) {
    const path = memberUnits.length > 0 ? "memberUnits" : "members";
    return { answer: "collective", sign: sign("sign.answer-units", path) };
  }
  return null;
}

const lasting = /长效|长期|常态化|日常工作|常设/u;

function findDuration(charter: Charter): Found<FormQuestion["duration"]> {
  if (isTermStated(charter)) return { answer: "term", sign: sign("sign.ends", "term") };
  if (isConditionStated(charter)) return { answer: "term", sign: sign("sign.ends", "dissolution") };
  if (charter.purpose !== null && lasting.test(charter.purpose)) {
    return { answer: "standing", sign: sign("sign.stands", "purpose") };
  }
  return null;
}

function sign(code: FormCode, ...paths: readonly string[]): Reason {
  return { code, facts: {}, paths: [...paths] };
}
