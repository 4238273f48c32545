import "./column.css";
import { Button, Popover } from "@mantine/core";
import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage, useSay } from "../../ui/language.ts";
import type { useUrl } from "../../ui/url.ts";
import { registerMessages } from "../register.messages.ts";
import type { RegisterUrl } from "../register.queries.ts";
import { columnNames } from "./column.messages.ts";
import { defaultColumns, type RegisterColumn, registerColumns } from "./column.model.ts";

type ColumnMenuProps = {
  readonly url: RegisterUrl;
  readonly change: ReturnType<typeof useUrl<typeof RegisterUrl>>[1];
};

/** Which columns are shown, and in which order; the address keeps it. */
export function ColumnMenu({ url, change }: ColumnMenuProps): ReactNode {
  const say = useSay(registerMessages);
  const shown = url.columns.length > 0 ? url.columns : defaultColumns;
  const hidden = registerColumns.filter((column) => !shown.includes(column));
  const show = (columns: readonly RegisterColumn[]) => {
    const isDefault = columns.join() === defaultColumns.join();
    change({ columns: isDefault ? [] : [...columns] });
  };
  return (
    <Popover position="bottom-end" shadow="none" radius={2} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="filter" data-on={url.columns.length > 0 || undefined}>
          <Columns3 size={15} aria-hidden />
          <span>{say("register.columns")}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className="filter-panel column-panel" aria-label={say("register.columns")}>
        <p>{say("register.columns-what")}</p>
        <ol>
          {shown.map((column, at) => (
            <ShownColumn
              key={column}
              column={column}
              isOnly={shown.length === 1}
              onHide={() => show(shown.filter((one) => one !== column))}
              onUp={at === 0 ? null : () => show(swapped(shown, at - 1))}
              onDown={at === shown.length - 1 ? null : () => show(swapped(shown, at))}
            />
          ))}
        </ol>
        {hidden.map((column) => (
          <ColumnCheck
            key={column}
            column={column}
            checked={false}
            onChange={() => show([...shown, column])}
          />
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={url.columns.length === 0}
          onClick={() => show([])}
        >
          {say("register.columns-reset")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The column and the one after it in each other's place. */
function swapped(columns: readonly RegisterColumn[], at: number): RegisterColumn[] {
  return columns.toSpliced(at, 2, columns[at + 1] as RegisterColumn, columns[at] as RegisterColumn);
}

type ShownColumnProps = {
  readonly column: RegisterColumn;
  readonly isOnly: boolean;
  readonly onHide: () => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
};

function ShownColumn({ column, isOnly, onHide, onUp, onDown }: ShownColumnProps): ReactNode {
  const say = useSay(registerMessages);
  const name = columnNames[useLanguage()][column];
  return (
    <li>
      <ColumnCheck column={column} checked isDisabled={isOnly} onChange={onHide} />
      <button
        type="button"
        className="tool"
        aria-label={say("register.columns-up", { column: name })}
        disabled={onUp === null}
        onClick={onUp ?? undefined}
      >
        <ArrowUp size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={say("register.columns-down", { column: name })}
        disabled={onDown === null}
        onClick={onDown ?? undefined}
      >
        <ArrowDown size={14} aria-hidden />
      </button>
    </li>
  );
}

type ColumnCheckProps = {
  readonly column: RegisterColumn;
  readonly checked: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: () => void;
};

function ColumnCheck({ column, checked, isDisabled, onChange }: ColumnCheckProps): ReactNode {
  return (
    <label className="filter-option">
      <input type="checkbox" checked={checked} disabled={isDisabled} onChange={onChange} />
      <span>{columnNames[useLanguage()][column]}</span>
    </label>
  );
}
