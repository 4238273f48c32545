import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { fieldName } from "../charter/charter.fields.messages.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { InstantText } from "../ui/time.tsx";
import { Answers } from "./concern.parts.tsx";
import type { Told } from "./history.rules.ts";
import { stationNames } from "./life.messages.ts";
import { oneMessages } from "./one.messages.ts";
import { deedMessages } from "./version/deed.messages.ts";

/** Who did what, when and why; the latest first. */
export function BodyHistory({ history }: { readonly history: readonly Told[] }): ReactNode {
  const say = useSay(oneMessages);
  return (
    <section className="history" aria-labelledby="history-title">
      <h2 id="history-title">{say("one.history")}</h2>
      <ol reversed>
        {history.toReversed().map((told) => (
          <Entry key={told.id} told={told} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ told }: { readonly told: Told }): ReactNode {
  const say = useSay(oneMessages);
  const language = useLanguage();
  const parts = told.changed.map((part) => fieldName(part, language)).join(language === "zh" ? "、" : ", ");
  return (
    <li>
      <p>
        <strong>{useWhat(told)}</strong> {told.by && <span lang="zh-CN">{told.by}</span>}
      </p>
      <InstantText at={told.at} />
      {told.paper && (
        <p>
          <Link to="/papers/$id" params={{ id: told.paper.id }} lang="zh-CN">
            {told.paper.name}
          </Link>
        </p>
      )}
      {told.why !== "" && <blockquote lang="zh-CN">{told.why}</blockquote>}
      {parts !== "" && <p>{say("one.changed", { parts })}</p>}
      <Answers answers={told.explanations} />
    </li>
  );
}

function useWhat({ what, kind, from }: Told): string {
  const say = useSay(oneMessages);
  const language = useLanguage();
  const deeds: Readonly<Record<string, string>> = deedMessages[language];
  if (what === null) return deeds[kind] ?? say("one.what-other", { kind });
  if (what === "revised") return say("one.what-revised");
  return what === "drafted" && from === "paper"
    ? say("one.what-drafted-paper")
    : stationNames[language][what];
}
