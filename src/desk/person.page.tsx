import "../roster/people.css";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PersonLoadPart } from "../attention/load.parts.tsx";
import { panelMessages } from "../attention/panel.messages.ts";
import { PersonHoldings } from "../body/holding.parts.tsx";
import { myself } from "../identity/sign-in.queries.ts";
import type { Id } from "../kernel/id.ts";
import { getPerson } from "../roster/people.api.ts";
import { peopleMessages } from "../roster/people.messages.ts";
import { PersonActs, PersonFactsPart, PersonViewers } from "../roster/person.parts.tsx";
import { liaisonMessages } from "../staffing/liaison/liaison.messages.ts";
import { PersonLiaisons } from "../staffing/liaison/liaison.parts.tsx";
import { PersonLoans } from "../staffing/loans.parts.tsx";
import { secondmentMessages } from "../staffing/secondment.messages.ts";
import { trainingMessages } from "../staffing/training/training.messages.ts";
import { PersonTraining } from "../staffing/training/training.parts.tsx";
import { useSay } from "../ui/language.ts";
import { PageHead, StateTag } from "../ui/part.tsx";
import { queryOf } from "../ui/query.ts";
import { DayText } from "../ui/time.tsx";

export function PersonPage(): ReactNode {
  const { id = "" } = useParams({ strict: false });
  return <OnePerson key={id} id={id as Id<"person">} />;
}

/** One person: facts, posts and bodies; seen by the person and by those who assign this person's time. */
function OnePerson({ id }: { readonly id: Id<"person"> }): ReactNode {
  const say = useSay(peopleMessages);
  const sayLoad = useSay(panelMessages);
  const sayLoan = useSay(secondmentMessages);
  const sayLiaison = useSay(liaisonMessages);
  const sayTraining = useSay(trainingMessages);
  const { data: me } = useSuspenseQuery(myself);
  const { data: person } = useSuspenseQuery(queryOf(getPerson, { params: { id } }));
  const isSelf = me.person?.id === person.id;
  return (
    <div className="page narrow">
      <PageHead
        title={<span lang="zh-CN">{person.name}</span>}
        tab={person.name}
        above={<Above place={person.jurisdiction} />}
        lead={
          <>
            <span lang="zh-CN">
              {person.unit.shortName} {person.post}
            </span>
            {person.leaving && person.leftOn && (
              <StateTag tone="over">
                {say(`person.${person.leaving}`)} <DayText day={person.leftOn} />
              </StateTag>
            )}
          </>
        }
        acts={<PersonActs person={person} />}
      />
      {person.leftOn !== null && (
        <p className="card-part card-quiet">{say("person.gone", { name: person.name })}</p>
      )}
      <Part title={say("person.facts")}>
        <PersonFactsPart person={person} />
      </Part>
      <Part title={say("person.bodies")}>
        <PersonHoldings id={id} />
      </Part>
      <Part title={sayLoan("person.title")}>
        <PersonLoans personId={id} />
      </Part>
      <Part title={sayLiaison("liaison.title")}>
        <PersonLiaisons personId={id} />
      </Part>
      <Part title={sayTraining("training.title")}>
        <PersonTraining personId={id} />
      </Part>
      <Part title={sayLoad("load.title")}>
        <PersonLoadPart id={id} />
      </Part>
      {isSelf ? (
        <Part title={say("person.viewers")}>
          <PersonViewers person={person} />
        </Part>
      ) : (
        <p className="card-part card-quiet">{say("person.viewed", { name: person.name })}</p>
      )}
    </div>
  );
}

function Above({ place }: { readonly place: string }): ReactNode {
  const say = useSay(peopleMessages);
  return (
    <>
      <Link to="/people">{say("people.title")}</Link> · <span lang="zh-CN">{place}</span>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="card-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
