import {
  endStated,
  levelAllows,
  necessityShown,
  noOverlap,
  nothingOfItsOwn,
} from "../rulebook/establishment.data.ts";
import {
  approvalRecorded,
  fewHeads,
  noDirectives,
  noMatchingBodies,
  rulesFiled,
} from "../rulebook/establishment-procedure.data.ts";
import {
  accountableDeputy,
  basisSaid,
  cadence,
  daily,
  headNamed,
  measurable,
  moneyNamed,
  oneSeatEach,
  personsOnPosts,
  purposeSaid,
  substance,
} from "../rulebook/quality.data.ts";
import { type Rule, ruleOf } from "../rulebook/rulebook.rules.ts";
import { checkEnd, checkLevel, checkNecessity, checkOverlap } from "./charter.establishment.rules.ts";
import type { Charter } from "./charter.model.ts";
import { checkApproval, checkDirective, checkFiling, checkHeads } from "./charter.procedure.rules.ts";
import {
  checkAccountable,
  checkBasis,
  checkCadence,
  checkDaily,
  checkHead,
  checkMoney,
  checkPersons,
  checkPurpose,
  checkSeats,
  checkSubstance,
} from "./charter.quality.rules.ts";
import { checkTargets } from "./charter.target.rules.ts";
import { checkMatching, checkOwnThings } from "./charter.wording.rules.ts";
import type { CharterFacts } from "./judgement.model.ts";

/** The checks a charter goes through, in the order of the book. */
export const charterRules: readonly Rule<Charter, CharterFacts>[] = [
  ruleOf(endStated, checkEnd),
  ruleOf(necessityShown, checkNecessity),
  ruleOf(noOverlap, checkOverlap),
  ruleOf(levelAllows, checkLevel),
  ruleOf(nothingOfItsOwn, checkOwnThings),
  ruleOf(noMatchingBodies, checkMatching),
  ruleOf(approvalRecorded, checkApproval),
  ruleOf(fewHeads, checkHeads),
  ruleOf(rulesFiled, checkFiling),
  ruleOf(noDirectives, checkDirective),
  ruleOf(purposeSaid, checkPurpose),
  ruleOf(basisSaid, checkBasis),
  ruleOf(headNamed, checkHead),
  ruleOf(daily, checkDaily),
  ruleOf(oneSeatEach, checkSeats),
  ruleOf(personsOnPosts, checkPersons),
  ruleOf(accountableDeputy, checkAccountable),
  ruleOf(measurable, checkTargets),
  ruleOf(substance, checkSubstance),
  ruleOf(cadence, checkCadence),
  ruleOf(moneyNamed, checkMoney),
];
