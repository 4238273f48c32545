import { writeCount } from "./numeral.rules.ts";
import { attributeOf, childOf, childrenOf, findAll, type XmlElement } from "./xml.reader.ts";

type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly style: string | null;
};
type List = { readonly abstract: string; readonly levels: ReadonlyMap<number, Level> };
type Place = { readonly list: string; readonly level: number };

/** Writes the numbers (一、（一） 1.) that Word keeps outside the text. Paragraphs must be asked about in order. */
export type Numbering = { readonly labelOf: (paragraph: XmlElement) => string };

export function readNumbering(numbering: XmlElement | null, styles: XmlElement | null): Numbering {
  const lists = numbering ? readLists(numbering) : new Map<string, List>();
  const stylePlaces = styles ? readStylePlaces(styles, lists) : new Map<string, Place>();
  const counts = new Map<string, number[]>();
  return {
    labelOf: (paragraph) => {
      const properties = childOf(paragraph, "pPr");
      const style = attributeOf(childOf(properties, "pStyle"), "val");
      const inherited = style === null ? null : (stylePlaces.get(style) ?? null);
      const place = placeOf(childOf(properties, "numPr"), inherited);
      const list = place ? lists.get(place.list) : undefined;
      return place && list ? countOn(counts, list, place.level) : "";
    },
  };
}

function countOn(counts: Map<string, number[]>, list: List, at: number): string {
  const level = list.levels.get(at);
  if (!level || level.format === "bullet") return "";
  const before = counts.get(list.abstract) ?? [];
  const startOf = (depth: number) => list.levels.get(depth)?.start ?? 1;
  const now = Array.from({ length: at + 1 }, (_, depth) => before[depth] ?? startOf(depth));
  if (before[at] !== undefined) now[at] = before[at] + 1;
  counts.set(list.abstract, now);
  const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    return writeCount(now[depth] ?? startOf(depth), list.levels.get(depth)?.format ?? "decimal");
  });
  return /[\w.]$/.test(label) ? `${label} ` : label;
}

function placeOf(numPr: XmlElement | null, inherited: Place | null): Place | null {
  if (!numPr) return inherited;
  const list = attributeOf(childOf(numPr, "numId"), "val") ?? inherited?.list;
  const level = Number(attributeOf(childOf(numPr, "ilvl"), "val") ?? inherited?.level ?? 0);
  return list === undefined || list === "0" ? null : { list, level };
}

function readLists(numbering: XmlElement): Map<string, List> {
  const abstracts = new Map(
    findAll(numbering, "abstractNum").map((one) => [attributeOf(one, "abstractNumId"), readLevels(one)]),
  );
  const lists = new Map<string, List>();
  for (const num of findAll(numbering, "num")) {
    const id = attributeOf(num, "numId");
    const abstract = attributeOf(childOf(num, "abstractNumId"), "val");
    const levels = abstracts.get(abstract);
    if (id === null || abstract === null || !levels) continue;
    const overrides = childrenOf(num, "lvlOverride");
    lists.set(id, {
      abstract: overrides.length ? `${abstract}/${id}` : abstract,
      levels: new Map([...levels, ...overrides.flatMap((one) => overrideLevel(one, levels))]),
    });
  }
  return lists;
}

function readLevels(parent: XmlElement): Map<number, Level> {
  return new Map(childrenOf(parent, "lvl").map((lvl) => [Number(attributeOf(lvl, "ilvl")), readLevel(lvl)]));
}

function readLevel(lvl: XmlElement): Level {
  return {
    format: attributeOf(childOf(lvl, "numFmt"), "val") ?? "decimal",
    text: attributeOf(childOf(lvl, "lvlText"), "val") ?? "",
    start: Number(attributeOf(childOf(lvl, "start"), "val") ?? 1),
    style: attributeOf(childOf(lvl, "pStyle"), "val"),
  };
}

function overrideLevel(override: XmlElement, levels: ReadonlyMap<number, Level>): [number, Level][] {
  const at = Number(attributeOf(override, "ilvl"));
  const lvl = childOf(override, "lvl");
  const level = lvl ? readLevel(lvl) : levels.get(at);
  const start = attributeOf(childOf(override, "startOverride"), "val");
  return level ? [[at, start === null ? level : { ...level, start: Number(start) }]] : [];
}

/** Styles that number their paragraphs, with what they inherit. */
function readStylePlaces(styles: XmlElement, lists: ReadonlyMap<string, List>): Map<string, Place> {
  const styleById = new Map(findAll(styles, "style").map((style) => [attributeOf(style, "styleId"), style]));
  const places = new Map<string, Place>();
  for (const id of styleById.keys()) {
    const place = findStylePlace(id, styleById);
    if (id === null || !place) continue;
    const linked = [...(lists.get(place.list)?.levels ?? [])].find(([, level]) => level.style === id);
    places.set(id, linked ? { ...place, level: linked[0] } : place);
  }
  return places;
}

function findStylePlace(
  from: string | null,
  styleById: ReadonlyMap<string | null, XmlElement>,
): Place | null {
  let id = from;
  for (let steps = 0; id !== null && steps < 20; steps += 1) {
    const style = styleById.get(id);
    const numPr = childOf(childOf(style, "pPr"), "numPr");
    if (numPr) return placeOf(numPr, null);
    id = attributeOf(childOf(style, "basedOn"), "val");
  }
  return null;
}
