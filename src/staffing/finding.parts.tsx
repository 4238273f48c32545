import "../charter/judgement.css";
import type { ReactNode } from "react";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import type { Article, Finding, RulebookEntry } from "../rulebook/rulebook.model.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { loanRules } from "./loan.judge.rules.ts";
import { sayLoanFinding } from "./loan.messages.ts";
import { secondmentMessages } from "./secondment.messages.ts";

const entriesById: ReadonlyMap<string, RulebookEntry> = new Map(
  loanRules.map(({ entry }) => [entry.id, entry]),
);

/** What the checks of a loan found: what needs an answer open to the eye, the rest folded. */
export function LoanFindings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const say = useSay(secondmentMessages);
  const isHeard = ({ loudness }: Finding) => loudness === "loud" || loudness === "plain";
  const heard = findings.filter(isHeard);
  const rest = findings.filter((finding) => !isHeard(finding));
  return (
    <section className="findings" aria-label={say("one.checks")}>
      <h2>{say("one.checks")}</h2>
      {heard.length === 0 ? (
        <p className="findings-none">{say("one.no-findings")}</p>
      ) : (
        <Items findings={heard} />
      )}
      {rest.length > 0 && (
        <details className="findings-rest">
          <summary>{say("one.other-findings", { count: rest.length })}</summary>
          <Items findings={rest} />
        </details>
      )}
    </section>
  );
}

function Items({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  return (
    <ul>
      {findings.map((finding) => (
        <Item key={finding.id + finding.code} finding={finding} />
      ))}
    </ul>
  );
}

function Item({ finding }: { readonly finding: Finding }): ReactNode {
  const say = useSay(secondmentMessages);
  const language = useLanguage();
  const entry = entriesById.get(finding.id);
  const isOpen = finding.outcome !== "pass" && finding.outcome !== "not_applicable";
  return (
    <li className="finding" data-outcome={finding.outcome}>
      <details>
        <summary>
          <span className="finding-mark" data-outcome={finding.outcome}>
            {rulebookMessages[language][`outcome.${finding.outcome}`]}
          </span>
          <span className="finding-sentence">{sayLoanFinding(finding, language)}</span>
        </summary>
        {entry && (
          <dl className="finding-grounds">
            {isOpen && <dt>{say("one.remedy")}</dt>}
            {isOpen && <dd>{entry.remedy[language]}</dd>}
            <dt>
              {finding.id} {entry.title[language]}
            </dt>
            <dd>{entry.text[language]}</dd>
            <dt>{say("one.article")}</dt>
            <dd>
              {entry.articles
                .filter(({ id }) => finding.articles.includes(id))
                .map((article) => (
                  <ArticleLine key={article.id} article={article} />
                ))}
            </dd>
          </dl>
        )}
      </details>
    </li>
  );
}

function ArticleLine({ article }: { readonly article: Article }): ReactNode {
  const language = useLanguage();
  const words = `${article.measure[language]}${language === "zh" ? "" : ", "}${article.article[language]}`;
  return (
    <span className="article" title={article.rule[language]}>
      {article.link === null ? words : <a href={article.link}>{words}</a>}
      <small>{rulebookMessages[language][`grade.${article.grade}`]}</small>
    </span>
  );
}
