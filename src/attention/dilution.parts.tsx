import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSay } from "../ui/language.ts";
import type { BodyShift, WhatIf } from "./attention.api.ts";
import { change, share } from "./load-bar.parts.tsx";
import { panelMessages } from "./panel.messages.ts";

/** So many show at once; whoever loses least is folded. */
const shownAtOnce = 6;
/** Less than this shows as nothing. */
const seen = 0.005;

/** What others lose to the roster, those first that lose most, and that it all comes to nothing. */
export function BodyShifts({ bodies, balance }: Pick<WhatIf, "bodies" | "balance">): ReactNode {
  const say = useSay(panelMessages);
  const losing = bodies
    .filter((one) => one.kind !== "proposed" && Math.abs(one.change.value) >= seen)
    .toSorted((a, b) => a.change.value - b.change.value);
  const [first, rest] = [losing.slice(0, shownAtOnce), losing.slice(shownAtOnce)];
  return (
    <div className="what-if-loses">
      <h3>
        {say("what-if.loses")} <small>{say("what-if.per-day")}</small>
      </h3>
      {losing.length === 0 && <p className="what-if-quiet">{say("what-if.loses-nothing")}</p>}
      <ShiftList bodies={first} />
      {rest.length > 0 && (
        <details>
          <summary>{say("what-if.more", { count: rest.length })}</summary>
          <ShiftList bodies={rest} />
        </details>
      )}
      <Balance bodies={bodies} balance={balance} />
    </div>
  );
}

function ShiftList({ bodies }: Pick<WhatIf, "bodies">): ReactNode {
  return (
    <ul className="what-if-shifts">
      {bodies.map((body) => (
        <li key={body.id ?? body.kind}>
          <BodyName body={body} />
          <span className="figures">
            {share(body.before)} → {share(body.before + body.change.value)}{" "}
            <strong>{change(body.change.value)}</strong>
            <small>
              {change(body.change.low)} … {change(body.change.high)}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}

function BodyName({ body: { kind, id, name } }: { readonly body: BodyShift }): ReactNode {
  const say = useSay(panelMessages);
  if (name === null) return <span>{say(kind === "elsewhere" ? "what-if.elsewhere" : "what-if.others")}</span>;
  if (kind !== "body" || id === null) return <span lang="zh-CN">{name}</span>;
  return (
    <Link to="/bodies/$id" params={{ id }} lang="zh-CN">
      {name}
    </Link>
  );
}

function Balance({ bodies, balance }: Pick<WhatIf, "bodies" | "balance">): ReactNode {
  const say = useSay(panelMessages);
  const total = (isOwn: boolean) =>
    bodies
      .filter(({ kind }) => (kind === "proposed") === isOwn)
      .reduce((sum, one) => sum + one.change.value, 0);
  const figures = {
    ...{ gained: total(true), lost: total(false), sum: balance.sum },
    ...{ slack: balance.slack.value, overhead: balance.overhead.value, tax: balance.tax.value },
  };
  const facts = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, change(value)]));
  return <p className="what-if-quiet figures">{say("what-if.sum", facts)}</p>;
}
