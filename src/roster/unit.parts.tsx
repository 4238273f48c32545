import { Autocomplete, Button, NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Id } from "../kernel/id.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { correctUnit, listUnits, type UnitView } from "./people.api.ts";
import { peopleMessages, rankNames, systemNames, unitKindNames } from "./people.messages.ts";
import { Rank, ranks, UnitKind, UnitSystem, unitKinds, unitSystems } from "./person.model.ts";

type UnitChosen = { readonly id: Id<"unit">; readonly name: string };

type UnitFieldProps = {
  readonly label: string;
  /** Null where none is wanted; undefined while what is typed is no unit. */
  readonly chosen: UnitChosen | null | undefined;
  readonly onChoose: (unit: UnitChosen | null | undefined) => void;
};

/** Finds a unit by a part of its name; chosen from the list, never typed in. */
export function UnitField({ label, chosen, onChoose }: UnitFieldProps): ReactNode {
  const say = useSay(peopleMessages);
  const [words, setWords] = useState(chosen?.name ?? "");
  const { data } = useQuery({
    ...queryOf(listUnits, { query: { q: words.trim().slice(0, 60) } }),
    placeholderData: keepPreviousData,
  });
  const found = data?.units ?? [];
  const isLost = words.trim() !== "" && chosen === undefined && data !== undefined;
  return (
    <Autocomplete
      label={label}
      placeholder={say("unit.choose")}
      value={words}
      data={[...new Set(found.map(({ name }) => name))]}
      filter={({ options }) => options}
      limit={20}
      error={isLost && found.length === 0 ? say("unit.choose-none") : null}
      // Inside of the dialog, which stands above whatever is outside of it.
      comboboxProps={{ withinPortal: false }}
      onChange={(typed) => {
        setWords(typed);
        onChoose(typed.trim() === "" ? null : found.find(({ name }) => name === typed));
      }}
    />
  );
}

/** Corrections, for the staffing office of the place. */
export function UnitActs({ unit }: { readonly unit: UnitView }): ReactNode {
  const say = useSay(peopleMessages);
  const [isOpen, setIsOpen] = useState(false);
  if (unit.can.correct !== true) return null;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{say("unit.correct")}</Button>
      {isOpen && <CorrectUnit unit={unit} onClose={() => setIsOpen(false)} />}
    </>
  );
}

type DialogProps = { readonly unit: UnitView; readonly onClose: () => void };

function CorrectUnit({ unit, onClose }: DialogProps): ReactNode {
  const say = useSay(peopleMessages);
  const [to, setTo] = useState<Draft>({ ...unit, kind: UnitKind.parse(unit.kind), uscc: unit.uscc ?? "" });
  const onDone = () => {
    noticeDone(say("person.corrected"));
    onClose();
  };
  const correct = useAct(correctUnit, { quiet: true, onDone });
  const save = () => {
    const { name, shortName, kind, system, level, uscc, parent } = to;
    const facts = { name, shortName, kind, system: UnitSystem.nullable().parse(system), level };
    const body = { ...facts, uscc: uscc.toUpperCase() || null, parentId: parent?.id ?? null };
    correct.mutate({ params: { id: unit.id }, body: { ...body, version: unit.version } });
  };
  return (
    <Dialog title={`${say("unit.correct")} · ${unit.name}`} onClose={onClose}>
      <div className="card-form">
        <p className="card-quiet">{say("unit.correct-what")}</p>
        <UnitFields to={to} set={(part) => setTo((all) => ({ ...all, ...part }))} />
        {correct.error && <RefusalNote error={correct.error} again={save} />}
        <div className="dialog-acts">
          <Button loading={correct.isPending} disabled={to.parent === undefined} onClick={save}>
            {say("person.save")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type Draft = Pick<UnitView, "name" | "shortName" | "system" | "level"> & {
  readonly kind: UnitKind;
  readonly uscc: string;
  readonly parent: UnitChosen | null | undefined;
};

type FieldsProps = { readonly to: Draft; readonly set: (part: Partial<Draft>) => void };

function UnitFields({ to, set }: FieldsProps): ReactNode {
  const say = useSay(peopleMessages);
  const language = useLanguage();
  const unset = { value: "", label: say("unit.unset") };
  const named = (names: Readonly<Record<string, string>>) => (value: string) => ({
    value,
    label: names[value] ?? value,
  });
  return (
    <>
      <TextInput
        label={say("unit.name")}
        value={to.name}
        maxLength={200}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <TextInput
        label={say("unit.short-name")}
        value={to.shortName}
        maxLength={100}
        onChange={({ currentTarget }) => set({ shortName: currentTarget.value })}
      />
      <NativeSelect
        label={say("unit.kind")}
        value={to.kind}
        data={unitKinds.map(named(unitKindNames[language]))}
        onChange={({ currentTarget }) => set({ kind: UnitKind.parse(currentTarget.value) })}
      />
      <NativeSelect
        label={say("unit.system")}
        value={to.system ?? ""}
        data={[unset, ...unitSystems.map(named(systemNames[language]))]}
        onChange={({ currentTarget }) => set({ system: currentTarget.value || null })}
      />
      <NativeSelect
        label={say("unit.level")}
        value={to.level ?? ""}
        data={[unset, ...ranks.map(named(rankNames[language]))]}
        onChange={({ currentTarget }) =>
          set({ level: currentTarget.value === "" ? null : Rank.parse(currentTarget.value) })
        }
      />
      <TextInput
        label={say("unit.uscc")}
        value={to.uscc}
        maxLength={18}
        onChange={({ currentTarget }) => set({ uscc: currentTarget.value.trim() })}
      />
      <UnitField
        label={say("unit.parent")}
        chosen={to.parent}
        onChoose={(parent) => set({ parent: parent && { id: parent.id, name: parent.name } })}
      />
    </>
  );
}
