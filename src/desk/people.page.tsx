import "../body/filter.css";
import "../roster/people.css";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileSpreadsheet } from "lucide-react";
import type { ReactNode } from "react";
import { z } from "zod";
import { FilterMenu } from "../body/filter.parts.tsx";
import { placesInTree } from "../body/place.rules.ts";
import { listJurisdictions } from "../identity/identity.api.ts";
import { myself } from "../identity/sign-in.queries.ts";
import { listUnits } from "../roster/people.api.ts";
import { establishmentNames, peopleMessages, unitKindNames } from "../roster/people.messages.ts";
import { PeopleSearch, PeopleTable } from "../roster/people.parts.tsx";
import { PeopleUrl } from "../roster/people.queries.ts";
import { establishmentKinds } from "../roster/person.model.ts";
import { assigns, keepsRosters } from "../roster/roster.policy.ts";
import { trainingMessages } from "../staffing/training/training.messages.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { EmptyState, PageHead } from "../ui/part.tsx";
import { queryOf } from "../ui/query.ts";
import { useUrl } from "../ui/url.ts";

const Url = PeopleUrl.extend({ view: z.enum(["people", "units"]).default("people") });
type Url = z.output<typeof Url>;
type Change = ReturnType<typeof useUrl<typeof Url>>[1];

/** Persons and units of the places, found by words and filters in the URL. */
export function PeoplePage(): ReactNode {
  const say = useSay(peopleMessages);
  const sayTraining = useSay(trainingMessages);
  const mayAsk = useHolds(assigns);
  const [url, change] = useUrl(Url);
  const isUnits = url.view === "units";
  return (
    <div className="page">
      <PageHead title={say("people.title")} lead={say("people.lead")} acts={<ImportsLink />} />
      <nav className="people-tabs" aria-label={say("people.title")}>
        <Link
          to="/people"
          search={{} as never}
          activeOptions={{ exact: true }}
          aria-current={isUnits ? undefined : "page"}
        >
          {say("people.persons")}
        </Link>
        <Link to="/people" search={{ view: "units" } as never} aria-current={isUnits ? "page" : undefined}>
          {say("people.units")}
        </Link>
        {mayAsk && <Link to="/people/experts">{sayTraining("expert.title")}</Link>}
      </nav>
      <Filters url={url} change={change} />
      {isUnits ? <Units url={url} /> : <PeopleTable url={personsOf(url)} none={<Nobody />} />}
    </div>
  );
}

function personsOf({ view: _, ...filter }: Url): PeopleUrl {
  return filter;
}

function useHolds(roles: readonly string[]): boolean {
  const { data: me } = useSuspenseQuery(myself);
  return me.roles.some(({ role }) => roles.includes(role));
}

function ImportsLink(): ReactNode {
  const say = useSay(peopleMessages);
  if (!useHolds(keepsRosters)) return null;
  return (
    <Button
      component={Link}
      to="/people/rosters"
      variant="default"
      leftSection={<FileSpreadsheet size={16} />}
    >
      {say("people.imports")}
    </Button>
  );
}

function Filters({ url, change }: { readonly url: Url; readonly change: Change }): ReactNode {
  const say = useSay(peopleMessages);
  const language = useLanguage();
  const { data } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  const maySee = useHolds(assigns);
  const isUnits = url.view === "units";
  const places = placesInTree(data.jurisdictions).map(({ id, name, nameEn, depth }) => ({
    value: id,
    label: language === "en" ? nameEn || name : name,
    depth,
  }));
  const kinds = establishmentKinds.map((value) => ({ value, label: establishmentNames[language][value] }));
  return (
    <div className="register-tools">
      <PeopleSearch
        label={say(isUnits ? "units.search" : "people.search")}
        hint={say(isUnits ? "units.search-what" : "people.search-what")}
        words={url.q}
        onSearch={(q) => change({ q })}
      />
      <fieldset className="register-filters">
        <legend className="hidden-text">{say("people.place")}</legend>
        <FilterMenu
          label={say("people.place")}
          options={places}
          chosen={url.place ? [url.place] : []}
          isSingle
          onChange={([place]) => change({ place: place as Url["place"] }, "push")}
        />
        {maySee && !isUnits && (
          <FilterMenu
            label={say("people.establishment")}
            options={kinds}
            chosen={url.establishment ? [url.establishment] : []}
            isSingle
            onChange={([kind]) => change({ establishment: kind as Url["establishment"] }, "push")}
          />
        )}
      </fieldset>
    </div>
  );
}

function Nobody(): ReactNode {
  const say = useSay(peopleMessages);
  const clear = (
    <Button component={Link} to="/people" variant="default">
      {say("people.clear")}
    </Button>
  );
  return (
    <EmptyState title={say("people.none")} act={clear}>
      {say("people.none-what")}
    </EmptyState>
  );
}

/** Units place by place, by rank as papers list them, each after the one it belongs to. */
function Units({ url: { q, place } }: { readonly url: Url }): ReactNode {
  const say = useSay(peopleMessages);
  const language = useLanguage();
  const { data: all } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  const { data } = useSuspenseQuery(queryOf(listUnits, { query: place ? { q, place } : { q } }));
  if (data.units.length === 0)
    return <EmptyState title={say("units.none")}>{say("units.none-what")}</EmptyState>;
  // A unit above in another place has its own line there.
  const ordered = (units: typeof data.units, parent: string | null, depth: number): ReactNode[] =>
    units
      .filter(({ parentId }) => (units.some(({ id }) => id === parentId) ? parentId : null) === parent)
      .flatMap((unit) => [
        <li key={unit.id} style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
          <Link to="/units/$id" params={{ id: unit.id }} lang="zh-CN">
            {unit.name}
          </Link>
          <span>
            {unitKindNames[language][unit.kind] ?? unit.kind} ·{" "}
            {say("units.persons", { count: unit.persons })}
          </span>
        </li>,
        ...ordered(units, unit.id, depth + 1),
      ]);
  return (
    <>
      {placesInTree(all.jurisdictions).map(({ id, name, nameEn }) => {
        const here = data.units.filter(({ jurisdictionId }) => jurisdictionId === id);
        if (here.length === 0) return null;
        return (
          <section key={id} className="unit-tree">
            <h2>
              {language === "en" ? nameEn || name : name}{" "}
              <small>{say("units.count", { count: here.length })}</small>
            </h2>
            <ul className="unit-tree">{ordered(here, null, 0)}</ul>
          </section>
        );
      })}
    </>
  );
}
