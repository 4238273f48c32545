import "../../charter/judgement.css";
import "../secondment.css";
import { Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { DialogActs } from "../../body/decide.parts.tsx";
import type { Day } from "../../kernel/day.ts";
import { dayNow } from "../../ui/clock.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useSay } from "../../ui/language.ts";
import { noticeDone } from "../../ui/notice.tsx";
import { queryOf, useAct } from "../../ui/query.ts";
import { RefusalNote } from "../../ui/refusal.tsx";
import { getExpertise, markExpert } from "../expert/expert.api.ts";
import { DayField } from "../field.parts.tsx";
import { getTraining, recordTraining, strikeTraining, type Training } from "./training.api.ts";
import { trainingMessages } from "./training.messages.ts";

/** What a person has learnt, what a post they hold still asks for, and in which fields they are asked for. */
export function PersonTraining({ personId }: { readonly personId: string }): ReactNode {
  const say = useSay(trainingMessages);
  const params = { id: personId };
  const training = useQuery(queryOf(getTraining, { params })).data;
  const expertise = useQuery(queryOf(getExpertise, { params })).data;
  const [open, setOpen] = useState<"course" | "fields" | null>(null);
  if (!training || !expertise) return null;
  const mayRecord = training.can.record === true;
  return (
    <div className="part-loans inset">
      <p>
        {say("expertise.fields")}：
        {expertise.fields.length > 0 ? (
          <strong lang="zh-CN">{expertise.fields.join("、")}</strong>
        ) : (
          <span className="card-quiet">{say("expertise.none")}</span>
        )}{" "}
        {mayRecord && (
          <button type="button" className="link" onClick={() => setOpen("fields")}>
            {say("expertise.mark")}
          </button>
        )}
      </p>
      <Missing training={training} />
      <Done personId={personId} training={training} />
      {mayRecord && (
        <button type="button" className="link" onClick={() => setOpen("course")}>
          {say("training.record")}
        </button>
      )}
      {open === "course" && (
        <RecordDialog personId={personId} training={training} onClose={() => setOpen(null)} />
      )}
      {open === "fields" && (
        <FieldsDialog personId={personId} fields={expertise.fields} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function Missing({ training: { missing } }: { readonly training: Training }): ReactNode {
  const say = useSay(trainingMessages);
  return missing.map(({ course, post, body }) => (
    <p key={body.id + post + course} className="attention">
      <Link to="/bodies/$id" params={{ id: body.id }}>
        {say("training.missing", { post, body: body.name, course })}
      </Link>
    </p>
  ));
}

type DoneProps = { readonly personId: string; readonly training: Training };

function Done({ personId, training: { done, can } }: DoneProps): ReactNode {
  const say = useSay(trainingMessages);
  const striking = useAct(strikeTraining);
  if (done.length === 0) return <p className="card-quiet">{say("training.none")}</p>;
  return (
    <ul>
      {done.map(({ course, doneOn, by }) => (
        <li key={course + doneOn}>
          <span lang="zh-CN">{course}</span>
          <small>
            {doneOn} · {say("training.by", { by })}{" "}
            {can.record === true && (
              <button
                type="button"
                className="link"
                onClick={() => striking.mutate({ params: { id: personId }, body: { course, doneOn } })}
              >
                {say("training.strike")}
                <span className="hidden-text"> {course}</span>
              </button>
            )}
          </small>
        </li>
      ))}
    </ul>
  );
}

type RecordProps = DoneProps & { readonly onClose: () => void };

/** A course that a post asks for stands there already. */
function RecordDialog({ personId, training, onClose }: RecordProps): ReactNode {
  const say = useSay(trainingMessages);
  const [course, setCourse] = useState(training.missing[0]?.course ?? "");
  const [doneOn, setDay] = useState<Day | null>(dayNow());
  const recording = useAct(recordTraining, {
    quiet: true,
    onDone: () => {
      onClose();
      noticeDone(say("training.saved"));
    },
  });
  const save = () => doneOn && recording.mutate({ params: { id: personId }, body: { course, doneOn } });
  return (
    <Dialog title={say("training.record")} onClose={onClose}>
      <div className="ask">
        <p>{say("training.what")}</p>
        <div className="pair">
          <TextInput
            label={say("training.course")}
            value={course}
            maxLength={100}
            data-autofocus
            onChange={({ currentTarget }) => setCourse(currentTarget.value)}
          />
          <DayField label={say("training.day")} value={doneOn} max={dayNow()} onChange={setDay} />
        </div>
        {recording.error && <RefusalNote error={recording.error} again={save} />}
        <DialogActs
          act={say("training.record")}
          isReady={course.trim() !== "" && doneOn !== null}
          isPending={recording.isPending}
          onAct={save}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

type FieldsProps = {
  readonly personId: string;
  readonly fields: readonly string[];
  readonly onClose: () => void;
};

function FieldsDialog({ personId, fields, onClose }: FieldsProps): ReactNode {
  const say = useSay(trainingMessages);
  const [words, setWords] = useState(fields.join("\n"));
  const marking = useAct(markExpert, {
    quiet: true,
    onDone: () => {
      onClose();
      noticeDone(say("expertise.saved"));
    },
  });
  const save = () => {
    const named = words.split("\n").flatMap((line) => line.trim() || []);
    marking.mutate({ params: { id: personId }, body: { fields: named } });
  };
  return (
    <Dialog title={say("expertise.mark")} onClose={onClose}>
      <div className="ask">
        <Textarea
          label={say("expertise.fields")}
          description={say("expertise.what")}
          value={words}
          rows={4}
          data-autofocus
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        {marking.error && <RefusalNote error={marking.error} again={save} />}
        <DialogActs
          act={say("expertise.mark")}
          isPending={marking.isPending}
          onAct={save}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}
