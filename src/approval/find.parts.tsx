import { Autocomplete } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useSay } from "../ui/language.ts";
import type { AccountCard } from "./approval.api.ts";
import { caseMessages } from "./case.messages.ts";
import { useAccounts } from "./case.queries.ts";

type AccountFieldProps = {
  readonly label: string;
  readonly chosen: AccountCard | null;
  readonly onChoose: (account: AccountCard | null) => void;
};

/** Finds an account by name, unit or pinyin; chosen from the list, never typed in. */
export function AccountField({ label, chosen, onChoose }: AccountFieldProps): ReactNode {
  const say = useSay(caseMessages);
  const [words, setWords] = useState(chosen ? cardText(chosen) : "");
  const found = useAccounts(chosen && words === cardText(chosen) ? "" : words);
  return (
    <Autocomplete
      label={label}
      placeholder={say("find.hint")}
      value={words}
      // Outside of the modal dialog that asks, nothing could be chosen.
      comboboxProps={{ withinPortal: false }}
      data={[...new Map(found.map((card) => [cardText(card), card])).keys()]}
      filter={({ options }) => options}
      error={words.trim() !== "" && found.length === 0 && chosen === null ? say("find.none") : null}
      onChange={(typed) => {
        setWords(typed);
        onChoose(found.find((card) => cardText(card) === typed) ?? null);
      }}
    />
  );
}

/** 滕云山 · 市政府办公室 主任 */
export function cardText({ name, unit, post }: AccountCard): string {
  return unit === null ? name : `${name} · ${unit} ${post ?? ""}`.trim();
}
