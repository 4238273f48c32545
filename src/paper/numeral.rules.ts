const digits = "〇一二三四五六七八九";

/** 1 → 一, 12 → 十二, 105 → 一百零五; beyond 999 in figures, as no list of a paper counts so far. */
function toChineseNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 999) return String(count);
  if (count < 10) return digits.charAt(count);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const head = hundreds ? `${digits.charAt(hundreds)}百` : "";
  const leadsTen = tens === 1 && !hundreds;
  const middle = tens ? `${leadsTen ? "" : digits.charAt(tens)}十` : hundreds && ones ? "零" : "";
  return head + middle + (ones ? digits.charAt(ones) : "");
}

const romanSteps = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function toRoman(count: number): string {
  let rest = Math.min(count, 399);
  let text = "";
  for (const [value, letters] of romanSteps) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

function toLetter(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26));
}

function toCircled(count: number): string {
  return count >= 1 && count <= 20 ? String.fromCodePoint(0x245f + count) : String(count);
}

const writers: Readonly<Record<string, (count: number) => string>> = {
  chineseCounting: toChineseNumeral,
  chineseCountingThousand: toChineseNumeral,
  chineseLegalSimplified: toChineseNumeral,
  japaneseCounting: toChineseNumeral,
  taiwaneseCounting: toChineseNumeral,
  taiwaneseCountingThousand: toChineseNumeral,
  ideographDigital: toChineseNumeral,
  decimalEnclosedCircle: toCircled,
  decimalEnclosedCircleChinese: toCircled,
  decimalFullWidth: (count) =>
    String(count).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  decimalZero: (count) => String(count).padStart(2, "0"),
  lowerLetter: toLetter,
  upperLetter: (count) => toLetter(count).toUpperCase(),
  lowerRoman: toRoman,
  upperRoman: (count) => toRoman(count).toUpperCase(),
  none: () => "",
};

/** A count as a list of an office document writes it; `format` is `w:numFmt` (ECMA-376, 17.18.59). */
export function writeCount(count: number, format: string): string {
  return (writers[format] ?? String)(count);
}
