/** A bar of a chart: its name, and how much of each part it has. */
export type Bar = { readonly key: string; readonly label: string; readonly parts: readonly number[] };

export function totalOf({ parts }: Pick<Bar, "parts">): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

/** The height of the scale: the first of 1, 2, 3, 4, 5, 6, 8, 10, 20, 30 … that nothing rises above, and never zero. */
export function scaleOf(bars: readonly Pick<Bar, "parts">[]): number {
  const most = Math.max(1, ...bars.map(totalOf));
  const ten = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * ten).find((step) => step >= most) ?? most;
}

/** Where each part begins and how high it is, from the foot of the bar up, as shares of the scale. */
export function stackOf(bar: Pick<Bar, "parts">, scale: number): { from: number; size: number }[] {
  let from = 0;
  return bar.parts.map((part) => {
    const size = part / scale;
    const at = { from, size };
    from += size;
    return at;
  });
}
