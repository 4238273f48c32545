import fc from "fast-check";
import { day } from "../kernel/day.ts";
import { bodyForms, type Charter, emptyCharter, leaderTiers } from "./charter.model.ts";
import type { CharterFacts } from "./judgement.model.ts";

/** A charter with which nothing is wrong: invented, of a county, dated after every rule was in force. */
export function aCharter(changes: Partial<Charter> = {}): Charter {
  return {
    ...emptyCharter(),
    name: "兰川县汽车产业招商工作专班",
    purpose: "为抓好全县汽车产业招商",
    basis: { kind: "document", text: "根据《兰川市汽车产业发展规划》" },
    instrument: {
      kind: "formal_document",
      issuer: "兰川县人民政府办公室",
      docNo: "兰政办发〔2026〕3号",
      date: day("2026-01-20"),
    },
    ground: "local_key_task",
    necessity: "县发改局、县投促中心各管一段，现有招商联席会议不管落地。",
    leaders: [
      { key: "L1", role: "组长", tier: "head", name: "李甲", post: "县长" },
      { key: "L2", role: "责任副组长", tier: "accountable_deputy", name: "王乙", post: "副县长" },
    ],
    members: [{ key: "M1", name: "赵丙", post: "县发改局产业科科长" }],
    leadUnit: "县发改局",
    office: { unit: "县发改局", director: "赵丙" },
    groups: [{ key: "G1", name: "项目组", lead: "赵丙", duty: "跟进项目", members: [] }],
    mechanisms: { ...emptyCharter().mechanisms, meetingCadence: "每周一次" },
    targets: [{ key: "T1", text: "签约项目12个", due: day("2026-12-31") }],
    term: { text: null, start: day("2026-01-20"), end: day("2026-12-31") },
    dissolution: "任务完成后自行撤销",
    budget: "由县发改局预算保障",
    ...changes,
  };
}

export function someFacts(changes: Partial<CharterFacts> = {}): CharterFacts {
  return { today: day("2026-02-01"), occasion: "founding", level: "county", ...changes };
}

const words = fc.constantFrom(
  "协调推进",
  "加强领导",
  "任务完成后",
  "各镇要成立专班",
  "启用印章",
  "12个",
  "𠮷",
);
const said = fc.option(fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 40 })));
const text = said.map((one) => one ?? "");
const days = fc.constantFrom("0001-01-01", "2006-05-01", "2026-01-20", "9999-12-31").map(day);
const maybeDay = fc.option(days);

function listOf<Entry extends object>(letter: string, entry: fc.Arbitrary<Entry>) {
  return fc
    .array(entry, { maxLength: 5 })
    .map((all) => all.map((one, at) => ({ key: `${letter}${at}`, ...one })));
}

/** Any charter the schema allows, the odd ones first of all. */
export const anyCharter: fc.Arbitrary<Charter> = fc.record({
  name: fc.oneof(text, fc.constant("兰川县汽车产业招商工作专班")),
  form: fc.constantFrom(...bodyForms),
  purpose: said,
  basis: fc.record({ kind: fc.constantFrom("document", "decision", "approval", "none"), text: said }),
  instrument: fc.record({
    kind: fc.constantFrom("formal_document", "minutes", "oral"),
    issuer: fc.oneof(said, fc.constant("兰川县招商工作专班")),
    docNo: said,
    date: maybeDay,
  }),
  ground: fc.option(fc.constantFrom("emergency_command", "local_key_task")),
  necessity: said,
  trigger: fc.record({ kind: fc.constantFrom("emergency", "routine"), reason: said }),
  leaders: listOf(
    "L",
    fc.record({ role: text, tier: fc.constantFrom(...leaderTiers), name: said, post: text }),
  ),
  members: listOf("M", fc.record({ name: said, post: text })),
  memberUnits: listOf("U", fc.record({ name: text })),
  leadUnit: said,
  office: fc.record({ unit: said, director: said }),
  groups: listOf(
    "G",
    fc.record({ name: text, lead: said, duty: said, members: fc.array(text, { maxLength: 3 }) }),
  ),
  mechanisms: fc.record({
    meetingCadence: said,
    reportingCadence: said,
    colocated: fc.boolean(),
    fulltime: fc.boolean(),
    inspection: fc.boolean(),
    entity: fc.boolean(),
    groupsAnnounced: said,
  }),
  targets: listOf("T", fc.record({ text, due: maybeDay })),
  term: fc.record({ text: said, start: maybeDay, end: maybeDay }),
  dissolution: said,
  budget: said,
});

/** Any facts, known or not. */
export const anyFacts: fc.Arbitrary<CharterFacts> = fc.record(
  {
    today: days,
    occasion: fc.constantFrom("reading", "founding"),
    level: fc.constantFrom("province", "city", "county", "township", "zone", null),
    existingBodies: fc.array(fc.record({ id: fc.string(), name: text, duty: said }), { maxLength: 4 }),
    approvalPath: fc.record(
      { applicant: maybeDay, government_office: maybeDay, approving_body: maybeDay },
      { requiredKeys: [] },
    ),
    foundedOn: days,
    workingRulesFiledOn: maybeDay,
    paperText: text,
    paperIsCut: fc.boolean(),
  },
  { requiredKeys: ["today", "occasion", "level"] },
);
