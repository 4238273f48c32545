import type { ReactNode } from "react";
import type { ChainStep } from "../approval/approval.model.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { chainsMessages } from "./chains.messages.ts";
import { roleMessages } from "./frame.messages.ts";

/** Display names by id of the account. */
export type Names = Readonly<Record<string, string>>;

type StepsProps = { readonly steps: readonly ChainStep[]; readonly names: Names };

/** A chain to be read: its steps in order, who signs each, and by when. */
export function Steps({ steps, names }: StepsProps): ReactNode {
  const say = useSay(chainsMessages);
  const language = useLanguage();
  return (
    <ol className="chain-steps">
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id, and are drawn anew as a whole
        <li key={at}>
          <strong>{step.title[language]}</strong>
          <span>
            <Who who={step.who} names={names} /> · {say(step.mode === "all" ? "chains.all" : "chains.any")} ·{" "}
            {say("chains.days", { days: step.days })}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Who({ who, names }: { readonly who: ChainStep["who"]; readonly names: Names }): ReactNode {
  const say = useSay(chainsMessages);
  const language = useLanguage();
  if (who.kind === "role") return roleMessages[language][who.role];
  const list = who.accounts.map((account) => names[account] ?? say("chains.nobody"));
  return <span lang="zh-CN">{list.join(language === "zh" ? "、" : ", ")}</span>;
}
