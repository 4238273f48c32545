import { NativeSelect, TextInput } from "@mantine/core";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ChainStep } from "../approval/approval.model.ts";
import { AccountField } from "../approval/find.parts.tsx";
import { Role } from "../identity/identity.model.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import type { TypedStep } from "./chain-edit.rules.ts";
import type { Names } from "./chain-steps.parts.tsx";
import { chainsMessages } from "./chains.messages.ts";
import { roleMessages } from "./frame.messages.ts";

type StepFieldsProps = {
  readonly step: TypedStep;
  readonly at: number;
  readonly count: number;
  readonly names: Names;
  readonly onChange: (next: TypedStep) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrop: () => void;
};

/** One step to be changed: its names, who signs, how many of them, by when, and what station of the way it is. */
export function StepFields({ step, at, count, names, onChange, onMove, onDrop }: StepFieldsProps): ReactNode {
  const say = useSay(chainsMessages);
  const language = useLanguage();
  const name = step.title[language] || say("chains.unnamed", { at: at + 1 });
  const tools = [
    { label: say("chains.up", { step: name }), icon: ArrowUp, isOff: at === 0, run: () => onMove(-1) },
    {
      label: say("chains.down", { step: name }),
      icon: ArrowDown,
      isOff: at === count - 1,
      run: () => onMove(1),
    },
    { label: say("chains.remove", { step: name }), icon: X, isOff: count === 1, run: onDrop },
  ];
  return (
    <fieldset className="chain-step">
      <legend>{say("chains.step", { at: at + 1 })}</legend>
      <div className="chain-tools">
        {tools.map(({ label, icon: Icon, isOff, run }) => (
          <button
            key={label}
            type="button"
            className="tool"
            aria-label={label}
            title={label}
            aria-disabled={isOff}
            onClick={() => !isOff && run()}
          >
            <Icon size={16} aria-hidden />
          </button>
        ))}
      </div>
      <Titles step={step} onChange={onChange} />
      <WhoField step={step} names={names} onChange={onChange} />
      <NativeSelect
        label={say("chains.mode")}
        value={step.mode}
        data={[
          { value: "any", label: say("chains.any") },
          { value: "all", label: say("chains.all") },
        ]}
        onChange={({ currentTarget }) =>
          onChange({ ...step, mode: ChainStep.shape.mode.parse(currentTarget.value) })
        }
      />
      <TextInput
        label={say("chains.clock")}
        value={step.days}
        inputMode="numeric"
        maxLength={2}
        onChange={({ currentTarget }) => onChange({ ...step, days: currentTarget.value })}
      />
      <StationField step={step} onChange={onChange} />
    </fieldset>
  );
}

type FieldProps = Pick<StepFieldsProps, "step" | "onChange">;

function Titles({ step, onChange }: FieldProps): ReactNode {
  const say = useSay(chainsMessages);
  return (
    <>
      <TextInput
        label={say("chains.name-zh")}
        lang="zh-CN"
        value={step.title.zh}
        maxLength={40}
        onChange={({ currentTarget }) =>
          onChange({ ...step, title: { ...step.title, zh: currentTarget.value } })
        }
      />
      <TextInput
        label={say("chains.name-en")}
        lang="en"
        value={step.title.en}
        maxLength={80}
        onChange={({ currentTarget }) =>
          onChange({ ...step, title: { ...step.title, en: currentTarget.value } })
        }
      />
    </>
  );
}

function StationField({ step, onChange }: FieldProps): ReactNode {
  const say = useSay(chainsMessages);
  const stations = ChainStep.shape.station.unwrap();
  return (
    <NativeSelect
      label={say("chains.station")}
      description={say("chains.station-what")}
      value={step.station ?? ""}
      data={[
        { value: "", label: say("chains.station-none") },
        ...stations.options.map((one) => ({ value: one, label: say(`chains.station-${one}`) })),
      ]}
      onChange={({ currentTarget }) =>
        onChange({ ...step, station: stations.safeParse(currentTarget.value).data ?? null })
      }
    />
  );
}

const named = "accounts";

/** Whoever holds a role, or persons by name. */
function WhoField({ step, names, onChange }: FieldProps & { readonly names: Names }): ReactNode {
  const say = useSay(chainsMessages);
  const language = useLanguage();
  const { who } = step;
  const choose = (value: string) => {
    const role = Role.safeParse(value).data;
    onChange({ ...step, who: role ? { kind: "role", role } : { kind: named, accounts: [] } });
  };
  return (
    <>
      <NativeSelect
        label={say("chains.who")}
        value={who.kind === "role" ? who.role : named}
        data={[
          ...Role.options.map((role) => ({ value: role, label: roleMessages[language][role] })),
          { value: named, label: say("chains.who-accounts") },
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {who.kind === named && <Named step={step} accounts={who.accounts} names={names} onChange={onChange} />}
    </>
  );
}

type NamedProps = FieldProps & {
  readonly accounts: Extract<ChainStep["who"], { kind: "accounts" }>["accounts"];
  readonly names: Names;
};

function Named({ step, accounts, names, onChange }: NamedProps): ReactNode {
  const say = useSay(chainsMessages);
  const [added, setAdded] = useState<Names>({});
  const nameOf = (account: string) => added[account] ?? names[account] ?? say("chains.nobody");
  const set = (next: typeof accounts) => onChange({ ...step, who: { kind: named, accounts: next } });
  return (
    <div className="chain-named">
      <ul>
        {accounts.map((account) => (
          <li key={account}>
            <span lang="zh-CN">{nameOf(account)}</span>
            <button
              type="button"
              className="tool"
              aria-label={say("chains.drop-account", { name: nameOf(account) })}
              onClick={() => set(accounts.filter((one) => one !== account))}
            >
              <X size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <AccountField
        key={accounts.length}
        label={say("chains.add-account")}
        chosen={null}
        onChoose={(card) => {
          if (card === null || accounts.includes(card.id)) return;
          setAdded({ ...added, [card.id]: card.name });
          set([...accounts, card.id]);
        }}
      />
    </div>
  );
}
