import { type Element, isElement, seenChildren } from "./markup.reader.ts";

/** How much of the page's running text an element must hold to be its main text. */
const mainShare = 0.85;

/** Parts of a text, not places for one: the search does not go into them. */
const parts = new Set(["p", "ul", "ol", "dl", "li", "pre", "h1", "h2", "h3"]);

/** Running text (words outside links) and where it stands. */
type Weights = ReadonlyMap<Element, number>;

/**
 * The smallest element that holds nearly all running text of a page. Menus and link lists weigh nothing, so that on an
 * article page of a government site this is the article; on a page without one it is the body.
 */
export function findMainElement(body: Element): Element {
  const weights = new Map<Element, number>();
  weigh(body, weights);
  const enough = (weights.get(body) ?? 0) * mainShare;
  let main = body;
  for (let next: Element | undefined = body; next; ) {
    main = next;
    next = findHeavyChild(main, weights, enough);
  }
  return main;
}

function findHeavyChild(element: Element, weights: Weights, enough: number): Element | undefined {
  return seenChildren(element)
    .filter(isElement)
    .find((child) => !parts.has(child.tagName) && enough > 0 && (weights.get(child) ?? 0) >= enough);
}

function weigh(element: Element, weights: Map<Element, number>): number {
  let weight = 0;
  for (const child of seenChildren(element)) {
    if (!isElement(child)) weight += "value" in child ? child.value.replace(/\s/g, "").length : 0;
    else if (child.tagName !== "a") weight += weigh(child, weights);
  }
  weights.set(element, weight);
  return weight;
}
