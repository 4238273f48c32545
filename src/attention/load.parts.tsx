import "./attention.css";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Id } from "../kernel/id.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { queryOf } from "../ui/query.ts";
import { getLoad, type PersonLoad } from "./attention.api.ts";
import type { Range } from "./attention.model.ts";
import { share } from "./load-bar.parts.tsx";
import { modeNames, panelMessages } from "./panel.messages.ts";
import { StateDialog, type Stating } from "./state-share.parts.tsx";

/** The load of one person as a sum, for the person's own page: facts of papers, never a score. */
export function PersonLoadPart({ id }: { readonly id: Id<"person"> }): ReactNode {
  const say = useSay(panelMessages);
  const { data: load } = useSuspenseQuery(queryOf(getLoad, { params: { id } }));
  const [stating, setStating] = useState<Stating | null>(null);
  const { n0, n2 } = load.spread;
  return (
    <div className="load">
      {load.lines.length === 0 && <p className="what-if-quiet">{say("load.none")}</p>}
      <table className="load-sum">
        <tbody>
          {load.lines.map((line) => (
            <LoadLine key={line.body?.id ?? JSON.stringify(line)} line={line} onState={setStating} />
          ))}
          <HomeLine load={load} onState={setStating} />
          <tr className="load-total">
            <th scope="row">{say("load.total")}</th>
            <Figures of={load.load} />
            <td />
          </tr>
        </tbody>
      </table>
      {load.warnings.map((one) => (
        <p key={one} className="what-if-warning" data-loud={one === "W1" || undefined}>
          {say(`load.${one}`)}
        </p>
      ))}
      <p>
        {say("load.n", { n0, n2: n2.value.toFixed(1), low: n2.low.toFixed(1), high: n2.high.toFixed(1) })}
      </p>
      <p className="what-if-quiet">{say("load.fact")}</p>
      <Shown views={load.views} />
      {stating && <StateDialog personId={id} stating={stating} onClose={() => setStating(null)} />}
    </div>
  );
}

function Figures({ of }: { readonly of: Range }): ReactNode {
  return (
    <td className="figures">
      {share(of.value)}
      {of.low !== of.high && (
        <small>
          {share(of.low)}–{share(of.high)}
        </small>
      )}
    </td>
  );
}

type LineProps = {
  readonly line: PersonLoad["lines"][number];
  readonly onState: (stating: Stating) => void;
};

function LoadLine({ line, onState }: LineProps): ReactNode {
  const say = useSay(panelMessages);
  const names = modeNames[useLanguage()];
  const { body, mode, share: of, source, original, isOver } = line;
  const notes = [
    names[mode],
    say(`load.${source}`),
    ...(original !== null && original !== of.value ? [say("load.original", { share: share(original) })] : []),
    ...(isOver ? [say("load.over")] : []),
  ];
  return (
    <tr>
      <th scope="row">
        {body ? (
          <Link to="/bodies/$id" params={{ id: body.id }} lang="zh-CN">
            {body.name}
          </Link>
        ) : (
          say("load.hidden")
        )}
        <small>{notes.join(" · ")}</small>
      </th>
      <Figures of={of} />
      <td>
        {body && line.can.state === true && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              onState({
                kind: "body",
                id: body.id,
                name: body.name,
                mode,
                share: source === "stated" ? of.value : null,
              })
            }
          >
            {say("load.state")}
          </Button>
        )}
      </td>
    </tr>
  );
}

function HomeLine({ load, onState }: { readonly load: PersonLoad } & Pick<LineProps, "onState">): ReactNode {
  const say = useSay(panelMessages);
  const { home, person } = load;
  return (
    <tr>
      <th scope="row">
        {say("load.home")} <span lang="zh-CN">{person.unit.shortName}</span>
        <small>{say(`load.home-${home.source}`)}</small>
      </th>
      <Figures of={home.share} />
      <td>
        {load.can.stateHome === true && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={say("load.state-home")}
            onClick={() =>
              onState({
                kind: "home",
                name: person.unit.shortName,
                share: home.source === "entered" ? home.share.value : null,
              })
            }
          >
            {say("load.state")}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** The page says who opened it; here, who saw the load beside a roster. */
function Shown({ views }: Pick<PersonLoad, "views">): ReactNode {
  const say = useSay(panelMessages);
  const seen = views.filter(({ via }) => via === "what_if");
  if (seen.length === 0) return null;
  const list = seen.map(({ on, by }) => `${on} ${by}`);
  return <p className="what-if-quiet">{say("load.shown", { list })}</p>;
}
