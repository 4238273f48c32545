import { type ReactNode, useEffect, useRef } from "react";
import { entriesById } from "../rulebook/book.data.ts";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import type { Article, Finding, RulebookEntry } from "../rulebook/rulebook.model.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { sayFinding } from "./charter.messages.ts";
import { judgementMessages } from "./judgement.messages.ts";

type FindingItemProps = {
  readonly finding: Finding;
  readonly onShow?: (finding: Finding) => void;
  readonly isAsked: boolean;
};

/** One finding: its sentence, and unfolded what to do, the rule, and the articles it rests on. */
export function FindingItem({ finding, onShow, isAsked }: FindingItemProps): ReactNode {
  const say = useSay(judgementMessages);
  const language = useLanguage();
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isAsked || fold.current === null) return;
    fold.current.open = true;
    fold.current.scrollIntoView({ block: "nearest" });
  }, [isAsked]);
  const entry = entriesById.get(finding.id);
  const isShown = onShow !== undefined && (finding.paths.length > 0 || finding.spans.length > 0);
  const title = entry?.title[language] ?? finding.id;
  return (
    <li className="finding" data-outcome={finding.outcome} data-asked={isAsked || undefined}>
      <details ref={fold}>
        <summary>
          <span className="finding-mark" data-outcome={finding.outcome}>
            {rulebookMessages[language][`outcome.${finding.outcome}`]}
          </span>
          <span className="finding-sentence">{sayFinding(finding, language)}</span>
        </summary>
        {entry && <Grounds finding={finding} entry={entry} />}
        {isShown && (
          <button type="button" className="link" onClick={() => onShow(finding)}>
            {say("judgement.show", { title })}
          </button>
        )}
      </details>
    </li>
  );
}

function Grounds({
  finding,
  entry,
}: {
  readonly finding: Finding;
  readonly entry: RulebookEntry;
}): ReactNode {
  const say = useSay(judgementMessages);
  const language = useLanguage();
  const articles = entry.articles.filter(({ id }) => finding.articles.includes(id));
  const isOpen = finding.outcome !== "pass" && finding.outcome !== "not_applicable";
  return (
    <dl className="finding-grounds">
      {isOpen && (
        <>
          <dt>{say("judgement.remedy")}</dt>
          <dd>{entry.remedy[language]}</dd>
        </>
      )}
      <dt>
        {finding.id} {entry.title[language]}
      </dt>
      <dd>{entry.text[language]}</dd>
      {articles.length > 0 && (
        <>
          <dt>{say("judgement.article")}</dt>
          <dd>
            {articles.map((article) => (
              <ArticleLine key={article.id} article={article} />
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** One article by measure and number, leading to its text, with how well it is known. */
export function ArticleLine({ article }: { readonly article: Article }): ReactNode {
  const language = useLanguage();
  const words = `${article.measure[language]}${language === "zh" ? "" : ", "}${article.article[language]}`;
  return (
    <span className="article" title={article.rule[language]}>
      {article.link === null ? words : <a href={article.link}>{words}</a>}
      <small>{rulebookMessages[language][`grade.${article.grade}`]}</small>
    </span>
  );
}
