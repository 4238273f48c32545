import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Acts } from "../approval/decide.parts.tsx";
import { listYears, setYear } from "../calendar/calendar.api.ts";
import type { CalendarYear } from "../calendar/calendar.model.ts";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import { EvidenceGrade } from "../rulebook/rulebook.model.ts";
import { dayNow } from "../ui/clock.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { textToDays } from "./chain-edit.rules.ts";
import { chainsMessages } from "./chains.messages.ts";
import type { PlaceId } from "./rulebook.queries.ts";

/** The years whose holidays and make-up days are known in a place. */
export function CalendarYears({ place }: { readonly place: PlaceId }): ReactNode {
  const say = useSay(chainsMessages);
  const { data } = useSuspenseQuery(queryOf(listYears, { query: { jurisdiction: place } }));
  const [asked, ask] = useState<CalendarYear | null>(null);
  const maySet = data.can.set === true;
  return (
    <section className="calendar" aria-labelledby="calendar-title">
      <header>
        <h2 id="calendar-title">{say("calendar.title")}</h2>
        {maySet && (
          <Button variant="default" size="compact-sm" onClick={() => ask(nextYear(data.years))}>
            {say("calendar.add")}
          </Button>
        )}
      </header>
      <p>{say("calendar.lead")}</p>
      {data.years.map((year) => (
        <Year key={year.year} year={year} onEdit={maySet ? () => ask(year) : null} />
      ))}
      {asked && <YearDialog place={place} year={asked} onClose={() => ask(null)} />}
    </section>
  );
}

function nextYear(known: readonly CalendarYear[]): CalendarYear {
  const last = Math.max(Number(dayNow().slice(0, 4)) - 1, ...known.map(({ year }) => year));
  return { year: last + 1, confirmed: true, grade: "A", source: "", daysOff: [], makeUpDays: [] };
}

type YearProps = {
  readonly year: CalendarYear & { readonly setIn: string | null };
  readonly onEdit: (() => void) | null;
};

function Year({ year: one, onEdit }: YearProps): ReactNode {
  const say = useSay(chainsMessages);
  const language = useLanguage();
  const { year, confirmed, grade, source, setIn } = one;
  return (
    <details className="calendar-year">
      <summary>
        <strong className="figures">{year}</strong>{" "}
        {say(confirmed ? "calendar.confirmed" : "calendar.unconfirmed")}{" "}
        <small>
          {rulebookMessages[language][`grade.${grade}`]} ·{" "}
          {setIn === null ? say("calendar.built-in") : say("calendar.set-in", { place: setIn })}
        </small>
      </summary>
      <dl>
        <dt>{say("calendar.source")}</dt>
        <dd lang="zh-CN">{source}</dd>
        <dt>{say("calendar.off")}</dt>
        <dd>
          <Days days={one.daysOff} />
        </dd>
        <dt>{say("calendar.make-up")}</dt>
        <dd>
          <Days days={one.makeUpDays} />
        </dd>
      </dl>
      {onEdit && (
        <Button variant="default" size="compact-sm" onClick={onEdit}>
          {say("calendar.edit", { year })}
        </Button>
      )}
    </details>
  );
}

/** Month and day; the year stands above them. */
function Days({ days }: { readonly days: readonly string[] }): ReactNode {
  const say = useSay(chainsMessages);
  if (days.length === 0) return say("calendar.none");
  return (
    <ul className="calendar-days figures">
      {days.toSorted().map((day) => (
        <li key={day}>
          <time dateTime={day}>{day.slice(5)}</time>
        </li>
      ))}
    </ul>
  );
}

type YearDialogProps = {
  readonly place: PlaceId;
  readonly year: CalendarYear;
  readonly onClose: () => void;
};

function YearDialog({ place, year: first, onClose }: YearDialogProps): ReactNode {
  const say = useSay(chainsMessages);
  const [typed, setTyped] = useState({
    ...{ year: String(first.year), confirmed: first.confirmed, grade: first.grade, source: first.source },
    ...{ off: first.daysOff.join(" "), makeUp: first.makeUpDays.join(" "), reason: "" },
  });
  const year = Number(typed.year);
  const saving = useAct(setYear, {
    quiet: true,
    onDone: () => {
      noticeDone(say("calendar.saved", { year }));
      onClose();
    },
  });
  const [off, makeUp] = [textToDays(typed.off), textToDays(typed.makeUp)];
  const isReady =
    /^20\d\d$/.test(typed.year) &&
    ![off, makeUp].some(({ bad }) => bad) &&
    typed.source.trim() !== "" &&
    typed.reason.trim() !== "";
  const save = () => {
    const { confirmed, grade, source, reason } = typed;
    const days = { daysOff: off.days, makeUpDays: makeUp.days };
    saving.mutate({ body: { jurisdiction: place, year, confirmed, grade, source, reason, ...days } });
  };
  const isNew = first.source === "";
  return (
    <Dialog
      title={isNew ? say("calendar.add") : say("calendar.edit", { year: first.year })}
      onClose={onClose}
    >
      <div className="ask">
        <YearFields typed={typed} isNew={isNew} onType={(part) => setTyped({ ...typed, ...part })} />
        {saving.error && <RefusalNote error={saving.error} again={save} />}
        <Acts
          label={say("calendar.save")}
          isReady={isReady}
          isPending={saving.isPending}
          onAct={save}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

type TypedYear = {
  readonly year: string;
  readonly confirmed: boolean;
  readonly grade: EvidenceGrade;
  readonly source: string;
  readonly off: string;
  readonly makeUp: string;
  readonly reason: string;
};
type YearFieldsProps = {
  readonly typed: TypedYear;
  readonly isNew: boolean;
  readonly onType: (part: Partial<TypedYear>) => void;
};

function YearFields({ typed, isNew, onType }: YearFieldsProps): ReactNode {
  const say = useSay(chainsMessages);
  const language = useLanguage();
  const daysOf = (key: "off" | "makeUp", label: string) => {
    const { bad } = textToDays(typed[key]);
    return (
      <Textarea
        label={label}
        description={say("calendar.days-what")}
        error={bad === null ? null : say("calendar.bad-day", { text: bad })}
        value={typed[key]}
        rows={3}
        onChange={({ currentTarget }) => onType({ [key]: currentTarget.value })}
      />
    );
  };
  const lineOf = (key: "year" | "source" | "reason", most: number) => (
    <TextInput
      label={say(`calendar.${key}`)}
      value={typed[key]}
      maxLength={most}
      readOnly={key === "year" && !isNew}
      onChange={({ currentTarget }) => onType({ [key]: currentTarget.value })}
    />
  );
  return (
    <>
      {lineOf("year", 4)}
      {lineOf("source", 400)}
      <NativeSelect
        label={say("calendar.grade")}
        value={typed.grade}
        data={EvidenceGrade.options.map((value) => ({
          value,
          label: rulebookMessages[language][`grade.${value}`],
        }))}
        onChange={({ currentTarget }) => onType({ grade: EvidenceGrade.parse(currentTarget.value) })}
      />
      <label>
        <input
          type="checkbox"
          checked={typed.confirmed}
          onChange={({ currentTarget }) => onType({ confirmed: currentTarget.checked })}
        />{" "}
        {say("calendar.confirmed")}
      </label>
      {daysOf("off", say("calendar.off"))}
      {daysOf("makeUp", say("calendar.make-up"))}
      {lineOf("reason", 2_000)}
    </>
  );
}
