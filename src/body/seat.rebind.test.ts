import { expect, test } from "vitest";
import type { Id } from "../kernel/id.ts";
import { type BoundSeat, rebindSeats, type Seat } from "./seat.rules.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as Id<"person">;
const seat = (key: string, name: string, post = "县财政局局长"): Seat => ({
  key,
  name,
  role: "成员",
  tier: "member",
  post,
});
const held: readonly BoundSeat[] = [
  { ...seat("M1", "李甲"), personId: id(1) },
  { ...seat("M2", "王乙"), personId: id(2) },
  { ...seat("M3", "王乙"), personId: id(3) },
];
const people = [
  { id: id(4), name: "李甲", unit: "县财政局", unitShort: "县财政局" },
  { id: id(5), name: "赵丙", unit: "县财政局", unitShort: "县财政局" },
];
const bound = (...seats: Seat[]) => rebindSeats(seats, held, people).map(({ personId }) => personId);

test("who stays is the same person, in another seat and with another post too", () => {
  expect(bound(seat("M1", "李甲"))).toEqual([id(1)]);
  expect(bound({ ...seat("L9", "李甲", "县长"), tier: "head" })).toEqual([id(1)]);
});

test("of two of one name each keeps the own seat; elsewhere neither is taken for the other", () => {
  expect(bound(seat("M2", "王乙"), seat("M3", "王乙"), seat("M4", "王乙"))).toEqual([id(2), id(3), null]);
});

test("a newcomer is looked up, and a seat handed on is not left to whom held it", () => {
  expect(bound(seat("M1", "赵丙"), seat("M5", "无名氏"), seat("M6", ""))).toEqual([id(5), null, null]);
});
