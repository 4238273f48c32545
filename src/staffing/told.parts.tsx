import type { ReactNode } from "react";
import { z } from "zod";
import { useLanguage, useSay } from "../ui/language.ts";
import { InstantText } from "../ui/time.tsx";
import type { SecondmentTold } from "./secondment.api.ts";
import { barNames, secondmentMessages } from "./secondment.messages.ts";
import { Bar, Terms } from "./secondment.model.ts";
import { percent } from "./terms.rules.ts";

/** What an event carries that a reader wants to see; what is missing or of another version is left out. */
const Facts = z.object({
  note: z.string().catch(""),
  about: z.enum(["loan", "extension"]).catch("loan"),
  terms: Terms.optional().catch(undefined),
  asked: Terms.optional().catch(undefined),
  offered: Terms.optional().catch(undefined),
  bars: z.array(Bar).nullable().catch(null),
  explanations: z.record(z.string(), z.string()).catch({}),
  onPaper: z.boolean().catch(false),
  from: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
  on: z.string().optional().catch(undefined),
  lastDay: z.string().optional().catch(undefined),
});
type Facts = z.output<typeof Facts>;

const kinds = [
  "requested",
  "offered",
  "accepted",
  "consented",
  "refused",
  "agreed",
  "declined",
  "withdrawn",
  "extension-asked",
  "recalled",
  "return-said",
  "returned",
] as const;

type HistoryProps = {
  readonly entries: readonly SecondmentTold[];
  readonly persons: Readonly<Record<string, string>>;
};

/** Who has said what and when; the latest first. */
export function SecondmentHistory({ entries, persons }: HistoryProps): ReactNode {
  const say = useSay(secondmentMessages);
  return (
    <section className="history" aria-labelledby="told-title">
      <h2 id="told-title">{say("one.history")}</h2>
      <ol reversed>
        {entries.toReversed().map((entry) => (
          <Entry key={entry.id} entry={entry} persons={persons} />
        ))}
      </ol>
    </section>
  );
}

type EntryProps = { readonly entry: SecondmentTold; readonly persons: HistoryProps["persons"] };

function Entry({ entry, persons }: EntryProps): ReactNode {
  const facts = Facts.parse(entry.facts);
  return (
    <li>
      <p>
        <strong>{useWhat(entry.kind, facts)}</strong>{" "}
        {entry.by !== null && <span lang="zh-CN">{entry.by}</span>}
      </p>
      <InstantText at={entry.at} />
      {useDetails(facts, persons).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {facts.note !== "" && <blockquote lang="zh-CN">{facts.note}</blockquote>}
      {Object.entries(facts.explanations).map(([check, ground]) => (
        <blockquote key={check} lang="zh-CN">
          {check} {ground}
        </blockquote>
      ))}
    </li>
  );
}

function useWhat(stored: string, { about, onPaper }: Facts): string {
  const say = useSay(secondmentMessages);
  const bare = stored.replace(/^secondment\./, "");
  const kind = kinds.find((one) => one === bare);
  if (kind === undefined) return stored;
  const said = kind === "agreed" && onPaper ? say("told.agreed-paper") : say(`told.${kind}`);
  return about === "extension" ? said + say("told.about-extension") : said;
}

/** What was changed or named, a line each. */
function useDetails({ asked, offered, bars, ...facts }: Facts, persons: HistoryProps["persons"]): string[] {
  const say = useSay(secondmentMessages);
  const language = useLanguage();
  const lines: string[] = [];
  if (asked && offered) {
    const name = (id: string) => persons[id] ?? "";
    if (asked.personId !== offered.personId) {
      lines.push(say("told.person", { from: name(asked.personId), to: name(offered.personId) }));
    }
    if (asked.startOn !== offered.startOn || asked.endOn !== offered.endOn) {
      const days = (terms: Terms) => `${terms.startOn}—${terms.endOn}`;
      lines.push(say("told.days", { from: days(asked), to: days(offered) }));
    }
    if (asked.share !== offered.share) {
      const share = (terms: Terms) => `${percent(terms.share)}%`;
      lines.push(say("told.share", { from: share(asked), to: share(offered) }));
    }
  }
  if (facts.from !== undefined && facts.to !== undefined) {
    lines.push(say("told.days", { from: facts.from, to: facts.to }));
  }
  if (bars && bars.length > 0) {
    lines.push(say("told.bars", { bars: bars.map((bar) => barNames[language][bar]) }));
  }
  const lastDay = facts.lastDay ?? facts.on;
  return lastDay === undefined ? lines : [...lines, say("told.last-day", { on: lastDay })];
}
