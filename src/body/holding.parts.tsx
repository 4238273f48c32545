import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Id } from "../kernel/id.ts";
import { peopleMessages } from "../roster/people.messages.ts";
import { useSay } from "../ui/language.ts";
import { queryOf } from "../ui/query.ts";
import { DayText } from "../ui/time.tsx";
import { type Holding, listHoldings, listUnitBodies } from "./holding.api.ts";
import { BodyStateTag, TermText } from "./state.parts.tsx";

/** The seats of a person: body, role, state, since when and until when. */
export function PersonHoldings({ id }: { readonly id: Id<"person"> }): ReactNode {
  const say = useSay(peopleMessages);
  const { data } = useSuspenseQuery(queryOf(listHoldings, { params: { id } }));
  return (
    <>
      {data.holdings.length === 0 && data.hidden === 0 && (
        <p className="card-quiet">{say("person.no-bodies")}</p>
      )}
      <ul className="holdings">
        {data.holdings.map((holding) => (
          <BodyLine key={holding.id + holding.role} body={holding}>
            <span lang="zh-CN">{holding.role}</span>
          </BodyLine>
        ))}
      </ul>
      {data.hidden > 0 && <p className="card-quiet">{say("person.hidden", { count: data.hidden })}</p>}
    </>
  );
}

/** The bodies a unit leads, and those in which its people sit. */
export function UnitBodies({ id }: { readonly id: Id<"unit"> }): ReactNode {
  const say = useSay(peopleMessages);
  const { data } = useSuspenseQuery(queryOf(listUnitBodies, { params: { id } }));
  if (data.bodies.length === 0) return <p className="card-quiet">{say("unit.no-bodies")}</p>;
  return (
    <ul className="holdings">
      {data.bodies.map((body) => (
        <BodyLine key={body.id} body={body}>
          {body.leads && <strong>{say("unit.leads")} </strong>}
          <span lang="zh-CN">{body.seats.map(({ name, role }) => `${name}（${role}）`).join("、")}</span>
        </BodyLine>
      ))}
    </ul>
  );
}

type LineProps = { readonly body: Omit<Holding, "role" | "tier" | "post">; readonly children: ReactNode };

function BodyLine({ body, children }: LineProps): ReactNode {
  return (
    <li>
      <Link to="/bodies/$id" params={{ id: body.id }} lang="zh-CN">
        {body.name}
      </Link>
      <BodyStateTag state={body.state} />
      <span className="card-quiet">{children}</span>
      <span className="card-quiet">
        {body.foundedOn && <DayText day={body.foundedOn} />}{" "}
        <TermText state={body.state} termEnd={body.termEnd} />
      </span>
    </li>
  );
}
