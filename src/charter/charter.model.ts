import { z } from "zod";
import { Day } from "../kernel/day.ts";

/** The forms of Table 2, the joint conference that real papers use, and what fits none of them (委员会, 督查组 …). */
export const bodyForms = [
  "leading_group",
  "office",
  "headquarters",
  "task_force",
  "joint_conference",
  "other",
] as const;
export const BodyForm = z.enum(bodyForms);
export type BodyForm = z.output<typeof BodyForm>;

/** Table 1: emergency or routine × substantive or not. Derived, never typed in. */
export const taskForceTypes = [
  "forceful_response",
  "task_assault",
  "coordination_display",
  "gap_filling",
] as const;
export const TaskForceType = z.enum(taskForceTypes);
export type TaskForceType = z.output<typeof TaskForceType>;

const line = (max: number) => z.string().trim().max(max);
const said = line(2_000).nullable();

/** Every entry of a list carries a key, unique in its charter, so that traces and versions can point at it. */
const key = z.string().min(1).max(24);

/** Where a person stands above the members. `beside`: 政委, 顾问, 指导员, 牵头市领导. */
export const leaderTiers = [
  "beside",
  "head",
  "first_deputy",
  "executive_deputy",
  "accountable_deputy",
  "deputy",
] as const;
export type LeaderTier = (typeof leaderTiers)[number];

export const Leader = z.object({
  key,
  /** As printed, spaces removed: 组长, 第一副组长, 责任副组长, 召集人 … */
  role: line(40),
  tier: z.enum(leaderTiers),
  name: line(60).nullable(),
  /** Unit and post as printed; empty where the paper names none. */
  post: line(300),
});
export type Leader = z.output<typeof Leader>;

export const Member = z.object({
  key,
  name: line(60).nullable(),
  post: line(300),
});
export type Member = z.output<typeof Member>;

export const MemberUnit = z.object({ key, name: line(200) });
export type MemberUnit = z.output<typeof MemberUnit>;

export const WorkingGroup = z.object({
  key,
  name: line(120),
  /** Persons, posts or units that lead it, joined by 、 as a paper would. */
  lead: said,
  duty: said,
  members: z.array(line(200)).max(400),
});
export type WorkingGroup = z.output<typeof WorkingGroup>;

export const Target = z.object({
  key,
  text: line(1_000),
  due: Day.nullable(),
});
export type Target = z.output<typeof Target>;

/** The charter (设立方案): what founds a body. Everything a paper may leave out is nullable; nothing is invented. */
export const Charter = z
  .object({
    name: line(200),
    form: BodyForm,
    purpose: said,
    /** What the paper rests on. `approval`: only "with the consent of"; it names no document and no decision. */
    basis: z.object({ kind: z.enum(["document", "decision", "approval", "none"]), text: said }),
    /** The paper itself: how the body was set up (S2). */
    instrument: z.object({
      kind: z.enum(["formal_document", "minutes", "oral"]),
      issuer: line(200).nullable(),
      docNo: line(100).nullable(),
      date: Day.nullable(),
    }),
    /** One of the four grounds of the local measure on deliberative bodies, art. 5; null while nobody has said. */
    ground: z
      .enum(["central_deployment", "central_counterpart", "emergency_command", "local_key_task"])
      .nullable(),
    /** Which existing bodies were examined and why they cannot do it. */
    necessity: said,
    trigger: z.object({ kind: z.enum(["emergency", "routine"]), reason: said }),
    leaders: z.array(Leader).max(400),
    members: z.array(Member).max(10_000),
    memberUnits: z.array(MemberUnit).max(2_000),
    leadUnit: line(200).nullable(),
    office: z.object({ unit: line(200).nullable(), director: line(60).nullable() }),
    groups: z.array(WorkingGroup).max(200),
    mechanisms: z.object({
      meetingCadence: line(400).nullable(),
      reportingCadence: line(400).nullable(),
      /** 集中办公, 合署办公, 驻点. */
      colocated: z.boolean(),
      /** 抽调, 借用, 专职, 脱产, 脱钩. */
      fulltime: z.boolean(),
      /** 督导, 督查, 督促检查 of the work by the body or its office. */
      inspection: z.boolean(),
      /** The words 实体化运作. */
      entity: z.boolean(),
      /** Words that announce groups without naming any: 下设5个工作组. */
      groupsAnnounced: line(200).nullable(),
    }),
    targets: z.array(Target).max(500),
    term: z.object({ text: said, start: Day.nullable(), end: Day.nullable() }),
    /** Condition under which the body ends: 任务完成后自动撤销 … */
    dissolution: said,
    budget: said,
  })
  .meta({ title: "Charter" });
export type Charter = z.output<typeof Charter>;

/** A charter in which nothing has been said yet. */
export function emptyCharter(): Charter {
  return {
    name: "",
    form: "task_force",
    purpose: null,
    basis: { kind: "none", text: null },
    instrument: { kind: "formal_document", issuer: null, docNo: null, date: null },
    ground: null,
    necessity: null,
    trigger: { kind: "routine", reason: null },
    leaders: [],
    members: [],
    memberUnits: [],
    leadUnit: null,
    office: { unit: null, director: null },
    groups: [],
    mechanisms: {
      meetingCadence: null,
      reportingCadence: null,
      colocated: false,
      fulltime: false,
      inspection: false,
      entity: false,
      groupsAnnounced: null,
    },
    targets: [],
    term: { text: null, start: null, end: null },
    dissolution: null,
    budget: null,
  };
}
