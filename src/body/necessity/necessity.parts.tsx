import "./necessity.css";
import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Charter } from "../../charter/charter.model.ts";
import { useSay } from "../../ui/language.ts";
import { queryOf } from "../../ui/query.ts";
import { listClosest } from "./necessity.api.ts";
import { necessityMessages } from "./necessity.messages.ts";
import type { CloseBody } from "./necessity.model.ts";
import { isExamined, sayExamined } from "./necessity.rules.ts";

type NecessityProps = {
  readonly id: string;
  readonly charter: Charter;
  /** Absent where the charter is only read. */
  readonly onChange?: (charter: Charter) => void;
};

/** The existing bodies closest to a draft, with why, to be examined one by one. */
export function Necessity({ id, charter, onChange }: NecessityProps): ReactNode {
  const say = useSay(necessityMessages);
  const { data } = useQuery(queryOf(listClosest, { params: { id } }));
  if (!data) return null;
  const examine = (name: string, why: string) =>
    onChange?.({ ...charter, necessity: sayExamined(charter.necessity, name, why) });
  return (
    <section className="necessity" aria-labelledby="necessity-title">
      <h2 id="necessity-title">{say("necessity.title")}</h2>
      <p className="unsaid">{say(data.closest.length === 0 ? "necessity.none" : "necessity.lead")}</p>
      <ul>
        {data.closest.map((body) => (
          <Close
            key={body.id}
            body={body}
            isExamined={isExamined(charter.necessity, body.name)}
            {...(onChange ? { onExamine: examine } : {})}
          />
        ))}
      </ul>
    </section>
  );
}

type UnexaminedProps = Pick<NecessityProps, "id" | "charter"> & { readonly onCorrect: () => void };

/** Before a draft is submitted: the closest bodies, where its necessity speaks of none of them. */
export function Unexamined({ id, charter, onCorrect }: UnexaminedProps): ReactNode {
  const say = useSay(necessityMessages);
  const { data } = useQuery(queryOf(listClosest, { params: { id } }));
  const closest = data?.closest ?? [];
  if (closest.length === 0 || closest.some(({ name }) => isExamined(charter.necessity, name))) return null;
  return (
    <section className="necessity">
      <h3>{say("necessity.title")}</h3>
      <p>
        {say("necessity.unexamined")}{" "}
        <button type="button" className="link" onClick={onCorrect}>
          {say("necessity.write")}
        </button>
      </p>
      <ul>
        {closest.map((body) => (
          <Close key={body.id} body={body} isExamined={false} />
        ))}
      </ul>
    </section>
  );
}

type CloseProps = {
  readonly body: CloseBody;
  readonly isExamined: boolean;
  readonly onExamine?: (name: string, why: string) => void;
};

function Close({ body, isExamined: isDone, onExamine }: CloseProps): ReactNode {
  const say = useSay(necessityMessages);
  const [why, setWhy] = useState<string | null>(null);
  const { id, name, kind, likeness, words, sameLead, members, endedOn } = body;
  const reasons = [
    ...(words.length > 0 ? [say("necessity.words", { words: words.join("、") })] : []),
    ...(sameLead ? [say("necessity.lead-unit")] : []),
    ...(members.length > 0
      ? [say("necessity.members", { count: members.length, names: members.slice(0, 3).join("、") })]
      : []),
  ];
  return (
    <li>
      <p>
        <Link to="/bodies/$id" params={{ id }} lang="zh-CN">
          {name}
        </Link>
      </p>
      <small className={kind === "alike" ? undefined : "attention"}>
        {kind === "alike"
          ? say("necessity.alike", { percent: likeness })
          : say(`necessity.${kind}`, { day: endedOn ?? "" })}
      </small>
      {reasons.length > 0 && <small>{reasons.join(" · ")}</small>}
      {isDone && <small>{say("necessity.examined")}</small>}
      {!isDone && onExamine && why === null && (
        <Button size="compact-sm" variant="default" onClick={() => setWhy("")}>
          {say("necessity.examine")}
        </Button>
      )}
      {!isDone && onExamine && why !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (why.trim() !== "") onExamine(name, why);
          }}
        >
          <Textarea
            label={say("necessity.why", { name })}
            value={why}
            maxLength={400}
            rows={2}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" disabled={why.trim() === ""}>
            {say("necessity.keep")}
          </Button>
        </form>
      )}
    </li>
  );
}
