import "./exemption.css";
import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { sayFinding } from "../charter/charter.messages.ts";
import { ArticleLine } from "../charter/finding.parts.tsx";
import { judgementMessages } from "../charter/judgement.messages.ts";
import type { Day } from "../kernel/day.ts";
import { entriesById } from "../rulebook/book.data.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { Refused } from "../ui/api.ts";
import { dayNow } from "../ui/clock.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { actMessages } from "./act.messages.ts";
import { exemptionMessages } from "./exemption.messages.ts";
import type { Exemption } from "./exemption.model.ts";
import { type ExemptionFlaw, flawOf, latestEnd } from "./exemption.rules.ts";
import type { Explanation } from "./history.rules.ts";

/** Which checks a refusal is about, by what they are called. */
export function RefusedChecks({ error }: { readonly error: Error }): ReactNode {
  const language = useLanguage();
  const { check, checks = check } = (error instanceof Refused && error.facts) || {};
  const titles = [checks ?? []].flat().flatMap((id) => entriesById.get(String(id))?.title[language] ?? []);
  if (titles.length === 0) return null;
  return (
    <ul>
      {titles.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  );
}

/** An exemption as it is being typed. */
export type Typed = { readonly ground: string; readonly basis: string; readonly until: string };
export const nothingTyped: Typed = { ground: "", basis: "", until: "" };

export function explanationToTyped(said: Explanation | undefined): Typed {
  if (said === undefined) return nothingTyped;
  return typeof said === "string" ? { ...nothingTyped, ground: said } : said;
}

/** What is typed, once a day is among it; what else is wrong with it the rules say. */
export function typedToExemption({ ground, basis, until }: Typed): Exemption | null {
  return until === "" ? null : { ground: ground.trim(), basis: basis.trim(), until: until as Day };
}

type FailingCheckProps = {
  /** All of one check. */
  readonly findings: readonly Finding[];
  readonly typed: Typed;
  readonly termEnd: Day | null;
  readonly onType: (typed: Typed) => void;
  readonly onCorrect: (path: string) => void;
};

/** A check that says no: what it found, what to do, what it rests on, and what may be answered instead. */
export function FailingCheck({ findings, typed, termEnd, onType, onCorrect }: FailingCheckProps): ReactNode {
  const say = useSay(actMessages);
  const language = useLanguage();
  const id = findings[0]?.id ?? "";
  const entry = entriesById.get(id);
  const path = findings.flatMap(({ paths }) => paths)[0];
  const title = entry?.title[language] ?? id;
  return (
    <section className="failing" aria-label={title}>
      <header>
        <h4>
          {title} <small>{id}</small>
        </h4>
        {path !== undefined && (
          <button type="button" className="link" onClick={() => onCorrect(path)}>
            {say("submit.correct")}
          </button>
        )}
      </header>
      {findings.map((finding) => (
        <p key={finding.code}>{sayFinding(finding, language)}</p>
      ))}
      <Grounds findings={findings} />
      <ExemptionFields title={title} typed={typed} termEnd={termEnd} onType={onType} />
    </section>
  );
}

function Grounds({ findings }: Pick<FailingCheckProps, "findings">): ReactNode {
  const say = useSay(judgementMessages);
  const language = useLanguage();
  const entry = entriesById.get(findings[0]?.id ?? "");
  if (entry === undefined) return null;
  const rests = entry.articles.filter(({ id }) => findings.some(({ articles }) => articles.includes(id)));
  return (
    <dl className="failing-grounds">
      <dt>{say("judgement.remedy")}</dt>
      <dd>{entry.remedy[language]}</dd>
      <dt>{say("judgement.article")}</dt>
      <dd>
        {rests.map((article) => (
          <ArticleLine key={article.id} article={article} />
        ))}
      </dd>
    </dl>
  );
}

type FieldsProps = Pick<FailingCheckProps, "typed" | "termEnd" | "onType"> & { readonly title: string };

function ExemptionFields({ title, typed, termEnd, onType }: FieldsProps): ReactNode {
  const say = useSay(exemptionMessages);
  const facts = { today: dayNow(), termEnd };
  const latest = latestEnd(facts);
  const isBegun = typed.ground !== "" || typed.basis !== "" || typed.until !== "";
  const flaw = flawOf({ ...typed, until: (typed.until || facts.today) as Day }, facts);
  const errorOf = (...flaws: readonly ExemptionFlaw[]) =>
    isBegun && flaw !== null && flaws.includes(flaw) ? say(`exemption.${flaw}`, { latest }) : null;
  const named = (field: "ground" | "basis" | "until") => ({
    label: say(`exemption.${field}`),
    "aria-label": say("exemption.of", { field: say(`exemption.${field}`), title }),
    value: typed[field],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onType({ ...typed, [field]: currentTarget.value }),
  });
  return (
    <div className="exemption-fields">
      <Textarea
        {...named("ground")}
        description={say("exemption.ground-what")}
        error={errorOf("body.ground-thin")}
        maxLength={2_000}
        rows={2}
      />
      <TextInput
        {...named("basis")}
        description={say("exemption.basis-what")}
        error={errorOf("body.basis-missing")}
        maxLength={200}
      />
      <TextInput
        {...named("until")}
        description={say("exemption.until-what", { latest })}
        error={errorOf("body.exemption-past", "body.exemption-long")}
        type="date"
        min={facts.today}
        max={latest}
      />
    </div>
  );
}
