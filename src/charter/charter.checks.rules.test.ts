import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/day.ts";
import { defaultSetting, type Finding, type RulebookSetting } from "../rulebook/rulebook.model.ts";
import { aCharter, someFacts } from "./charter.fixture.ts";
import { judge } from "./charter.judge.rules.ts";
import { type Charter, emptyCharter } from "./charter.model.ts";
import type { CharterFacts } from "./judgement.model.ts";

const noTerm = { text: null, start: null, end: null };
const noEnd = { term: noTerm, dissolution: null };
const emergency: Charter["trigger"] = { kind: "emergency", reason: null };

type Case = { charter?: Partial<Charter>; facts?: Partial<CharterFacts>; setting?: Partial<RulebookSetting> };

function findingsOf({ charter, facts, setting }: Case): Finding[] {
  return judge(aCharter(charter), someFacts(facts), { ...defaultSetting, ...setting }).findings;
}

function saidOf(one: Case, id: string): string[] {
  return findingsOf(one)
    .filter((finding) => finding.id === id)
    .map(({ outcome, code, loudness }) => `${outcome} ${code} ${loudness}`);
}

const path = { applicant: day("2026-01-02"), government_office: day("2026-01-05") };
const wholePath = { ...path, staffing_office: day("2026-01-09"), approving_body: day("2026-01-15") };
const twin = { id: "b1", name: "兰川县汽车产业招商领导小组", duty: null };
const kin = { id: "b2", name: "兰川县汽车产业发展工作专班", duty: null, members: ["李甲"] };
const minutes = { kind: "formal_document" as const, docNo: null, date: null };

describe("each check of establishment speaks where it should, and its twin passes", () => {
  test.each<[id: string, said: string, fires: Case, passes: Case]>([
    ["EST-01", "fail est-01.neither loud", { charter: noEnd }, {}],
    ["EST-01", "fail est-01.no-term loud", { charter: { term: noTerm } }, {}],
    ["EST-01", "fail est-01.no-condition loud", { charter: { dissolution: null } }, {}],
    ["EST-02", "fail est-02.missing loud", { charter: { necessity: null } }, {}],
    [
      "EST-03",
      "fail est-03.same-name loud",
      { facts: { existingBodies: [twin] } },
      { facts: { existingBodies: [] } },
    ],
    [
      "EST-03",
      "warn est-03.alike plain",
      { facts: { existingBodies: [kin] } },
      { facts: { existingBodies: [{ ...kin, name: "兰川县防汛抗旱指挥部" }] } },
    ],
    ["EST-04", "fail est-04.no-ground loud", { charter: { ground: null } }, {}],
    [
      "EST-04",
      "fail est-04.township loud",
      { facts: { level: "township" } },
      { facts: { level: "province" } },
    ],
    [
      "EST-04",
      "warn est-04.zone plain",
      { charter: { ground: null }, facts: { level: "zone" } },
      { facts: { level: "zone" } },
    ],
    [
      "EST-05",
      "fail est-05.own-office loud",
      { facts: { paperText: "专班自设办公室。" } },
      { facts: { paperText: "专班下设办公室，设在县发改局。" } },
    ],
    ["EST-05", "fail est-05.own-posts loud", { charter: { budget: "核定编制5名" } }, {}],
    [
      "EST-05",
      "warn est-05.own-seal plain",
      { facts: { paperText: "启用专班印章。" } },
      { facts: { paperText: "不刻制印章。" } },
    ],
    [
      "EST-06",
      "fail est-06.government loud",
      { facts: { paperText: "各镇要相应成立工作专班。" } },
      { facts: { paperText: "各镇要明确一名联系人。" } },
    ],
    [
      "EST-06",
      "warn est-06.emergency plain",
      { charter: { trigger: emergency }, facts: { paperText: "各镇要相应成立指挥部。" } },
      { charter: { trigger: emergency } },
    ],
    [
      "EST-07",
      "fail est-07.oral loud",
      { charter: { instrument: { ...minutes, kind: "oral", issuer: null } } },
      { facts: { approvalPath: wholePath } },
    ],
    [
      "EST-07",
      "warn est-07.undated plain",
      { facts: { approvalPath: { ...wholePath, applicant: null } } },
      { facts: { approvalPath: wholePath } },
    ],
    [
      "EST-08",
      "warn est-08.heads plain",
      {
        charter: {
          leaders: ["L1", "L2"].map((key) => ({
            key,
            role: "组长",
            tier: "head" as const,
            name: key,
            post: "",
          })),
        },
      },
      {},
    ],
    [
      "EST-08",
      "warn est-08.deputies quiet",
      {
        charter: {
          leaders: ["L1", "L2", "L3"].map((key) => ({
            key,
            role: "副组长",
            tier: "deputy" as const,
            name: key,
            post: "",
          })),
        },
      },
      {},
    ],
    [
      "EST-09",
      "warn est-09.overdue plain",
      { facts: { workingRulesFiledOn: null, today: day("2026-03-01") } },
      { facts: { workingRulesFiledOn: null } },
    ],
    [
      "EST-09",
      "warn est-09.late quiet",
      { facts: { workingRulesFiledOn: day("2026-03-01") } },
      { facts: { workingRulesFiledOn: day("2026-02-19") } },
    ],
    [
      "EST-10",
      "warn est-10.directive plain",
      {
        charter: { instrument: { ...minutes, issuer: "兰川县招商工作专班办公室" } },
        facts: { paperText: "关于成立专班的通知\n各镇人民政府：\n" },
      },
      { facts: { paperText: "各镇人民政府：\n" } },
    ],
  ])("%s says %s", (id, said, fires, passes) => {
    expect(saidOf(fires, id)).toEqual([said]);
    expect(saidOf(passes, id).every((one) => one.startsWith("pass"))).toBe(true);
    expect(saidOf(passes, id)).not.toEqual([]);
  });

  test("a good charter of a task force meets no fail, no warning and no advice", () => {
    expect(findingsOf({}).filter(({ loudness }) => loudness !== "silent")).toEqual([]);
  });

  test("every station missing from the approval is named", () => {
    expect(saidOf({ facts: { approvalPath: path } }, "EST-07")).toEqual([
      "warn est-07.no-staffing-office plain",
      "warn est-07.no-approving-body plain",
    ]);
  });
});

describe("before anything is recorded, EST-07 goes by the chain of the place", () => {
  test("a chain that passes every station is announced", () => {
    const plannedPath = ["applicant", "government_office", "staffing_office", "approving_body"] as const;
    expect(saidOf({ facts: { plannedPath } }, "EST-07")).toEqual(["not_applicable est-07.planned silent"]);
  });

  test("a station that it does not pass is named, and fails nobody's charter", () => {
    const said = saidOf({ facts: { plannedPath: ["applicant", "approving_body"] } }, "EST-07");
    expect(said.map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
      "advice est-07.unplanned-government-office",
      "advice est-07.unplanned-staffing-office",
    ]);
  });

  test("what is recorded counts, whatever was planned", () => {
    const facts = { plannedPath: ["applicant"], approvalPath: wholePath } as const;
    expect(saidOf({ facts }, "EST-07")).toEqual(["pass est-07.recorded silent"]);
  });
});

describe("what cannot be known yet is not judged", () => {
  test.each([
    ["EST-03", "est-03.unknown", {}],
    ["EST-04", "est-04.unknown", { facts: { level: null } }],
    ["EST-07", "est-07.unknown", {}],
    ["EST-09", "est-09.unknown", {}],
    ["EST-10", "est-10.unknown", { charter: { instrument: { ...minutes, issuer: null } } }],
  ] satisfies [string, string, Case][])("%s says %s", (id, code, one) => {
    expect(saidOf(one, id)).toEqual([`not_applicable ${code} silent`]);
  });

  test("a paper signed before an article was in force is not judged by it", () => {
    const old = { ...aCharter().instrument, date: day("2006-05-01") };
    const one: Case = { charter: { ...noEnd, instrument: old }, facts: { occasion: "reading" } };
    expect(saidOf(one, "EST-01")).toEqual(["not_applicable rulebook.not-in-force silent"]);
    const founded: Case = { charter: one.charter ?? {} };
    expect(saidOf(founded, "EST-01")).toEqual(["fail est-01.neither loud"]);
  });
});

describe("a paper that is read is advised by what real papers say", () => {
  const read: Case["facts"] = { occasion: "reading", paperText: "" };

  test.each([
    ["task_force", "warn est-01.neither loud"],
    ["leading_group", "advice est-01.open-ended quiet"],
    ["joint_conference", "advice est-01.open-ended quiet"],
  ] as const)("a missing end is worth most in a task force: %s", (form, said) => {
    expect(saidOf({ charter: { ...noEnd, form }, facts: read }, "EST-01")).toEqual([said]);
  });

  test("a paper seen in part is not blamed for its silence", () => {
    const cut = { ...read, paperIsCut: true };
    expect(saidOf({ charter: noEnd, facts: cut }, "EST-01")).toEqual(["advice est-01.unseen quiet"]);
    expect(saidOf({ charter: { purpose: null }, facts: cut }, "CHT-01")).toEqual([
      "advice cht-01.missing quiet",
    ]);
    expect(saidOf({ charter: { purpose: null }, facts: read }, "CHT-01")).toEqual([
      "advice cht-01.missing plain",
    ]);
  });

  test("a notice is not blamed for leaving the necessity to the request", () => {
    expect(saidOf({ charter: { necessity: null }, facts: read }, "EST-02")).toEqual([
      "advice est-02.not-in-paper quiet",
    ]);
  });

  test("a body the register has already may be the paper's own", () => {
    const facts = { ...read, existingBodies: [twin] };
    expect(saidOf({ facts }, "EST-03")).toEqual(["advice est-03.known plain"]);
    const { form } = judge(aCharter(), someFacts(facts), defaultSetting);
    expect(form.form).toBe("task_force");
  });
});

describe("the place decides", () => {
  const arrangement = { regime: "work_arrangement" as const };

  test("as a work arrangement a task force is held to good practice, not to the law of deliberative bodies", () => {
    const one: Case = { charter: { ...noEnd, ground: null }, setting: arrangement };
    expect(saidOf(one, "EST-01")).toEqual(["warn est-01.neither loud"]);
    expect(saidOf(one, "EST-04")).toEqual(["not_applicable rulebook.not-under-regime silent"]);
  });

  test("a leading group is a deliberative body under either regime", () => {
    const one: Case = { charter: { form: "leading_group", ground: null }, setting: arrangement };
    expect(saidOf(one, "EST-04")).toEqual(["fail est-04.no-ground loud"]);
  });

  test("a measure of another city warns until the place adopts it", () => {
    const facts = { paperText: "启用专班印章。" };
    expect(saidOf({ facts, setting: { adopted: ["F1.18"] } }, "EST-05")).toEqual([
      "fail est-05.own-seal loud",
    ]);
  });

  test.each<[id: string, name: string, value: number | boolean, one: Case, before: string, after: string]>([
    ["EST-01", "both", false, { charter: { dissolution: null } }, "fail", "pass"],
    ["EST-03", "nameSimilarity", 0.7, { facts: { existingBodies: [kin] } }, "warn", "pass"],
    [
      "EST-07",
      "staffingReview",
      false,
      { facts: { approvalPath: { ...path, approving_body: day("2026-01-15") } } },
      "warn",
      "pass",
    ],
    ["EST-08", "maxDeputies", 0, {}, "pass", "warn"],
    ["EST-09", "days", 5, { facts: { workingRulesFiledOn: day("2026-02-01") } }, "pass", "warn"],
  ])("parameter of %s bites: %s", (id, name, value, one, before, after) => {
    const outcomes = (two: Case) =>
      findingsOf(two)
        .filter((finding) => finding.id === id)
        .map((finding) => finding.outcome);
    expect(outcomes(one)).toEqual([before]);
    expect(outcomes({ ...one, setting: { parameters: { [id]: { [name]: value } } } })).toEqual([after]);
  });
});

test("the working rules fall due on the thirtieth day and not before", () => {
  const founded = day("2026-01-20");
  const facts = { foundedOn: founded, workingRulesFiledOn: null };
  expect(saidOf({ facts: { ...facts, today: addDays(founded, 30) } }, "EST-09")).toEqual([
    "pass est-09.pending silent",
  ]);
  expect(saidOf({ facts: { ...facts, today: addDays(founded, 31) } }, "EST-09")).toEqual([
    "warn est-09.overdue plain",
  ]);
});

describe("each advice on quality has its twin", () => {
  const seat = { key: "M2", name: "赵丙", post: "县投促中心" };
  const bare = { ...emptyCharter().mechanisms };
  test.each<[said: string, charter: Partial<Charter>]>([
    ["cht-01.missing", { purpose: null }],
    ["cht-02.missing", { basis: { kind: "none", text: null } }],
    ["cht-02.consent-only", { basis: { kind: "approval", text: "经县政府同意" } }],
    ["cht-03.missing", { leaders: [] }],
    ["cht-04.missing", { leadUnit: null, office: { unit: null, director: null } }],
    ["cht-05.twice", { members: [...aCharter().members, seat] }],
    ["cht-06.unnamed", { memberUnits: [{ key: "U1", name: "县财政局" }] }],
    ["cht-06.nobody", { members: [] }],
    ["cht-07.missing", { leaders: aCharter().leaders.slice(0, 1) }],
    ["cht-08.none", { targets: [] }],
    ["cht-08.vague", { targets: [{ key: "T1", text: "明显提升营商环境", due: null }] }],
    ["cht-08.slogan", { targets: [{ key: "T1", text: "抓好全县汽车产业招商", due: null }] }],
    ["cht-09.gap", { groups: [] }],
    ["cht-09.display", { groups: [], trigger: emergency }],
    ["cht-10.missing", { mechanisms: bare }],
    ["cht-10.vague", { mechanisms: { ...bare, meetingCadence: "不定期召开" } }],
    ["cht-11.missing", { budget: null, mechanisms: { ...bare, meetingCadence: "每周", colocated: true } }],
  ])("%s", (code, charter) => {
    const finding = findingsOf({ charter }).find((one) => one.code === code);
    expect(finding?.outcome).toBe("advice");
    const id = finding?.id ?? "";
    expect(saidOf({}, id).every((one) => /^(pass|not_applicable)/.test(one))).toBe(true);
  });

  test("what a gap-filling task force lacks is listed by its fields", () => {
    const finding = findingsOf({ charter: { groups: [], targets: [], ...noEnd } }).find(
      (one) => one.id === "CHT-09",
    );
    expect(finding?.paths).toEqual(["groups", "targets", "mechanisms.fulltime", "term"]);
  });
});
