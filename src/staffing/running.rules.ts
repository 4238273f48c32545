import type { Day } from "../kernel/day.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { type Result, refuse } from "../kernel/result.ts";
import { changed, isCurrent, refuseTurn, type TurnRefusal, type Word } from "./answer.rules.ts";
import type { SecondmentChange } from "./request.rules.ts";
import { secondmentEvent } from "./secondment.events.ts";
import type { Secondment } from "./secondment.model.ts";
import { hasBegun } from "./standing.rules.ts";
import { type Host, refuseHost, type TermsRefusal } from "./terms.rules.ts";

type Decided<Code extends string> = Result<SecondmentChange, Refusal<Code>>;

export type ExtendRefusal = TurnRefusal | TermsRefusal | "staffing.extension-open" | "staffing.no-later";

/** The host asks for a later end; it goes the way the loan went. */
export function decideExtend(
  it: Secondment,
  word: Word,
  ask: { readonly to: Day; readonly host: Host; readonly today: Day },
): Decided<ExtendRefusal> {
  if (it.state !== "agreed") return refuseTurn(it);
  const current = isCurrent(it, word.version);
  if (!current.ok) return current;
  if (it.extension) return refuse("staffing.extension-open", { to: it.extension.to });
  if (ask.to <= it.endOn) return refuse("staffing.no-later", { end: it.endOn }, "to");
  const possible = refuseHost(ask.host, ask.to, ask.today);
  if (!possible.ok) return possible;
  const told = { from: it.endOn, to: ask.to, note: word.note };
  return changed(
    it,
    { extension: { to: ask.to, step: "requested", reason: word.note } },
    secondmentEvent(it.id, "secondment.extension-asked", told),
  );
}

export type RecallRefusal = TurnRefusal | "staffing.notice-short" | "staffing.ends-before";

/**
 * The home unit calls its person back: with notice once it has begun, at once before. `earliest` is the first day that
 * the notice allows to be the last one.
 */
export function decideRecall(
  it: Secondment,
  word: Word,
  ask: { readonly lastDay: Day; readonly earliest: Day; readonly today: Day },
): Decided<RecallRefusal> {
  if (it.state !== "agreed") return refuseTurn(it);
  const current = isCurrent(it, word.version);
  if (!current.ok) return current;
  if (!hasBegun(it, ask.today)) {
    const told = { about: "loan", note: word.note, side: "home" } as const;
    return changed(
      it,
      { state: "withdrawn", extension: null },
      secondmentEvent(it.id, "secondment.withdrawn", told),
    );
  }
  if (ask.lastDay < ask.earliest)
    return refuse("staffing.notice-short", { earliest: ask.earliest }, "lastDay");
  if (ask.lastDay >= it.endOn) return refuse("staffing.ends-before", { end: it.endOn }, "lastDay");
  const told = { lastDay: ask.lastDay, planned: it.endOn, note: word.note };
  return changed(
    it,
    { state: "recalled", endOn: ask.lastDay, extension: null },
    secondmentEvent(it.id, "secondment.recalled", told),
  );
}

export type ReturnRefusal =
  | TurnRefusal
  | "staffing.unbegun"
  | "staffing.return-outside"
  | "staffing.return-said";

/**
 * The return counts when both sides name the same last day. Who names another day says it anew, and the other side is
 * asked again; nobody can confirm alone.
 */
export function decideReturn(
  it: Secondment,
  word: Word,
  said: { readonly on: Day; readonly side: "host" | "home"; readonly today: Day },
): Decided<ReturnRefusal> {
  if (it.state !== "agreed" && it.state !== "recalled") return refuseTurn(it);
  const current = isCurrent(it, word.version);
  if (!current.ok) return current;
  if (!hasBegun(it, said.today)) return refuse("staffing.unbegun", { start: it.startOn });
  if (said.on < it.startOn || said.on > said.today) {
    return refuse("staffing.return-outside", { start: it.startOn, today: said.today }, "on");
  }
  const { on, side } = said;
  const told = { on, side, note: word.note };
  const isSame = it.comeBack?.on === on;
  if (isSame && it.comeBack?.saidBy === side) return refuse("staffing.return-said", { on });
  const comeBack = { on, saidBy: side };
  return isSame
    ? changed(
        it,
        { state: "returned", comeBack, extension: null },
        secondmentEvent(it.id, "secondment.returned", told),
      )
    : changed(it, { comeBack }, secondmentEvent(it.id, "secondment.return-said", told));
}
