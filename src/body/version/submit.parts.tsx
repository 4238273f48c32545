import type { ReactNode } from "react";
import { charterProblems } from "../../charter/charter.problems.rules.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useSay } from "../../ui/language.ts";
import { noticeDone } from "../../ui/notice.tsx";
import { DraftNote } from "../../ui/part.tsx";
import { useAct } from "../../ui/query.ts";
import { RefusalNote } from "../../ui/refusal.tsx";
import { actMessages } from "../act.messages.ts";
import type { BodyView } from "../body.api.ts";
import { DialogActs } from "../decide.parts.tsx";
import { FailingCheck, RefusedChecks } from "../exemption.parts.tsx";
import { Left, Problems, useAnswers } from "../submit.parts.tsx";
import { versionPageMessages } from "./page.messages.ts";
import { submitVersion, type VersionView } from "./version.api.ts";
import { useFailures } from "./version.queries.ts";

type SubmitVersionDialogProps = {
  readonly body: BodyView;
  readonly version: VersionView;
  readonly onEdit: () => void;
  readonly onClose: () => void;
};

/** The checks of founding, held against the new charter; then it goes to be signed. */
export function SubmitVersionDialog({ body, version, onEdit, onClose }: SubmitVersionDialogProps): ReactNode {
  const say = useSay(versionPageMessages);
  const sayAct = useSay(actMessages);
  const { bodyId: id, number, revision, charter } = version;
  const { findings, isWhole } = useFailures(body, charter);
  const answers = useAnswers(`${id}/${number}`, []);
  const { mutate, error, isPending } = useAct(submitVersion, {
    quiet: true,
    onDone: () => {
      answers.clear();
      onClose();
      noticeDone(say("page.submitted", { number }));
    },
  });
  const failing = Map.groupBy(findings, (finding) => finding.id);
  const problems = charterProblems(charter);
  const { explanations, left } = answers.whole([...failing.keys()], charter.term.end);
  const submit = () => mutate({ params: { id, number }, body: { revision, explanations } });
  const correct = () => {
    onClose();
    onEdit();
  };
  return (
    <Dialog title={say("page.submit")} onClose={onClose}>
      <div className="ask">
        <p>{say("page.submit-what")}</p>
        <Problems problems={problems} onCorrect={correct} />
        {failing.size > 0 && <p>{sayAct("submit.failing-what")}</p>}
        {[...failing].map(([check, those]) => (
          <FailingCheck
            key={check}
            findings={those}
            typed={answers.of(check)}
            termEnd={charter.term.end}
            onType={(typed) => answers.set(check, typed)}
            onCorrect={correct}
          />
        ))}
        {failing.size > 0 && <Left count={left} />}
        <DraftNote state={answers.state} />
        {error && (
          <RefusalNote error={error} again={submit}>
            <RefusedChecks error={error} />
          </RefusalNote>
        )}
        <DialogActs
          act={say("page.submit")}
          isReady={problems.length === 0 && isWhole && left === 0}
          isPending={isPending}
          onAct={submit}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}
