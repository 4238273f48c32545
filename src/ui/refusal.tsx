import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { isSignedOut, Refused } from "./api.ts";
import { useSay } from "./language.ts";
import { uiMessages } from "./ui.messages.ts";

type RefusalNoteProps = {
  readonly error: Error;
  /** Offered where asking again may help. */
  readonly again?: () => unknown;
  /** What to do next, when the page knows better than the sentence. */
  readonly children?: ReactNode;
};

/** The sentence of a refusal about this field of the request, for the field to show; null for any other failure. */
export function errorOf(error: Error | null, field: string): string | null {
  return error instanceof Refused && error.field === field ? error.message : null;
}

/**
 * Which rule said no, why, and what to do next; for what nobody answered, that. Announced when it appears.
 * Says nothing of a session that ended: the sign-in over the page does.
 */
export function RefusalNote({ error, again, children }: RefusalNoteProps): ReactNode {
  const say = useSay(uiMessages);
  if (isSignedOut(error)) return null;
  const refused = error instanceof Refused ? error : null;
  return (
    <div className="refusal" role="alert">
      <strong>{say(refused ? "ui.refused" : "ui.unreachable")}</strong>
      <p>{refused ? refused.message : say("ui.unreachable-what")}</p>
      {children}
      <div className="refusal-foot">
        {refused && <span className="refusal-code">{say("ui.code", { code: refused.code })}</span>}
        {again && !(refused && refused.status < 500) && (
          <Button size="compact-sm" variant="default" onClick={again}>
            {say("ui.retry")}
          </Button>
        )}
      </div>
    </div>
  );
}
