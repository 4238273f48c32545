import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import {
  type AccountCard,
  type DelegationView,
  delegate,
  endDelegation,
  listDelegations,
} from "../approval/approval.api.ts";
import { Acts } from "../approval/decide.parts.tsx";
import { AccountField } from "../approval/find.parts.tsx";
import { addDays, type Day } from "../kernel/day.ts";
import { dayNow } from "../ui/clock.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { deskMessages } from "./desk.messages.ts";

/** Who signs for me while I am away, and for whom I sign. */
export function Away(): ReactNode {
  const say = useSay(deskMessages);
  const [isAsked, ask] = useState(false);
  const { data } = useQuery(queryOf(listDelegations, {}));
  return (
    <section className="away" aria-labelledby="desk-away">
      <h2 id="desk-away">{say("desk.away")}</h2>
      <p>{say("desk.away-what")}</p>
      <ul>
        {data?.mine.map((one) => (
          <Mine key={one.id} one={one} />
        ))}
        {data?.forMe.map((one) => (
          <li key={one.id}>{say("desk.away-for", factsOf(one, one.fromName))}</li>
        ))}
      </ul>
      <Button variant="default" size="compact-sm" onClick={() => ask(true)}>
        {say("desk.away-add")}
      </Button>
      {isAsked && <AwayDialog onClose={() => ask(false)} />}
    </section>
  );
}

function factsOf({ fromDay, untilDay, reason }: DelegationView, name: string) {
  return { from: fromDay, until: untilDay, name, reason };
}

function Mine({ one }: { readonly one: DelegationView }): ReactNode {
  const say = useSay(deskMessages);
  const ending = useAct(endDelegation, {
    onDone: () => noticeDone(say("desk.away-ended", { name: one.toName })),
  });
  return (
    <li>
      {say("desk.away-mine", factsOf(one, one.toName))}{" "}
      <button type="button" className="link" onClick={() => ending.mutate({ params: { id: one.id } })}>
        {say("desk.away-end")}
      </button>
    </li>
  );
}

function AwayDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay(deskMessages);
  const [who, setWho] = useState<AccountCard | null>(null);
  const [days, setDays] = useState<{ fromDay: string; untilDay: string }>({
    fromDay: dayNow(),
    untilDay: addDays(dayNow(), 7),
  });
  const [reason, setReason] = useState("");
  const naming = useAct(delegate, {
    quiet: true,
    onDone: () => {
      noticeDone(say("desk.away-done", { name: who?.name ?? "" }));
      onClose();
    },
  });
  const name = () =>
    who &&
    naming.mutate({
      body: { to: who.id, fromDay: days.fromDay as Day, untilDay: days.untilDay as Day, reason },
    });
  const dayField = (key: "fromDay" | "untilDay", label: string) => (
    <TextInput
      type="date"
      label={label}
      value={days[key]}
      min={dayNow()}
      onChange={({ currentTarget }) => setDays({ ...days, [key]: currentTarget.value })}
    />
  );
  return (
    <Dialog title={say("desk.away-add")} onClose={onClose}>
      <div className="ask">
        <AccountField label={say("desk.away-to")} chosen={who} onChoose={setWho} />
        {dayField("fromDay", say("desk.away-from"))}
        {dayField("untilDay", say("desk.away-until"))}
        <TextInput
          label={say("desk.away-reason")}
          value={reason}
          maxLength={200}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {naming.error && <RefusalNote error={naming.error} again={name} />}
        <Acts
          label={say("desk.away-add")}
          isReady={who !== null && reason.trim() !== ""}
          isPending={naming.isPending}
          onAct={name}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}
