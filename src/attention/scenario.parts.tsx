import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useSay } from "../ui/language.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import type { MemberShift, Scenario } from "./attention.api.ts";
import { change } from "./load-bar.parts.tsx";
import { panelMessages } from "./panel.messages.ts";
import { type Planned, rosterOf, useScenario } from "./what-if.queries.ts";

type ScenarioPartProps = { readonly planned: Planned; readonly members: readonly MemberShift[] };

/** Folded, and asked for by hand: a model with its range, not a measurement. */
export function ScenarioPart({ planned, members }: ScenarioPartProps): ReactNode {
  const say = useSay(panelMessages);
  const { data, error, isPending, mutate } = useScenario();
  return (
    <details className="what-if-how">
      <summary>{say("what-if.scenario")}</summary>
      {data && <Told scenario={data} members={members} />}
      {error && <RefusalNote error={error} />}
      <Button
        size="compact-sm"
        variant="default"
        loading={isPending}
        onClick={() => mutate(rosterOf(planned))}
      >
        {say("what-if.scenario-ask")}
      </Button>
    </details>
  );
}

function Told({
  scenario,
  members,
}: {
  readonly scenario: Scenario;
  readonly members: readonly MemberShift[];
}) {
  const say = useSay(panelMessages);
  const { change: by, falls, verdict, breakEven, seed, draws, others, swaps } = scenario;
  const names = new Map(members.map(({ key, person }) => [key, person.name]));
  const facts = { change: change(by.value), low: change(by.low), high: change(by.high), draws };
  return (
    <>
      <p>
        {say("what-if.scenario-what", { ...facts, falls: Math.round(100 * falls) })}{" "}
        <strong>{say(`what-if.scenario-${verdict}`)}</strong>
      </p>
      {breakEven !== null && <p>{say("what-if.scenario-even", { worth: breakEven.toFixed(1) })}</p>}
      {swaps.map(({ key, instead }) => (
        <p key={key}>{say("what-if.scenario-swap", { name: names.get(key) ?? "", instead: instead.name })}</p>
      ))}
      <p className="what-if-quiet">{say("what-if.scenario-note", { seed, others })}</p>
    </>
  );
}
