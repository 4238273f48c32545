import { Button } from "@mantine/core";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Refused } from "./api.ts";
import { useSay } from "./language.ts";
import { uiMessages } from "./ui.messages.ts";
import { newUuid } from "./uuid.ts";

type Notice = {
  readonly id: string;
  readonly tone: "done" | "failure";
  /** Empty: nobody answered. */
  readonly sentence: string;
  readonly code?: string;
  readonly act?: { readonly label: "ui.undo" | "ui.retry"; readonly perform: () => unknown };
};

/** Long enough to read a sentence and reach the button, in milliseconds; a failure stays until it is put away. */
const readingTime = 12_000;
/** More than these nobody reads; the oldest goes. */
const most = 3;

let notices: readonly Notice[] = [];
const listeners = new Set<() => void>();

function tell(next: readonly Notice[]): void {
  notices = next.slice(-most);
  for (const listener of listeners) listener();
}

function add(notice: Omit<Notice, "id">): void {
  tell([...notices, { ...notice, id: newUuid() }]);
}

function putAway(id: string): void {
  tell(notices.filter((one) => one.id !== id));
}

/** Says that something was done, with a way back where there is one. */
export function noticeDone(sentence: string, undo?: () => unknown): void {
  add({ tone: "done", sentence, ...(undo ? { act: { label: "ui.undo", perform: undo } } : {}) });
}

/** Says why something was not done; what nobody answered can be tried again. */
export function noticeFailure(error: Error, again: () => unknown): void {
  add(
    error instanceof Refused
      ? { tone: "failure", sentence: error.message, code: error.code }
      : { tone: "failure", sentence: "", act: { label: "ui.retry", perform: again } },
  );
}

/** Places where notices can show, the nearest last: a modal dialog makes everything outside of it unreachable. */
const outlets: symbol[] = [];

/** Where notices show: the frame has one, and every dialog. Only the one mounted last is filled. */
export function NoticeOutlet(): ReactNode {
  const [self] = useState(() => Symbol());
  const shown = useSyncExternalStore(subscribe, () => (outlets.at(-1) === self ? notices : none));
  useEffect(() => {
    outlets.push(self);
    tell(notices);
    return () => {
      outlets.splice(outlets.indexOf(self), 1);
      tell(notices);
    };
  }, [self]);
  return (
    <div className="notices">
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

const none: readonly Notice[] = [];

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function NoticeCard({ notice: { id, tone, sentence, code, act } }: { readonly notice: Notice }): ReactNode {
  const say = useSay(uiMessages);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tone === "failure") return;
    const isHeld = () => card.current?.matches(":hover, :focus-within");
    const timer = setInterval(() => isHeld() || putAway(id), readingTime);
    return () => clearInterval(timer);
  }, [id, tone]);
  const perform = () => {
    putAway(id);
    act?.perform();
  };
  return (
    <div ref={card} className="notice" data-tone={tone} role={tone === "done" ? "status" : "alert"}>
      <p>{sentence || say("ui.unreachable-what")}</p>
      {code && <p className="notice-code">{say("ui.code", { code })}</p>}
      {act && (
        <Button size="compact-sm" variant="default" onClick={perform}>
          {say(act.label)}
        </Button>
      )}
      <button type="button" className="tool" aria-label={say("ui.close")} onClick={() => putAway(id)}>
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
