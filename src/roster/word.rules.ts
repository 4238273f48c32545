import type { EstablishmentKind, Rank, UnitKind, UnitSystem } from "./person.model.ts";
import { establishmentSpellings, rankSpellings, systemSpellings, unitKindSpellings } from "./word.data.ts";

type Spellings<Code extends string> = Readonly<Record<Code, readonly [string, ...string[]]>>;

/** Without what rosters put around a word: spaces, brackets with remarks, marks. */
export function foldWord(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[(（[【].*?[)）\]】]/g, "")
    .replace(/[\s*:：、。]+/g, "")
    .toLowerCase();
}

function readerOf<Code extends string>(spellings: Spellings<Code>): (text: string) => Code | null {
  const codes = new Map<string, Code>();
  for (const code of Object.keys(spellings) as Code[]) {
    codes.set(code, code);
    for (const spelling of spellings[code]) codes.set(foldWord(spelling), code);
  }
  return (text) => codes.get(foldWord(text)) ?? null;
}

export const readEstablishment: (text: string) => EstablishmentKind | null = readerOf(establishmentSpellings);
export const readUnitKind: (text: string) => UnitKind | null = readerOf(unitKindSpellings);
export const readSystem: (text: string) => UnitSystem | null = readerOf(systemSpellings);
export const readRank: (text: string) => Rank | null = readerOf(rankSpellings);

/** How a code is written in a roster that goes out; what is no code of ours stays as it is. */
export function wordOf(kind: "rank" | "establishment" | "unitKind" | "system", code: string | null): string {
  if (code === null) return "";
  const spellings = {
    rank: rankSpellings,
    establishment: establishmentSpellings,
    unitKind: unitKindSpellings,
    system: systemSpellings,
  }[kind] as Readonly<Record<string, readonly string[]>>;
  return spellings[code]?.[0] ?? code;
}
