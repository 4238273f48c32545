import { z } from "zod";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";

/** 行政级别, from 厅局级正职 down to 科员; `none` for those outside the ladder. Of persons and of units. */
export const ranks = [
  "bureau",
  "deputy_bureau",
  "division",
  "deputy_division",
  "section",
  "deputy_section",
  "staff",
  "none",
] as const;
export const Rank = z.enum(ranks);
export type Rank = z.output<typeof Rank>;

/** 编制类别: what holds a person's post, and with it what the person may decide. */
export const establishmentKinds = [
  "civil_servant",
  "public_institution",
  "auxiliary_police",
  "outside",
  "state_firm",
  "expert",
  "deputy",
] as const;
export const EstablishmentKind = z.enum(establishmentKinds);
export type EstablishmentKind = z.output<typeof EstablishmentKind>;

export const unitKinds = [
  "party_organ",
  "government",
  "department",
  "congress",
  "cppcc",
  "court",
  "procuratorate",
  "public_institution",
  "zone_committee",
  "zone_bureau",
  "town",
  "state_firm",
  "utility",
] as const;
export const UnitKind = z.enum(unitKinds);
export type UnitKind = z.output<typeof UnitKind>;

/** 条线: the line of work through which guidance comes down to a unit. */
export const unitSystems = [
  "general",
  "party_affairs",
  "law_and_order",
  "supervision",
  "economy",
  "finance",
  "construction",
  "environment",
  "agriculture",
  "welfare",
  "health",
  "education",
  "emergency",
  "market",
  "data",
] as const;
export const UnitSystem = z.enum(unitSystems);
export type UnitSystem = z.output<typeof UnitSystem>;

export const leavings = ["retired", "left"] as const;

/** What the office keeps of a person. No identity-card number; of a telephone number its last four digits. */
export const PersonFacts = z.object({
  post: z.string().trim().max(200),
  rank: Rank,
  establishment: EstablishmentKind,
  phoneTail: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  postSince: Day.nullable(),
});
export type PersonFacts = z.output<typeof PersonFacts>;

const UnitCard = z.object({ id: idOf<"unit">(), name: z.string(), shortName: z.string() });

export const Person = PersonFacts.extend({
  id: idOf<"person">(),
  name: z.string(),
  unit: UnitCard,
  /** Place of the unit. */
  jurisdictionId: idOf<"jurisdiction">(),
  jurisdiction: z.string(),
  leftOn: Day.nullable(),
  leaving: z.enum(leavings).nullable(),
  version: z.int(),
});
export type Person = z.output<typeof Person>;

/** What is kept of a unit and may be corrected. */
export const UnitFacts = z.object({
  name: z.string().trim().min(1).max(200),
  shortName: z.string().trim().min(1).max(100),
  kind: UnitKind,
  system: UnitSystem.nullable(),
  level: Rank.nullable(),
  /** 统一社会信用代码. */
  uscc: z.string().trim().max(18).nullable(),
});
export type UnitFacts = z.output<typeof UnitFacts>;

export const Unit = z.object({
  id: idOf<"unit">(),
  jurisdictionId: idOf<"jurisdiction">(),
  jurisdiction: z.string(),
  name: z.string(),
  shortName: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  system: z.string().nullable(),
  level: Rank.nullable(),
  uscc: z.string().nullable(),
  parent: UnitCard.nullable(),
  version: z.int(),
});
export type Unit = z.output<typeof Unit>;
