import type { Command } from "../../http/work.ts";
import { may } from "../../kernel/policy.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { bodyPolicy } from "../body.policy.ts";
import { findBody } from "../body.store.ts";
import type { listClosest } from "./necessity.api.ts";
import { askingPairs, findClosest } from "./necessity.rules.ts";
import { listCandidates } from "./necessity.store.ts";

/** Of the place and those above it, whoever asks: what a draft could repeat is no secret from who may see the draft. */
export const listClosestCommand: Command<typeof listClosest> = async (work, { params }) => {
  const body = await findBody(work.db, params.id);
  if (!body) return refuse("body.unknown");
  const seen = may(bodyPolicy, "read", work.actor, body);
  if (!seen.ok) return seen;
  const { charter, jurisdictionId: place, id: except } = body;
  const candidates = await listCandidates(work.db, {
    place,
    except,
    pairs: askingPairs(charter, body.jurisdiction),
  });
  return ok({ closest: findClosest(charter, candidates, work.today) });
};
