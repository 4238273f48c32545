import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { dayNow } from "../ui/clock.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { DayText, InstantText } from "../ui/time.tsx";
import { correctPerson, listPersonViewers, markLeft, type PersonView } from "./people.api.ts";
import { establishmentBounds, establishmentNames, peopleMessages, rankNames } from "./people.messages.ts";
import { EstablishmentKind, establishmentKinds, leavings, Rank, ranks } from "./person.model.ts";
import { UnitField } from "./unit.parts.tsx";

type PersonProps = { readonly person: PersonView };

/** What the office keeps of a person, and what the kind of establishment lets this person do. */
export function PersonFactsPart({ person }: PersonProps): ReactNode {
  const say = useSay(peopleMessages);
  const language = useLanguage();
  const { unit, post, postSince, rank, establishment, phoneTail } = person;
  return (
    <dl className="card-facts">
      <dt>{say("person.home")}</dt>
      <dd lang="zh-CN">
        <Link to="/units/$id" params={{ id: unit.id }}>
          {unit.name}
        </Link>
      </dd>
      <dt>{say("person.post")}</dt>
      <dd lang="zh-CN">{post || "—"}</dd>
      <dt>{say("person.since")}</dt>
      <dd>{postSince ? <DayText day={postSince} /> : say("person.since-unknown")}</dd>
      <dt>{say("person.rank")}</dt>
      <dd>{rankNames[language][rank]}</dd>
      <dt>{say("person.establishment")}</dt>
      <dd>
        {establishmentNames[language][establishment]}
        <small>{establishmentBounds[language][establishment]}</small>
      </dd>
      <dt>{say("person.phone")}</dt>
      <dd>{phoneTail ? say("person.phone-kept", { tail: phoneTail }) : say("person.phone-none")}</dd>
    </dl>
  );
}

/** For the person alone: who looked at this page. */
export function PersonViewers({ person }: PersonProps): ReactNode {
  const say = useSay(peopleMessages);
  const { data } = useSuspenseQuery(queryOf(listPersonViewers, { params: { id: person.id } }));
  return (
    <>
      <p className="card-quiet">
        {say(data.viewers.length === 0 ? "person.no-viewers" : "person.viewers-what")}
      </p>
      {data.viewers.length > 0 && (
        <ul className="holdings">
          {data.viewers.map(({ at, name, unit, post }) => (
            <li key={at + name}>
              <span lang="zh-CN">
                {name} {unit} {post}
              </span>
              <InstantText at={at} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Corrections and leaving, for the staffing office. */
export function PersonActs({ person }: PersonProps): ReactNode {
  const say = useSay(peopleMessages);
  const [open, setOpen] = useState<"correct" | "leave" | null>(null);
  const back = useAct(markLeft);
  if (person.can.correct !== true) return null;
  const close = () => setOpen(null);
  return (
    <>
      {person.leftOn === null ? (
        <Button variant="default" onClick={() => setOpen("leave")}>
          {say("person.leave")}
        </Button>
      ) : (
        <Button
          variant="default"
          loading={back.isPending}
          onClick={() =>
            back.mutate({ params: { id: person.id }, body: { how: null, on: null, version: person.version } })
          }
        >
          {say("person.return")}
        </Button>
      )}
      <Button onClick={() => setOpen("correct")}>{say("person.correct")}</Button>
      {open === "correct" && <CorrectDialog person={person} onClose={close} />}
      {open === "leave" && <LeaveDialog person={person} onClose={close} />}
    </>
  );
}

type DialogProps = PersonProps & { readonly onClose: () => void };

function CorrectDialog({ person, onClose }: DialogProps): ReactNode {
  const say = useSay(peopleMessages);
  const language = useLanguage();
  const [to, setTo] = useState({
    ...person,
    unit: person.unit as Pick<PersonView["unit"], "id" | "name"> | null | undefined,
    phoneTail: person.phoneTail ?? "",
    postSince: person.postSince ?? "",
  });
  const onDone = () => {
    noticeDone(say("person.corrected"));
    onClose();
  };
  const correct = useAct(correctPerson, { quiet: true, onDone });
  const set = (part: Partial<typeof to>) => setTo((all) => ({ ...all, ...part }));
  const save = () => {
    const { unit, post, rank, establishment, phoneTail, postSince } = to;
    if (!unit) return;
    const facts = {
      unitId: unit.id,
      post,
      rank,
      establishment,
      phoneTail: phoneTail || null,
      postSince: postSince || null,
    };
    correct.mutate({ params: { id: person.id }, body: { ...facts, version: person.version } });
  };
  return (
    <Dialog title={`${say("person.correct")} · ${person.name}`} onClose={onClose}>
      <div className="card-form">
        <p className="card-quiet">{say("person.correct-what")}</p>
        <UnitField
          label={say("person.home")}
          chosen={to.unit}
          onChoose={(unit) => set({ unit: unit && { id: unit.id, name: unit.name } })}
        />
        <TextInput
          label={say("person.post")}
          value={to.post}
          maxLength={200}
          onChange={({ currentTarget }) => set({ post: currentTarget.value })}
        />
        <NativeSelect
          label={say("person.rank")}
          value={to.rank}
          data={ranks.map((value) => ({ value, label: rankNames[language][value] }))}
          onChange={({ currentTarget }) => set({ rank: Rank.parse(currentTarget.value) })}
        />
        <NativeSelect
          label={say("person.establishment")}
          value={to.establishment}
          description={establishmentBounds[language][to.establishment]}
          data={establishmentKinds.map((value) => ({ value, label: establishmentNames[language][value] }))}
          onChange={({ currentTarget }) =>
            set({ establishment: EstablishmentKind.parse(currentTarget.value) })
          }
        />
        <TextInput
          label={say("person.phone-tail")}
          value={to.phoneTail}
          inputMode="numeric"
          maxLength={4}
          pattern="[0-9]{4}"
          onChange={({ currentTarget }) => set({ phoneTail: currentTarget.value.replace(/\D/g, "") })}
        />
        <TextInput
          type="date"
          label={say("person.since")}
          value={to.postSince}
          max={dayNow()}
          onChange={({ currentTarget }) => set({ postSince: currentTarget.value })}
        />
        {correct.error && <RefusalNote error={correct.error} again={save} />}
        <div className="dialog-acts">
          <Button loading={correct.isPending} disabled={!to.unit} onClick={save}>
            {say("person.save")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function LeaveDialog({ person, onClose }: DialogProps): ReactNode {
  const say = useSay(peopleMessages);
  const [how, setHow] = useState<(typeof leavings)[number]>("retired");
  const [on, setOn] = useState<string>(dayNow());
  const leave = useAct(markLeft, { quiet: true, onDone: onClose });
  const save = () => leave.mutate({ params: { id: person.id }, body: { how, on, version: person.version } });
  return (
    <Dialog title={`${say("person.leave")} · ${person.name}`} onClose={onClose}>
      <div className="card-form">
        <p className="card-quiet">{say("person.leave-what")}</p>
        <NativeSelect
          label={say("person.how")}
          value={how}
          data={leavings.map((value) => ({ value, label: say(`person.how-${value}`) }))}
          onChange={({ currentTarget }) => setHow(currentTarget.value === "left" ? "left" : "retired")}
        />
        <TextInput
          type="date"
          label={say("person.on")}
          value={on}
          max={dayNow()}
          onChange={({ currentTarget }) => setOn(currentTarget.value)}
        />
        {leave.error && <RefusalNote error={leave.error} again={save} />}
        <div className="dialog-acts">
          <Button loading={leave.isPending} onClick={save}>
            {say("person.leave")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
