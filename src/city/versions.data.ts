import type { Charter } from "../charter/charter.model.ts";
import { addMonths } from "../kernel/day.ts";
import type { CityBody, CityBodyEvent } from "./city.model.ts";

type Amended = Extract<CityBodyEvent["kind"], "amended" | "extended">;

/** The second version of a body of the city: the event that tells of it, its paper, and what the founding said instead. */
export type CityVersion = {
  readonly body: string;
  readonly event: Amended;
  readonly issuer: string;
  readonly mark: string;
  readonly serial: number;
  readonly before: (charter: Charter) => Charter;
};

/** Without the members of these names. */
const without =
  (...names: readonly string[]) =>
  (charter: Charter): Charter => ({
    ...charter,
    members: charter.members.filter(({ name }) => !names.includes(name ?? "")),
  });

export const cityVersions: readonly CityVersion[] = [
  {
    body: "fangxun",
    event: "amended",
    issuer: "岚川市人民政府",
    mark: "岚政字",
    serial: 31,
    before: without("井永泉"),
  },
  {
    body: "xinxi",
    event: "amended",
    issuer: "岚川经济技术开发区管理委员会",
    mark: "岚开管字",
    serial: 18,
    before: without("伍佳妮"),
  },
  {
    body: "jiugai",
    event: "extended",
    issuer: "临棠区人民政府办公室",
    mark: "临政办字",
    serial: 27,
    before: (charter) => ({
      ...charter,
      term: { ...charter.term, end: charter.term.end && addMonths(charter.term.end, -6) },
    }),
  },
];

/** When the second version took effect, and by whom; null where the body's history does not tell of it. */
export function effectOf({ history }: CityBody, { event }: CityVersion): CityBodyEvent | null {
  return history.findLast(({ kind }) => kind === event) ?? null;
}
