import "./secondment.css";
import { Link } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { z } from "zod";
import { idOf } from "../kernel/id.ts";
import { type OfferedAct, useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { saidOf, useLanguage, useSay } from "../ui/language.ts";
import { useUrl } from "../ui/url.ts";
import { AskDialog } from "./ask.parts.tsx";
import type { SecondmentRow } from "./secondment.api.ts";
import { modeNames, secondmentMessages } from "./secondment.messages.ts";
import { useHosting, useSecondments } from "./secondment.queries.ts";
import { staffingMessages } from "./staffing.messages.ts";
import { percent } from "./terms.rules.ts";
import { StandingTag } from "./timeline.parts.tsx";

/** Whom the page is opened to ask for, as the pool of experts links to it. */
const AskUrl = z.object({ ask: idOf<"person">().optional() });

/** People on loan to one body, and asking for more where the reader may; nothing for who sees no secondments. */
export function BodyLoans({ bodyId }: { readonly bodyId: string }): ReactNode {
  const say = useSay(secondmentMessages);
  const { rows } = useSecondments({ body: bodyId });
  const { request } = useHosting(bodyId).can;
  const [url, change] = useUrl(AskUrl);
  const [isAsking, setAsking] = useState(url.ask !== undefined);
  const close = () => {
    setAsking(false);
    change({ ask: undefined });
  };
  const isHost = request !== "staffing.not-host";
  const acts = useMemo((): readonly OfferedAct[] => {
    if (!isHost) return [];
    const may =
      request === true ? true : saidOf(staffingMessages, request as keyof typeof staffingMessages.zh);
    const perform = () => (may === true ? setAsking(true) : undefined);
    const label = saidOf(secondmentMessages, "body.ask");
    return [{ id: "staffing.request", label, group: "act", icon: UserPlus, may, perform }];
  }, [request, isHost]);
  useOffer(acts);
  const isOfUse = request === true || request === "staffing.body-overdue";
  if (!isOfUse && rows.length === 0) return null;
  return (
    <section className="part-loans" aria-labelledby="loans-title">
      <header>
        <h2 id="loans-title">{say("body.title")}</h2>
        {acts.map((act) => (
          <ActButton key={act.id} act={act} size="compact-sm" variant="default" />
        ))}
      </header>
      {rows.length === 0 ? <p className="unsaid">{say("body.none")}</p> : <Rows rows={rows} by="person" />}
      {isAsking && request === true && (
        <AskDialog bodyId={bodyId} firstPerson={url.ask ?? null} onClose={close} />
      )}
    </section>
  );
}

/** Where one person is lent, and was; of what the reader may see. */
export function PersonLoans({ personId }: { readonly personId: string }): ReactNode {
  const say = useSay(secondmentMessages);
  const now = useSecondments({ person: personId });
  const past = useSecondments({ person: personId, view: "past" });
  const rows = [...now.rows, ...past.rows];
  if (rows.length === 0) return <p className="unsaid">{say("person.none")}</p>;
  return (
    <div className="part-loans">
      <Rows rows={rows} by="body" />
    </div>
  );
}

type RowsProps = { readonly rows: readonly SecondmentRow[]; readonly by: "person" | "body" };

function Rows({ rows, by }: RowsProps): ReactNode {
  const language = useLanguage();
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/secondments/$id" params={{ id: row.id }}>
            <span lang="zh-CN">{by === "person" ? row.person.name : row.body.name}</span>{" "}
            <small lang="zh-CN">
              {row.post}
              {by === "person" && ` · ${row.homeUnit.shortName}`}
            </small>
          </Link>
          <StandingTag row={row} />
          <small>
            {modeNames[language][row.mode]} {percent(row.share)}% · {row.startOn} — {row.endOn}
          </small>
        </li>
      ))}
    </ul>
  );
}
