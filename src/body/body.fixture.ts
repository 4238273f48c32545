import { aCharter } from "../charter/charter.fixture.ts";
import type { Actor, Role } from "../kernel/actor.ts";
import { day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { Body, Word } from "./body.model.ts";

const id = <Kind extends string>(n: number) =>
  `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as Id<Kind>;

/** Two places and four accounts that the tests of bodies speak of. */
export const city = id<"jurisdiction">(1);
export const elsewhere = id<"jurisdiction">(2);
export const drafter = id<"account">(11);
export const colleague = id<"account">(12);
export const approver = id<"account">(13);
export const stranger = id<"account">(14);

export function aBody(parts: Partial<Body> = {}): Body {
  return {
    id: id<"body">(100),
    jurisdictionId: city,
    state: "draft",
    charter: aCharter(),
    paperId: null,
    draftedBy: drafter,
    submittedBy: null,
    draftKey: "01900000-0000-7000-8000-000000000200",
    foundedOn: null,
    word: null,
    regulariseBy: null,
    version: 1,
    ...parts,
  };
}

/** An account that holds the roles in one place. */
export function anActor(held: readonly Role[], { account = stranger, at = city } = {}): Actor {
  return {
    tenant: id<"tenant">(0),
    account,
    person: null,
    via: "session",
    reach: Object.fromEntries(held.map((role) => [role, [at]])),
  };
}

export function aWord(parts: Partial<Word> = {}): Word {
  return {
    ...{ saidBy: "李甲", post: "市长", saidOn: day("2026-11-20"), how: "phone" },
    ...{ witness: "值班室电话记录第12号", reason: "溃口正在扩大，须立即组织抢险" },
    ...parts,
  };
}
