import type { ReactNode } from "react";
import { SignInForm } from "../identity/sign-in.parts.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useSay } from "../ui/language.ts";
import { resumeSession } from "../ui/session.tsx";
import { uiMessages } from "../ui/ui.messages.ts";

/** Asks who it is, over the page that was open: nothing typed is lost, and the page goes on where it was. */
export function SessionOver(): ReactNode {
  const say = useSay(uiMessages);
  return (
    <Dialog title={say("ui.session-over")} onClose={resumeSession}>
      <p>{say("ui.session-over-what")}</p>
      <SignInForm onDone={() => undefined} />
    </Dialog>
  );
}
