import { Button, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Choice } from "../ui/choice.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { Loading } from "../ui/part.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { type Candidate, chooseBodies, listCandidates } from "./campaign.api.ts";
import { reasonNames } from "./campaign.messages.ts";
import { type CandidateReason, candidateReasons } from "./campaign.model.ts";
import { campaignMessages } from "./page.messages.ts";
import { sayFacts } from "./result.messages.ts";

type ChooseDialogProps = { readonly id: string; readonly onClose: () => void };

/** Lists bodies by why one would look at them; what is chosen stays chosen while one looks at another list. */
export function ChooseDialog({ id, onClose }: ChooseDialogProps): ReactNode {
  const say = useSay(campaignMessages);
  const language = useLanguage();
  const [reason, setReason] = useState<CandidateReason>("overdue");
  const [q, setWords] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<Candidate["id"]>>(new Set());
  const found = useQuery({
    ...queryOf(listCandidates, { params: { id }, query: { reason, q } }),
    placeholderData: keepPreviousData,
  });
  const { mutate, error, isPending } = useAct(chooseBodies, {
    quiet: true,
    onDone: (reply) => {
      onClose();
      noticeDone(say("campaign.chosen", { count: reply.chosen }));
    },
  });
  const rows = found.data?.rows ?? [];
  const free = rows.filter(({ takenBy }) => takenBy === null).map((row) => row.id);
  const choose = () => mutate({ params: { id }, body: { bodies: [...chosen] } });
  return (
    <Dialog title={say("campaign.choose")} onClose={onClose}>
      <div className="ask campaign-choose">
        <p>{say("campaign.choose-what")}</p>
        <Choice
          label={say("campaign.choose")}
          value={reason}
          options={candidateReasons.map((value) => ({ value, label: reasonNames[language][value] }))}
          onChange={setReason}
        />
        <TextInput
          type="search"
          aria-label={say("campaign.find")}
          placeholder={say("campaign.find")}
          value={q}
          maxLength={100}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        {found.isPending && <Loading lines={5} />}
        {found.error && <RefusalNote error={found.error} again={() => found.refetch()} />}
        {found.data && rows.length === 0 && <p role="status">{say("campaign.choose-none")}</p>}
        {free.length > 1 && (
          <button type="button" className="link" onClick={() => setChosen(new Set([...chosen, ...free]))}>
            {say("campaign.choose-all")}
          </button>
        )}
        <ul>
          {rows.map((row) => (
            <CandidateRow
              key={row.id}
              row={row}
              isChosen={chosen.has(row.id)}
              onToggle={() => setChosen(toggled(chosen, row.id))}
            />
          ))}
        </ul>
        {error && <RefusalNote error={error} again={choose} />}
        <div className="dialog-acts">
          <Button disabled={chosen.size === 0} loading={isPending} onClick={choose}>
            {say("campaign.choose-act", { count: chosen.size })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function toggled<T>(chosen: ReadonlySet<T>, one: T): ReadonlySet<T> {
  return new Set(chosen.has(one) ? [...chosen].filter((other) => other !== one) : [...chosen, one]);
}

type CandidateRowProps = {
  readonly row: Candidate;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
};

function CandidateRow({ row, isChosen, onToggle }: CandidateRowProps): ReactNode {
  const say = useSay(campaignMessages);
  const language = useLanguage();
  const told =
    row.takenBy === null ? sayFacts(row.facts, language) : [say("campaign.taken", { by: row.takenBy })];
  return (
    <li>
      <label>
        <input type="checkbox" checked={isChosen} disabled={row.takenBy !== null} onChange={onToggle} />
        <span>
          <strong lang="zh-CN">{row.name}</strong>
          <small>{[row.jurisdiction, ...told].join(" · ")}</small>
        </span>
      </label>
    </li>
  );
}
