import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { charterToSeats } from "../body/seat.rules.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { Id } from "../kernel/id.ts";
import { call, Refused } from "../ui/api.ts";
import { askScenario, askWhatIf, type Roster, type WhatIf } from "./attention.api.ts";
import type { Mode } from "./attention.model.ts";

export type Planned = {
  readonly charter: Charter;
  readonly jurisdictionId: Id<"jurisdiction">;
  readonly bodyId: Id<"body"> | null;
  /** How seats serve otherwise than the roster says, as one tries it here. */
  readonly tried: ReadonlyMap<string, Mode>;
};

/** The roster of a charter as the server hears it. */
export function rosterOf({ charter, jurisdictionId, bodyId, tried }: Planned): Roster {
  const seats = charterToSeats(charter).map((seat) => {
    const mode = tried.get(seat.key);
    return { ...seat, personId: null, statement: mode ? { mode, share: null } : null };
  });
  return { jurisdictionId, bodyId, seats };
}

/** How long one types a name before it is asked about. */
const pauseMs = 250;

/** Asked again when the roster has stood still for a moment; until the answer is there the last one stays. */
export function useWhatIf({ charter, jurisdictionId, bodyId, tried }: Planned) {
  const roster = useMemo(
    () => rosterOf({ charter, jurisdictionId, bodyId, tried }),
    [charter, jurisdictionId, bodyId, tried],
  );
  const [asked] = useDebouncedValue(roster, pauseMs);
  return useQuery<WhatIf, Error>({
    queryKey: [askWhatIf.id, asked],
    queryFn: ({ signal }) => call(askWhatIf, { body: asked }, { signal }),
    placeholderData: keepPreviousData,
    retry: (failures, error) => failures < 2 && !(error instanceof Refused),
  });
}

/** Asked for by hand: it is a model's guess, and nobody should meet it unasked. */
export function useScenario() {
  return useMutation({ mutationFn: (roster: Roster) => call(askScenario, { body: roster }) });
}
