import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { fieldName } from "../charter/charter.fields.messages.ts";
import type { Charter } from "../charter/charter.model.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { sayPart } from "./compare.messages.ts";
import {
  type CharterPart,
  compareCharters,
  type Difference,
  firstChoices,
  mergeCharters,
  type Side,
} from "./compare.rules.ts";
import { oneMessages } from "./one.messages.ts";

type Versions = {
  /** What both began with. */
  readonly base: Charter;
  readonly mine: Charter;
  readonly theirs: Charter;
};

type CompareDialogProps = Versions & {
  readonly onMerge: (merged: Charter) => void;
  readonly onClose: () => void;
};

/** Two versions side by side, part by part: one chooses, nothing is lost on the way. */
export function CompareDialog({ onMerge, onClose, ...versions }: CompareDialogProps): ReactNode {
  const say = useSay(oneMessages);
  const { base, mine, theirs } = versions;
  const differences = compareCharters(base, mine, theirs);
  const [choices, setChoices] = useState(() => firstChoices(differences));
  return (
    <Dialog title={say("compare.title")} onClose={onClose}>
      <div className="compare">
        <p>{say(differences.length === 0 ? "compare.same" : "compare.what")}</p>
        {differences.map((difference) => (
          <PartChoice
            key={difference.part}
            difference={difference}
            versions={versions}
            chosen={choices[difference.part] ?? "mine"}
            onChoose={(side) => setChoices((before) => ({ ...before, [difference.part]: side }))}
          />
        ))}
        <div className="dialog-acts">
          <Button onClick={() => onMerge(mergeCharters(mine, theirs, choices))}>
            {say("compare.merge")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type PartChoiceProps = {
  readonly difference: Difference;
  readonly versions: Versions;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
};

function PartChoice({ difference: { part, by }, versions, chosen, onChoose }: PartChoiceProps): ReactNode {
  const say = useSay(oneMessages);
  const language = useLanguage();
  return (
    <fieldset className="compare-part" data-by={by}>
      <legend>
        {fieldName(part, language)} <small>{say(`compare.by-${by}`)}</small>
      </legend>
      {(["mine", "theirs"] as const).map((side) => (
        <label key={side} data-chosen={side === chosen || undefined}>
          <span>
            <input type="radio" name={part} checked={side === chosen} onChange={() => onChoose(side)} />{" "}
            {say(`compare.${side}`)}
          </span>
          <Lines charter={versions[side]} part={part} />
        </label>
      ))}
    </fieldset>
  );
}

function Lines({ charter, part }: { readonly charter: Charter; readonly part: CharterPart }): ReactNode {
  const say = useSay(oneMessages);
  const lines = sayPart(charter, part, useLanguage());
  if (lines.length === 0) return <em>{say("compare.blank")}</em>;
  return (
    <ul lang="zh-CN">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only read, and two can be alike
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
