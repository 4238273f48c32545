import { createContext, type ReactNode, useContext } from "react";
import type { Language } from "../kernel/schema.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { useLanguage } from "../ui/language.ts";
import { type Field, isTied, isUnder } from "./charter.field.rules.ts";
import { fieldName } from "./charter.fields.messages.ts";
import { sayFinding } from "./charter.messages.ts";
import type { Charter } from "./charter.model.ts";

/** How sure the reader is of a value; the trace of a notice has this shape. */
export type ValueTrace = { readonly path: string; readonly sure: "said" | "derived" | "guessed" };

/** What every value of the sheet needs to know. */
export type Sheet = {
  readonly charter: Charter;
  /** What corrections are told from; null where there is nothing to compare with. */
  readonly original: Charter | null;
  readonly traces: ReadonlyMap<string, ValueTrace["sure"]>;
  readonly linked: string | null;
  readonly findings: readonly Finding[];
  /** Null where the sheet is only read. `path` names what was changed. */
  readonly onChange: ((next: Charter, path: string) => void) | null;
  /** Shows the words a value was read from. */
  readonly onShow: ((path: string) => void) | null;
  readonly onFinding: ((finding: Finding) => void) | null;
};

export const SheetContext = createContext<Sheet | null>(null);

/** @throws Error outside of a CharterSheet */
export function useSheet(): Sheet {
  const sheet = useContext(SheetContext);
  if (sheet === null) throw new Error("a value of a charter stands outside of its sheet");
  return sheet;
}

/** Whether the value at `path` is the one that is pointed at, in the sheet or in the paper. */
export function useIsLinked(path: string): boolean {
  const { linked } = useSheet();
  return linked !== null && isTied(path, linked);
}

export function useEdit<T>(field: Field<T>): ((value: T) => void) | null {
  const { charter, onChange } = useSheet();
  return onChange && ((value) => onChange(field.set(charter, value), field.path));
}

export function useFieldName(path: string): string {
  return fieldName(path, useLanguage());
}

type SectionProps = {
  /** The part of the charter it shows; its name is the section's. */
  readonly path: string;
  /** Further parts whose findings are noted here. */
  readonly also?: readonly string[];
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/** A part of the charter: its name in the margin, its values, and what the checks say of it. */
export function Section({ path, also = [], note, children }: SectionProps): ReactNode {
  const { findings } = useSheet();
  const name = useFieldName(path);
  const about = findings.filter((finding) => isAbout(finding, [path, ...also]));
  return (
    <section className="charter-section" data-section={path}>
      <h3 data-path={path}>
        {name}
        {note && <small>{note}</small>}
      </h3>
      <div className="charter-values">
        {children}
        {about.map((finding) => (
          <MarginNote key={finding.code + finding.paths.join()} finding={finding} />
        ))}
      </div>
    </section>
  );
}

/** A finding belongs to the first section that holds one of its values, so that it is noted once. */
function isAbout({ paths, loudness }: Finding, sections: readonly string[]): boolean {
  const first = paths[0];
  const isHeard = loudness === "loud" || loudness === "plain";
  return isHeard && first !== undefined && sections.some((section) => isUnder(first, section));
}

function MarginNote({ finding }: { readonly finding: Finding }): ReactNode {
  const { onFinding } = useSheet();
  const language: Language = useLanguage();
  const sentence = sayFinding(finding, language);
  return onFinding ? (
    <button
      type="button"
      className="margin-note"
      data-outcome={finding.outcome}
      onClick={() => onFinding(finding)}
    >
      {sentence}
    </button>
  ) : (
    <p className="margin-note" data-outcome={finding.outcome}>
      {sentence}
    </p>
  );
}
