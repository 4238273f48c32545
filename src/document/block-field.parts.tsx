import { Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useSay } from "../ui/language.ts";
import type { NumberedBlock } from "./block.rules.ts";
import type { Block, RosterRow } from "./document.model.ts";
import { pageMessages } from "./page.messages.ts";

type BlockFieldProps = {
  readonly one: NumberedBlock;
  readonly onChange: (block: Block) => void;
  readonly onAfter: () => void;
  readonly onRemove: () => void;
};

/** A part of the text to write in, in the look it will have. */
export function BlockField({ one, onChange, onAfter, onRemove }: BlockFieldProps): ReactNode {
  const say = useSay(pageMessages);
  return (
    <div className="block-field">
      <div className="block-words">
        <Words one={one} onChange={onChange} />
      </div>
      <div className="block-acts">
        <button
          type="button"
          className="tool"
          aria-label={say("block.after")}
          title={say("block.after")}
          onClick={onAfter}
        >
          <Plus size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={say("block.remove")}
          title={say("block.remove")}
          onClick={onRemove}
        >
          <Trash2 size={16} aria-hidden />
        </button>
      </div>
    </div>
  );
}

function Words({ one: { block, numeral }, onChange }: Pick<BlockFieldProps, "one" | "onChange">): ReactNode {
  const say = useSay(pageMessages);
  switch (block.kind) {
    case "paragraph":
      return (
        <Field
          label={say("field.text")}
          value={block.text}
          onChange={(text) => onChange({ ...block, text })}
        />
      );
    case "heading":
      return (
        <>
          <span className="block-numeral">{numeral}</span>
          {(block.text !== "" || block.rest === "") && (
            <Field
              label={say("field.heading")}
              value={block.text}
              face={`sheet-level-${block.level}`}
              onChange={(text) => onChange({ ...block, text })}
            />
          )}
          {(block.rest !== "" || block.text === "") && (
            <Field
              label={say("field.text")}
              value={block.rest}
              onChange={(rest) => onChange({ ...block, rest })}
            />
          )}
        </>
      );
    case "roster":
      return (
        <Field
          label={say("field.roster")}
          face="block-roster"
          value={rosterToText(block.rows)}
          onChange={(text) => onChange({ ...block, rows: textToRoster(text) })}
        />
      );
    case "table":
      return null;
  }
}

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly face?: string;
  readonly onChange: (value: string) => void;
};

function Field({ label, value, face, onChange }: FieldProps): ReactNode {
  return (
    <textarea
      className={face}
      aria-label={label}
      title={label}
      value={value}
      rows={1}
      maxLength={8_000}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

const rosterToText = (rows: readonly RosterRow[]) =>
  rows.map(({ role, name, post }) => `${role}｜${name}｜${post}`).join("\n");

/** Also the plain bar and a tab part the columns; a line being begun has fewer of them. */
function textToRoster(text: string): RosterRow[] {
  return text.split("\n").map((line) => {
    const [role = "", name = "", ...post] = line.split(/[｜|\t]/);
    return { role, name, post: post.join("｜") };
  });
}
