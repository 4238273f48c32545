import "./attention.css";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Charter } from "../charter/charter.model.ts";
import type { Id } from "../kernel/id.ts";
import { Refused } from "../ui/api.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { Loading } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";
import type { MemberShift, SeatFound, WhatIf } from "./attention.api.ts";
import { type Mode, modes } from "./attention.model.ts";
import { BodyShifts } from "./dilution.parts.tsx";
import { LoadBar, share } from "./load-bar.parts.tsx";
import { modeNames, panelMessages } from "./panel.messages.ts";
import { ScenarioPart } from "./scenario.parts.tsx";
import { type Planned, useWhatIf } from "./what-if.queries.ts";

type PanelProps = {
  readonly charter: Charter;
  readonly jurisdictionId: Id<"jurisdiction">;
  readonly bodyId?: Id<"body">;
};

/** Beside a roster while it is edited: each member's time before and after, what others lose, and other ways. */
export function WhatIfPanel({ charter, jurisdictionId, bodyId }: PanelProps): ReactNode {
  const say = useSay(panelMessages);
  const [tried, setTried] = useState<ReadonlyMap<string, Mode>>(new Map());
  const planned: Planned = { charter, jurisdictionId, bodyId: bodyId ?? null, tried };
  const { data, error, isPlaceholderData } = useWhatIf(planned);
  const attempt = (keys: readonly string[], mode: Mode | null) =>
    setTried((before) => {
      const next = new Map(before);
      for (const key of keys) mode ? next.set(key, mode) : next.delete(key);
      return next;
    });
  // Who drafted here without assigning anybody's time reads the charter all the same.
  if (error instanceof Refused && error.code === "attention.not-assigning") return null;
  return (
    <section
      className="what-if"
      aria-label={say("what-if.title")}
      data-waiting={isPlaceholderData || undefined}
    >
      <h2>{say("what-if.title")}</h2>
      {error && <RefusalNote error={error} />}
      {!data && !error && <Loading lines={3} />}
      {data && (
        <>
          <Counted seats={data.seats} members={data.members} />
          {data.members.length === 0 ? (
            <p className="what-if-quiet">{say("what-if.none")}</p>
          ) : (
            <Answer data={data} tried={tried} attempt={attempt} planned={planned} />
          )}
        </>
      )}
    </section>
  );
}

type AnswerProps = {
  readonly data: WhatIf;
  readonly tried: ReadonlyMap<string, Mode>;
  readonly attempt: (keys: readonly string[], mode: Mode | null) => void;
  readonly planned: Planned;
};

function Answer({ data, tried, attempt, planned }: AnswerProps): ReactNode {
  const say = useSay(panelMessages);
  const warned = data.members.some(({ warnings }) => warnings.length > 0);
  return (
    <div className="what-if-parts">
      <div>
        <ul className="what-if-members">
          {data.members.map((member) => (
            <MemberRow
              key={member.person.id}
              member={member}
              tried={(member.key !== null && tried.get(member.key)) || null}
              onTry={(mode) => member.key !== null && attempt([member.key], mode)}
            />
          ))}
        </ul>
        {!warned && <p className="what-if-quiet">{say("what-if.calm")}</p>}
      </div>
      <div>
        <BodyShifts bodies={data.bodies} balance={data.balance} />
        <OtherWays data={data} tried={tried} attempt={attempt} />
        <How {...data.parameters} />
        <ScenarioPart planned={planned} members={data.members} />
        <p className="what-if-quiet">{say("what-if.findings")}</p>
      </div>
    </div>
  );
}

const told = ["unknown", "namesakes", "outside", "unnamed", "again"] as const satisfies readonly SeatFound[];

function Counted({ seats, members }: Pick<WhatIf, "seats" | "members">): ReactNode {
  const say = useSay(panelMessages);
  const counted = members.filter(({ key }) => key !== null).length;
  const parts = told.flatMap((found) => {
    const count = seats.filter((seat) => seat.found === found).length;
    return count === 0 ? [] : say(`what-if.${found}`, { count });
  });
  return (
    <p className="what-if-counted">
      {[say("what-if.counted", { total: seats.length, counted }), ...parts].join(" · ")}
    </p>
  );
}

type MemberRowProps = {
  readonly member: MemberShift;
  readonly tried: Mode | null;
  readonly onTry: (mode: Mode | null) => void;
};

function MemberRow({ member, tried, onTry }: MemberRowProps): ReactNode {
  const say = useSay(panelMessages);
  const { person, planned, before, after, warnings } = member;
  const isHeavy = warnings.some((one) => one === "W1" || one === "W5");
  return (
    <li>
      <div className="what-if-name">
        <Link to="/people/$id" params={{ id: person.id }} lang="zh-CN">
          {person.name}
        </Link>
        <small lang="zh-CN">{person.unit}</small>
      </div>
      <LoadBar before={before.claimed} after={after.claimed} isHeavy={isHeavy} />
      <span className="figures what-if-figures">
        <span title={say("what-if.taken")}>
          {share(before.claimed.value)} → <strong>{share(after.claimed.value)}</strong>
          {after.claimed.low !== after.claimed.high && (
            <small>
              {say("what-if.bounds", { low: share(after.claimed.low), high: share(after.claimed.high) })}
            </small>
          )}
        </span>
        <span>
          <small>{say("what-if.bodies-n")}</small> {before.n2.value.toFixed(1)} → {after.n2.value.toFixed(1)}
        </span>
      </span>
      {planned ? (
        <ModeChoice member={member} tried={tried} onTry={onTry} />
      ) : (
        <small>{say("what-if.leaves")}</small>
      )}
      {warnings.map((one) => (
        <p key={one} className="what-if-warning" data-loud={one === "W5" || one === "W1" || undefined}>
          {say(`what-if.${one}`)}
        </p>
      ))}
    </li>
  );
}

function ModeChoice({ member: { person, planned }, tried, onTry }: MemberRowProps): ReactNode {
  const say = useSay(panelMessages);
  const names = modeNames[useLanguage()];
  return (
    <select
      aria-label={`${say("what-if.serves")} ${person.name}`}
      value={tried ?? ""}
      onChange={({ currentTarget }) => onTry(modes.find((one) => one === currentTarget.value) ?? null)}
    >
      <option value="">
        {tried
          ? say("what-if.as-known")
          : `${planned ? names[planned.mode] : ""}${
              planned?.source === "default" ? ` · ${say("load.default")}` : ""
            }`}
      </option>
      {modes.map((mode) => (
        <option key={mode} value={mode}>
          {names[mode]}
        </option>
      ))}
    </select>
  );
}

function OtherWays({ data: { merge, liaison }, tried, attempt }: Omit<AnswerProps, "planned">): ReactNode {
  const say = useSay(panelMessages);
  if (!merge && !liaison && tried.size === 0) return null;
  return (
    <div className="what-if-ways">
      <h3>{say("what-if.around")}</h3>
      {merge && (
        <p>
          {say("what-if.merge", merge)}{" "}
          <Link to="/bodies/$id" params={{ id: merge.id }}>
            {say("what-if.see")}
          </Link>
        </p>
      )}
      {liaison && (
        <p>
          {say("what-if.liaison", {
            count: liaison.keys.length,
            now: share(-liaison.lostNow),
            eased: share(-liaison.lost),
            warned: liaison.warned,
          })}{" "}
          <Button size="compact-sm" variant="default" onClick={() => attempt(liaison.keys, "liaison")}>
            {say("what-if.try")}
          </Button>
        </p>
      )}
      {tried.size > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => attempt([...tried.keys()], null)}>
          {say("what-if.untry")}
        </Button>
      )}
    </div>
  );
}

function How({ values, ranges }: WhatIf["parameters"]): ReactNode {
  const say = useSay(panelMessages);
  const [thetaLow = 0, thetaHigh = 0] = ranges.theta ?? [];
  const [kappaLow = 0, kappaHigh = 0] = ranges.kappa ?? [];
  return (
    <details className="what-if-how">
      <summary>{say("what-if.how")}</summary>
      <p>{say("what-if.how-default")}</p>
      <p>{say("what-if.how-level")}</p>
      <p>{say("what-if.how-n")}</p>
      <p>
        {say("what-if.how-model", {
          ...{ theta: values.theta, thetaLow, thetaHigh },
          ...{ kappa: values.kappa, kappaLow, kappaHigh },
        })}
      </p>
    </details>
  );
}
