import { Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import { formNames, sayReason } from "../charter/charter.messages.ts";
import type { CharterFormAdvice } from "../charter/judgement.model.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { adviceMessages } from "./advice.messages.ts";
import { lastAdvice, type Told } from "./history.rules.ts";

/** What was advised when the body was last submitted, what was chosen, and why. */
export function AdviceKept({ history }: { readonly history: readonly Told[] }): ReactNode {
  const say = useSay(adviceMessages);
  const language = useLanguage();
  const kept = lastAdvice(history);
  if (kept === null) return null;
  const { advised, chosen, fit, reasons, why } = kept;
  const names = formNames[language];
  return (
    <section className="advice-kept" aria-labelledby="advice-title">
      <h2 id="advice-title">{say("advice.title")}</h2>
      {fit === "fits" ? (
        <p>{say("advice.as-advised", { form: names[chosen] })}</p>
      ) : (
        <>
          <p>{say(fit === "open" ? "advice.open" : "advice.advised", { form: names[advised] })}</p>
          <p>{say("advice.chosen", { form: names[chosen] })}</p>
        </>
      )}
      <ul className="reasons">
        {reasons.map((code) => (
          <li key={code}>{sayReason({ code, facts: {}, paths: [] }, language)}</li>
        ))}
      </ul>
      {why !== "" && <blockquote lang="zh-CN">{why}</blockquote>}
      {why === "" && fit === "differs" && <p className="unsaid">{say("advice.unsaid")}</p>}
    </section>
  );
}

type AdviceFieldProps = {
  readonly advice: CharterFormAdvice;
  readonly why: string;
  readonly onType: (why: string) => void;
};

/** Where the charter's form is not the advised one, why it is chosen; nothing is asked where it fits. */
export function AdviceField({ advice, why, onType }: AdviceFieldProps): ReactNode {
  const say = useSay(adviceMessages);
  const names = formNames[useLanguage()];
  if (advice.fit !== "differs") return null;
  const forms = { advised: names[advice.form], chosen: names[advice.declared] };
  return (
    <section>
      <p>{say(advice.form === "no_body" ? "advice.none" : "advice.differs", forms)}</p>
      <Textarea
        label={say("advice.why", forms)}
        description={say("advice.why-what")}
        value={why}
        maxLength={mostWhy}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    </section>
  );
}

const mostWhy = 400;
