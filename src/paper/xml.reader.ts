/** An element of an office package. Names are local (`w:p` is `p`): the prefix is the writer's choice. */
export type XmlElement = {
  readonly name: string;
  /** As written; see `attributeOf`. */
  readonly attributes: string;
  readonly children: (XmlElement | string)[];
};

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<literal>[\s\S]*?)\]\]>|<\/(?<close>[\w:.-]+)\s*>|<(?<open>[\w:.-]+)(?<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(?<empty>\/?)>|(?<text>[^<]+)/gy;

/** Deeper than any paper; a bound for those who walk the tree by recursion. */
const maxDepth = 256;

/**
 * Reads the XML that office programs write: well-formed, no document type. A DOCTYPE is refused like any other fault, and
 * with it all entities of its own: nothing is expanded, nothing is fetched.
 * @throws Error when the text is not such XML
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: "", children: [] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const groups = token.exec(source)?.groups;
    if (!groups || open.length > maxDepth) throw new Error("not the XML of an office package");
    takeToken(groups, open);
  }
  if (open.length !== 1) throw new Error("an element is not closed");
  return root;
}

function takeToken(groups: Record<string, string | undefined>, open: XmlElement[]): void {
  const parent = open.at(-1);
  if (groups.open !== undefined) {
    const element = { name: toLocal(groups.open), attributes: groups.attributes ?? "", children: [] };
    parent?.children.push(element);
    if (!groups.empty) open.push(element);
  } else if (groups.close !== undefined) {
    if (open.pop()?.name !== toLocal(groups.close) || open.length === 0) throw new Error("elements cross");
  } else {
    const text = groups.literal ?? (groups.text === undefined ? "" : decodeEntities(groups.text));
    if (text !== "") parent?.children.push(text);
  }
}

/** Value of an attribute by its local name, or null. */
export function attributeOf(element: XmlElement | null | undefined, name: string): string | null {
  for (const match of element?.attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g) ?? []) {
    if (toLocal(match[1] ?? "") === name) return decodeEntities(match[2] ?? match[3] ?? "");
  }
  return null;
}

export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return element ? (childrenOf(element, name)[0] ?? null) : null;
}

export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** All elements of that name below, in document order, not looking inside one that was found. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

function toLocal(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
