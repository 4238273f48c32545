import { type ReactNode, useMemo, useState } from "react";
import { fieldName } from "../../charter/charter.fields.messages.ts";
import type { Charter } from "../../charter/charter.model.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { sayPart } from "../compare.messages.ts";
import type { CharterPart } from "../compare.rules.ts";
import { sayChange } from "./change.messages.ts";
import { listChanges, partsOf } from "./change.rules.ts";
import { versionPageMessages } from "./page.messages.ts";

type WordsProps = {
  readonly before: Charter;
  readonly after: Charter;
  /** Number of the version it is compared with. */
  readonly since: number;
  /** Said where nothing is different. */
  readonly none: ReactNode;
};

/** What is different, a sentence for each thing; and for who wants to see it, both versions side by side. */
export function ChangeWords({ before, after, since, none }: WordsProps): ReactNode {
  const say = useSay(versionPageMessages);
  const language = useLanguage();
  const changes = useMemo(() => listChanges(before, after), [before, after]);
  const [isOpen, setOpen] = useState(false);
  if (changes.length === 0) return <p className="unsaid">{none}</p>;
  return (
    <>
      <ul className="change-words" aria-live="polite">
        {changes.map((change) => {
          const sentence = sayChange(change, language);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
      <details className="change-sides" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{say("page.side")}</summary>
        {isOpen && <Sides parts={partsOf(changes)} before={before} after={after} since={since} />}
      </details>
    </>
  );
}

type SidesProps = Omit<WordsProps, "none"> & { readonly parts: readonly CharterPart[] };

function Sides({ parts, before, after, since }: SidesProps): ReactNode {
  const say = useSay(versionPageMessages);
  const language = useLanguage();
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{say("page.before", { number: since })}</th>
          <th scope="col">{say("page.after")}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => {
          const [left, right] = [sayPart(before, part, language), sayPart(after, part, language)];
          return (
            <tr key={part}>
              <th scope="row">{fieldName(part, language)}</th>
              <Lines lines={left} other={right} mark="gone" />
              <Lines lines={right} other={left} mark="come" />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type LinesProps = {
  readonly lines: readonly string[];
  readonly other: readonly string[];
  readonly mark: "gone" | "come";
};

/** Lines of one side; those the other side does not have are marked. */
function Lines({ lines, other, mark }: LinesProps): ReactNode {
  const say = useSay(versionPageMessages);
  const there = useMemo(() => new Set(other), [other]);
  if (lines.length === 0) return <td className="unsaid">{say("page.blank")}</td>;
  const Mark = mark === "gone" ? "del" : "ins";
  return (
    <td lang="zh-CN">
      <ul>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a charter may be the same
          <li key={at}>{there.has(line) ? line : <Mark>{line}</Mark>}</li>
        ))}
      </ul>
    </td>
  );
}
