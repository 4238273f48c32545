import type { CityPerson, CityUnit, EstablishmentKind, Rank, StaffRow, UnitKind } from "./city.model.ts";
import { governmentStaff } from "./people.government.data.ts";
import { leadersStaff } from "./people.leaders.data.ts";
import { localStaff } from "./people.local.data.ts";
import { manyNames } from "./people.many.data.ts";
import { partyStaff } from "./people.party.data.ts";
import { servicesStaff } from "./people.services.data.ts";
import { zoneStaff } from "./people.zone.data.ts";
import { cityUnits } from "./units.data.ts";

const unitsByKey = new Map(cityUnits.map((unit) => [unit.key, unit]));

const establishmentByUnitKind: Partial<Record<UnitKind, EstablishmentKind>> = {
  public_institution: "public_institution",
  state_firm: "state_firm",
  utility: "state_firm",
};

/** `Ou-yang Zheng-wen` says everything: name in English, key, full pinyin and initials. `v` stands for ü. */
export function spellName(pinyin: string): Pick<CityPerson, "key" | "nameEn" | "pinyin"> {
  const joined = pinyin.replaceAll("-", "");
  const lower = joined.toLowerCase();
  return {
    key: lower.replace(" ", "-"),
    nameEn: joined.replaceAll(/([LNln])v/g, "$1yu"),
    pinyin: {
      full: lower.replace(" ", ""),
      initials: Array.from(pinyin.toLowerCase().split(/[ -]/), (syllable) => syllable.charAt(0)).join(""),
    },
  };
}

function staffToPerson(unit: CityUnit, row: StaffRow): CityPerson {
  const [name, pinyin, post, rank, establishment] = row;
  return {
    ...spellName(pinyin),
    name,
    unit: unit.key,
    post,
    rank,
    establishment: establishment ?? establishmentByUnitKind[unit.kind] ?? "civil_servant",
  };
}

function unitOf(key: string): CityUnit {
  const unit = unitsByKey.get(key);
  if (!unit) throw new Error(`The city has no unit ${key}`);
  return unit;
}

type Desk = readonly [post: string, rank: Rank, establishment?: EstablishmentKind];

const officeDesks: readonly Desk[] = [
  ["综合科科长", "section"],
  ["三级主任科员", "section"],
  ["一级科员", "staff"],
];
const townDesks: readonly Desk[] = [
  ["党政办公室主任", "staff"],
  ["平安法治办公室干部", "staff"],
  ["便民服务中心工作人员", "none", "outside"],
];
const desksByUnitKind: Partial<Record<UnitKind, readonly Desk[]>> = {
  government: [
    ["政府办公室副主任", "deputy_section"],
    ["政府办公室四级主任科员", "deputy_section"],
  ],
  zone_bureau: [
    ["四级主任科员", "deputy_section"],
    ["一级科员", "staff"],
    ["项目专员", "none", "outside"],
  ],
  public_institution: [
    ["综合科科长", "none"],
    ["业务科干部", "none"],
    ["信息科干部", "none"],
  ],
  town: townDesks,
  state_firm: [
    ["综合部部长", "none"],
    ["项目经理", "none"],
    ["财务主管", "none"],
  ],
  utility: [
    ["客户服务部主任", "none"],
    ["调度值班长", "none"],
    ["安全主管", "none"],
  ],
};

/** Units that hold titles of city leaders, or experts, take none of the many. */
const closedUnits = new Set(["shiwei", "shizhengfu", "zone", "xueyuan"]);

/** Deals the many over the open units, one round a desk. */
function dealMany(): CityPerson[] {
  const open = cityUnits.filter((unit) => !closedUnits.has(unit.key));
  return manyNames.flatMap(([name, pinyin], turn) => {
    const unit = open[turn % open.length];
    if (!unit) return [];
    const desks = desksByUnitKind[unit.kind] ?? officeDesks;
    const desk = desks[Math.floor(turn / open.length) % desks.length];
    return desk ? [staffToPerson(unit, [name, pinyin, ...desk])] : [];
  });
}

const handWritten = [leadersStaff, partyStaff, governmentStaff, servicesStaff, zoneStaff, localStaff].flat();

export const cityPersons: readonly CityPerson[] = [
  ...handWritten.flatMap(({ unit, staff }) => staff.map((row) => staffToPerson(unitOf(unit), row))),
  ...dealMany(),
];

/** Posts in these units already name the place: 市委常委、常务副市长. */
const selfNaming = new Set(["shiwei", "shizhengfu", "renda", "zhengxie"]);

/** The post as a paper prints it after the name: 市财政局局长. */
export function printPost(person: CityPerson): string {
  if (selfNaming.has(person.unit)) return person.post;
  const place = unitOf(person.unit).shortName.replace(/(?<=[区县镇])(政府|管委会)$/, "");
  return `${place}${person.post}`;
}
