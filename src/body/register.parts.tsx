import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { formNames, typeNames } from "../charter/charter.messages.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import type { RegisterRow } from "./body.api.ts";
import { registerMessages } from "./register.messages.ts";
import type { RegisterUrl } from "./register.queries.ts";
import { BodyStateTag, TermText } from "./state.parts.tsx";

type Order = RegisterUrl["order"];
type Sorting = Pick<RegisterUrl, "order" | "direction">;

/** The way a column is first sorted; a second press turns it round. */
const firstWay: Readonly<Record<Order, Sorting["direction"]>> = {
  name: "asc",
  head: "asc",
  members: "desc",
  term: "asc",
  founded: "desc",
};

const columns = [
  ["name", "name"],
  ["form", null],
  ["type", null],
  ["head", "head"],
  ["lead-unit", null],
  ["members", "members"],
  ["term", "term"],
  ["state", null],
  ["founded", "founded"],
] as const satisfies readonly (readonly [string, Order | null])[];

type RegisterTableProps = {
  readonly rows: readonly RegisterRow[];
  /** The place most rows belong to; of others it is said, unless the name says it. */
  readonly home: string;
  readonly placeNames: ReadonlyMap<string, string>;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly isStale: boolean;
  readonly body: RefObject<HTMLTableSectionElement | null>;
};

export function RegisterTable(props: RegisterTableProps): ReactNode {
  const { rows, sorting, onSort, isStale, body } = props;
  const say = useSay(registerMessages);
  return (
    <table className="register" aria-busy={isStale} aria-label={say("register.title")}>
      <thead>
        <tr>
          {columns.map(([column, order]) => (
            <ColumnHead key={column} column={column} order={order} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={walkRows}>
        {rows.map((row) => (
          <Row key={row.id} row={row} {...props} />
        ))}
      </tbody>
    </table>
  );
}

type ColumnHeadProps = {
  readonly column: (typeof columns)[number][0];
  readonly order: Order | null;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
};

function ColumnHead({ column, order, sorting, onSort }: ColumnHeadProps): ReactNode {
  const say = useSay(registerMessages);
  const label = say(`register.${column}`);
  if (order === null) {
    return (
      <th scope="col" data-column={column}>
        {label}
      </th>
    );
  }
  const isSorted = sorting.order === order;
  const turned = sorting.direction === "asc" ? "desc" : "asc";
  const Arrow = sorting.direction === "asc" ? ArrowUp : ArrowDown;
  const sorted = isSorted ? (sorting.direction === "asc" ? "ascending" : "descending") : undefined;
  return (
    <th scope="col" data-column={column} aria-sort={sorted}>
      <button
        type="button"
        title={say("register.sort", { column: label })}
        onClick={() => onSort({ order, direction: isSorted ? turned : firstWay[order] })}
      >
        {label}
        {isSorted && <Arrow size={13} aria-hidden />}
      </button>
    </th>
  );
}

type RowProps = Pick<RegisterTableProps, "home" | "placeNames"> & { readonly row: RegisterRow };

function Row({ row, home, placeNames }: RowProps): ReactNode {
  const say = useSay(registerMessages);
  const language = useLanguage();
  const isElsewhere = row.jurisdiction !== home && !row.name.includes(row.jurisdiction);
  return (
    <tr data-state={row.state}>
      <th scope="row" data-column="name">
        <Link to="/bodies/$id" params={{ id: row.id }} lang="zh-CN">
          {row.name}
        </Link>
        {isElsewhere && <small>{placeNames.get(row.jurisdiction) ?? row.jurisdiction}</small>}
      </th>
      <td data-column="form">{formNames[language][row.form]}</td>
      <td data-column="type">{typeNames[language][row.type]}</td>
      <td data-column="head" lang="zh-CN">
        {row.head}
      </td>
      <td data-column="lead-unit" lang="zh-CN">
        {row.leadUnit}
      </td>
      <td data-column="members">
        {row.memberCount}
        <span className="on-card"> {say("register.members-unit")}</span>
      </td>
      <td data-column="term">
        <TermText state={row.state} termEnd={row.termEnd} />
      </td>
      <td data-column="state">
        <BodyStateTag state={row.state} />
      </td>
      <td data-column="founded">{row.foundedOn && <time dateTime={row.foundedOn}>{row.foundedOn}</time>}</td>
    </tr>
  );
}

const ways: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** With the arrow keys from row to row, once the focus is in the table. */
function walkRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const way = ways[event.key];
  if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  stepRow(event.currentTarget, way);
}

/** Moves the focus to the next row's link, from nowhere to the first. */
export function stepRow(body: HTMLTableSectionElement | null, way: 1 | -1): void {
  const links = [...(body?.querySelectorAll<HTMLAnchorElement>("th a") ?? [])];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at < 0 ? 0 : Math.min(Math.max(at + way, 0), links.length - 1);
  links[next]?.focus();
}
