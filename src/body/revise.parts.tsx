import "./revise.css";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Refused } from "../ui/api.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { DraftNote, KeyHint } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";
import type { BodyView } from "./body.api.ts";
import { CompareDialog } from "./compare.parts.tsx";
import { oneMessages } from "./one.messages.ts";
import type { Revision } from "./revision.queries.ts";

type RevisionBarProps = {
  readonly body: BodyView;
  readonly revision: Revision;
  readonly onSave: () => void;
  readonly onLeave: () => void;
};

/** Stands at the foot of the window while a charter is revised: what is kept, what is saved, and the ways out. */
export function RevisionBar({ body, revision, onSave, onLeave }: RevisionBarProps): ReactNode {
  const say = useSay(oneMessages);
  const [asked, setAsked] = useState<"compare" | "leave" | null>(null);
  const close = () => setAsked(null);
  return (
    <section className="revision-bar" aria-label={say("revise.editing")}>
      <div>
        <strong>{say("revise.editing")}</strong> <DraftNote state={revision.draft} />
        {revision.isStale && <p className="attention">{say("revise.stale", { version: body.version })}</p>}
        {isToTell(revision) && revision.error && <RefusalNote error={revision.error} again={onSave} />}
      </div>
      <Button variant="default" onClick={revision.isChanged ? () => setAsked("leave") : onLeave}>
        {say("revise.leave")}
      </Button>
      {revision.isStale ? (
        <Button onClick={() => setAsked("compare")}>{say("revise.compare")}</Button>
      ) : (
        <Button
          loading={revision.isSaving}
          onClick={onSave}
          rightSection={<KeyHint keys="mod+s" />}
          {...(revision.isChanged
            ? {}
            : {
                "aria-disabled": true,
                "aria-description": say("revise.nothing"),
                title: say("revise.nothing"),
              })}
        >
          {say("revise.save")}
        </Button>
      )}
      {asked === "leave" && <LeaveDialog version={body.version} onLeave={onLeave} onClose={close} />}
      {asked === "compare" && (
        <CompareDialog
          base={revision.base}
          mine={revision.charter}
          theirs={body.charter}
          onClose={close}
          onMerge={(merged) => {
            revision.merge(merged);
            close();
            noticeDone(say("compare.merged"));
          }}
        />
      )}
    </section>
  );
}

/** That somebody else has saved is told by the bar itself, with what to do about it. */
function isToTell({ error, isStale }: Revision): boolean {
  return !(isStale && error instanceof Refused && error.code === "body.stale");
}

type LeaveDialogProps = {
  readonly version: number;
  readonly onLeave: () => void;
  readonly onClose: () => void;
};

function LeaveDialog({ version, onLeave, onClose }: LeaveDialogProps): ReactNode {
  const say = useSay(oneMessages);
  return (
    <Dialog title={say("revise.leave")} onClose={onClose}>
      <p>{say("revise.leave-what", { version })}</p>
      <div className="dialog-acts">
        <Button variant="default" onClick={onClose}>
          {say("revise.stay")}
        </Button>
        <Button onClick={onLeave}>{say("revise.leave")}</Button>
      </div>
    </Dialog>
  );
}
