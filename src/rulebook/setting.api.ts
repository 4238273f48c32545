import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { idOf } from "../kernel/id.ts";
import { May } from "../kernel/policy.ts";
import { Nothing } from "../kernel/schema.ts";
import { RulebookSetting } from "./rulebook.model.ts";
import { Layer, Proposal } from "./setting.model.ts";

const ByPlace = z.object({ jurisdiction: idOf<"jurisdiction">() });

/** What holds in a place, where each word of it was said, and whether you may say another. */
export const SettingView = z.object({
  setting: RulebookSetting,
  /** The highest place first; the last is the place itself. */
  layers: z.array(Layer),
  can: z.object({ set: May }),
});
export type SettingView = z.output<typeof SettingView>;

export const getSetting = {
  id: "rulebook.setting",
  method: "GET",
  path: "/rulebook/setting",
  summary: "What a place has set in the rulebook, with what it takes over from the places above it.",
  door: "signed_in",
  params: Nothing,
  query: ByPlace,
  body: Nothing,
  reply: SettingView,
  refusals: ["rulebook.unknown"],
} satisfies Contract;

/** A change of one thing, with the reason that its history keeps. */
export const Asked = Proposal.extend({
  jurisdictionId: idOf<"jurisdiction">(),
  reason: z.string().trim().min(2).max(500),
});

export const choiceRefusals = [
  "rulebook.unknown",
  "rulebook.not-office",
  "rulebook.unknown-check",
  "rulebook.unknown-parameter",
  "rulebook.unknown-article",
  "rulebook.out-of-range",
  "rulebook.wrong-value",
  "rulebook.same",
  "rulebook.stale",
];

export const setChoice = {
  id: "rulebook.set",
  method: "POST",
  path: "/rulebook/choices",
  summary:
    "Switch a check, set a parameter, adopt a local measure or choose the regime of a place, with a reason.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Asked,
  reply: SettingView,
  refusals: choiceRefusals,
} satisfies Contract;

export const SettingHistoryEntry = Proposal.extend({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  place: z.object({ id: idOf<"jurisdiction">(), name: z.string(), nameEn: z.string() }),
  reason: z.string(),
});
export type SettingHistoryEntry = z.output<typeof SettingHistoryEntry>;

export const listSettingHistory = {
  id: "rulebook.history",
  method: "GET",
  path: "/rulebook/history",
  summary: "What was set in a place and in the places above it, newest first, 200 at most.",
  door: "signed_in",
  params: Nothing,
  query: ByPlace,
  body: Nothing,
  reply: z.object({ entries: z.array(SettingHistoryEntry) }),
  refusals: [],
} satisfies Contract;
