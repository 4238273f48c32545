import { bodyPolicy } from "../body/body.policy.ts";
import { findBody, type NamedBody } from "../body/body.store.ts";
import { maySeeVersion } from "../body/version/version.policy.ts";
import { findVersion, type NamedVersion } from "../body/version/version.store.ts";
import type { Command, Work } from "../http/work.ts";
import type { Heard } from "../kernel/contract.ts";
import { may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type * as api from "./adjusting.api.ts";
import { composeAdjusting } from "./adjusting.rules.ts";
import { beginPolicy } from "./document.policy.ts";
import { decideBegin } from "./document.rules.ts";
import { fitsVersion } from "./genre.rules.ts";
import { entriesFor, settleBegun } from "./load.commands.ts";
import { officeOf } from "./office.rules.ts";

type Found = { readonly body: NamedBody; readonly version: NamedVersion };

async function versionFor(
  work: Work,
  { id, number }: Heard<typeof api.listVersionNotices>["params"],
): Promise<Result<Found>> {
  const body = await findBody(work.db, id);
  if (!body || !may(bodyPolicy, "read", work.actor, body).ok) return refuse("body.unknown");
  const version = await findVersion(work.db, id, number);
  if (!version || !maySeeVersion(work.actor, body, version.state)) return refuse("version.unknown");
  return ok({ body, version });
}

function mayBegin(work: Work, { body, version }: Found): Result<undefined> {
  const allowed = may(beginPolicy, "draft", work.actor, body);
  if (!allowed.ok) return allowed;
  return version.baseNumber === null ? refuse("document.version-unfit") : fitsVersion(version.state, "draft");
}

export const listVersionNoticesCommand: Command<typeof api.listVersionNotices> = async (work, { params }) => {
  const found = await versionFor(work, params);
  if (!found.ok) return found;
  const allowed = mayBegin(work, found.value);
  return ok({
    documents: await entriesFor(work, { version: found.value.version.id }),
    can: { draft: allowed.ok ? true : allowed.refusal.code },
  });
};

export const beginVersionNoticeCommand: Command<typeof api.beginVersionNotice> = async (
  work,
  { params, body: ask },
) => {
  const found = await versionFor(work, params);
  if (!found.ok) return found;
  const { body, version } = found.value;
  const allowed = mayBegin(work, found.value);
  if (!allowed.ok) return allowed;
  const before = version.baseNumber === null ? null : await findVersion(work.db, body.id, version.baseNumber);
  if (!before) return refuse("version.unknown");
  const office = officeOf(version, { name: body.jurisdiction, level: body.level });
  const change = decideBegin({
    id: work.newId<"document">(),
    bodyId: body.id,
    jurisdictionId: body.jurisdictionId,
    kind: "adjust",
    charterVersionId: version.id,
    content: composeAdjusting({ before: before.charter, after: version.charter }, office),
    draftedBy: work.actor.account,
    draftKey: ask.draftKey,
  });
  return settleBegun(work, change);
};
