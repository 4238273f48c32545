import { z } from "zod";
import { RegisterRow } from "../body/body.api.ts";
import { BodyId, BodyState } from "../body/body.model.ts";
import type { Contract } from "../kernel/contract.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";
import { May } from "../kernel/policy.ts";
import { Nothing, SentFile } from "../kernel/schema.ts";
import {
  Campaign,
  CampaignId,
  candidateReasons,
  Item,
  ItemFacts,
  Proposal,
  Standing,
} from "./campaign.model.ts";

const ById = z.object({ id: CampaignId });
const ByItem = z.object({ id: CampaignId, body: BodyId });
const Version = z.int().positive();
const text = (most: number) => z.string().trim().max(most);

const Progress = z.object({ chosen: z.int(), proposed: z.int(), decided: z.int() });
const ListedCampaign = Campaign.omit({ before: true, after: true }).extend({
  jurisdiction: z.string(),
  progress: Progress,
});
export type ListedCampaign = z.output<typeof ListedCampaign>;

export const ItemView = Item.extend({
  name: z.string(),
  state: BodyState,
  form: RegisterRow.shape.form,
  jurisdiction: z.string(),
  leadUnit: z.string(),
  mergeIntoName: z.string().nullable(),
  proposedByName: z.string().nullable(),
  decidedByName: z.string().nullable(),
  can: z.object({ propose: May, decide: May }),
});
export type ItemView = z.output<typeof ItemView>;

export const CampaignView = Campaign.extend({
  jurisdiction: z.string(),
  openedByName: z.string(),
  /** As it stands now, or as it stood when the campaign was closed. */
  now: Standing,
  items: z.array(ItemView),
  can: z.object({ choose: May, propose: May, decide: May, close: May }),
}).meta({ title: "Campaign" });
export type CampaignView = z.output<typeof CampaignView>;

const signedIn = { door: "signed_in", query: Nothing } as const;

export const openCampaign = {
  ...signedIn,
  id: "campaign.open",
  method: "POST",
  path: "/campaigns",
  summary: "Open a clean-up of the bodies of a place and below.",
  params: Nothing,
  body: z.object({
    jurisdictionId: idOf<"jurisdiction">(),
    name: text(80).min(1),
    ground: text(400).min(1),
    until: Day,
  }),
  reply: z.object({ id: CampaignId }),
  refusals: ["campaign.not-office", "campaign.until-past", "body.classified"],
} satisfies Contract;

export const listCampaigns = {
  ...signedIn,
  id: "campaign.list",
  method: "GET",
  path: "/campaigns",
  summary: "The clean-ups one may see, the newest first, and how far each is.",
  params: Nothing,
  body: Nothing,
  reply: z.object({ campaigns: z.array(ListedCampaign) }),
  refusals: [],
} satisfies Contract;

export const getCampaign = {
  ...signedIn,
  id: "campaign.get",
  method: "GET",
  path: "/campaigns/:id",
  summary:
    "A clean-up with its bodies, what is proposed and decided for each, and the numbers before and now.",
  params: ById,
  body: Nothing,
  reply: CampaignView,
  refusals: ["campaign.unknown"],
} satisfies Contract;

export const Candidate = RegisterRow.extend({
  facts: ItemFacts,
  /** The open clean-up that looks at it already. */
  takenBy: z.string().nullable(),
});
export type Candidate = z.output<typeof Candidate>;

export const listCandidates = {
  ...signedIn,
  id: "campaign.candidates",
  method: "GET",
  path: "/campaigns/:id/candidates",
  summary: "Bodies of the place and below that run, by why one would look at them; 200 at most.",
  params: ById,
  query: z.object({
    reason: z.enum(candidateReasons).default("overdue"),
    q: z.string().trim().max(100).default(""),
  }),
  body: Nothing,
  reply: z.object({ rows: z.array(Candidate) }),
  refusals: ["campaign.unknown"],
} satisfies Contract;

export const chooseBodies = {
  ...signedIn,
  id: "campaign.choose",
  method: "POST",
  path: "/campaigns/:id/choose",
  summary: "Take bodies into the clean-up. A body is in one open clean-up at most.",
  params: ById,
  body: z.object({ bodies: z.array(BodyId).min(1).max(200) }),
  reply: z.object({ chosen: z.int() }),
  refusals: [
    "campaign.unknown",
    "campaign.not-office",
    "campaign.not-open",
    "campaign.body-unfit",
    "campaign.body-taken",
  ],
} satisfies Contract;

const ItemSaved = z.object({ version: Version });

export const dropBody = {
  ...signedIn,
  id: "campaign.drop",
  method: "POST",
  path: "/campaigns/:id/bodies/:body/drop",
  summary: "Take a body out of the clean-up again, as long as nothing is agreed for it.",
  params: ByItem,
  body: z.object({ version: Version }),
  reply: ItemSaved,
  refusals: [
    "campaign.unknown",
    "campaign.not-office",
    "campaign.not-open",
    "campaign.item-unknown",
    "campaign.decided",
    "campaign.stale",
  ],
} satisfies Contract;

export const proposeItem = {
  ...signedIn,
  id: "campaign.propose",
  method: "POST",
  path: "/campaigns/:id/bodies/:body/propose",
  summary: "Propose to keep a body, to merge it into another or to abolish it, and say why.",
  params: ByItem,
  body: z.object({
    version: Version,
    proposal: Proposal,
    mergeInto: BodyId.nullable(),
    reason: text(1_000).min(1),
    statement: text(1_000),
  }),
  reply: ItemSaved,
  refusals: [
    "campaign.unknown",
    "campaign.not-office",
    "campaign.not-open",
    "campaign.item-unknown",
    "campaign.decided",
    "campaign.stale",
    "campaign.merge-unfit",
    "body.classified",
  ],
} satisfies Contract;

export const decideOnItem = {
  ...signedIn,
  id: "campaign.decide",
  method: "POST",
  path: "/campaigns/:id/bodies/:body/decide",
  summary: "Agree to a proposal, which carries it out, or send it back. Never by the account that proposed.",
  params: ByItem,
  body: z.object({ version: Version, agree: z.boolean(), note: text(1_000) }),
  reply: ItemSaved,
  refusals: [
    "campaign.unknown",
    "campaign.not-decider",
    "campaign.not-open",
    "campaign.item-unknown",
    "campaign.no-proposal",
    "campaign.decided",
    "campaign.own-proposal",
    "campaign.merge-unfit",
    "campaign.body-ended",
    "campaign.note-missing",
    "campaign.stale",
    "body.classified",
  ],
} satisfies Contract;

export const closeCampaign = {
  ...signedIn,
  id: "campaign.close",
  method: "POST",
  path: "/campaigns/:id/close",
  summary: "Close the clean-up once everything is decided; the numbers of that day stay with it.",
  params: ById,
  body: z.object({ version: Version }),
  reply: z.object({ id: CampaignId }),
  refusals: [
    "campaign.unknown",
    "campaign.not-office",
    "campaign.not-open",
    "campaign.undecided",
    "campaign.stale",
  ],
} satisfies Contract;

export const exportCampaign = {
  ...signedIn,
  id: "campaign.export",
  method: "GET",
  path: "/campaigns/:id/export",
  summary:
    "The result table as an Excel workbook: each body, what was proposed and decided, by whom and why.",
  params: ById,
  body: Nothing,
  reply: SentFile,
  sendsFile: true,
  refusals: ["campaign.unknown"],
} satisfies Contract;
