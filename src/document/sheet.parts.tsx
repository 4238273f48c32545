import "./sheet.css";
import type { CSSProperties, ReactNode } from "react";
import {
  attachmentLabel,
  attachmentNote,
  type NumberedBlock,
  numberBlocks,
  rosterToLines,
} from "./block.rules.ts";
import { BlockField } from "./block-field.parts.tsx";
import type { Block, DocumentContent, Genre } from "./document.model.ts";
import { printDay, printNumber } from "./print.rules.ts";
import type { Given } from "./text.rules.ts";
import { breakTitle } from "./title.rules.ts";

type SheetProps = {
  readonly content: DocumentContent;
  readonly genre: Genre;
  readonly given: Given;
  /** Taken back: the sheet bears the mark across it. */
  readonly isVoid?: boolean;
  /** Writing in the text; absent where the paper is only read. */
  readonly onBlocks?: (blocks: readonly Block[]) => void;
};

/** The paper as it will be printed: A4, 28 characters a line, red head and rule. On a phone the text flows. */
export function DocumentSheet({ content, genre, given, isVoid = false, onBlocks }: SheetProps): ReactNode {
  const { title, recipients, attachments, issuer } = content;
  return (
    <article className="sheet" data-genre={genre} lang="zh-CN">
      {isVoid && <p className="sheet-void">作废</p>}
      <SheetHead content={content} genre={genre} given={given} />
      <h2 className="sheet-title">
        {breakTitle(title).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
      {recipients.length > 0 && <p className="sheet-to">{recipients.join("，")}：</p>}
      <Blocks blocks={content.blocks} {...(onBlocks ? { onBlocks } : {})} />
      {attachmentNote(content).map((note) => (
        <p key={note} className="sheet-note">
          {note}
        </p>
      ))}
      {genre !== "minutes" && (
        <div className="sheet-sign">
          <p>{issuer}</p>
          <p>{given.issuedOn ? printDay(given.issuedOn) : "　　年　月　日"}</p>
        </div>
      )}
      {attachments.map((one, at) => (
        <section key={one.title} className="sheet-annex">
          <p className="sheet-first">{attachmentLabel(attachments.length, at)}</p>
          <h3 className="sheet-title">{one.title}</h3>
          <Blocks blocks={one.blocks} />
        </section>
      ))}
      <Imprint content={content} given={given} />
    </article>
  );
}

function SheetHead({ content, given }: Pick<SheetProps, "content" | "genre" | "given">): ReactNode {
  const { masthead, signer, code } = content;
  const number = given.number ? printNumber(given.number) : `${code}〔　〕　号`;
  const letters = Math.max(1, [...masthead].length);
  return (
    <header className="sheet-head" style={{ "--letters": letters } as CSSProperties}>
      <p className="sheet-mark">{masthead}</p>
      <p className="sheet-number">
        <span>{number}</span>
        {signer !== null && (
          <span>
            签发人：<i>{signer}</i>
          </span>
        )}
      </p>
    </header>
  );
}

type BlocksProps = {
  readonly blocks: readonly Block[];
  readonly onBlocks?: (blocks: readonly Block[]) => void;
};

function Blocks({ blocks, onBlocks }: BlocksProps): ReactNode {
  const numbered = numberBlocks(blocks);
  if (!onBlocks) {
    // biome-ignore lint/suspicious/noArrayIndexKey: what is only read keeps its order
    return numbered.map((one, at) => <PrintedBlock key={at} one={one} />);
  }
  const put = (at: number, count: number, ...by: Block[]) => onBlocks(blocks.toSpliced(at, count, ...by));
  return numbered.map((one, at) => (
    <BlockField
      // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place; its words are in the field
      key={at}
      one={one}
      onChange={(block) => put(at, 1, block)}
      onAfter={() => put(at + 1, 0, { kind: "paragraph", text: "" })}
      onRemove={() => put(at, 1)}
    />
  ));
}

function PrintedBlock({ one: { block, numeral } }: { readonly one: NumberedBlock }): ReactNode {
  switch (block.kind) {
    case "paragraph":
      return <p>{block.text}</p>;
    case "heading":
      return (
        <p>
          <span className={block.text === "" ? undefined : `sheet-level-${block.level}`}>
            {numeral}
            {block.text}
          </span>
          {block.rest}
        </p>
      );
    case "roster":
      return <Roster block={block} />;
    case "table":
      return <SheetTable head={block.head} rows={block.rows} />;
  }
}

function Roster({ block }: { readonly block: Extract<Block, { kind: "roster" }> }): ReactNode {
  return (
    <div className="sheet-roster">
      {rosterToLines(block.rows).map(({ role, name, post }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name, never a line
        <div key={at}>
          <span>{role && `${role}：`}</span>
          <span>{name}</span>
          <span>{post}</span>
        </div>
      ))}
    </div>
  );
}

/** How many rows of a long list the page shows; the file has them all. */
const mostRows = 200;

function SheetTable({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): ReactNode {
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell}>{cell}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostRows).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
          <tr key={at}>
            {head.map((name, column) => (
              <td key={name}>{row[column]}</td>
            ))}
          </tr>
        ))}
        {rows.length > mostRows && (
          <tr>
            <td colSpan={head.length}>……共 {rows.length} 行，见下载的文件</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Imprint({ content: { copies, printer }, given }: Pick<SheetProps, "content" | "given">): ReactNode {
  if (copies.length === 0 && printer === "") return null;
  return (
    <footer className="sheet-imprint">
      {copies.length > 0 && <p>抄送：{copies.join("，")}。</p>}
      {printer !== "" && (
        <p>
          <span>{printer}</span>
          <span>{given.issuedOn && `${printDay(given.issuedOn)}印发`}</span>
        </p>
      )}
    </footer>
  );
}
