import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { listNeighbours } from "../body/body.api.ts";
import { foundingFailures } from "../body/judged.rules.ts";
import { judge } from "../charter/charter.judge.rules.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { ExistingBody, Judgement } from "../charter/judgement.model.ts";
import type { Jurisdiction } from "../identity/identity.model.ts";
import type { Finding, RulebookSetting } from "../rulebook/rulebook.model.ts";
import { useSetting } from "../rulebook/setting.queries.ts";
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
  const { setting } = useSetting(place?.id);
  return useMemo(
    () => charter && judgeWork(charter, { paper, place, existing, setting }),
    [charter, paper, place, existing, setting],
  );
}

type Known = {
  readonly paper: Work["paper"];
  readonly place: Jurisdiction | undefined;
  readonly existing: readonly ExistingBody[] | undefined;
  readonly setting: RulebookSetting;
};

/** What is said of the charter, and what a submission would ask: the checks that say no to founding a body on it. */
export type WorkJudgement = Judgement & { readonly askedLater: readonly Finding[] };

function judgeWork(charter: Charter, { paper, place, existing, setting }: Known): WorkJudgement {
  const known = {
    today: dayNow(),
    level: place?.level ?? null,
    ...(existing ? { existingBodies: existing } : {}),
  };
  const occasion = paper ? "reading" : "founding";
  const text = paper ? { paperText: paper.text } : {};
  const judgement = judge(charter, { ...known, ...text, occasion }, setting);
  // A draft is submitted without its paper, so it is judged by what the charter says.
  const failures = paper ? foundingFailures(charter, known, setting) : [];
  const said = new Set(judgement.findings.filter(({ outcome }) => outcome === "fail").map(({ id }) => id));
  return { ...judgement, askedLater: failures.filter(({ id }) => !said.has(id)) };
}
