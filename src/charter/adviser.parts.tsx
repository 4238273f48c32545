import { type ReactNode, useState } from "react";
import { Choice } from "../ui/choice.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { adviseBody } from "./charter.form.rules.ts";
import { formNames, sayReason } from "./charter.messages.ts";
import { formQuestions, judgementMessages } from "./judgement.messages.ts";
import type { FormQuestion } from "./judgement.model.ts";

/** Five questions, one form: begins with what the charter says, and answers at once. */
export function FormAdviser({ said }: { readonly said: FormQuestion }): ReactNode {
  const say = useSay(judgementMessages);
  const language = useLanguage();
  const [question, setQuestion] = useState(said);
  const { form, reasons } = adviseBody(question);
  return (
    <details className="adviser">
      <summary>{say("judgement.adviser")}</summary>
      <div className="adviser-questions">
        <Ask name="duty" question={question} onAnswer={setQuestion} />
        <Ask name="answerable" question={question} onAnswer={setQuestion} />
        <Ask name="duration" question={question} onAnswer={setQuestion} />
        <Ask name="emergency" question={question} onAnswer={setQuestion} />
        <Ask name="existing" question={question} onAnswer={setQuestion} />
      </div>
      <p className="adviser-answer" role="status">
        {say("judgement.adviser-answer")} <strong>{formNames[language][form]}</strong>
      </p>
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason.code}>{sayReason(reason, language)}</li>
        ))}
      </ul>
      {question !== said && (
        <button type="button" className="link" onClick={() => setQuestion(said)}>
          {say("judgement.adviser-back")}
        </button>
      )}
    </details>
  );
}

type AskProps<Q extends keyof FormQuestion> = {
  readonly name: Q;
  readonly question: FormQuestion;
  readonly onAnswer: (next: FormQuestion) => void;
};

function Ask<Q extends keyof FormQuestion>({ name, question, onAnswer }: AskProps<Q>): ReactNode {
  const language = useLanguage();
  const words: Readonly<Record<string, string>> = judgementMessages[language];
  const answers: readonly FormQuestion[Q][] = formQuestions[name];
  return (
    <Choice
      label={words[`ask.${name}`] ?? name}
      value={String(question[name])}
      options={answers.map((answer) => ({
        value: String(answer),
        label: words[`ask.${name}.${answer}`] ?? String(answer),
      }))}
      onChange={(next) => {
        const answer = answers.find((one) => String(one) === next);
        if (answer !== undefined) onAnswer({ ...question, [name]: answer });
      }}
    />
  );
}
