import type { BodyState, Word } from "../body/body.model.ts";
import type { Charter, Leader } from "../charter/charter.model.ts";
import type { JurisdictionLevel } from "../identity/identity.model.ts";
import type { Role } from "../kernel/actor.ts";
import type { Day } from "../kernel/day.ts";
import type { Regime } from "../rulebook/rulebook.model.ts";
import type { CampaignSketch, ViewSketch } from "./campaign.data.ts";
import type { SecondmentSketch } from "./secondment.model.ts";

export type CityJurisdiction = {
  readonly key: string;
  /** Key of the jurisdiction above; null for the province. */
  readonly parent: string | null;
  readonly level: JurisdictionLevel;
  readonly name: string;
  readonly nameEn: string;
};

export type UnitKind =
  | "party_organ"
  | "government"
  | "department"
  | "congress"
  | "cppcc"
  | "court"
  | "procuratorate"
  | "public_institution"
  | "zone_committee"
  | "zone_bureau"
  | "town"
  | "state_firm"
  | "utility";

/** 行政级别, from 厅局级 down to 科员; `none` for those outside the ladder. */
export type Rank =
  | "bureau"
  | "deputy_bureau"
  | "division"
  | "deputy_division"
  | "section"
  | "deputy_section"
  | "staff"
  | "none";

/** 条线: the line of work through which guidance comes down to a unit. */
export type UnitSystem =
  | "general"
  | "party_affairs"
  | "law_and_order"
  | "supervision"
  | "economy"
  | "finance"
  | "construction"
  | "environment"
  | "agriculture"
  | "welfare"
  | "health"
  | "education"
  | "emergency"
  | "market"
  | "data";

export type CityUnit = {
  readonly key: string;
  readonly jurisdiction: string;
  readonly name: string;
  readonly shortName: string;
  readonly nameEn: string;
  readonly kind: UnitKind;
  readonly rank: Rank;
  readonly system: UnitSystem;
  /** Unified social credit code (GB 32100), checksum right, digits invented; null where the city does not need it. */
  readonly uscc: string | null;
  /** Key of the unit above; absent at the top of its place. */
  readonly parent?: string;
};

/** 编制类别 of a person. */
export type EstablishmentKind =
  | "civil_servant"
  | "public_institution"
  | "auxiliary_police"
  | "outside"
  | "state_firm"
  | "expert"
  | "deputy";

export type CityPerson = {
  /** `luo-chongan`: the toneless pinyin, surname first. */
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  /** Toneless: `luochongan` and `lca`. */
  readonly pinyin: { readonly full: string; readonly initials: string };
  readonly unit: string;
  /** As said inside the unit: 局长, 秘书一科科长; of city leaders the whole title: 市委常委、常务副市长. */
  readonly post: string;
  readonly rank: Rank;
  readonly establishment: EstablishmentKind;
};

/** One row of a hand-written staff table: name, pinyin (`Ou-yang Zheng-wen`), post, rank, kind where unusual. */
export type StaffRow = readonly [
  name: string,
  pinyin: string,
  post: string,
  rank: Rank,
  establishment?: EstablishmentKind,
];

export type UnitStaff = { readonly unit: string; readonly staff: readonly StaffRow[] };

export type CityBodyEventKind =
  | "drafted"
  | "submitted"
  | "returned"
  | "approved"
  | "rejected"
  | "discarded"
  | "founded_by_word"
  | "lapsed"
  | "issued"
  | "amended"
  | "extended"
  | "suspended"
  | "resumed"
  | "wind_up_started"
  | "dissolved"
  | "archived"
  | "merged";

export type CityBodyEvent = {
  readonly kind: CityBodyEventKind;
  readonly on: Day;
  /** Key of the person who did it; not all of them hold one of the demo accounts. */
  readonly by: string;
  /** What was written beside the act: the reason of a return, the number of a paper. */
  readonly note: string | null;
};

/** Binds an entry of the charter (`L1`, `M3`, `OD` for the director of the office) to a person. */
export type CitySeat = { readonly entry: string; readonly person: string };

export type CityBody = {
  readonly key: string;
  readonly jurisdiction: string;
  readonly regime: Regime;
  /** Past the end of its term a running body is overdue; that is read off, not stored. */
  readonly state: BodyState;
  /** Key of the unit that approves and supervises it. */
  readonly authority: string;
  /** Key of the unit that leads the work; null where the paper names none. */
  readonly leadUnit: string | null;
  readonly charter: Charter;
  readonly seats: readonly CitySeat[];
  /** The leader's word it was founded on, and the day it was to be approved by; null in the ordinary way. */
  readonly word: { readonly said: Word; readonly regulariseBy: Day } | null;
  /** Oldest first, the last one no later than today. */
  readonly history: readonly CityBodyEvent[];
};

/** The day `days` from today, moved back from a weekend to the Friday before it. */
export type At = (days: number) => Day;

/** Days from today, negative before it. */
type DayOffset = number;

/**
 * A body as we write it: people and units by key, days as offsets from today. In the texts `{start}`, `{end}` and
 * `{number}` stand for the days of the term and the number of the paper, as printed.
 */
export type BodySketch = Omit<CityBody, "charter" | "seats" | "history" | "word"> & {
  /** `saidBy` is the key of a person; `days` in which it is to be approved. */
  readonly word?: Pick<Word, "how" | "witness" | "reason"> & {
    readonly saidBy: string;
    readonly saidOn: DayOffset;
    readonly days: number;
  };
  readonly words: Pick<Charter, "name" | "form" | "trigger"> &
    Partial<Pick<Charter, "purpose" | "basis" | "ground" | "necessity" | "dissolution" | "budget">>;
  /** The paper that founded it; none while it is only proposed. */
  readonly paper?: {
    readonly kind: Charter["instrument"]["kind"];
    readonly issuer: string | null;
    /** `["岚政办发", 12]` is printed 岚政办发〔year of signing〕12号. */
    readonly number?: readonly [mark: string, serial: number];
    readonly signed: DayOffset;
  };
  readonly term?: { readonly text: string | null; readonly start?: DayOffset; readonly end?: DayOffset };
  readonly mechanisms?: Partial<Charter["mechanisms"]>;
  readonly leaders: readonly (readonly [role: string, tier: Leader["tier"], person: string])[];
  /** Keys of persons. */
  readonly members?: readonly string[];
  /** Keys of units. */
  readonly memberUnits?: readonly string[];
  /** Key of the unit where the office sits. */
  readonly officeUnit?: string;
  readonly director?: string;
  /** `lead` is the key of a person or of a unit; `units` are keys. */
  readonly groups?: readonly {
    readonly name: string;
    readonly lead: string;
    readonly duty: string;
    readonly units: readonly string[];
  }[];
  readonly targets?: readonly (readonly [text: string, due: DayOffset | null])[];
  readonly history: readonly (readonly [kind: CityBodyEventKind, on: DayOffset, by: string, note?: string])[];
};

export type CityAccount = {
  readonly login: string;
  /** Key of the person who signs in. */
  readonly person: string;
  /** A role holds in its jurisdiction and in all below it. */
  readonly roles: readonly { readonly role: Role; readonly jurisdiction: string }[];
  readonly title: string;
  readonly titleEn: string;
  /** What a visitor sees by signing in as this account. */
  readonly shows: string;
  readonly showsEn: string;
};

/** A founding paper to start from: a whole text, and what there is to see in it. */
export type ExamplePaper = {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly shows: string;
  readonly showsEn: string;
  readonly text: string;
};

/** Everything one tenant holds. */
export type City = {
  readonly tenant: string;
  readonly name: string;
  readonly nameEn: string;
  readonly jurisdictions: readonly CityJurisdiction[];
  readonly units: readonly CityUnit[];
  readonly persons: readonly CityPerson[];
  readonly accounts: readonly CityAccount[];
  readonly bodies: readonly CityBody[];
  readonly campaigns: readonly CampaignSketch[];
  readonly views: readonly ViewSketch[];
  readonly secondments: readonly SecondmentSketch[];
  /** Counts the days of its secondments from the day it is opened. */
  readonly at: At;
};
