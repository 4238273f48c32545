import type { MemberShift, WhatIf } from "./attention.api.ts";
import type { Load, PlannedShare } from "./attention.model.ts";
import { bodiesOf, mergeOf } from "./body-shift.rules.ts";
import { rangedShiftOf, shiftOf } from "./dilution.rules.ts";
import { warningsOf } from "./load.rules.ts";
import { assumed, defaultParameters } from "./parameter.data.ts";
import { type Known, loadWith, type Moved, type Plan, proposalOf } from "./plan.rules.ts";
import { plannedShare, round, rounded, type Statement } from "./share.rules.ts";
import { proposedBody } from "./standing.rules.ts";

/** M15 without the model's total: loads before and after, dilution by body with its identity, ways around. */
export function whatIf(plan: Plan, known: Known): Omit<WhatIf, "asOf"> {
  const shift = rangedShiftOf(proposalOf(plan.moved));
  return {
    seats: [...plan.seats],
    members: plan.moved.map(toMember),
    bodies: bodiesOf(plan.moved, shift, known),
    balance: {
      slack: rounded(shift.slack),
      overhead: rounded(shift.overhead),
      tax: rounded(shift.tax),
      sum: round(shift.sum),
    },
    merge: mergeOf(plan.moved, known),
    liaison: liaisonOf(plan.moved),
    parameters: assumed,
  };
}

function toMember({ key, standing, becomes, before, after }: Moved): MemberShift {
  const { id, name, unit } = standing.person;
  return {
    key,
    person: { id, name, unit: unit.shortName },
    planned: becomes,
    before: toTaken(before),
    after: toTaken(after),
    warnings: warningsOf(after, before),
  };
}

function toTaken({ claimed, level, usesDefault, spread }: Load): MemberShift["before"] {
  return { claimed: rounded(claimed), level, usesDefault, n2: rounded(spread.n2) };
}

const contact: Statement = { mode: "liaison", share: null };

/** Whom the roster would stretch could be a contact instead: what would be left of the warnings and of the loss. */
function liaisonOf(moved: readonly Moved[]): WhatIf["liaison"] {
  const asContact = plannedShare({ secondment: null, stated: contact, seats: [] }) as PlannedShare;
  const isHeavy = ({ key, becomes, before, after }: Moved) =>
    key !== null &&
    (becomes?.share.value ?? 0) > asContact.share.value &&
    becomes?.source === "default" &&
    warningsOf(after, before).length > 0;
  const keys = moved.filter(isHeavy).flatMap(({ key }) => key ?? []);
  if (keys.length === 0) return null;
  const eased = moved.map((one) =>
    isHeavy(one) ? { ...one, becomes: asContact, after: loadWith(one.rest, asContact, one.before) } : one,
  );
  return {
    keys,
    warned: eased.filter(({ before, after }) => warningsOf(after, before).length > 0).length,
    lost: lossOf(eased),
    lostNow: lossOf(moved),
  };
}

/** What all other bodies together lose, in person-days a day. */
function lossOf(moved: readonly Moved[]): number {
  const { bodies } = shiftOf(proposalOf(moved), defaultParameters);
  return [...bodies].reduce(
    (sum, [body, change]) => sum + (body === proposedBody ? 0 : Math.min(0, change)),
    0,
  );
}
