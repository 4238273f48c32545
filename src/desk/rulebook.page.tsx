import "../charter/judgement.css";
import "./rulebook.css";
import { Link } from "@tanstack/react-router";
import { type ReactNode, Suspense, useDeferredValue, useMemo } from "react";
import { z } from "zod";
import { book } from "../rulebook/book.data.ts";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import { EvidenceGrade, type RulebookEntry, Severity } from "../rulebook/rulebook.model.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { Loading, PageHead } from "../ui/part.tsx";
import { useUrl } from "../ui/url.ts";
import { rulebookPageMessages } from "./rulebook.messages.ts";
import { type PlaceId, useBookPlace, useFiredCounts, useSettingView } from "./rulebook.queries.ts";
import { EntryDetail } from "./rulebook-entry.parts.tsx";
import { CheckList } from "./rulebook-list.parts.tsx";
import { RegimeLine } from "./rulebook-setting.parts.tsx";

const BookUrl = z.object({
  place: z.uuid().optional(),
  check: z.string().optional(),
  q: z.string().default(""),
  grade: EvidenceGrade.optional(),
  severity: Severity.optional(),
});
type Url = z.output<typeof BookUrl>;
type ChangeUrl = ReturnType<typeof useUrl<typeof BookUrl>>[1];

/** 规则库: every check, what it rests on, how it is set here, and where it speaks today. */
export function RulebookPage(): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const [url, change] = useUrl(BookUrl);
  const { places, place } = useBookPlace(url.place);
  return (
    <div className="page rulebook" data-open={url.check !== undefined || undefined}>
      <PageHead
        title={say("book.title")}
        lead={say("book.lead")}
        acts={
          <label className="book-place">
            <span>{say("book.place")}</span>
            <select value={place} onChange={({ target }) => change({ place: target.value })}>
              {places.map(({ id, name, nameEn }) => (
                <option key={id} value={id}>
                  {language === "en" && nameEn ? nameEn : name}
                </option>
              ))}
            </select>
          </label>
        }
      />
      <Suspense fallback={<Loading />}>
        <Book key={place} place={place} url={url} change={change} />
      </Suspense>
    </div>
  );
}

type BookProps = { readonly place: PlaceId; readonly url: Url; readonly change: ChangeUrl };

function Book({ place, url, change }: BookProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  const view = useSettingView(place);
  const { checks, done, progress } = useFiredCounts(place);
  const shown = useShown(url);
  const entry = book.find(({ id }) => id === url.check);
  return (
    <>
      <div className="book-head">
        <RegimeLine place={place} view={view} />
        <p className="book-grades">
          {say("book.grades")}{" "}
          <Link to="/rulebook/chains" search={{ place }}>
            {say("book.chains")}
          </Link>
        </p>
      </div>
      <div className="book-panes">
        <div className="book-list">
          <Filters url={url} change={change} />
          <p className="book-progress" role="status">
            {done ? say("book.counted", done) : progress && say("book.counting", progress)}
          </p>
          <CheckList
            entries={shown}
            view={view}
            fired={checks}
            open={url.check}
            onOpen={(check) => change({ check }, "push")}
            onClear={() => change({ q: "", grade: undefined, severity: undefined })}
          />
        </div>
        <section className="book-entry" aria-live="polite">
          {entry ? (
            <EntryDetail
              key={entry.id}
              entry={entry}
              place={place}
              view={view}
              onBack={() => change({ check: undefined }, "push")}
            />
          ) : (
            <p className="book-choose">{say("book.choose")}</p>
          )}
        </section>
      </div>
    </>
  );
}

function Filters({ url, change }: Omit<BookProps, "place">): ReactNode {
  const say = useSay(rulebookPageMessages);
  const words = rulebookMessages[useLanguage()];
  return (
    <search className="book-filters">
      <input
        type="search"
        aria-label={say("book.search")}
        placeholder={say("book.search-what")}
        value={url.q}
        maxLength={60}
        onChange={({ target }) => change({ q: target.value })}
      />
      <label>
        <span>{say("book.grade")}</span>
        <select
          value={url.grade ?? ""}
          onChange={({ target }) => change({ grade: EvidenceGrade.safeParse(target.value).data })}
        >
          <option value="">{say("book.any")}</option>
          {EvidenceGrade.options.map((grade) => (
            <option key={grade} value={grade}>
              {words[`grade.${grade}`]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say("book.severity")}</span>
        <select
          value={url.severity ?? ""}
          onChange={({ target }) => change({ severity: Severity.safeParse(target.value).data })}
        >
          <option value="">{say("book.any")}</option>
          {Severity.options.map((severity) => (
            <option key={severity} value={severity}>
              {words[`outcome.${severity}`]}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

/** The checks that fit the filter: words are looked for in all that the book says of a check, in both languages. */
function useShown({ q, grade, severity }: Url): readonly RulebookEntry[] {
  const words = useDeferredValue(q);
  return useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    return book.filter((entry) => {
      if (severity !== undefined && entry.severity !== severity) return false;
      if (grade !== undefined && !entry.articles.some((article) => article.grade === grade)) return false;
      const text = JSON.stringify(entry).toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  }, [words, grade, severity]);
}
