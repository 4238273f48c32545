import "../roster/people.css";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { UnitBodies } from "../body/holding.parts.tsx";
import type { Id } from "../kernel/id.ts";
import { isUscc } from "../roster/number.rules.ts";
import { getUnit, type UnitView } from "../roster/people.api.ts";
import { peopleMessages, rankNames, systemNames, unitKindNames } from "../roster/people.messages.ts";
import { PeopleTable } from "../roster/people.parts.tsx";
import { UnitActs } from "../roster/unit.parts.tsx";
import { liaisonMessages } from "../staffing/liaison/liaison.messages.ts";
import { UnitLiaisons } from "../staffing/liaison/liaison.parts.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { PageHead } from "../ui/part.tsx";
import { queryOf } from "../ui/query.ts";

export function UnitPage(): ReactNode {
  const { id = "" } = useParams({ strict: false });
  return <OneUnit key={id} id={id as Id<"unit">} />;
}

/** One unit: what it is, which task forces it leads or joins, who is in it, what stands above and below it. */
function OneUnit({ id }: { readonly id: Id<"unit"> }): ReactNode {
  const say = useSay(peopleMessages);
  const sayLiaison = useSay(liaisonMessages);
  const language = useLanguage();
  const { data: unit } = useSuspenseQuery(queryOf(getUnit, { params: { id } }));
  return (
    <div className="page narrow">
      <PageHead
        title={<span lang="zh-CN">{unit.name}</span>}
        tab={unit.name}
        above={
          <>
            <Link to="/people" search={{ view: "units" } as never}>
              {say("people.units")}
            </Link>{" "}
            · <span lang="zh-CN">{unit.jurisdiction}</span>
          </>
        }
        lead={language === "en" && unit.nameEn ? unit.nameEn : <span lang="zh-CN">{unit.shortName}</span>}
        acts={<UnitActs unit={unit} />}
      />
      <UnitFacts unit={unit} />
      {unit.children.length > 0 && (
        <section className="card-part">
          <h2>{say("unit.children")}</h2>
          <ul className="unit-tree" lang="zh-CN">
            {unit.children.map((child) => (
              <li key={child.id}>
                <Link to="/units/$id" params={{ id: child.id }}>
                  {child.name}
                </Link>
                <span lang={language}>{say("units.persons", { count: child.persons })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="card-part">
        <h2>{say("unit.bodies")}</h2>
        <UnitBodies id={id} />
      </section>
      <section className="card-part">
        <h2>{sayLiaison("liaison.title")}</h2>
        <UnitLiaisons unitId={id} />
      </section>
      <section className="card-part">
        <h2>
          {say("unit.persons")} · {say("units.persons", { count: unit.persons })}
        </h2>
        <PeopleTable
          url={{ q: "", unit: id }}
          isOfUnit
          none={<p className="card-quiet">{say("unit.no-persons")}</p>}
        />
      </section>
    </div>
  );
}

function UnitFacts({ unit }: { readonly unit: UnitView }): ReactNode {
  const say = useSay(peopleMessages);
  const language = useLanguage();
  return (
    <dl className="card-facts">
      <dt>{say("unit.kind")}</dt>
      <dd>{unitKindNames[language][unit.kind] ?? unit.kind}</dd>
      <dt>{say("unit.system")}</dt>
      <dd>{unit.system ? (systemNames[language][unit.system] ?? unit.system) : say("unit.no-level")}</dd>
      <dt>{say("unit.level")}</dt>
      <dd>{unit.level ? rankNames[language][unit.level] : say("unit.no-level")}</dd>
      <dt>{say("unit.uscc")}</dt>
      <dd>
        {unit.uscc ?? say("unit.no-uscc")}
        {unit.uscc && !isUscc(unit.uscc) && <small className="attention">{say("unit.uscc-wrong")}</small>}
      </dd>
      <dt>{say("unit.parent")}</dt>
      <dd lang="zh-CN">
        {unit.parent ? (
          <Link to="/units/$id" params={{ id: unit.parent.id }}>
            {unit.parent.name}
          </Link>
        ) : (
          <span lang={language}>{say("unit.no-parent")}</span>
        )}
      </dd>
    </dl>
  );
}
