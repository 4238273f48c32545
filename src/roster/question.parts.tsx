import { Button, NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguage, useSay } from "../ui/language.ts";
import type { RosterView } from "./import.api.ts";
import { importMessages } from "./import.messages.ts";
import type { Matching } from "./import.model.ts";
import { establishmentNames } from "./people.messages.ts";
import { establishmentKinds } from "./person.model.ts";

type Props = { readonly roster: RosterView; readonly onChange: (part: Partial<Matching>) => void };

/** What the roster cannot say of itself: units that are not known, namesakes elsewhere, establishment. */
export function RosterQuestions({ roster, onChange }: Props): ReactNode {
  const say = useSay(importMessages);
  if (roster.kind === "unit") return null;
  const { strangers, counts, matching } = roster;
  const asksElsewhere = (counts?.asked ?? 0) > 0 || matching.elsewhere !== "ask";
  const asksKind = !matching.fields.includes("establishment") || matching.assume !== null;
  if (strangers.length === 0 && !asksElsewhere && !asksKind) return null;
  return (
    <section className="card-part roster-questions">
      <h2>{say("roster.questions")}</h2>
      {strangers.length > 0 && <Strangers roster={roster} onChange={onChange} />}
      {asksElsewhere && (
        <NativeSelect
          label={say("roster.elsewhere")}
          value={matching.elsewhere}
          data={(["ask", "new", "moved"] as const).map((value) => ({
            value,
            label: say(`roster.elsewhere-${value}`),
          }))}
          onChange={({ currentTarget }) =>
            onChange({ elsewhere: currentTarget.value as Matching["elsewhere"] })
          }
        />
      )}
      {asksKind && <Assume roster={roster} onChange={onChange} />}
    </section>
  );
}

function Assume({ roster, onChange }: Props): ReactNode {
  const say = useSay(importMessages);
  const language = useLanguage();
  return (
    <NativeSelect
      label={say("roster.assume")}
      value={roster.matching.assume ?? ""}
      data={[
        { value: "", label: say("roster.assume-none") },
        ...establishmentKinds.map((value) => ({ value, label: establishmentNames[language][value] })),
      ]}
      onChange={({ currentTarget }) =>
        onChange({ assume: (currentTarget.value || null) as Matching["assume"] })
      }
    />
  );
}

/** Names of units that nobody knows yet, each with the nearest known one. */
function Strangers({ roster: { strangers, matching }, onChange }: Props): ReactNode {
  const say = useSay(importMessages);
  const answer = (name: string, as: string) => {
    const { [name]: _, ...others } = matching.units;
    onChange({ units: as === "" ? others : { ...others, [name]: as as never } });
  };
  return (
    <div className="roster-strangers">
      <header>
        <h3>{say("roster.strangers")}</h3>
        {strangers.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => onChange({ createUnits: true })}>
            {say("roster.all-new")}
          </Button>
        )}
      </header>
      {strangers.map(({ name, rows, near }) => (
        <NativeSelect
          key={name}
          label={<span lang="zh-CN">{say("roster.stranger", { name, rows })}</span>}
          value={matching.units[name] ?? ""}
          data={[
            { value: "", label: say("roster.as-none") },
            ...(near ? [{ value: near.id, label: say("roster.as-near", { name: near.name }) }] : []),
            { value: "create", label: say("roster.as-new") },
          ]}
          onChange={({ currentTarget }) => answer(name, currentTarget.value)}
        />
      ))}
    </div>
  );
}
