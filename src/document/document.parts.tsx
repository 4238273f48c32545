import "./document.css";
import { Button, Menu } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { FilePlus2 } from "lucide-react";
import type { ReactNode } from "react";
import { useSay } from "../ui/language.ts";
import { StateTag, type Tone } from "../ui/part.tsx";
import { useAct } from "../ui/query.ts";
import { DayText } from "../ui/time.tsx";
import { newUuid } from "../ui/uuid.ts";
import { beginDocument, type DocumentEntry } from "./document.api.ts";
import type { DocumentKind, DocumentState } from "./document.model.ts";
import { useDocuments } from "./document.queries.ts";
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
  const mayWrite = can.draft === true && kinds.length > 0;
  return (
    <section className="documents" aria-labelledby="documents-title">
      <header className="documents-head">
        <h2 id="documents-title">{say("papers.title")}</h2>
        {mayWrite && <WriteMenu bodyId={bodyId} kinds={kinds} />}
      </header>
      {documents.length === 0 ? (
        <p className="documents-none">{say("papers.none")}</p>
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

type WriteMenuProps = { readonly bodyId: string; readonly kinds: readonly DocumentKind[] };

function WriteMenu({ bodyId, kinds }: WriteMenuProps): ReactNode {
  const say = useSay(pageMessages);
  const { history } = useRouter();
  const { mutate, isPending } = useAct(beginDocument, { onDone: ({ id }) => history.push(`/papers/${id}`) });
  const begin = (kind: DocumentKind) =>
    mutate({ params: { id: bodyId }, body: { kind, draftKey: newUuid() } });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={isPending}
          leftSection={<FilePlus2 size={15} aria-hidden />}
        >
          {say("papers.write")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => begin(kind)}>
            {say(`kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
