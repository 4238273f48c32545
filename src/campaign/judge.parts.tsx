import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { listBodies } from "../body/body.api.ts";
import { DialogActs } from "../body/decide.parts.tsx";
import { fill } from "../kernel/messages.ts";
import { Choice } from "../ui/choice.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { decideOnItem, type ItemView, proposeItem } from "./campaign.api.ts";
import { proposalNames } from "./campaign.messages.ts";
import { cleanableStates, type ItemFacts, type Proposal, proposals } from "./campaign.model.ts";
import { suggestProposal } from "./campaign.rules.ts";
import type { ItemProps } from "./item.parts.tsx";
import { campaignMessages } from "./page.messages.ts";

type AskingProps = ItemProps & { readonly onClose: () => void };

/** A proposal begins with what the facts speak for; its words are Chinese, as they go into the table. */
export function ProposeDialog({ campaign, item, onClose }: AskingProps): ReactNode {
  const say = useSay(campaignMessages);
  const language = useLanguage();
  const first = item.proposal ?? suggestProposal(item.facts);
  const [proposal, setProposal] = useState<Proposal>(first);
  const [reason, setReason] = useState(item.reason || suggestReason(first, item.facts));
  const [statement, setStatement] = useState(item.statement);
  const [into, setInto] = useState(intoOf(item));
  const { mutate, error, isPending } = useAct(proposeItem, {
    quiet: true,
    onDone: () => {
      onClose();
      noticeDone(say("campaign.proposed"));
    },
  });
  const turn = (next: Proposal) => {
    if (reason === "" || reason === suggestReason(proposal, item.facts))
      setReason(suggestReason(next, item.facts));
    setProposal(next);
  };
  const mergeInto = proposal === "merge" ? (into?.id ?? null) : null;
  const send = () => {
    const body = { version: item.version, proposal, mergeInto, reason, statement };
    mutate({ params: { id: campaign.id, body: item.bodyId }, body });
  };
  return (
    <Dialog title={item.name} onClose={onClose}>
      <div className="ask">
        <Choice
          label={say("campaign.proposal")}
          value={proposal}
          options={proposals.map((value) => ({ value, label: proposalNames[language][value] }))}
          onChange={turn}
        />
        {proposal === "merge" && <BodyChoice but={item.bodyId} chosen={into} onChoose={setInto} />}
        <Textarea
          label={say("campaign.reason")}
          value={reason}
          maxLength={1_000}
          rows={3}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Textarea
          label={say("campaign.statement")}
          value={statement}
          maxLength={1_000}
          rows={2}
          onChange={({ currentTarget }) => setStatement(currentTarget.value)}
        />
        {error && <RefusalNote error={error} again={send} />}
        <DialogActs
          act={say("campaign.send")}
          isReady={reason.trim() !== "" && (proposal !== "merge" || into !== null)}
          isPending={isPending}
          onAct={send}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

type Named = { readonly id: ItemView["bodyId"]; readonly name: string };

function intoOf({ mergeInto, mergeIntoName, facts }: ItemView): Named | null {
  return mergeInto === null ? facts.alike : { id: mergeInto, name: mergeIntoName ?? "" };
}

function suggestReason(proposal: Proposal, { overdueDays, alike }: ItemFacts): string {
  const zh = campaignMessages.zh;
  if (proposal === "abolish" && overdueDays !== null)
    return fill(zh["campaign.suggest-abolish"], { days: overdueDays });
  if (proposal === "merge" && alike !== null) return fill(zh["campaign.suggest-merge"], { name: alike.name });
  return proposal === "keep" ? zh["campaign.suggest-keep"] : "";
}

type BodyChoiceProps = {
  readonly but: Named["id"];
  readonly chosen: Named | null;
  readonly onChoose: (body: Named | null) => void;
};

/** Finds a living body by name or pinyin. */
function BodyChoice({ but, chosen, onChoose }: BodyChoiceProps): ReactNode {
  const say = useSay(campaignMessages);
  const [q, setWords] = useState("");
  const found = useQuery({
    ...queryOf(listBodies, { query: { q, state: [...cleanableStates], limit: 8, order: "name" } }),
    enabled: q.trim() !== "",
  });
  const rows = found.data?.rows.filter(({ id }) => id !== but) ?? [];
  return (
    <div className="campaign-into">
      <TextInput
        label={say("campaign.into")}
        description={chosen?.name ?? say("campaign.into-find")}
        value={q}
        maxLength={100}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <label lang="zh-CN">
              <input
                type="radio"
                name="into"
                checked={chosen?.id === row.id}
                onChange={() => onChoose({ id: row.id, name: row.name })}
              />
              {row.name}
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says what agreeing does before it is done. */
export function DecideDialog({ campaign, item, onClose }: AskingProps): ReactNode {
  const say = useSay(campaignMessages);
  const language = useLanguage();
  const [note, setNote] = useState("");
  const proposal = item.proposal ?? "keep";
  const facts = { name: item.name, into: item.mergeIntoName ?? "" };
  const { mutate, error, isPending, variables } = useAct(decideOnItem, {
    quiet: true,
    onDone: () => {
      onClose();
      noticeDone(
        say(variables?.body.agree ? `campaign.agreed-${proposal}` : "campaign.returned-done", facts),
      );
    },
  });
  const decide = (agree: boolean) =>
    mutate({ params: { id: campaign.id, body: item.bodyId }, body: { version: item.version, agree, note } });
  return (
    <Dialog title={item.name} onClose={onClose}>
      <div className="ask">
        <p>
          <strong>{proposalNames[language][proposal]}</strong>
          {item.mergeIntoName && <span lang="zh-CN"> → {item.mergeIntoName}</span>}
        </p>
        <p lang="zh-CN">{item.reason}</p>
        {item.statement && <p lang="zh-CN">{item.statement}</p>}
        <p>{say(`campaign.effect-${proposal}`, facts)}</p>
        <Textarea
          label={say("campaign.note")}
          description={say("campaign.note-what")}
          value={note}
          maxLength={1_000}
          rows={3}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {error && <RefusalNote error={error} again={() => decide(variables?.body.agree ?? false)} />}
        <div className="dialog-acts">
          <Button
            variant="default"
            disabled={note.trim() === ""}
            loading={isPending}
            onClick={() => decide(false)}
          >
            {say("campaign.return")}
          </Button>
          <Button loading={isPending} onClick={() => decide(true)}>
            {say("campaign.agree")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
