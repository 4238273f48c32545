import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useSay } from "../../ui/language.ts";
import { noticeDone } from "../../ui/notice.tsx";
import { DraftNote } from "../../ui/part.tsx";
import { useAct } from "../../ui/query.ts";
import { RefusalNote } from "../../ui/refusal.tsx";
import { versionPageMessages } from "./page.messages.ts";
import { saveVersion, type VersionView } from "./version.api.ts";
import type { useKeptVersion } from "./version.queries.ts";

type SaveBarProps = {
  readonly version: VersionView;
  readonly kept: ReturnType<typeof useKeptVersion>;
  readonly onLeave: () => void;
};

/** At the foot of the window while a version is corrected: what is kept, what somebody else saved, and the ways out. */
export function SaveBar({ version, kept, onLeave }: SaveBarProps): ReactNode {
  const say = useSay(versionPageMessages);
  const { bodyId: id, number, revision: newest } = version;
  const save = useAct(saveVersion, {
    quiet: true,
    onDone: ({ revision }) => {
      noticeDone(say("page.saved", { number, revision }));
      kept.clear();
      onLeave();
    },
  });
  const written = kept.value;
  const isStale = written !== null && written.revision !== newest;
  const send = () => {
    if (written !== null) save.mutate({ params: { id, number }, body: written });
  };
  return (
    <section className="version-acts" aria-label={say("page.edit")}>
      <div>
        <DraftNote state={kept.state} />
        {isStale && <p className="attention">{say("page.stale", { revision: newest })}</p>}
        {save.error && !isStale && <RefusalNote error={save.error} again={send} />}
      </div>
      <Button
        variant="default"
        onClick={() => {
          kept.clear();
          onLeave();
        }}
      >
        {say("page.leave")}
      </Button>
      {isStale ? (
        <Button onClick={() => kept.set({ ...written, revision: newest })}>{say("page.take-mine")}</Button>
      ) : (
        <Button onClick={send} disabled={written === null} loading={save.isPending}>
          {say("page.save")}
        </Button>
      )}
    </section>
  );
}
