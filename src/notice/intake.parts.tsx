import "./intake.css";
import { Button, Loader } from "@mantine/core";
import { FileUp } from "lucide-react";
import { type ClipboardEvent, type ReactNode, useEffect, useState } from "react";
import { useSay } from "../ui/language.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { intakeMessages } from "./intake.messages.ts";
import type { GivenPaper, PaperReading } from "./notice.queries.ts";

/** From so many characters on, what is pasted into the empty box is taken for a whole paper. */
const wholePaper = 60;
const endings = ".docx,.pdf,.txt,.text,.html,.htm,.md,.doc,.wps,.ofd";

type IntakeProps = {
  readonly typed: string;
  readonly onTyped: (text: string) => void;
  readonly reading: PaperReading;
};

/** Where a paper is given: pasted or typed, or chosen as a file. */
export function Intake({ typed, onTyped, reading }: IntakeProps): ReactNode {
  const say = useSay(intakeMessages);
  const paste = (event: ClipboardEvent) => {
    const file = event.clipboardData.files[0];
    const text = event.clipboardData.getData("text/plain");
    if (text === "" && file) {
      event.preventDefault();
      reading.read({ file });
    } else if (typed.trim() === "" && text.trim().length >= wholePaper) {
      reading.read({ text });
    }
  };
  return (
    <form
      className="intake"
      aria-busy={reading.isReading}
      onSubmit={(event) => {
        event.preventDefault();
        reading.read({ text: typed });
      }}
    >
      {reading.error && <RefusalNote error={reading.error} />}
      <textarea
        lang="zh-CN"
        aria-label={say("intake.text")}
        placeholder={say("intake.text-hint")}
        spellCheck={false}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
        onPaste={paste}
      />
      <IntakeActs reading={reading} isEmpty={typed.trim() === ""} />
    </form>
  );
}

function IntakeActs({ reading, isEmpty }: Pick<IntakeProps, "reading"> & { readonly isEmpty: boolean }) {
  const say = useSay(intakeMessages);
  return (
    <div className="intake-acts">
      {reading.isReading ? (
        <Waiting onCancel={reading.cancel} />
      ) : (
        <>
          <Button type="submit" size="md" disabled={isEmpty}>
            {say("intake.read")}
          </Button>
          <FileButton onFile={(file) => reading.read({ file })} />
        </>
      )}
      <p>{say("intake.kinds")}</p>
    </div>
  );
}

function Waiting({ onCancel }: { readonly onCancel: () => void }): ReactNode {
  const say = useSay(intakeMessages);
  return (
    <>
      <span className="intake-waiting" role="status">
        <Loader size="sm" aria-hidden /> {say("intake.reading")}
      </span>
      <Button variant="default" onClick={onCancel}>
        {say("intake.cancel")}
      </Button>
    </>
  );
}

function FileButton({ onFile }: { readonly onFile: (file: File) => void }): ReactNode {
  const say = useSay(intakeMessages);
  return (
    <label className="intake-file">
      <FileUp size={18} aria-hidden />
      {say("intake.file")}
      <input
        type="file"
        className="hidden-text"
        accept={endings}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}

/** Takes a file that is dropped anywhere on the page, and says so while it hangs over it. */
export function DropPage({ onGive }: { readonly onGive: (given: GivenPaper) => void }): ReactNode {
  const say = useSay(intakeMessages);
  const isOver = useFileDrop((file) => onGive({ file }));
  return isOver ? <div className="drop-page">{say("intake.drop")}</div> : null;
}

function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const carriesFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [onFile]);
  return isOver;
}

export type Example = {
  readonly id: string;
  readonly title: string;
  /** What there is to see in it. */
  readonly shows: string;
  readonly text: string;
};

type ExampleCardsProps = {
  readonly examples: readonly Example[];
  readonly isDisabled: boolean;
  readonly onChoose: (text: string) => void;
};

export function ExampleCards({ examples, isDisabled, onChoose }: ExampleCardsProps): ReactNode {
  const say = useSay(intakeMessages);
  return (
    <section className="examples" aria-label={say("intake.examples")}>
      <h2>{say("intake.examples")}</h2>
      <ul>
        {examples.map(({ id, title, shows, text }) => (
          <li key={id}>
            <button type="button" disabled={isDisabled} onClick={() => onChoose(text)}>
              <strong>{title}</strong>
              <span>{shows}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
