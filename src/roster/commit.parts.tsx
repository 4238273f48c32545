import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useSay } from "../ui/language.ts";
import { useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { commitRoster, type RosterView, undoRoster } from "./import.api.ts";
import { importMessages } from "./import.messages.ts";

type Props = { readonly roster: RosterView };

/** The whole roster goes in at once; rows with problems only stay behind where that is said. */
export function RosterCommit({ roster: { id, version, counts } }: Props): ReactNode {
  const say = useSay(importMessages);
  const [leaveOut, setLeaveOut] = useState(false);
  const commit = useAct(commitRoster, { quiet: true });
  const stopping = (counts?.problem ?? 0) + (counts?.asked ?? 0);
  const doing = (counts?.new ?? 0) + (counts?.changed ?? 0);
  const run = () => commit.mutate({ params: { id }, body: { version, leaveOut } });
  return (
    <div className="roster-commit">
      {stopping > 0 && doing > 0 && (
        <label className="roster-leave-out">
          <input
            type="checkbox"
            checked={leaveOut}
            onChange={({ currentTarget }) => setLeaveOut(currentTarget.checked)}
          />
          {say("roster.leave-out", { count: stopping })}
        </label>
      )}
      <Button
        size="md"
        loading={commit.isPending}
        disabled={doing === 0 || (stopping > 0 && !leaveOut)}
        onClick={run}
      >
        {doing === 0 ? say("roster.commit-all-same") : say("roster.commit", { count: doing })}
      </Button>
      {commit.error && <RefusalNote error={commit.error} again={run} />}
    </div>
  );
}

/** What it did, and the way back. */
export function RosterUndo({ roster: { id, version, counts } }: Props): ReactNode {
  const say = useSay(importMessages);
  const undo = useAct(undoRoster, { quiet: true });
  const run = () => undo.mutate({ params: { id }, body: { version } });
  const facts = { new: counts?.new ?? 0, changed: counts?.changed ?? 0, unchanged: counts?.unchanged ?? 0 };
  return (
    <div className="roster-commit">
      <p>
        {say("roster.committed-what", facts)} <Link to="/people">{say("roster.to-people")}</Link>
      </p>
      <Button variant="default" loading={undo.isPending} onClick={run}>
        {say("roster.undo")}
      </Button>
      <p className="card-quiet">{say("roster.undo-what")}</p>
      {undo.error && <RefusalNote error={undo.error} again={run} />}
    </div>
  );
}
