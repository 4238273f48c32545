import { Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useSay } from "../ui/language.ts";
import type { DocumentContent, Genre } from "./document.model.ts";
import { pageMessages } from "./page.messages.ts";

type HeadFieldsProps = {
  readonly content: DocumentContent;
  readonly genre: Genre;
  readonly onChange: (content: DocumentContent) => void;
};

/** The few things about a paper that a person decides and no charter says. */
export function HeadFields({ content, genre, onChange }: HeadFieldsProps): ReactNode {
  const say = useSay(pageMessages);
  const put = (changes: Partial<DocumentContent>) => onChange({ ...content, ...changes });
  const word = (name: "title" | "masthead" | "issuer" | "code" | "printer") => (
    <TextInput
      label={say(`field.${name}`)}
      value={content[name]}
      onChange={({ currentTarget }) => put({ [name]: currentTarget.value })}
    />
  );
  return (
    <div className="head-fields">
      {word("title")}
      {genre !== "minutes" && (
        <LinesField
          name="recipients"
          lines={content.recipients}
          onLines={(recipients) => put({ recipients })}
        />
      )}
      {word("issuer")}
      {word("masthead")}
      {word("code")}
      {content.signer !== null && (
        <TextInput
          label={say("field.signer")}
          value={content.signer}
          onChange={({ currentTarget }) => put({ signer: currentTarget.value })}
        />
      )}
      <LinesField name="copies" lines={content.copies} onLines={(copies) => put({ copies })} />
      {word("printer")}
    </div>
  );
}

type LinesFieldProps = {
  readonly name: "recipients" | "copies";
  readonly lines: readonly string[];
  readonly onLines: (lines: string[]) => void;
};

/** A list written one a line. What is being typed stays as it is typed; an empty line is no entry. */
function LinesField({ name, lines, onLines }: LinesFieldProps): ReactNode {
  const say = useSay(pageMessages);
  const [typed, setTyped] = useState(lines.join("\n"));
  const entries = (text: string) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  const shown = entries(typed).join("\n") === lines.join("\n") ? typed : lines.join("\n");
  return (
    <Textarea
      label={say(`field.${name}`)}
      value={shown}
      autosize
      minRows={2}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onLines(entries(value));
      }}
    />
  );
}
