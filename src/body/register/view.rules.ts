import type { RegisterFilter } from "../body.api.ts";
import { livingStates } from "../life.rules.ts";
import type { BroughtView } from "./view.api.ts";

/** What each view that the product brings looks at: nothing but filters, so that its link is the same for everybody. */
export const broughtFilters: Readonly<Record<BroughtView, Partial<RegisterFilter>>> = {
  all: {},
  mine: { waiting: "me" },
  draft: { state: ["draft"] },
  standing: { state: [...livingStates] },
  overdue: { term: "overdue" },
  ending: { term: "ending" },
  no_basis: { gap: "basis" },
  no_end: { gap: "end" },
};
