/** A shortcut as written: `mod+k`, `?`, or a sequence of single keys: `g r`. `mod` is ⌘ on a Mac, Ctrl elsewhere. */
export type Keys = string;

export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** `mod+k`, `g`, `?`; null for a modifier alone and for chords that are not ours. */
export function pressOf({ key, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (altKey || ["Control", "Meta", "Shift", "Alt"].includes(key)) return null;
  return (ctrlKey || metaKey ? "mod+" : "") + (key.length === 1 ? key.toLowerCase() : key);
}

/** A sequence is forgotten when the next key comes later than this, in milliseconds. */
const patience = 1_200;

/** Follows key presses; answers the shortcut that has just been completed, or null. */
export function followKeys(): (press: string, at: number, known: readonly Keys[]) => Keys | null {
  let typed: string[] = [];
  let last = Number.NEGATIVE_INFINITY;
  return (press, at, known) => {
    typed = at - last > patience ? [press] : [...typed, press];
    last = at;
    while (typed.length > 0) {
      const sequence = typed.join(" ");
      if (known.includes(sequence)) {
        typed = [];
        return sequence;
      }
      if (known.some((keys) => keys.startsWith(`${sequence} `))) return null;
      typed = typed.slice(1);
    }
    return null;
  };
}

/** A single printable key, which a person may want to switch off (WCAG 2.2, 2.1.4). */
export function isSingleKey(keys: Keys): boolean {
  return !keys.includes("mod+");
}

/** The caps to draw: `mod+k` → `[["Ctrl", "K"]]`, `g r` → `[["G"], ["R"]]`. */
export function capsOf(keys: Keys, isMac: boolean): readonly (readonly string[])[] {
  const cap = (key: string) => (key === "mod" ? (isMac ? "⌘" : "Ctrl") : key.toUpperCase());
  return keys.split(" ").map((press) => press.split("+").map(cap));
}

export function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
}
