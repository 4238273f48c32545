import type { Command, Work } from "../../http/work.ts";
import { canOf, may } from "../../kernel/policy.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { readAdjustment } from "../../notice/adjust.rules.ts";
import { admitText } from "../../paper/paper.rules.ts";
import { bodyPolicy } from "../body.policy.ts";
import { findBody } from "../body.store.ts";
import type * as api from "./adjust.api.ts";
import { applyAdjustment } from "./adjust.rules.ts";
import { findNamed } from "./lookup.rules.ts";
import { listNamed, type NamedInRegister } from "./lookup.store.ts";
import { versionPolicy } from "./version.policy.ts";
import { isAmendable } from "./version.rules.ts";

/** The bodies are those the asker may see; of others there is nothing to tell. */
export const findAdjustedCommand: Command<typeof api.findAdjusted> = async (work, { body: ask }) => {
  const text = admitText(ask.text);
  if (!text.ok) return text;
  const adjustment = readAdjustment(text.value);
  if (adjustment === null) return ok({ adjustment, candidates: [] });
  const named = findNamed(adjustment.name, await listNamed(work.db, work.actor));
  const { roster: _, ...rest } = adjustment;
  return ok({ adjustment: rest, candidates: named.map((one) => candidateOf(work, one)) });
};

function candidateOf(
  work: Work,
  { id, name, jurisdiction, ...body }: NamedInRegister & { likeness: number },
) {
  const allowed = canOf(versionPolicy, work.actor, body).propose;
  const mayPropose = allowed === true && !isAmendable(body.state) ? "version.not-running" : allowed;
  return { id, name, jurisdiction, state: body.state, likeness: body.likeness, may: mayPropose };
}

export const adjustBodyCommand: Command<typeof api.adjustBody> = async (work, { params, body: ask }) => {
  const body = await findBody(work.db, params.id);
  if (!body) return refuse("body.unknown");
  const seen = may(bodyPolicy, "read", work.actor, body);
  if (!seen.ok) return seen;
  const allowed = may(versionPolicy, "propose", work.actor, body);
  if (!allowed.ok) return allowed;
  if (!isAmendable(body.state)) return refuse("version.not-running", { state: body.state });
  const text = admitText(ask.text);
  if (!text.ok) return text;
  const adjustment = readAdjustment(text.value);
  if (adjustment === null) return refuse("version.no-adjustment", {}, "text");
  const { charter, traces, steps } = applyAdjustment(body.charter, adjustment);
  const { instrument } = adjustment;
  return ok({ charter, instrument, traces: [...traces], steps: steps.map((one) => ({ ...one })) });
};
