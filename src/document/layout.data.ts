/** Measures of GB/T 9704-2012, in the units of a word processor: twips (1/20 pt) and half points. Clause beside each. */

/** Rounded down, so that no line is pushed off the page by a fraction. */
export const mm = (millimetres: number) => Math.floor((millimetres * 1440) / 25.4);
export const pt = (points: number) => Math.round(points * 20);

/** 5.1, 5.2.1: A4; 37 mm above, 28 mm left; a text area of 156 × 225 mm. */
export const sheet = {
  width: 11906,
  height: 16838,
  top: mm(37),
  left: mm(28),
  right: mm(26),
  bottom: mm(35),
  textWidth: mm(156),
  textHeight: mm(225),
} as const;

/**
 * 5.2.3: 22 lines of 28 characters. 22 × 29 pt is 0.2 mm too much for 225 mm, so a line is 28.95 pt; 28 × 16 pt is
 * 2 mm too much for 156 mm, so characters stand 0.25 pt closer, which a justified line spreads again.
 */
export const grid = { line: pt(28.95), lines: 22, characters: 28, closer: -5 } as const;

/** Sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt. */
export const size = { title: 44, text: 32, small: 28 } as const;

/** Width of one character of the text. */
export const em = pt(16) + grid.closer;

/** The red head is as large as fits on one line, and never larger than the title deserves. */
export const masthead = { largest: 124, smallest: 44 } as const;

export const red = "E60012";

/** What is asked for first, and what stands in where it is not installed, best first. */
export type Face = { readonly name: string; readonly instead: readonly string[] };
const songs = ["SimSun", "宋体", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC"];
export const faces = {
  /** 小标宋 (7.2.4, 7.3.1). */
  title: {
    name: "方正小标宋简体",
    instead: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", ...songs],
  },
  /** 仿宋 (5.2.2). */
  text: { name: "仿宋_GB2312", instead: ["仿宋", "FangSong", "华文仿宋", "STFangsong", ...songs] },
  /** 楷体: headings of the second level, the signer's name (7.3.3, 7.2.6). */
  second: { name: "楷体_GB2312", instead: ["楷体", "KaiTi", "华文楷体", "STKaiti", ...songs] },
  /** 黑体: headings of the first level (7.3.3). */
  first: { name: "黑体", instead: ["SimHei", "华文黑体", "STHeiti", "Heiti SC", "Noto Sans CJK SC"] },
  /** Half-width digits of the page number (7.5). */
  page: { name: "宋体", instead: songs },
} as const satisfies Readonly<Record<string, Face>>;
export type FaceName = keyof typeof faces;
