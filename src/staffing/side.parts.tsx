import type { ReactNode } from "react";
import { useSay } from "../ui/language.ts";
import { StateTag, type Tone } from "../ui/part.tsx";
import type { SecondmentView } from "./secondment.api.ts";
import { secondmentMessages } from "./secondment.messages.ts";
import { onTable } from "./standing.rules.ts";

type Side = "host" | "home" | "person";
type Said = {
  readonly key: "one.now" | "one.yes" | "one.asked" | "one.no" | "one.later";
  readonly tone: Tone;
};

const now: Said = { key: "one.now", tone: "draft" };
const yes: Said = { key: "one.yes", tone: "live" };
const no: Said = { key: "one.no", tone: "over" };
const later: Said = { key: "one.later", tone: "plain" };
const asked: Said = { key: "one.asked", tone: "live" };

/** Where each of the three sides stands: on the extension while one is under way, else on the loan. */
export function saidBySide(it: Pick<SecondmentView, "state" | "extension" | "bars">): Record<Side, Said> {
  const table = onTable(it);
  if (table?.step === "requested") return { host: asked, home: now, person: later };
  if (table?.step === "offered") return { host: now, home: asked, person: later };
  if (table?.step === "consented") return { host: yes, home: yes, person: now };
  if (it.state === "refused") return { host: asked, home: no, person: later };
  if (it.state === "declined") return { host: yes, home: yes, person: no };
  if (it.state === "withdrawn") return { host: no, home: later, person: later };
  return { host: yes, home: yes, person: yes };
}

/** The three sides beside each other: who has said yes, whose answer is waited for. */
export function Sides({ it }: { readonly it: SecondmentView }): ReactNode {
  const say = useSay(secondmentMessages);
  const said = saidBySide(it);
  const names = { host: it.body.name, home: it.homeUnit.shortName, person: it.person.name };
  const answers =
    it.agentNames.length > 0 ? say("one.agents", { names: it.agentNames }) : say("one.no-agents");
  return (
    <section className="sides-part">
      <h2>{it.extension ? say("one.extension", { to: it.extension.to }) : say("one.steps")}</h2>
      <ol className="sides">
        {(["host", "home", "person"] as const).map((side) => (
          <li key={side}>
            <small>{say(`one.side-${side}`)}</small>
            <strong lang="zh-CN">{names[side]}</strong>
            <StateTag tone={said[side].tone}>{say(said[side].key)}</StateTag>
            {side === "home" && said.home === now && <small>{answers}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
