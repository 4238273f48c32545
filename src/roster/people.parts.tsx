import { Button } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useSay } from "../ui/language.ts";
import { Loading } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";
import { peopleMessages } from "./people.messages.ts";
import { type PeopleUrl, peopleOf } from "./people.queries.ts";

type SearchProps = {
  readonly label: string;
  readonly hint: string;
  readonly words: string;
  readonly onSearch: (words: string) => void;
};

/** Asks while one types; not in the middle of a Chinese word, where the letters are no words yet. */
export function PeopleSearch({ label, hint, words, onSearch }: SearchProps): ReactNode {
  const [typed, setTyped] = useState(words);
  const [asked, setAsked] = useState(words);
  // The URL was changed by something else: the back button, clearing.
  if (words !== asked) {
    setAsked(words);
    setTyped(words);
  }
  const ask = (next: string) => {
    setAsked(next.trim());
    onSearch(next.trim());
  };
  const askSoon = useDebouncedCallback(ask, 220);
  return (
    <search className="register-search">
      <Search size={16} aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={hint}
        value={typed}
        maxLength={60}
        onChange={({ target, nativeEvent }) => {
          setTyped(target.value);
          if (!(nativeEvent as InputEvent).isComposing) askSoon(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => askSoon(currentTarget.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === "Enter" && !nativeEvent.isComposing) ask(typed);
        }}
      />
    </search>
  );
}

type TableProps = {
  readonly url: PeopleUrl;
  /** Shown where nobody is found. */
  readonly none: ReactNode;
  /** On a unit's own page its name says nothing new. */
  readonly isOfUnit?: boolean;
};

/** Persons as a list shows them: name, unit, post, place; page after page. */
export function PeopleTable({ url, none, isOfUnit = false }: TableProps): ReactNode {
  const say = useSay(peopleMessages);
  const pages = useInfiniteQuery(peopleOf(url));
  if (pages.isPending) return <Loading lines={10} />;
  const people = pages.data?.pages.flatMap((page) => page.people) ?? [];
  return (
    <>
      {pages.error && <RefusalNote error={pages.error} again={() => pages.refetch()} />}
      {people.length === 0 && pages.isSuccess && none}
      {people.length > 0 && (
        <table className="people" aria-label={say("people.title")} aria-busy={pages.isPlaceholderData}>
          <thead>
            <tr>
              <th scope="col">{say("people.name")}</th>
              {!isOfUnit && <th scope="col">{say("people.unit")}</th>}
              <th scope="col">{say("people.post")}</th>
              {!isOfUnit && <th scope="col">{say("people.where")}</th>}
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {people.map(({ id, name, post, unit, jurisdiction }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/people/$id" params={{ id }}>
                    {name}
                  </Link>
                </th>
                {!isOfUnit && (
                  <td>
                    <Link to="/units/$id" params={{ id: unit.id }} title={unit.name}>
                      {unit.shortName}
                    </Link>
                  </td>
                )}
                <td>{post}</td>
                {!isOfUnit && <td className="people-place">{jurisdiction}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pages.hasNextPage && (
        <p className="people-more">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            {say("people.more")}
          </Button>
        </p>
      )}
    </>
  );
}
