import "../../charter/judgement.css";
import "../secondment.css";
import { Button } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { DialogActs } from "../../body/decide.parts.tsx";
import type { PersonCard } from "../../identity/identity.model.ts";
import type { Id } from "../../kernel/id.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useSay } from "../../ui/language.ts";
import { noticeDone } from "../../ui/notice.tsx";
import { queryOf, useAct } from "../../ui/query.ts";
import { RefusalNote } from "../../ui/refusal.tsx";
import { PersonPick } from "../field.parts.tsx";
import { dismissLiaison, type Liaison, listLiaisons, nameLiaison, noteLiaison } from "./liaison.api.ts";
import { liaisonMessages } from "./liaison.messages.ts";

/** Whom the units of a body are reached through; who may names one here. */
export function BodyLiaisons({ bodyId }: { readonly bodyId: string }): ReactNode {
  const say = useSay(liaisonMessages);
  const { liaisons, can } = useSuspenseQuery(queryOf(listLiaisons, { query: { body: bodyId } })).data;
  const [isNaming, setNaming] = useState(false);
  const mayName = can.asHost || can.asHome;
  if (liaisons.length === 0 && !mayName) return null;
  return (
    <section className="part-loans" aria-labelledby="liaisons-title">
      <header>
        <h2 id="liaisons-title">{say("liaison.title")}</h2>
        {mayName && (
          <Button size="compact-sm" variant="default" onClick={() => setNaming(true)}>
            {say("liaison.name")}
          </Button>
        )}
      </header>
      {liaisons.length === 0 ? (
        <p className="unsaid">{say("liaison.none")}</p>
      ) : (
        <Rows liaisons={liaisons} by="unit" />
      )}
      {isNaming && <NameDialog bodyId={bodyId} onClose={() => setNaming(false)} />}
    </section>
  );
}

/** Through whom one unit is reached by which body. */
export function UnitLiaisons({ unitId }: { readonly unitId: string }): ReactNode {
  const say = useSay(liaisonMessages);
  const { liaisons } = useSuspenseQuery(queryOf(listLiaisons, { query: { unit: unitId } })).data;
  if (liaisons.length === 0) return <p className="card-quiet">{say("liaison.none-unit")}</p>;
  return (
    <div className="part-loans inset">
      <Rows liaisons={liaisons} by="body" />
    </div>
  );
}

/** For which bodies a person is the liaison of which unit; nothing where for none. */
export function PersonLiaisons({ personId }: { readonly personId: string }): ReactNode {
  const { liaisons } = useSuspenseQuery(queryOf(listLiaisons, { query: { person: personId } })).data;
  const say = useSay(liaisonMessages);
  if (liaisons.length === 0) return <p className="card-quiet">{say("liaison.person-none")}</p>;
  return (
    <div className="part-loans inset">
      <Rows liaisons={liaisons} by="body" />
    </div>
  );
}

type RowsProps = { readonly liaisons: readonly Liaison[]; readonly by: "unit" | "body" };

function Rows({ liaisons, by }: RowsProps): ReactNode {
  return (
    <ul>
      {liaisons.map((one) => (
        <Row key={one.body.id + one.unit.id} one={one} by={by} />
      ))}
    </ul>
  );
}

function Row({ one, by }: { readonly one: Liaison; readonly by: RowsProps["by"] }): ReactNode {
  const say = useSay(liaisonMessages);
  const { body, unit, person } = one;
  return (
    <li>
      <span>
        {by === "unit" ? (
          <Link to="/units/$id" params={{ id: unit.id }} lang="zh-CN">
            {unit.shortName}
          </Link>
        ) : (
          <Link to="/bodies/$id" params={{ id: body.id }} lang="zh-CN">
            {body.name}
          </Link>
        )}{" "}
        <strong lang="zh-CN">{person.name}</strong>{" "}
        <small lang="zh-CN">{by === "unit" ? person.post : unit.shortName}</small>
      </span>
      <small>
        {say("liaison.since", { since: one.since })} <RowActs one={one} />
      </small>
      {one.toldOn === null && <small className="attention">{say("liaison.by-host")}</small>}
    </li>
  );
}

function RowActs({ one: { body, unit, can, person } }: { readonly one: Liaison }): ReactNode {
  const say = useSay(liaisonMessages);
  const dismissing = useAct(dismissLiaison);
  const noting = useAct(noteLiaison);
  const between = { bodyId: body.id, unitId: unit.id };
  const who = <span className="hidden-text"> {person.name}</span>;
  return (
    <>
      {can.note === true && (
        <button type="button" className="link" onClick={() => noting.mutate({ body: between })}>
          {say("liaison.note")}
          {who}
        </button>
      )}{" "}
      {can.change === true && (
        <button type="button" className="link" onClick={() => dismissing.mutate({ body: between })}>
          {say("liaison.dismiss")}
          {who}
        </button>
      )}
    </>
  );
}

type NameProps = { readonly bodyId: string; readonly onClose: () => void };

/** The unit is the person's own, so only the person is asked for. */
function NameDialog({ bodyId, onClose }: NameProps): ReactNode {
  const say = useSay(liaisonMessages);
  const [person, setPerson] = useState<PersonCard | null>(null);
  const naming = useAct(nameLiaison, {
    quiet: true,
    onDone: () => {
      onClose();
      noticeDone(say("liaison.saved"));
    },
  });
  const save = () =>
    person &&
    naming.mutate({ body: { bodyId: bodyId as Id<"body">, unitId: person.unit.id, personId: person.id } });
  return (
    <Dialog title={say("liaison.name")} onClose={onClose}>
      <div className="ask">
        <p>{say("liaison.name-what")}</p>
        {person === null ? (
          <PersonPick label={say("liaison.who")} onPick={setPerson} />
        ) : (
          <p className="person-chosen" lang="zh-CN">
            <strong>{person.name}</strong> {person.unit.shortName} {person.post}
            <button type="button" className="link" onClick={() => setPerson(null)}>
              {say("liaison.change")}
            </button>
          </p>
        )}
        {naming.error && <RefusalNote error={naming.error} again={save} />}
        <DialogActs
          act={say("liaison.name")}
          isReady={person !== null}
          isPending={naming.isPending}
          onAct={save}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

/** Liaisons that bodies have named and the reader's unit has not noted; undefined until it is known which. */
export function useUntoldLiaisons(): readonly Liaison[] | undefined {
  return useQuery(queryOf(listLiaisons, { query: { untold: "true" } })).data?.liaisons;
}

/** One of them, noted with a touch. */
export function UntoldLiaisonCard({ one }: { readonly one: Liaison }): ReactNode {
  const say = useSay(liaisonMessages);
  return (
    <article className="waiting">
      <p>
        {say("liaison.waiting", { body: one.body.name, name: one.person.name })} <RowActs one={one} />
      </p>
    </article>
  );
}
