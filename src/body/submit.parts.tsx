import type { ReactNode } from "react";
import { z } from "zod";
import { charterMessages } from "../charter/charter.messages.ts";
import { type CharterProblem, charterProblems } from "../charter/charter.problems.rules.ts";
import type { Day } from "../kernel/day.ts";
import { fill } from "../kernel/messages.ts";
import { dayNow } from "../ui/clock.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useDeviceDraft } from "../ui/draft.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { DraftNote } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";
import { actMessages } from "./act.messages.ts";
import { AdviceField } from "./advice.parts.tsx";
import { type BodyView, submitBody } from "./body.api.ts";
import { type Judged, useBodyAct } from "./body.queries.ts";
import { DialogActs } from "./decide.parts.tsx";
import { exemptionMessages } from "./exemption.messages.ts";
import type { Exemptions } from "./exemption.model.ts";
import {
  explanationToTyped,
  FailingCheck,
  RefusedChecks,
  type Typed,
  typedToExemption,
} from "./exemption.parts.tsx";
import { flawOf } from "./exemption.rules.ts";
import { lastAdvice, lastAnswers, type Told } from "./history.rules.ts";
import { Unexamined } from "./necessity/necessity.parts.tsx";

type SubmitDialogProps = {
  readonly body: BodyView;
  readonly history: readonly Told[];
  readonly judged: Judged;
  readonly onCorrect: (path: string) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** What must be mended, and what can be answered instead; then it is sent to be decided. */
export function SubmitDialog(props: SubmitDialogProps): ReactNode {
  const { body, history, judged, onCorrect, onDone, onClose } = props;
  const say = useSay(actMessages);
  const answers = useAnswers(body.id, history);
  const { run, error, isPending } = useBodyAct(submitBody, body.id, { quiet: true });
  const problems = charterProblems(body.charter);
  const failing = Map.groupBy(
    judged.findings.filter(({ outcome }) => outcome === "fail"),
    ({ id }) => id,
  );
  const { explanations, left } = answers.whole([...failing.keys()], body.charter.term.end);
  const isReady = problems.length === 0 && judged.isWhole && left === 0;
  const form = useDeviceDraft({
    key: `submit/${body.id}/form`,
    schema: FormReason,
    initial: lastAdvice(history)?.why ?? "",
  });
  const formReason = form.value;
  const submit = async () => {
    if (!(await run({ params: { id: body.id }, body: { version: body.version, explanations, formReason } })))
      return;
    answers.clear();
    form.clear();
    onDone();
  };
  return (
    <Dialog title={say("act.submit")} onClose={onClose}>
      <div className="ask">
        <p>{say("submit.what")}</p>
        <Problems problems={problems} onCorrect={onCorrect} />
        {failing.size > 0 && (
          <section>
            <h3>{say("submit.failing", { count: failing.size })}</h3>
            <p>{say("submit.failing-what")}</p>
            {[...failing].map(([check, findings]) => (
              <FailingCheck
                key={check}
                findings={findings}
                typed={answers.of(check)}
                termEnd={body.charter.term.end}
                onType={(typed) => answers.set(check, typed)}
                onCorrect={onCorrect}
              />
            ))}
            <Left count={left} />
            <DraftNote state={answers.state} />
          </section>
        )}
        <Unexamined id={body.id} charter={body.charter} onCorrect={() => onCorrect("necessity")} />
        <AdviceField advice={judged.form} why={formReason} onType={(why) => form.set(() => why)} />
        {!judged.isWhole && <p role="status">{say("submit.checking")}</p>}
        {problems.length === 0 && failing.size === 0 && judged.isWhole && <p>{say("submit.clean")}</p>}
        {error && (
          <RefusalNote error={error} again={submit}>
            <RefusedChecks error={error} />
          </RefusalNote>
        )}
        <DialogActs
          act={say("act.submit")}
          isReady={isReady}
          isPending={isPending}
          onAct={submit}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

const FormReason = z.string();

const KeptAnswers = z.record(
  z.string(),
  z.object({ ground: z.string(), basis: z.string(), until: z.string() }),
);
const noAnswers: z.output<typeof KeptAnswers> = {};

/** What is answered to each check: as typed, else as it was answered when the body was submitted before. */
export function useAnswers(id: string, history: readonly Told[]) {
  const kept = useDeviceDraft({ key: `submit/${id}`, schema: KeptAnswers, initial: noAnswers });
  const before = lastAnswers(history);
  const of = (check: string): Typed => kept.value[check] ?? explanationToTyped(before[check]);
  return {
    of,
    set: (check: string, typed: Typed) => kept.set((all) => ({ ...all, [check]: typed })),
    /** The answers that can be sent, and how many checks still lack one. */
    whole: (checks: readonly string[], termEnd: Day | null) => {
      const facts = { today: dayNow(), termEnd };
      const sound = checks.flatMap((check) => {
        const exemption = typedToExemption(of(check));
        return exemption === null || flawOf(exemption, facts) !== null ? [] : [[check, exemption] as const];
      });
      const explanations: Exemptions = Object.fromEntries(sound);
      return { explanations, left: checks.length - sound.length };
    },
    clear: kept.clear,
    state: kept.state,
  };
}

export function Left({ count }: { readonly count: number }): ReactNode {
  const say = useSay(exemptionMessages);
  return (
    <p role="status" className="exemption-left">
      {count > 0 && say("exemption.left", { count })}
    </p>
  );
}

type ProblemsProps = {
  readonly problems: readonly CharterProblem[];
  readonly onCorrect: (path: string) => void;
};

/** What no explanation can stand for. */
export function Problems({ problems, onCorrect }: ProblemsProps): ReactNode {
  const say = useSay(actMessages);
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <section className="refusal">
      <strong>{say("submit.problems")}</strong>
      <ul>
        {problems.map(({ code, facts, field = "charter.name" }) => (
          <li key={code + field}>
            {fill(charterMessages[language][code], facts)}{" "}
            <button type="button" className="link" onClick={() => onCorrect(field.replace("charter.", ""))}>
              {say("submit.correct")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
