import { addDays, day } from "../kernel/day.ts";
import type { City } from "./city.model.ts";
import { spellName } from "./people.data.ts";

/** The second tenant: a small county with nothing in it yet. It must never see the city, nor be seen by it. */
export const emptyPlace: City = {
  tenant: "tingbei",
  name: "汀北县",
  nameEn: "Tingbei County",
  jurisdictions: [
    { key: "pinghai", parent: null, level: "province", name: "屏海省", nameEn: "Pinghai Province" },
    { key: "tingbei", parent: "pinghai", level: "county", name: "汀北县", nameEn: "Tingbei County" },
  ],
  units: [
    {
      key: "xianfu-ban",
      jurisdiction: "tingbei",
      name: "汀北县人民政府办公室",
      shortName: "县政府办公室",
      nameEn: "General Office of Tingbei County",
      kind: "department",
      rank: "section",
      system: "general",
      uscc: "11880921026100173G",
    },
  ],
  persons: [
    {
      ...spellName("Wen Zhi-yuan"),
      name: "闻知远",
      unit: "xianfu-ban",
      post: "秘书科科长",
      rank: "deputy_section",
      establishment: "civil_servant",
    },
  ],
  accounts: [
    {
      login: "county",
      person: "wen-zhiyuan",
      roles: [
        { role: "founder", jurisdiction: "tingbei" },
        { role: "member", jurisdiction: "tingbei" },
      ],
      title: "县政府办公室秘书科科长",
      titleEn: "Section chief of the county office",
      shows: "一个空的地方：第一个专班从这里开始，别处的数据一条也看不到。",
      showsEn: "An empty place: its first body starts here, and nothing of any other place can be seen.",
    },
  ],
  bodies: [],
  campaigns: [],
  views: [],
  secondments: [],
  at: (days) => addDays(day("2026-01-01"), days),
};
