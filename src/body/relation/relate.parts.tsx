import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useState } from "react";
import { isDay } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import { dayNow } from "../../ui/clock.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useSay } from "../../ui/language.ts";
import { noticeDone } from "../../ui/notice.tsx";
import { queryOf, useAct } from "../../ui/query.ts";
import { RefusalNote } from "../../ui/refusal.tsx";
import { listBodies } from "../body.api.ts";
import { DialogActs } from "../decide.parts.tsx";
import { mergeBody, type Relations, relateBody } from "./relation.api.ts";
import { type RelationKind, relationKinds } from "./relation.model.ts";
import { sectionMessages } from "./section.messages.ts";

type RelateDialogProps = {
  readonly id: string;
  readonly can: Relations["can"];
  readonly onClose: () => void;
};
type Chosen = { readonly id: Id<"body">; readonly name: string };

/** Asks which way the body stands to which other, and by which paper. */
export function RelateDialog({ id, can, onClose }: RelateDialogProps): ReactNode {
  const say = useSay(sectionMessages);
  const kinds = relationKinds.filter((kind) => can[kind === "merged_into" ? "merge" : "relate"] === true);
  const [kind, setKind] = useState<RelationKind>(kinds[0] ?? "under");
  const [other, setOther] = useState<Chosen | null>(null);
  const [paper, setPaper] = useState("");
  const [since, setSince] = useState<string>(dayNow());
  const done = () => {
    onClose();
    noticeDone(
      kind === "merged_into" ? say("relate.merged", { name: other?.name ?? "" }) : say("relate.done"),
    );
  };
  const relating = useAct(relateBody, { quiet: true, onDone: done });
  const merging = useAct(mergeBody, { quiet: true, onDone: done });
  const send = () => {
    if (!other) return;
    const params = { id };
    if (kind === "merged_into") merging.mutate({ params, body: { into: other.id, paper } });
    else if (isDay(since)) relating.mutate({ params, body: { kind, to: other.id, paper, since } });
  };
  const error = relating.error ?? merging.error;
  return (
    <Dialog title={say("section.add")} onClose={onClose}>
      <div className="ask">
        <NativeSelect
          label={say("relate.kind")}
          value={kind}
          data={kinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setKind(kinds.find((one) => one === value) ?? kind)}
        />
        {kind === "merged_into" && <p className="attention">{say("relate.merge-what")}</p>}
        <OtherBody id={id} chosen={other} onChoose={setOther} />
        <TextInput
          label={say("relate.paper")}
          description={say("relate.paper-what")}
          value={paper}
          maxLength={300}
          onChange={({ currentTarget }) => setPaper(currentTarget.value)}
        />
        {kind !== "merged_into" && (
          <TextInput
            type="date"
            label={say("relate.since")}
            value={since}
            onChange={({ currentTarget }) => setSince(currentTarget.value)}
          />
        )}
        {error && <RefusalNote error={error} again={send} />}
        <DialogActs
          act={say(kind === "merged_into" ? "kind.merged_into" : "section.add")}
          isReady={other !== null && paper.trim() !== "" && isDay(since)}
          isPending={relating.isPending || merging.isPending}
          onAct={send}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

type OtherBodyProps = {
  readonly id: string;
  readonly chosen: Chosen | null;
  readonly onChoose: (body: Chosen) => void;
};

/** Finds the other body in the register. */
function OtherBody({ id, chosen, onChoose }: OtherBodyProps): ReactNode {
  const say = useSay(sectionMessages);
  const [words, setWords] = useState("");
  const q = useDeferredValue(words.trim());
  const { data } = useQuery({ ...queryOf(listBodies, { query: { q, limit: 8 } }), enabled: q !== "" });
  const found = (data?.rows ?? []).filter((row) => row.id !== id);
  return (
    <fieldset className="relate-other">
      <legend>{say("relate.other")}</legend>
      <TextInput
        label={say("relate.find")}
        description={say("relate.find-what")}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <div className="relate-found" role="radiogroup" aria-label={say("relate.other")}>
        {found.map((row) => (
          <label key={row.id}>
            <input
              type="radio"
              name="other"
              checked={row.id === chosen?.id}
              onChange={() => onChoose({ id: row.id, name: row.name })}
            />{" "}
            <span lang="zh-CN">{row.name}</span> <small lang="zh-CN">{row.jurisdiction}</small>
          </label>
        ))}
        {q !== "" && data && found.length === 0 && <p className="unsaid">{say("relate.none")}</p>}
        {chosen && !found.some((row) => row.id === chosen.id) && <p lang="zh-CN">{chosen.name}</p>}
      </div>
    </fieldset>
  );
}
