import { today } from "../http/clock.ts";
import type { Exemption } from "./exemption.model.ts";

/** An exemption that may be given on any day and to any body: it ends on the day it is given. */
export function anExemption(parts: Partial<Exemption> = {}): Exemption {
  return {
    ground: "与现有专班分工不同，已会商编办同意",
    basis: "岚川市人民政府常务会议纪要〔2026〕8号",
    until: today(new Date()),
    ...parts,
  };
}
