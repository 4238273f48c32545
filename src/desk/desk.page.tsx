import "./desk.css";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage, useSay } from "../ui/language.ts";
import { EmptyState, Loading, PageHead } from "../ui/part.tsx";
import { deskMessages } from "./desk.messages.ts";
import { Away } from "./desk-away.parts.tsx";
import { useWaitingThings } from "./desk-source.parts.tsx";

/** What waits for whoever is signed in, from every slice that can wait for somebody. */
export function DeskPage(): ReactNode {
  const say = useSay(deskMessages);
  const language = useLanguage();
  const { filled, count, isKnown } = useWaitingThings();
  return (
    <div className="page desk">
      <PageHead title={say("desk.title")} lead={count > 0 && say("desk.lead")} />
      {!isKnown && <Loading lines={6} />}
      {isKnown && count === 0 && <Nothing />}
      {filled.map(({ id: source, title, items = [] }) =>
        items.length === 0 ? null : (
          <section key={source} className="waiting-list" aria-labelledby={`desk-${source}`}>
            <h2 id={`desk-${source}`}>
              {title[language]} <small className="figures">{items.length}</small>
            </h2>
            <ul>
              {items.map(({ id, card }) => (
                <li key={id}>{card}</li>
              ))}
            </ul>
          </section>
        ),
      )}
      <Away />
      <p>
        <Link to="/rulebook/chains">{say("desk.chains")}</Link>
      </p>
    </div>
  );
}

function Nothing(): ReactNode {
  const say = useSay(deskMessages);
  return (
    <EmptyState
      title={say("desk.empty")}
      act={
        <>
          <Button component={Link} to="/read">
            {say("desk.read")}
          </Button>{" "}
          <Button component={Link} to="/register" variant="default">
            {say("desk.register")}
          </Button>
        </>
      }
    >
      <p>{say("desk.empty-what")}</p>
    </EmptyState>
  );
}
