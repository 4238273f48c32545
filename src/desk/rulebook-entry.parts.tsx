import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { charterRules } from "../charter/charter.checks.rules.ts";
import { sayFinding } from "../charter/charter.messages.ts";
import { ArticleLine } from "../charter/finding.parts.tsx";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import type { Article, RulebookEntry } from "../rulebook/rulebook.model.ts";
import { listSettingHistory, type SettingHistoryEntry, type SettingView } from "../rulebook/setting.api.ts";
import { isSameTopic } from "../rulebook/setting.rules.ts";
import { FiredLoans } from "../staffing/fired.parts.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { Loading } from "../ui/part.tsx";
import { queryOf } from "../ui/query.ts";
import { InstantText } from "../ui/time.tsx";
import { rulebookPageMessages, sayTopic, sayValue } from "./rulebook.messages.ts";
import { type PlaceId, useFiredBodies } from "./rulebook.queries.ts";
import { ChangeDialog } from "./rulebook-change.parts.tsx";
import { EntrySettings } from "./rulebook-setting.parts.tsx";

type EntryDetailProps = {
  readonly entry: RulebookEntry;
  readonly place: PlaceId;
  readonly view: SettingView;
  readonly onBack: () => void;
};

/** One check: what it asks and rests on, how it is set here, where it speaks, and how it came to be set so. */
export function EntryDetail({ entry, place, view, onBack }: EntryDetailProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const outcome = rulebookMessages[language][`outcome.${entry.severity}`];
  return (
    <article>
      <button type="button" className="link book-back" onClick={onBack}>
        {say("book.back")}
      </button>
      <p className="book-id">
        {entry.id} · {say("book.severity-of", { outcome })}
      </p>
      <h2>{entry.title[language]}</h2>
      <dl className="book-words">
        <dt>{say("book.text")}</dt>
        <dd>{entry.text[language]}</dd>
        <dt>{say("book.remedy")}</dt>
        <dd>{entry.remedy[language]}</dd>
        <dt>{say("book.arrangement")}</dt>
        <dd>{say(`book.arrangement.${entry.underArrangement}`)}</dd>
        <dt>{say("book.articles")}</dt>
        <dd>
          {entry.articles.map((article) => (
            <ArticleDetail key={article.id} article={article} />
          ))}
        </dd>
      </dl>
      <h3>{say("book.settings")}</h3>
      <EntrySettings entry={entry} place={place} view={view} />
      {view.can.set !== true && (
        <p className="book-quiet">{rulebookMessages[language]["rulebook.not-office"]}</p>
      )}
      <h3>{say("book.fired")}</h3>
      <Fired check={entry.id} place={place} />
      <h3>{say("book.history")}</h3>
      <History entry={entry} place={place} view={view} />
    </article>
  );
}

function ArticleDetail({ article }: { readonly article: Article }): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const { since, until, reach, rule } = article;
  const notes = [
    ...(since === null ? [] : [say("book.in-force", { since })]),
    ...(until === null ? [] : [say("book.until", { until })]),
    say(reach === "place" ? "book.local" : "book.nation"),
  ];
  return (
    <div className="book-article">
      <ArticleLine article={article} />
      <p>{rule[language]}</p>
      <small>{notes.join(" · ")}</small>
    </div>
  );
}

type FiredProps = { readonly check: string; readonly place: PlaceId };

/** Checks of charters go through the register, checks of lending through the secondments. */
function Fired({ check, place }: FiredProps): ReactNode {
  const [steps, setSteps] = useState<readonly (string | null)[]>([null]);
  if (!charterRules.some(({ entry }) => entry.id === check)) {
    return <FiredLoans check={check} place={place} />;
  }
  return (
    <ul className="book-fired">
      {steps.map((after, at) => (
        <FiredStep
          key={after ?? ""}
          check={check}
          place={place}
          after={after}
          isOnly={steps.length === 1}
          onMore={at === steps.length - 1 ? (next) => setSteps([...steps, next]) : null}
        />
      ))}
    </ul>
  );
}

type FiredStepProps = FiredProps & {
  readonly after: string | null;
  readonly isOnly: boolean;
  readonly onMore: ((next: string) => void) | null;
};

function FiredStep({ check, place, after, isOnly, onMore }: FiredStepProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const step = useFiredBodies(place, check, after);
  if (step === undefined) {
    return (
      <li>
        <Loading lines={2} />
      </li>
    );
  }
  const { bodies, next } = step;
  return (
    <>
      {bodies.map(({ id, name, finding }) => (
        <li key={id}>
          <span className="finding-mark" data-outcome={finding.outcome}>
            {rulebookMessages[language][`outcome.${finding.outcome}`]}
          </span>
          <Link to="/bodies/$id" params={{ id }} lang="zh-CN">
            {name}
          </Link>
          <small>{sayFinding(finding, language)}</small>
        </li>
      ))}
      {bodies.length === 0 && next === null && isOnly && (
        <li className="book-quiet">{say("book.fired-none")}</li>
      )}
      {next !== null && onMore && (
        <li>
          <button type="button" className="link" onClick={() => onMore(next)}>
            {say("book.more")}
          </button>
        </li>
      )}
    </>
  );
}

type HistoryProps = Omit<EntryDetailProps, "onBack">;

/** Of this check and of the local measures that it rests on. */
function History({ entry, place, view }: HistoryProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  const { data } = useQuery(queryOf(listSettingHistory, { query: { jurisdiction: place } }));
  const about = [entry.id, ...entry.articles.map(({ id }) => id)];
  const told = data?.entries.filter((one) => about.includes(one.about));
  if (told === undefined) return <Loading lines={2} />;
  if (told.length === 0) return <p className="book-quiet">{say("book.history-none")}</p>;
  return (
    <ol className="book-history">
      {told.map((one) => (
        <Told key={one.id} told={one} place={place} view={view} />
      ))}
    </ol>
  );
}

type ToldProps = Omit<HistoryProps, "entry"> & { readonly told: SettingHistoryEntry };

function Told({ told, place, view }: ToldProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const [isAsked, ask] = useState(false);
  const { topic, about, name, before, value } = told;
  const thing = { topic, about, name };
  const own = view.layers.at(-1)?.choices.find((choice) => isSameTopic(choice, thing))?.value ?? null;
  const mayUndo = view.can.set === true && told.place.id === place && own === value && own !== before;
  return (
    <li>
      <p>
        {sayTopic(thing, language)}
        {language === "zh" ? "：" : ": "}
        {say("book.from-to", {
          before: sayValue(thing, before, language),
          after: sayValue(thing, value, language),
        })}
        {mayUndo && (
          <button type="button" className="link" onClick={() => ask(true)}>
            {say("book.set-back")}
          </button>
        )}
      </p>
      <blockquote lang="zh-CN">{told.reason}</blockquote>
      <small>
        <InstantText at={told.at} /> · <span lang="zh-CN">{told.by}</span> ·{" "}
        {language === "en" && told.place.nameEn ? told.place.nameEn : told.place.name}
      </small>
      {isAsked && (
        <ChangeDialog
          place={place}
          topic={thing}
          before={own}
          now={own}
          first={before}
          onClose={() => ask(false)}
        />
      )}
    </li>
  );
}
