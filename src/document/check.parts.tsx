import type { ReactNode } from "react";
import { useSay } from "../ui/language.ts";
import type { DocumentFinding } from "./check.rules.ts";
import { pageMessages } from "./page.messages.ts";

/** What stands against the paper, and what its reader should know; what stops it first. */
export function DocumentChecks({ findings }: { readonly findings: readonly DocumentFinding[] }): ReactNode {
  const say = useSay(pageMessages);
  const sorted = findings.toSorted((a, b) => Number(a.severity === "warn") - Number(b.severity === "warn"));
  return (
    <section className="document-checks" aria-labelledby="checks-title">
      <h2 id="checks-title">{say("paper.checks")}</h2>
      {sorted.length === 0 && <p>{say("paper.clean")}</p>}
      <ul>
        {sorted.map(({ check, code, severity, facts }) => (
          <li key={code} data-severity={severity}>
            <p>
              <strong>{say(severity === "stop" ? "paper.stop" : "paper.warn")}</strong> <small>{check}</small>
            </p>
            <p>{say(`find.${code}`, facts)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
