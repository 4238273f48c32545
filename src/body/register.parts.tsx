import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { useLanguage, useSay } from "../ui/language.ts";
import type { RegisterRow } from "./body.api.ts";
import { RegisterCell } from "./register/cell.parts.tsx";
import { columnNames } from "./register/column.messages.ts";
import { defaultColumns, type RegisterColumn } from "./register/column.model.ts";
import { registerMessages } from "./register.messages.ts";
import type { RegisterUrl } from "./register.queries.ts";

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

/** Columns that the register can be ordered by. */
const orderOf: Readonly<Partial<Record<RegisterColumn | "name", Order>>> = {
  name: "name",
  head: "head",
  members: "members",
  term: "term",
  founded: "founded",
};

type RegisterTableProps = {
  readonly rows: readonly RegisterRow[];
  /** The place most rows belong to; of others it is said, unless the name says it. */
  readonly home: string;
  readonly placeNames: ReadonlyMap<string, string>;
  /** Chosen by somebody, or none for those that are always shown. */
  readonly chosen: readonly RegisterColumn[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly isStale: boolean;
  readonly body: RefObject<HTMLTableSectionElement | null>;
};

export function RegisterTable(props: RegisterTableProps): ReactNode {
  const { rows, chosen, sorting, onSort, isStale, body } = props;
  const say = useSay(registerMessages);
  const isChosen = chosen.length > 0;
  const columns = isChosen ? chosen : defaultColumns;
  return (
    <div className="register-wide" data-wide={columns.length > defaultColumns.length || undefined}>
      <table
        className="register"
        data-chosen={isChosen || undefined}
        aria-busy={isStale}
        aria-label={say("register.title")}
      >
        <thead>
          <tr>
            {(["name", ...columns] as const).map((column) => (
              <ColumnHead key={column} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={walkRows}>
          {rows.map((row) => (
            <Row key={row.id} row={row} columns={columns} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ColumnHeadProps = {
  readonly column: RegisterColumn | "name";
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
};

function ColumnHead({ column, sorting, onSort }: ColumnHeadProps): ReactNode {
  const say = useSay(registerMessages);
  const language = useLanguage();
  const label = column === "name" ? say("register.name") : columnNames[language][column];
  const order = orderOf[column];
  if (order === undefined) {
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

type RowProps = Pick<RegisterTableProps, "home" | "placeNames"> & {
  readonly row: RegisterRow;
  readonly columns: readonly RegisterColumn[];
};

function Row({ row, columns, home, placeNames }: RowProps): ReactNode {
  const isElsewhere =
    row.jurisdiction !== home && !row.name.includes(row.jurisdiction) && !columns.includes("place");
  return (
    <tr data-state={row.state}>
      <th scope="row" data-column="name">
        <Link to="/bodies/$id" params={{ id: row.id }} lang="zh-CN">
          {row.name}
        </Link>
        {isElsewhere && <small>{placeNames.get(row.jurisdiction) ?? row.jurisdiction}</small>}
      </th>
      {columns.map((column) => (
        <RegisterCell key={column} column={column} row={row} placeNames={placeNames} />
      ))}
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
