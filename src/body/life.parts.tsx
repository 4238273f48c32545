import "./life.css";
import type { ReactNode } from "react";
import { dayNow } from "../ui/clock.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import type { BodyView } from "./body.api.ts";
import type { Told } from "./history.rules.ts";
import { turnsIn } from "./history.rules.ts";
import { stationNames } from "./life.messages.ts";
import { lifeOf, type Station } from "./life.rules.ts";
import { oneMessages } from "./one.messages.ts";

type LifeLineProps = { readonly body: BodyView; readonly history: readonly Told[] };

/** The life of the body as a line: what turned it, the days between, today, and the end of its term. */
export function LifeLine({ body, history }: LifeLineProps): ReactNode {
  const say = useSay(oneMessages);
  const { state, regulariseBy } = body;
  const lived = { state, regulariseBy, termEnd: body.charter.term.end };
  const line = lifeOf(lived, turnsIn(history), dayNow());
  return (
    <section className="life" aria-label={say("one.life")}>
      <ol>
        {line.map((station, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stations have no id, and the line is drawn anew as a whole
          <StationMark key={at} station={station} />
        ))}
      </ol>
    </section>
  );
}

function StationMark({ station: { kind, on, days, stretch } }: { readonly station: Station }): ReactNode {
  const say = useSay(oneMessages);
  const language = useLanguage();
  const isNow = kind === "now";
  return (
    <li
      data-kind={kind}
      data-stretch={stretch}
      aria-current={isNow ? "date" : undefined}
      style={days === null ? undefined : { flexGrow: Math.sqrt(days + 1) }}
    >
      <span className="life-name">{stationNames[language][kind]}</span>
      <time dateTime={on}>{on}</time>
      {days !== null && (
        <span className="life-days">
          {days === 0 ? say("one.life-same-day") : say("one.life-days", { days })}
        </span>
      )}
    </li>
  );
}
