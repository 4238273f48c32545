import "@mantine/core/styles/Menu.layer.css";
import "./document.css";
import { Button, type ButtonProps, Menu } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { FilePlus2 } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { useSay } from "../ui/language.ts";
import { StateTag, type Tone } from "../ui/part.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { DayText } from "../ui/time.tsx";
import { newUuid } from "../ui/uuid.ts";
import { beginVersionNotice, listVersionNotices } from "./adjusting.api.ts";
import { beginDocument, type DocumentEntry, type Saved } from "./document.api.ts";
import type { DocumentState } from "./document.model.ts";
import { useDocuments } from "./document.queries.ts";
import { letterKinds } from "./genre.rules.ts";
import { beginLetter, listLetters } from "./letter.api.ts";
import { pageMessages } from "./page.messages.ts";
import { printNumber } from "./print.rules.ts";

const tones: Readonly<Record<DocumentState, Tone>> = {
  draft: "draft",
  issued: "live",
  void: "over",
  discarded: "over",
};

export function DocumentStateTag({ state }: { readonly state: DocumentState }): ReactNode {
  const say = useSay(pageMessages);
  return <StateTag tone={tones[state]}>{say(`state.${state}`)}</StateTag>;
}

/** The official papers of a body, and the kinds that its step calls for to write one. */
export function BodyDocuments({ bodyId }: { readonly bodyId: string }): ReactNode {
  const say = useSay(pageMessages);
  const { documents, kinds, can } = useDocuments(bodyId);
  const begin = useBegin(beginDocument);
  const acts = kinds.map((kind) => ({
    label: say(`kind.${kind}`),
    perform: () => begin.mutate({ params: { id: bodyId }, body: { kind, draftKey: newUuid() } }),
  }));
  return (
    <Documents title={say("papers.title")} none={say("papers.none")} documents={documents}>
      {can.draft === true && acts.length > 0 && <WriteMenu acts={acts} isPending={begin.isPending} />}
    </Documents>
  );
}

/** The letters about one loan; each side writes its own when the loan stands where it goes out. */
export function LoanLetters({ id }: { readonly id: string }): ReactNode {
  const say = useSay(pageMessages);
  const { documents, can } = useSuspenseQuery(queryOf(listLetters, { params: { id } })).data;
  const begin = useBegin(beginLetter);
  const acts = letterKinds.filter((kind) => can[kind] === true);
  if (documents.length === 0 && acts.length === 0) return null;
  return (
    <Documents title={say("letters.title")} none={say("letters.none")} documents={documents}>
      {acts.map((kind) => (
        <WriteButton
          key={kind}
          label={say(`write.${kind}`)}
          isPending={begin.isPending}
          onWrite={() => begin.mutate({ params: { id }, body: { kind, draftKey: newUuid() } })}
        />
      ))}
    </Documents>
  );
}

type VersionNoticesProps = { readonly id: string; readonly number: number };

/** The notices that tell of one version; nothing where there is none to write and none to read. */
export function VersionNotices({ id, number }: VersionNoticesProps): ReactNode {
  const say = useSay(pageMessages);
  const { documents, can } = useSuspenseQuery(queryOf(listVersionNotices, { params: { id, number } })).data;
  const begin = useBegin(beginVersionNotice);
  const write = () => begin.mutate({ params: { id, number }, body: { draftKey: newUuid() } });
  if (documents.length === 0 && can.draft !== true) return null;
  return (
    <Documents title={say("notices.title")} none={say("notices.none")} documents={documents}>
      {can.draft === true && (
        <WriteButton label={say("write.notice")} isPending={begin.isPending} onWrite={write} />
      )}
    </Documents>
  );
}

/** Begins a paper and goes to it. */
function useBegin<C extends Contract & { readonly method: "POST"; readonly reply: typeof Saved }>(
  contract: C,
) {
  const { history } = useRouter();
  return useAct(contract, { onDone: ({ id }: z.output<typeof Saved>) => history.push(`/papers/${id}`) });
}

type DocumentsProps = {
  readonly title: string;
  readonly none: string;
  readonly documents: readonly DocumentEntry[];
  readonly children: ReactNode;
};

function Documents({ title, none, documents, children }: DocumentsProps): ReactNode {
  const id = useId();
  return (
    <section className="documents" aria-labelledby={id}>
      <header className="documents-head">
        <h2 id={id}>{title}</h2>
        {children}
      </header>
      {documents.length === 0 ? (
        <p className="documents-none">{none}</p>
      ) : (
        <DocumentList documents={documents} />
      )}
    </section>
  );
}

function DocumentList({ documents }: { readonly documents: readonly DocumentEntry[] }): ReactNode {
  const say = useSay(pageMessages);
  return (
    <ul>
      {documents.map(({ id, kind, state, title, number, issuedOn }) => (
        <li key={id}>
          <Link to="/papers/$id" params={{ id }} lang="zh-CN">
            {title || say(`kind.${kind}`)}
          </Link>
          <p className="figures">
            <DocumentStateTag state={state} /> <span>{say(`kind.${kind}`)}</span>
            {number && <span lang="zh-CN">{printNumber(number)}</span>}
            {issuedOn && <DayText day={issuedOn} />}
          </p>
        </li>
      ))}
    </ul>
  );
}

type WriteMenuProps = {
  readonly acts: readonly { readonly label: string; readonly perform: () => void }[];
  readonly isPending: boolean;
};

function WriteMenu({ acts, isPending }: WriteMenuProps): ReactNode {
  const say = useSay(pageMessages);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <WriteButton label={say("papers.write")} isPending={isPending} />
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ label, perform }) => (
          <Menu.Item key={label} onClick={perform}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type WriteButtonProps = Omit<ButtonProps, "children"> & {
  readonly label: string;
  readonly isPending: boolean;
  readonly onWrite?: () => void;
};

/** Takes what a menu gives its target. */
function WriteButton({ label, isPending, onWrite, ...target }: WriteButtonProps): ReactNode {
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isPending}
      leftSection={<FilePlus2 size={15} aria-hidden />}
      {...(onWrite ? { onClick: onWrite } : {})}
      {...target}
    >
      {label}
    </Button>
  );
}
