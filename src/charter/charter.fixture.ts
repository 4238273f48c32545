import { type Charter, emptyCharter } from "./charter.model.ts";

/** A whole charter as a careful office would write it; tests change the part they are about. */
export function aCharter(parts: Partial<Charter> = {}): Charter {
  return {
    ...emptyCharter(),
    name: "澜川市网上政务服务能力提升工作专班",
    purpose: "提升网上政务服务能力",
    basis: { kind: "document", text: "根据《澜川市数字政府建设方案》" },
    leaders: [
      { key: "L1", role: "组长", tier: "head", name: "顾远山", post: "市政府副市长" },
      { key: "L2", role: "副组长", tier: "deputy", name: "沈知秋", post: "市政务服务局局长" },
    ],
    members: [{ key: "M1", name: "陆明哲", post: "市财政局副局长" }],
    leadUnit: "市政务服务局",
    office: { unit: "市政务服务局", director: "沈知秋" },
    term: { text: "至2027年1月31日", start: null, end: "2027-01-31" as Charter["term"]["end"] },
    dissolution: "任务完成后自行撤销",
    ...parts,
  };
}
