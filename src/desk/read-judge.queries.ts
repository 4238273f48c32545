import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { listNeighbours } from "../body/body.api.ts";
import { judge } from "../charter/charter.judge.rules.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { ExistingBody } from "../charter/judgement.model.ts";
import type { Jurisdiction } from "../identity/identity.model.ts";
import { defaultSetting } from "../rulebook/rulebook.model.ts";
import { dayNow } from "../ui/clock.ts";
import { queryOf } from "../ui/query.ts";
import type { Work } from "./read-work.queries.ts";

/** Judged in the browser, at once, by the rules that the server judges by. */
export function useJudgement({ charter, paper }: Work, place: Jurisdiction | undefined) {
  const neighbours = useQuery({
    ...queryOf(listNeighbours, { query: { jurisdiction: place?.id ?? ("" as Jurisdiction["id"]) } }),
    enabled: place !== undefined,
  });
  const existing = neighbours.data?.bodies;
  return useMemo(
    () => charter && judgeWork(charter, { paper, place, existing }),
    [charter, paper, place, existing],
  );
}

type Known = {
  readonly paper: Work["paper"];
  readonly place: Jurisdiction | undefined;
  readonly existing: readonly ExistingBody[] | undefined;
};

function judgeWork(charter: Charter, { paper, place, existing }: Known) {
  return judge(
    charter,
    {
      today: dayNow(),
      occasion: paper ? "reading" : "founding",
      level: place?.level ?? null,
      ...(paper ? { paperText: paper.text } : {}),
      ...(existing ? { existingBodies: existing } : {}),
    },
    defaultSetting,
  );
}
