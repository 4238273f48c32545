import { z } from "zod";
import { Charter } from "../../charter/charter.model.ts";
import type { Contract } from "../../kernel/contract.ts";
import { idOf } from "../../kernel/id.ts";
import { May } from "../../kernel/policy.ts";
import { Nothing } from "../../kernel/schema.ts";
import { BodyId, SourcePaper } from "../body.model.ts";
import { Exemptions } from "../exemption.model.ts";
import { CharterVersion, Instrument } from "./version.model.ts";

const ByBody = z.object({ id: BodyId });
const VersionNumber = z.coerce.number().int().positive().max(100_000);
const ByNumber = ByBody.extend({ number: VersionNumber });
const Revision = z.int().positive();
const Reason = z.string().trim().max(2_000);

export const VersionCan = z.object({ save: May, submit: May, takeBack: May, withdraw: May });
export type VersionCan = z.output<typeof VersionCan>;

const Named = { draftedByName: z.string(), submittedByName: z.string().nullable() };

export const VersionView = CharterVersion.extend({ ...Named, can: VersionCan }).meta({ title: "Version" });
export type VersionView = z.output<typeof VersionView>;

export const VersionRow = CharterVersion.omit({ charter: true }).extend(Named);
export type VersionRow = z.output<typeof VersionRow>;

const Written = { charter: Charter, instrument: Instrument, reason: Reason };
const Saved = z.object({ number: z.int(), revision: Revision });

export const listVersions = {
  id: "version.list",
  method: "GET",
  path: "/bodies/:id/versions",
  summary: "The versions of a body's charter you may see, the newest first, and whether you may propose one.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: Nothing,
  reply: z.object({ versions: z.array(VersionRow), can: z.object({ propose: May }) }),
  refusals: ["body.unknown"],
} satisfies Contract;

export const whereVersion = {
  id: "version.where",
  method: "GET",
  path: "/versions/:id",
  summary: "The body and the number of a version that is known by its id only, as in a case of approval.",
  door: "signed_in",
  params: z.object({ id: idOf<"charter_version">() }),
  query: Nothing,
  body: Nothing,
  reply: z.object({ body: idOf<"body">(), number: z.int() }),
  refusals: ["version.unknown"],
} satisfies Contract;

export const getVersion = {
  id: "version.get",
  method: "GET",
  path: "/bodies/:id/versions/:number",
  summary: "One version with its charter, its paper's number and what you may do with it.",
  door: "signed_in",
  params: ByNumber,
  query: Nothing,
  body: Nothing,
  reply: VersionView,
  refusals: ["body.unknown", "version.unknown"],
} satisfies Contract;

export const getVersionPaper = {
  id: "version.paper",
  method: "GET",
  path: "/bodies/:id/versions/:number/paper",
  summary:
    "The text of the paper that makes a version, with the words that say each change; null without one.",
  door: "signed_in",
  params: ByNumber,
  query: Nothing,
  body: Nothing,
  reply: z.object({ paper: SourcePaper.nullable() }),
  refusals: ["body.unknown", "version.unknown"],
} satisfies Contract;

export const Change = z.object({
  code: z.string(),
  /** Parts of the charter it lies in. */
  parts: z.array(z.string()),
  path: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
  /** In the language of the request. */
  sentence: z.string(),
});

export const compareVersions = {
  id: "version.compare",
  method: "GET",
  path: "/bodies/:id/versions/:number/changes",
  summary:
    "What is different in a version, in words; compared with `since`, else with the one it was drafted on.",
  door: "signed_in",
  params: ByNumber,
  query: z.object({ since: VersionNumber.optional() }),
  body: Nothing,
  reply: z.object({ since: z.int().nullable(), number: z.int(), changes: z.array(Change) }),
  refusals: ["body.unknown", "version.unknown"],
} satisfies Contract;

export const proposeVersion = {
  id: "version.propose",
  method: "POST",
  path: "/bodies/:id/versions",
  summary:
    "Propose the next version of a running body's charter. The same draftKey sent twice is one proposal.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: z.object({ draftKey: z.uuid(), ...Written, paper: SourcePaper.nullable() }),
  reply: Saved,
  refusals: [
    "body.unknown",
    "body.not-founder",
    "body.classified",
    "paper.classified",
    "version.not-running",
    "version.open-already",
    "version.by-word",
  ],
} satisfies Contract;

export const saveVersion = {
  id: "version.save",
  method: "POST",
  path: "/bodies/:id/versions/:number/save",
  summary: "Save a corrected proposal.",
  door: "signed_in",
  params: ByNumber,
  query: Nothing,
  body: z.object({ revision: Revision, ...Written }),
  reply: Saved,
  refusals: [
    "body.unknown",
    "version.unknown",
    "body.not-founder",
    "body.classified",
    "version.not-open",
    "version.stale",
  ],
} satisfies Contract;

export const submitVersion = {
  id: "version.submit",
  method: "POST",
  path: "/bodies/:id/versions/:number/submit",
  summary: "Send a proposal for approval, with the checks and explanations that a founding has.",
  door: "signed_in",
  params: ByNumber,
  query: Nothing,
  body: z.object({
    revision: Revision,
    explanations: Exemptions,
  }),
  reply: VersionView,
  refusals: [
    "body.unknown",
    "version.unknown",
    "body.not-founder",
    "body.classified",
    "body.unexplained",
    "body.ground-thin",
    "body.basis-missing",
    "body.exemption-past",
    "body.exemption-long",
    "version.not-open",
    "version.not-running",
    "version.stale",
    "version.outdated",
    "version.nothing-changed",
    "approval.no-steps",
    "approval.nobody",
    "charter.name-missing",
    "charter.head-missing",
    "charter.term-reversed",
    "charter.key-twice",
  ],
} satisfies Contract;

const moving = ["body.unknown", "version.unknown", "body.not-founder", "version.stale"] as const;

export const takeBackVersion = {
  id: "version.takeBack",
  method: "POST",
  path: "/bodies/:id/versions/:number/take-back",
  summary: "Take a submitted proposal back into drafting.",
  door: "signed_in",
  params: ByNumber,
  query: Nothing,
  body: z.object({ revision: Revision }),
  reply: VersionView,
  refusals: [...moving, "version.not-waiting", "approval.not-open"],
} satisfies Contract;

export const withdrawVersion = {
  id: "version.withdraw",
  method: "POST",
  path: "/bodies/:id/versions/:number/withdraw",
  summary: "Give a proposal up. Its number is not given again.",
  door: "signed_in",
  params: ByNumber,
  query: Nothing,
  body: z.object({ revision: Revision }),
  reply: VersionView,
  refusals: [...moving, "version.not-open"],
} satisfies Contract;
