import "../document/document.css";
import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { Ban, Download, Pencil, Stamp, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { DocumentChecks } from "../document/check.parts.tsx";
import { checkDocument } from "../document/check.rules.ts";
import { type DocumentView, getDocumentFile } from "../document/document.api.ts";
import { documentMessages } from "../document/document.messages.ts";
import { genreOfKind } from "../document/document.model.ts";
import { DocumentStateTag } from "../document/document.parts.tsx";
import { type Editing, useDocument, useEditing } from "../document/document.queries.ts";
import { ActDialog, type AskedAct } from "../document/document-act.parts.tsx";
import { HeadFields } from "../document/head-field.parts.tsx";
import { pageMessages } from "../document/page.messages.ts";
import { printNumber } from "../document/print.rules.ts";
import { DocumentSheet } from "../document/sheet.parts.tsx";
import type { Said } from "../kernel/schema.ts";
import type { OfferedAct } from "../ui/act.ts";
import { useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { keepFile } from "../ui/api.ts";
import { saidOf, useSay } from "../ui/language.ts";
import { DraftNote, PageHead } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";

export function DocumentPage(): ReactNode {
  const { id = "" } = useParams({ strict: false });
  return <OneDocument key={id} id={id} />;
}

/** One paper: as it will be printed, what stands against it, and what may be done with it. */
function OneDocument({ id }: { readonly id: string }): ReactNode {
  const say = useSay(pageMessages);
  const document = useDocument(id);
  const editing = useEditing(document);
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const isEditing = document.can.revise === true && (isOpen || editing.isChanged);
  const genre = genreOfKind[document.kind];
  const { content } = editing;
  const findings =
    document.state === "draft" ? checkDocument(document.kind, content, { bodyName: document.body.name }) : [];
  const stops = findings.filter(({ severity }) => severity === "stop").length;
  const acts = actsOf(document, {
    isChanged: editing.isChanged,
    stops,
    isEditing,
    edit: () => setOpen(true),
    ask: setAsked,
  });
  useOffer(acts);
  const leave = () => {
    editing.leave();
    setOpen(false);
  };
  return (
    <div className="page document-page">
      <PageHead
        title={document.number ? printNumber(document.number) : say("paper.unnumbered")}
        tab={content.title}
        above={
          <>
            <Subject document={document} /> · {say(`kind.${document.kind}`)}
          </>
        }
        lead={<Standing document={document} />}
        acts={acts.map((act, at) => (
          <ActButton key={act.id} act={act} variant={at === 0 ? "filled" : "default"} />
        ))}
      />
      <div className="document-parts">
        <div>
          <DocumentSheet
            content={content}
            genre={genre}
            given={document}
            isVoid={document.state === "void"}
            {...(isEditing
              ? { onBlocks: (blocks) => editing.change({ ...content, blocks: [...blocks] }) }
              : {})}
          />
          <p className="document-note">{say("paper.preview")}</p>
        </div>
        <aside className="document-side">
          {document.state === "draft" && <DocumentChecks findings={findings} />}
          {isEditing && <HeadFields content={content} genre={genre} onChange={editing.change} />}
        </aside>
      </div>
      {isEditing && (
        <EditBar document={document} editing={editing} onLeave={leave} onSaved={() => setOpen(false)} />
      )}
      {asked && <ActDialog act={asked} document={document} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** Where the paper belongs: a letter to its loan, which its reader may see; everything else to the body. */
function Subject({ document: { secondmentId, body } }: { readonly document: DocumentView }): ReactNode {
  const say = useSay(pageMessages);
  if (secondmentId !== null)
    return (
      <>
        <Link to="/secondments/$id" params={{ id: secondmentId }}>
          {say("paper.loan")}
        </Link>{" "}
        · <span lang="zh-CN">{body.name}</span>
      </>
    );
  return (
    <Link to="/bodies/$id" params={{ id: body.id }} lang="zh-CN">
      {body.name}
    </Link>
  );
}

function Standing({ document }: { readonly document: DocumentView }): ReactNode {
  const say = useSay(pageMessages);
  const facts = { drafted: document.draftedByName, issued: document.issuedByName ?? "" };
  return (
    <>
      <DocumentStateTag state={document.state} />{" "}
      <span>{say(document.issuedByName ? "paper.by-issued" : "paper.by", facts)}</span>
      {document.voidReason && (
        <span className="document-void">
          {say("paper.void-why")} <q lang="zh-CN">{document.voidReason}</q>
        </span>
      )}
    </>
  );
}

type Standing = {
  readonly isChanged: boolean;
  readonly isEditing: boolean;
  readonly stops: number;
  readonly edit: () => void;
  readonly ask: (act: AskedAct) => void;
};

const label = (key: keyof typeof pageMessages.zh) => saidOf(pageMessages, key);

/** What `can` answers, with the sentence of its refusal; what the page itself waits for comes after. */
function mayOf(can: DocumentView["can"][keyof DocumentView["can"]], waits: Said | null = null): true | Said {
  if (can !== true) return saidOf(documentMessages, can as keyof typeof documentMessages.zh);
  return waits ?? true;
}

function actsOf(document: DocumentView, { isChanged, isEditing, stops, edit, ask }: Standing): OfferedAct[] {
  const { can, state } = document;
  const waits = isChanged
    ? label("paper.issue-first")
    : stops > 0
      ? saidOf(pageMessages, "paper.issue-stop", { count: stops })
      : null;
  const act = (
    id: string,
    key: keyof typeof pageMessages.zh,
    rest: Pick<OfferedAct, "may" | "perform" | "icon">,
  ): OfferedAct => ({
    id: `document.${id}`,
    label: label(key),
    group: "act",
    ...rest,
  });
  const may = mayOf(can.issue, waits);
  const download = act("file", "paper.download", {
    may: true,
    icon: Download,
    perform: () => void keepFile(getDocumentFile, { params: { id: document.id } }),
  });
  if (state !== "draft") {
    const isVoidable = state === "issued" && can.void === true;
    return [
      download,
      ...(isVoidable
        ? [act("void", "paper.void", { may: true, icon: Ban, perform: () => ask("void") })]
        : []),
    ];
  }
  return [
    act("issue", "paper.issue", { may, icon: Stamp, perform: () => may === true && ask("issue") }),
    ...(isEditing
      ? []
      : [
          act("edit", "paper.edit", {
            may: mayOf(can.revise),
            icon: Pencil,
            perform: () => can.revise === true && edit(),
          }),
        ]),
    download,
    ...(can.discard === true
      ? [act("discard", "paper.discard", { may: true, icon: Trash2, perform: () => ask("discard") })]
      : []),
  ];
}

type EditBarProps = {
  readonly document: DocumentView;
  readonly editing: Editing;
  readonly onLeave: () => void;
  readonly onSaved: () => void;
};

function EditBar({ document, editing, onLeave, onSaved }: EditBarProps): ReactNode {
  const say = useSay(pageMessages);
  const save = async () => {
    if (await editing.save()) onSaved();
  };
  return (
    <section className="document-bar" aria-label={say("paper.editing")}>
      <div>
        <strong>{say("paper.editing")}</strong> <DraftNote state={editing.draft} />
        {editing.isStale && <p className="attention">{say("paper.stale", { version: document.version })}</p>}
        {editing.error && !editing.isStale && <RefusalNote error={editing.error} again={save} />}
      </div>
      <Button variant="default" onClick={onLeave}>
        {say("paper.leave")}
      </Button>
      <Button
        loading={editing.isSaving}
        aria-disabled={!editing.isChanged || editing.isStale}
        title={editing.isChanged ? undefined : say("paper.nothing")}
        onClick={() => editing.isChanged && !editing.isStale && void save()}
      >
        {say("paper.save")}
      </Button>
    </section>
  );
}
