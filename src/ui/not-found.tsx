import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { capsOf, isMac } from "./keys.ts";
import { useSay } from "./language.ts";
import { PageHead } from "./part.tsx";
import { uiMessages } from "./ui.messages.ts";

export function NotFound(): ReactNode {
  const say = useSay(uiMessages);
  const keys = capsOf("mod+k", isMac()).flat().join(" ");
  return (
    <div className="page narrow">
      <PageHead title={say("ui.not-found")} lead={say("ui.not-found-what", { keys })} />
      <Link to="/">{say("ui.home")}</Link>
    </div>
  );
}
