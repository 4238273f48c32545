import type { DefaultTreeAdapterTypes } from "parse5";
import { rowToLines } from "./row.rules.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const unseen = new Set(
  "head script style noscript template nav footer aside button select option textarea svg math canvas iframe object embed audio video map rt rp".split(
    " ",
  ),
);

const blocks = new Set(
  "address article blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul caption".split(
    " ",
  ),
);

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

/** Not shown to a person who reads the page, or not part of its text. */
function isUnseen(element: Element): boolean {
  if (unseen.has(element.tagName)) return true;
  return element.attrs.some(
    ({ name, value }) =>
      name === "hidden" ||
      (name === "aria-hidden" && value === "true") ||
      (name === "style" && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );
}

export function seenChildren(element: Element): Node[] {
  return element.childNodes.filter((child) => !isElement(child) || !isUnseen(child));
}

/** All elements of that name below, in document order, unseen ones too. */
export function findElements(element: Element, name: string): Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => [...(child.tagName === name ? [child] : []), ...findElements(child, name)]);
}

export function nodeText(node: Node): string {
  if ("value" in node) return node.value;
  return isElement(node) ? node.childNodes.map(nodeText).join("") : "";
}

/** Lines as a browser would set them: white space collapsed, blocks and `<br>` on lines of their own, tables by row. */
export function elementToLines(element: Element): string[] {
  return new LineWriter().write(element).end();
}

/** Collects inline text until a block ends the line. */
class LineWriter {
  readonly #lines: string[] = [];
  #line = "";

  write(node: Node): this {
    if (node.nodeName === "#text" && "value" in node) this.#line += node.value.replace(/[ \t\r\n\f]+/g, " ");
    else if (isElement(node)) this.#writeElement(node);
    return this;
  }

  end(): string[] {
    this.#breakLine();
    return this.#lines;
  }

  #writeElement(element: Element): void {
    if (element.tagName === "br") this.#breakLine();
    else if (element.tagName === "pre") this.#writePreformatted(element);
    else if (element.tagName === "tr") this.#writeRow(element);
    else this.#writeChildren(element, blocks.has(element.tagName));
  }

  #writeChildren(element: Element, isBlock: boolean): void {
    if (isBlock) this.#breakLine();
    for (const child of seenChildren(element)) this.write(child);
    if (isBlock) this.#breakLine();
  }

  #writeRow(row: Element): void {
    this.#breakLine();
    const cells = seenChildren(row).filter(isElement);
    this.#lines.push(...rowToLines(cells.map(elementToLines)));
  }

  #writePreformatted(element: Element): void {
    this.#breakLine();
    this.#lines.push(...nodeText(element).split(/\r?\n/));
  }

  #breakLine(): void {
    const line = this.#line.replace(/\u00a0/g, " ").trim();
    if (line !== "") this.#lines.push(line);
    this.#line = "";
  }
}
