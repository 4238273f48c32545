import { describe, expect, it } from "vitest";
import { readNotice } from "./notice.rules.ts";
import { readingToScore } from "./score.rules.ts";

const notice =
  "关于成立雲溪縣抗旱工作專班的通知\n各鄉鎮:\n縣政府決定成立雲溪縣抗旱工作專班,現通知如下:\n組長:李甲乙 縣長\n專班下設水源組、保障組。每週召開例會。";

describe("a reading in the scorer's schema", () => {
  it("prints values in the paper's script and cadences in one script", () => {
    expect(readingToScore(readNotice(notice))).toMatchObject({
      kind: "工作专班",
      action: "成立",
      name: "雲溪縣抗旱工作專班",
      emergency: { value: true },
      substantive: { value: true },
      type: "强力处置型",
      leaders: [{ role: "組長", name: "李甲乙", unit_or_post: "縣長" }],
      subgroups: [
        { name: "水源組", lead: null },
        { name: "保障組", lead: null },
      ],
      mechanisms: { meeting_cadence: "每周召开例会" },
    });
  });

  it("is empty for a text that founds nothing", () => {
    expect(readingToScore(readNotice("天气晴好。"))).toEqual({});
  });
});
