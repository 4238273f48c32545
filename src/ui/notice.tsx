import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { Refused } from "./api.ts";
import { useSay } from "./language.ts";
import { uiMessages } from "./ui.messages.ts";
import { newUuid } from "./uuid.ts";

/** Long enough to read a sentence and reach the button, in milliseconds. */
const readingTime = 12_000;

/** Says that something was done, with a way back where there is one. */
export function noticeDone(sentence: ReactNode, undo?: () => unknown): void {
  show(readingTime, (hide) => (
    <Spoken sentence={sentence} {...(undo ? { act: "ui.undo", perform: hide(undo) } : {})} />
  ));
}

/** Says why something was not done; what nobody answered can be tried again. */
export function noticeFailure(error: Error, again: () => unknown): void {
  show(false, (hide) =>
    error instanceof Refused ? (
      <Spoken sentence={error.message} code={error.code} />
    ) : (
      <Spoken act="ui.retry" perform={hide(again)} />
    ),
  );
}

/** `hide` makes an act take the notice away before it runs. */
type Hide = (act: () => unknown) => () => void;

function show(autoClose: number | false, message: (hide: Hide) => ReactNode): void {
  const id = newUuid();
  const hide: Hide = (act) => () => {
    notifications.hide(id);
    act();
  };
  notifications.show({ id, autoClose, message: message(hide) });
}

type SpokenProps = {
  readonly sentence?: ReactNode;
  readonly code?: string;
  readonly act?: "ui.undo" | "ui.retry";
  readonly perform?: () => unknown;
};

function Spoken({ sentence, code, act, perform }: SpokenProps): ReactNode {
  const say = useSay(uiMessages);
  return (
    <div className="notice" role={act === "ui.undo" ? "status" : "alert"}>
      <div>{sentence ?? say("ui.unreachable-what")}</div>
      {code && <div className="notice-rule">{say("ui.rule", { code })}</div>}
      {act && (
        <Button size="compact-sm" variant="default" onClick={perform}>
          {say(act)}
        </Button>
      )}
    </div>
  );
}
