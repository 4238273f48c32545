import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { sheetMessages } from "../../charter/charter.sheet.messages.ts";
import { isDay } from "../../kernel/day.ts";
import { useSay } from "../../ui/language.ts";
import { versionPageMessages } from "./page.messages.ts";
import type { Instrument } from "./version.model.ts";
import type { Written } from "./version.queries.ts";

const kinds = ["formal_document", "minutes", "oral"] as const satisfies readonly Instrument["kind"][];

type FormProps = { readonly written: Written; readonly onChange: (written: Written) => void };

/** The paper that makes the version, and why. */
export function InstrumentForm({ written, onChange }: FormProps): ReactNode {
  const say = useSay(versionPageMessages);
  const sayKind = useSay(sheetMessages);
  const { instrument } = written;
  const put = (changes: Partial<Instrument>) =>
    onChange({ ...written, instrument: { ...instrument, ...changes } });
  return (
    <div className="instrument-form">
      <NativeSelect
        label={say("page.kind")}
        value={instrument.kind}
        data={kinds.map((value) => ({ value, label: sayKind(`instrument.${value}`) }))}
        onChange={({ currentTarget }) => {
          const kind = kinds.find((one) => one === currentTarget.value);
          if (kind) put({ kind });
        }}
      />
      <TextInput
        label={say("page.docNo")}
        value={instrument.docNo ?? ""}
        maxLength={100}
        onChange={({ currentTarget }) => put({ docNo: currentTarget.value || null })}
      />
      <TextInput
        label={say("page.issuer")}
        value={instrument.issuer ?? ""}
        maxLength={200}
        onChange={({ currentTarget }) => put({ issuer: currentTarget.value || null })}
      />
      <TextInput
        type="date"
        label={say("page.date")}
        value={instrument.date ?? ""}
        onChange={({ currentTarget: { value } }) => put({ date: isDay(value) ? value : null })}
      />
      <Textarea
        className="instrument-reason"
        label={say("page.reason")}
        description={say("page.reason-what")}
        value={written.reason}
        maxLength={2_000}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => onChange({ ...written, reason: currentTarget.value })}
      />
    </div>
  );
}

/** The paper on one line, as one would cite it. */
export function InstrumentLine({ instrument }: { readonly instrument: Instrument }): ReactNode {
  const say = useSay(versionPageMessages);
  const sayKind = useSay(sheetMessages);
  const { kind, issuer, docNo, date } = instrument;
  const said = [docNo, issuer, date].filter(Boolean);
  return (
    <span>
      {sayKind(`instrument.${kind}`)} ·{" "}
      {said.length > 0 ? <span lang="zh-CN">{said.join(" · ")}</span> : say("page.no-paper")}
    </span>
  );
}
