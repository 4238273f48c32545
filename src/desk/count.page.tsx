import "../body/founding.css";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { z } from "zod";
import { placesInTree } from "../body/place.rules.ts";
import { Chart } from "../body/register/chart.parts.tsx";
import { getNumbers } from "../body/register/numbers.api.ts";
import { levelNames, numbersMessages } from "../body/register/numbers.messages.ts";
import type { Bar } from "../body/register/stack.rules.ts";
import { formNames, typeNames } from "../charter/charter.messages.ts";
import { bodyForms, taskForceTypes } from "../charter/charter.model.ts";
import { listJurisdictions } from "../identity/identity.api.ts";
import { JurisdictionLevel } from "../identity/identity.model.ts";
import type { Reply } from "../kernel/contract.ts";
import { idOf } from "../kernel/id.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { PageHead } from "../ui/part.tsx";
import { queryOf } from "../ui/query.ts";
import { useUrl } from "../ui/url.ts";

type Numbers = Reply<typeof getNumbers>;
type Told = { readonly numbers: Numbers };

const CountUrl = z.object({ place: idOf<"jurisdiction">().optional() });

/** The register in numbers: three questions, each answered in a sentence, a chart and a table. */
export function CountPage(): ReactNode {
  const say = useSay(numbersMessages);
  const [url, change] = useUrl(CountUrl);
  const query = url.place ? { jurisdiction: url.place } : {};
  const { data: numbers } = useSuspenseQuery(queryOf(getNumbers, { query }));
  return (
    <div className="page">
      <PageHead
        title={say("numbers.title")}
        above={<Link to="/register">{say("numbers.register")}</Link>}
        lead={say("numbers.lead")}
      />
      <PlaceChoice
        place={url.place ?? ""}
        onChoose={(place) => change({ place: place || undefined }, "push")}
      />
      <RunningChart numbers={numbers} />
      <LevelChart numbers={numbers} />
      <QuarterChart numbers={numbers} />
    </div>
  );
}

type PlaceChoiceProps = { readonly place: string; readonly onChoose: (place: string) => void };

function PlaceChoice({ place, onChoose }: PlaceChoiceProps): ReactNode {
  const say = useSay(numbersMessages);
  const language = useLanguage();
  const { data } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  return (
    <label className="native-choice numbers-place">
      <span>{say("numbers.place")}</span>
      <select value={place} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{say("numbers.everywhere")}</option>
        {placesInTree(data.jurisdictions).map(({ id, name, nameEn, depth }) => (
          <option key={id} value={id}>
            {`${"　".repeat(depth)}${language === "en" ? nameEn : name}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function RunningChart({ numbers: { running } }: Told): ReactNode {
  const say = useSay(numbersMessages);
  const language = useLanguage();
  const days = [...Map.groupBy(running, ({ on }) => on)];
  const bars = days.map(([on, rows]): Bar => {
    const parts = taskForceTypes.map((type) => rows.find((row) => row.type === type)?.count ?? 0);
    const n = Number(on.slice(5, 7));
    const named = n === 1 ? "numbers.month-year" : "numbers.month-short";
    return { key: on, label: say(named, { year: on.slice(2, 4), n }), parts };
  });
  const sums = days.map(([, rows]) => rows.reduce((sum, { count }) => sum + count, 0));
  const [then, now] = [sums[0] ?? 0, sums.at(-1) ?? 0];
  const way = now > then ? "more" : now < then ? "fewer" : "same";
  const facts = { now, then, change: Math.abs(now - then), from: days[0]?.[0] ?? "" };
  return (
    <Chart
      question={say("numbers.running")}
      answer={say(`numbers.running-${way}`, facts)}
      axis={say("numbers.month")}
      parts={taskForceTypes.map((type) => typeNames[language][type])}
      bars={bars}
    />
  );
}

function LevelChart({ numbers: { levels } }: Told): ReactNode {
  const say = useSay(numbersMessages);
  const language = useLanguage();
  const forms = bodyForms.filter((form) => levels.some((row) => row.form === form));
  const bars = JurisdictionLevel.options
    .map((level): Bar => {
      const of = (form: string) => levels.find((row) => row.level === level && row.form === form)?.count ?? 0;
      return { key: levelNames[language][level], label: levelNames[language][level], parts: forms.map(of) };
    })
    .filter(({ parts }) => parts.some((part) => part > 0));
  const sums = bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0));
  const all = sums.reduce((sum, one) => sum + one, 0);
  const most = Math.max(0, ...sums);
  const level = bars[sums.indexOf(most)]?.key ?? "";
  const facts = { level, count: most, share: Math.round((100 * most) / Math.max(all, 1)) };
  return (
    <Chart
      question={say("numbers.levels")}
      answer={say(all === 0 ? "numbers.levels-none" : "numbers.levels-most", facts)}
      axis={say("numbers.level")}
      parts={forms.map((form) => formNames[language][form])}
      bars={bars}
    />
  );
}

function QuarterChart({ numbers: { quarters } }: Told): ReactNode {
  const say = useSay(numbersMessages);
  const bars = quarters.map(({ from, onTime, late, overdue }): Bar => {
    const n = (Number(from.slice(5, 7)) + 2) / 3;
    const key = say("numbers.quarter-name", { year: from.slice(0, 4), n });
    const label = say("numbers.quarter-short", { year: from.slice(2, 4), n });
    return { key, label, parts: [onTime, late, overdue] };
  });
  const sum = (part: "onTime" | "late" | "overdue") => quarters.reduce((all, one) => all + one[part], 0);
  const facts = { onTime: sum("onTime"), late: sum("late"), overdue: sum("overdue") };
  const all = facts.onTime + facts.late + facts.overdue;
  return (
    <Chart
      question={say("numbers.quarters")}
      answer={say(all === 0 ? "numbers.quarters-none" : "numbers.quarters-told", { ...facts, all })}
      axis={say("numbers.quarter")}
      parts={[say("numbers.on-time"), say("numbers.late"), say("numbers.overdue")]}
      bars={bars}
      attention={2}
    />
  );
}
