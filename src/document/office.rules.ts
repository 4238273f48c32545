import type { Charter } from "../charter/charter.model.ts";
import type { JurisdictionLevel } from "../identity/identity.model.ts";
import type { Office } from "./founding.rules.ts";

/** What the paper of a place usually begins with; all of it can be written over. */
export type Place = { readonly name: string; readonly level: JurisdictionLevel };

const recipientsByLevel: Readonly<Record<JurisdictionLevel, readonly string[]>> = {
  province: ["各市人民政府", "省直有关单位"],
  city: ["各县（区）人民政府", "市直有关单位"],
  county: ["各乡镇人民政府", "县（区）直有关单位"],
  township: ["各村（社区）", "镇直有关单位"],
  zone: ["管委会各部门", "有关单位"],
};
const governmentByLevel: Readonly<Record<JurisdictionLevel, string>> = {
  province: "省政府",
  city: "市政府",
  county: "县（区）政府",
  township: "镇政府",
  zone: "管委会",
};
const partyByLevel: Readonly<Record<JurisdictionLevel, string>> = {
  province: "省委",
  city: "市委",
  county: "县（区）委",
  township: "镇党委",
  zone: "党工委",
};

/** `岚政办发` of 岚政办发〔2026〕12号. */
export function codeOfNumber(docNo: string | null): string {
  return /^[^〔[（(]{1,12}(?=[〔[（(])/.exec(docNo ?? "")?.[0] ?? "";
}

/** The office that issued the founding paper, or else the office of the place's government, never the body itself. */
export function officeOf({ instrument }: Pick<Charter, "instrument">, place: Place): Office {
  const issuer =
    instrument.issuer ?? (place.level === "zone" ? `${place.name}管理委员会` : `${place.name}人民政府办公室`);
  const isParty = /^中共|委办公[室厅]$/.test(issuer);
  return {
    issuer,
    code: codeOfNumber(instrument.docNo),
    recipients: recipientsByLevel[place.level],
    authority: (isParty ? partyByLevel : governmentByLevel)[place.level],
  };
}
