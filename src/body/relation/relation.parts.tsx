import "./relation.css";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Id } from "../../kernel/id.ts";
import { useSay } from "../../ui/language.ts";
import { noticeDone } from "../../ui/notice.tsx";
import { queryOf, useAct } from "../../ui/query.ts";
import { DayText } from "../../ui/time.tsx";
import { RelationPicture } from "./picture.parts.tsx";
import { RelateDialog } from "./relate.parts.tsx";
import { listRelations, type Relations, unrelateBody } from "./relation.api.ts";
import type { Relation } from "./relation.model.ts";
import { sectionMessages } from "./section.messages.ts";

/** How a body stands to others: drawn, and in words. */
export function BodyRelations({ id, mayAdd }: { readonly id: string; readonly mayAdd: boolean }): ReactNode {
  const say = useSay(sectionMessages);
  const { data } = useSuspenseQuery(queryOf(listRelations, { params: { id } }));
  const [isAdding, add] = useState(false);
  const isOffered = mayAdd && (data.can.relate === true || data.can.merge === true);
  if (data.relations.length === 0 && !isOffered) return null;
  return (
    <section className="relations" aria-labelledby="relations-title">
      <header>
        <h2 id="relations-title">{say("section.title")}</h2>
        {isOffered && (
          <Button size="compact-sm" variant="default" onClick={() => add(true)}>
            {say("section.add")}
          </Button>
        )}
      </header>
      {data.relations.length === 0 ? (
        <p className="unsaid">{say("section.none")}</p>
      ) : (
        <>
          <RelationPicture {...data} center={id as Id<"body">} />
          <RelationList id={id} data={data} />
        </>
      )}
      {isAdding && <RelateDialog id={id} can={data.can} onClose={() => add(false)} />}
    </section>
  );
}

function RelationList({ id, data }: { readonly id: string; readonly data: Relations }): ReactNode {
  const say = useSay(sectionMessages);
  const { mutate } = useAct(unrelateBody, { onDone: () => noticeDone(say("section.removed")) });
  const isMine = ({ fromId, toId }: Relation) => fromId === id || toId === id;
  const mayRemove = (one: Relation) => data.can.relate === true && isMine(one) && one.kind !== "merged_into";
  return (
    <ul>
      {data.relations.map((relation) => (
        <li key={relation.id}>
          <RelationSentence relation={relation} data={data} here={id} />
          <small>
            <span lang="zh-CN">{relation.paper}</span> · <DayText day={relation.since} />
            {mayRemove(relation) && (
              <>
                {" · "}
                <button
                  type="button"
                  className="link"
                  onClick={() => mutate({ params: { id }, body: { relation: relation.id } })}
                >
                  {say("section.remove")}
                </button>
              </>
            )}
          </small>
        </li>
      ))}
    </ul>
  );
}

type SentenceProps = { readonly relation: Relation; readonly data: Relations; readonly here: string };

/** The sentence of the relation with each body's name leading to its page. */
function RelationSentence({ relation, data, here }: SentenceProps): ReactNode {
  const say = useSay(sectionMessages);
  const parts = say(`said.${relation.kind}`).split(/(\{from\}|\{to\})/);
  return (
    <span>
      {parts.map((part) => {
        if (part !== "{from}" && part !== "{to}") return <span key={part}>{part}</span>;
        const bodyId = part === "{from}" ? relation.fromId : relation.toId;
        const name = data.bodies.find((body) => body.id === bodyId)?.name ?? "";
        if (bodyId === here) return <strong key={part}>{say("section.here")}</strong>;
        return (
          <Link key={part} to="/bodies/$id" params={{ id: bodyId }} lang="zh-CN">
            {name}
          </Link>
        );
      })}
    </span>
  );
}
