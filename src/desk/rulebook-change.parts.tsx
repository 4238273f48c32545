import { Textarea, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useDeferredValue, useState } from "react";
import { DialogActs } from "../body/decide.parts.tsx";
import type { Language } from "../kernel/schema.ts";
import { entriesById } from "../rulebook/book.data.ts";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import { type ParameterValue, Regime } from "../rulebook/rulebook.model.ts";
import { setChoice } from "../rulebook/setting.api.ts";
import type { Topic } from "../rulebook/setting.model.ts";
import { Choice } from "../ui/choice.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { rulebookPageMessages, sayTopic, sayValue } from "./rulebook.messages.ts";
import { type Effect, type PlaceId, type Progress, useEffectOf } from "./rulebook.queries.ts";
import type { Shifted } from "./rulebook-survey.api.ts";

type ChangeDialogProps = {
  readonly place: PlaceId;
  readonly topic: Topic;
  /** What this place says itself; null where it says nothing. */
  readonly before: ParameterValue | null;
  /** What holds here, whoever said it. */
  readonly now: ParameterValue | null;
  /** The value proposed first; null: to say nothing any more. */
  readonly first: ParameterValue | null;
  readonly onClose: () => void;
};

/** Shows what a change would do to today's register, and saves it with its reason. */
export function ChangeDialog({ place, topic, before, now, first, onClose }: ChangeDialogProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const [typed, setTyped] = useState(first === null ? "" : String(first));
  const [reason, setReason] = useState("");
  const value = first === null ? null : readValue(typed, first);
  const proposal = value === undefined || value === before ? null : { ...topic, before, value };
  const { effect, progress, error } = useEffectOf(place, useDeferredValue(proposal));
  const what = sayTopic(topic, language);
  const saving = useAct(setChoice, {
    quiet: true,
    onDone: () => {
      noticeDone(say("try.saved", { what }));
      onClose();
    },
  });
  const save = () => {
    if (proposal) saving.mutate({ body: { ...proposal, jurisdictionId: place, reason } });
  };
  const failure = saving.error ?? error;
  return (
    <Dialog title={titleOf(topic, language)} onClose={onClose}>
      <div className="ask book-change">
        <p>
          {what}
          {language === "zh" ? "：" : ": "}
          {say("book.from-to", {
            before: sayValue(topic, now, language),
            after: value === undefined ? "…" : sayValue(topic, value, language),
          })}
        </p>
        {first === null ? (
          <p>{say("book.inherit-what")}</p>
        ) : (
          <ValueField topic={topic} kind={first} typed={typed} onType={setTyped} />
        )}
        <section aria-labelledby="try-effect">
          <h3 id="try-effect">{say("try.effect")}</h3>
          <EffectNote effect={proposal && effect} progress={proposal && progress} />
        </section>
        <Textarea
          label={say("try.reason")}
          description={say("try.reason-what")}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {failure && <RefusalNote error={failure} />}
        <DialogActs
          act={say("try.save")}
          isReady={proposal !== null && effect !== null && reason.trim().length >= 2}
          isPending={saving.isPending}
          onAct={save}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

function titleOf(topic: Topic, language: Language): string {
  const title = entriesById.get(topic.about)?.title[language];
  return title ?? sayTopic(topic, language);
}

/** The value as typed, of the kind of the first one; undefined while it is none. */
function readValue(typed: string, kind: ParameterValue): ParameterValue | undefined {
  if (typeof kind === "boolean") return typed === "true";
  if (typeof kind === "string") return typed.trim() === "" ? undefined : typed.trim();
  const number = Number(typed);
  return typed.trim() === "" || !Number.isFinite(number) ? undefined : number;
}

type ValueFieldProps = {
  readonly topic: Topic;
  readonly kind: ParameterValue;
  readonly typed: string;
  readonly onType: (typed: string) => void;
};

function ValueField({ topic, kind, typed, onType }: ValueFieldProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const options: readonly ParameterValue[] =
    topic.topic === "regime" ? Regime.options : typeof kind === "boolean" ? [true, false] : [];
  if (options.length > 0) {
    return (
      <Choice
        label={say("try.value")}
        value={typed}
        options={options.map((one) => ({
          value: String(one),
          label: sayValue(topic, one, language),
        }))}
        onChange={onType}
      />
    );
  }
  const parameter = entriesById.get(topic.about)?.parameters[topic.name];
  const range =
    parameter && "min" in parameter ? say("book.range", { least: parameter.min, most: parameter.max }) : null;
  return (
    <TextInput
      label={say("try.value")}
      description={range}
      inputMode={typeof kind === "number" ? "decimal" : "text"}
      value={typed}
      maxLength={60}
      data-autofocus
      onChange={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}

/** So many bodies are listed; the numbers count them all. */
const mostListed = 30;

type EffectNoteProps = { readonly effect: Effect | null; readonly progress: Progress | null };

function EffectNote({ effect, progress }: EffectNoteProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  if (effect === null) return <p role="status">{progress ? say("try.looking", progress) : "…"}</p>;
  const { total, gained, lost, bodies } = effect;
  if (bodies.length === 0) return <p role="status">{say("try.nothing", { total })}</p>;
  return (
    <>
      <p role="status">{say("try.done", { total, gained, lost })}</p>
      <ul className="book-shifted">
        {bodies.slice(0, mostListed).map((body) => (
          <ShiftedBody key={body.id} body={body} />
        ))}
      </ul>
      {bodies.length > mostListed && <p>{say("try.first", { shown: mostListed, count: bodies.length })}</p>}
    </>
  );
}

function ShiftedBody({ body: { id, name, shifts } }: { readonly body: Shifted }): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const nameOf = (voice: "fail" | "warn" | null) =>
    voice === null ? say("try.quiet") : rulebookMessages[language][`outcome.${voice}`];
  return (
    <li>
      <Link to="/bodies/$id" params={{ id }} target="_blank" lang="zh-CN">
        {name}
      </Link>
      {shifts.map(({ check, before, after }) => (
        <small key={check}>
          {entriesById.get(check)?.title[language] ?? check}
          {language === "zh" ? "：" : ": "}
          {say("book.from-to", { before: nameOf(before), after: nameOf(after) })}
        </small>
      ))}
    </li>
  );
}
