import "./filter.css";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { formNames, typeNames } from "../charter/charter.messages.ts";
import { BodyForm, bodyForms, TaskForceType, taskForceTypes } from "../charter/charter.model.ts";
import { listJurisdictions } from "../identity/identity.api.ts";
import type { Sentences } from "../kernel/messages.ts";
import { searchOf } from "../ui/api.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { queryOf } from "../ui/query.ts";
import type { useUrl } from "../ui/url.ts";
import { BodyState, bodyStates } from "./body.model.ts";
import { FilterMenu, type FilterOption } from "./filter.parts.tsx";
import { stateNames } from "./life.messages.ts";
import { placesInTree } from "./place.rules.ts";
import { ColumnMenu } from "./register/column.parts.tsx";
import { registerMessages } from "./register.messages.ts";
import { filterOf, RegisterUrl, useFacetCounts } from "./register.queries.ts";
import { SearchBox } from "./search.parts.tsx";

type Change = ReturnType<typeof useUrl<typeof RegisterUrl>>[1];

type RegisterFiltersProps = {
  readonly url: RegisterUrl;
  readonly change: Change;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly onDown: () => void;
};

const terms = ["overdue", "ending", "open"] as const;
const gaps = ["basis", "end"] as const;

/** Search and filters. A filter makes an entry in the history, so that one walks back through them; typing makes none. */
export function RegisterFilters({ url, change, box, onDown }: RegisterFiltersProps): ReactNode {
  const say = useSay(registerMessages);
  const language = useLanguage();
  const counts = useFacetCounts(url);
  const termNames = {
    overdue: say("register.term-overdue"),
    ending: say("register.term-ending"),
    open: say("register.term-open"),
  };
  const gapNames = { basis: say("register.gap-basis"), end: say("register.gap-end") };
  return (
    <div className="register-tools">
      <SearchBox words={url.q} onSearch={(q) => change({ q })} onDown={onDown} box={box} />
      <fieldset className="register-filters">
        <legend className="hidden-text">{say("register.filters")}</legend>
        <FilterMenu
          label={say("register.state")}
          options={optionsOf(bodyStates, stateNames[language], counts.state)}
          chosen={url.state}
          onChange={(state) => change({ state: BodyState.array().parse(state) }, "push")}
        />
        <FilterMenu
          label={say("register.term")}
          options={optionsOf(terms, termNames, counts.term)}
          chosen={url.term ? [url.term] : []}
          isSingle
          onChange={([term]) => change({ term: RegisterUrl.shape.term.parse(term) }, "push")}
        />
        <FilterMenu
          label={say("register.type")}
          options={optionsOf(taskForceTypes, typeNames[language], counts.type)}
          chosen={url.type}
          onChange={(type) => change({ type: TaskForceType.array().parse(type) }, "push")}
        />
        <FilterMenu
          label={say("register.form")}
          options={optionsOf(bodyForms, formNames[language], counts.form)}
          chosen={url.form}
          onChange={(form) => change({ form: BodyForm.array().parse(form) }, "push")}
        />
        <FilterMenu
          label={say("register.gap")}
          options={optionsOf(gaps, gapNames, counts.gap)}
          chosen={url.gap ? [url.gap] : []}
          isSingle
          onChange={([gap]) => change({ gap: RegisterUrl.shape.gap.parse(gap) }, "push")}
        />
        <PlaceFilter url={url} change={change} />
        {isFiltered(url) && (
          <Button
            component={Link}
            to="/register"
            variant="subtle"
            size="compact-sm"
            leftSection={<X size={14} />}
          >
            {say("register.clear")}
          </Button>
        )}
      </fieldset>
      <ColumnMenu url={url} change={change} />
    </div>
  );
}

function PlaceFilter({ url, change }: Pick<RegisterFiltersProps, "url" | "change">): ReactNode {
  const say = useSay(registerMessages);
  const language = useLanguage();
  const { data } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  const options = placesInTree(data.jurisdictions).map(({ id, name, nameEn, depth }) => ({
    value: id,
    label: language === "en" ? nameEn : name,
    depth,
  }));
  return (
    <FilterMenu
      label={say("register.jurisdiction")}
      options={options}
      chosen={url.jurisdiction ? [url.jurisdiction] : []}
      isSingle
      onChange={([place]) => change({ jurisdiction: place }, "push")}
    />
  );
}

/** Each value with its name and with how many bodies it would find. */
function optionsOf<Value extends string>(
  values: readonly Value[],
  names: Sentences<Value>,
  counts: Readonly<Record<string, number>>,
): FilterOption[] {
  return values.map((value) => ({ value, label: names[value], count: counts[value] ?? 0 }));
}

function isFiltered(url: RegisterUrl): boolean {
  return searchOf(filterOf(url)) !== "";
}
