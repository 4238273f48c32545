import { Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import { z } from "zod";
import { charterRules } from "../charter/charter.checks.rules.ts";
import { charterMessages, sayFinding } from "../charter/charter.messages.ts";
import { type CharterProblem, charterProblems } from "../charter/charter.problems.rules.ts";
import { fill } from "../kernel/messages.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useDeviceDraft } from "../ui/draft.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { DraftNote } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";
import { actMessages } from "./act.messages.ts";
import { type BodyView, submitBody } from "./body.api.ts";
import { type Judged, useBodyAct } from "./body.queries.ts";
import { DialogActs } from "./decide.parts.tsx";
import { lastAnswers, type Told } from "./history.rules.ts";

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
  const explanations = Object.fromEntries(
    [...failing.keys()].map((check) => [check, answers.of(check).trim()]),
  );
  const isReady = problems.length === 0 && judged.isWhole && Object.values(explanations).every(Boolean);
  const submit = async () => {
    if (!(await run({ params: { id: body.id }, body: { version: body.version, explanations } }))) return;
    answers.clear();
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
                answer={answers.of(check)}
                onAnswer={(answer) => answers.set(check, answer)}
                onCorrect={onCorrect}
              />
            ))}
            <DraftNote state={answers.state} />
          </section>
        )}
        {!judged.isWhole && <p role="status">{say("submit.checking")}</p>}
        {problems.length === 0 && failing.size === 0 && judged.isWhole && <p>{say("submit.clean")}</p>}
        {error && <RefusalNote error={error} again={submit} />}
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

const KeptAnswers = z.record(z.string(), z.string());
const noAnswers: z.output<typeof KeptAnswers> = {};

/** What is answered to each check: as typed, else as it was answered when the body was submitted before. */
function useAnswers(id: string, history: readonly Told[]) {
  const kept = useDeviceDraft({ key: `submit/${id}`, schema: KeptAnswers, initial: noAnswers });
  const before = lastAnswers(history);
  return {
    of: (check: string) => kept.value[check] ?? before[check] ?? "",
    set: (check: string, answer: string) => kept.set((all) => ({ ...all, [check]: answer })),
    clear: kept.clear,
    state: kept.state,
  };
}

type ProblemsProps = {
  readonly problems: readonly CharterProblem[];
  readonly onCorrect: (path: string) => void;
};

/** What no explanation can stand for. */
function Problems({ problems, onCorrect }: ProblemsProps): ReactNode {
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

const titles = new Map(charterRules.map(({ entry }) => [entry.id, entry.title]));

type FailingCheckProps = {
  /** All of one check. */
  readonly findings: readonly Finding[];
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  readonly onCorrect: (path: string) => void;
};

function FailingCheck({ findings, answer, onAnswer, onCorrect }: FailingCheckProps): ReactNode {
  const say = useSay(actMessages);
  const language = useLanguage();
  const check = findings[0]?.id ?? "";
  const path = findings.flatMap(({ paths }) => paths)[0];
  return (
    <div className="failing">
      <p>
        <strong>
          {check} {titles.get(check)?.[language]}
        </strong>
        {path !== undefined && (
          <button type="button" className="link" onClick={() => onCorrect(path)}>
            {say("submit.correct")}
          </button>
        )}
      </p>
      {findings.map((finding) => (
        <p key={finding.code}>{sayFinding(finding, language)}</p>
      ))}
      <Textarea
        label={say("submit.answer")}
        aria-label={`${say("submit.answer")}：${check}`}
        value={answer}
        maxLength={2_000}
        rows={2}
        onChange={({ currentTarget }) => onAnswer(currentTarget.value)}
      />
    </div>
  );
}
