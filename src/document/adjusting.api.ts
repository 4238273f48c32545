import { z } from "zod";
import { BodyId } from "../body/body.model.ts";
import type { Contract } from "../kernel/contract.ts";
import { May } from "../kernel/policy.ts";
import { Nothing } from "../kernel/schema.ts";
import { DocumentEntry, Saved } from "./document.api.ts";

const ByNumber = z.object({ id: BodyId, number: z.coerce.number().int().positive().max(100_000) });

export const listVersionNotices = {
  id: "document.versionNotices",
  method: "GET",
  path: "/bodies/:id/versions/:number/documents",
  summary: "The notices that tell of one version of a charter, newest first.",
  door: "signed_in",
  params: ByNumber,
  query: Nothing,
  body: Nothing,
  reply: z.object({ documents: z.array(DocumentEntry), can: z.object({ draft: May }) }),
  refusals: ["body.unknown", "version.unknown"],
} satisfies Contract;

export const beginVersionNotice = {
  id: "document.versionNotice",
  method: "POST",
  path: "/bodies/:id/versions/:number/documents",
  summary: "Begin the notice that tells what one version changes in the version it was drafted on.",
  door: "signed_in",
  params: ByNumber,
  query: Nothing,
  body: z.object({ draftKey: z.uuid() }),
  reply: Saved,
  refusals: [
    "body.unknown",
    "version.unknown",
    "document.not-office",
    "document.version-unfit",
    "document.unknown",
  ],
} satisfies Contract;
