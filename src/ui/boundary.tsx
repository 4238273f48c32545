import { Button } from "@mantine/core";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { Component, type ReactNode, useState } from "react";
import { Refused, Unreachable } from "./api.ts";
import { useSay } from "./language.ts";
import { PageHead } from "./part.tsx";
import { RefusalNote } from "./refusal.tsx";
import { uiMessages } from "./ui.messages.ts";
import { newUuid } from "./uuid.ts";

type BoundaryProps = { readonly children: ReactNode };

/** Catches what a page throws: a refusal or a broken page takes the page's place, the frame stays. */
export function Boundary({ children }: BoundaryProps): ReactNode {
  const { reset } = useQueryErrorResetBoundary();
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <Catch key={path} onReset={reset}>
      {children}
    </Catch>
  );
}

class Catch extends Component<BoundaryProps & { readonly onReset: () => void }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const again = () => {
      this.props.onReset();
      this.setState({ error: null });
    };
    return <Problem error={error} again={again} />;
  }
}

type ProblemProps = { readonly error: Error; readonly again: () => void };

/** A page in trouble: refused, unreachable, of a version that is gone, or broken (with a number to tell). */
export function Problem({ error, again }: ProblemProps): ReactNode {
  if (error instanceof Refused || error instanceof Unreachable) {
    return (
      <div className="page narrow">
        <RefusalNote error={error} again={again} />
      </div>
    );
  }
  return isStaleBuild(error) ? <Updated /> : <Broken error={error} />;
}

/** A part of the page could not be loaded, because the server has a newer build. */
function isStaleBuild(error: Error): boolean {
  return /dynamically imported module|Importing a module script failed|Unable to preload/.test(error.message);
}

function Updated(): ReactNode {
  const say = useSay(uiMessages);
  return (
    <div className="page narrow" role="alert">
      <PageHead title={say("ui.new-version")} lead={say("ui.new-version-what")} />
      <Button onClick={() => location.reload()}>{say("ui.reload")}</Button>
    </div>
  );
}

function Broken({ error }: { readonly error: Error }): ReactNode {
  const say = useSay(uiMessages);
  const [id] = useState(() => {
    const made = newUuid().slice(0, 8);
    console.error(`[${made}]`, error);
    return made;
  });
  return (
    <div className="page narrow" role="alert">
      <PageHead title={say("ui.broken")} lead={say("ui.broken-what")} />
      <p className="broken-id">
        {say("ui.broken-id")} <code>{id}</code>
      </p>
      <Button onClick={() => location.reload()}>{say("ui.reload")}</Button>
    </div>
  );
}
