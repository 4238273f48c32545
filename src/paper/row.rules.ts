/** Above this, a cell is no entry of a table but a place of a page laid out by tables. */
const maxEntryLines = 12;
const maxEntryLength = 120;

/**
 * Table row → lines of text, cells parted by a tab: `组长 | 张三 | 县长` reads as a line of a roster. Cells that list
 * one entry a line side by side are read across; a cell wrapped by hand is put together again.
 */
export function rowToLines(cells: readonly (readonly string[])[]): string[] {
  const filled = cells
    .map((lines) => lines.map((line) => line.trim()).filter(Boolean))
    .filter((c) => c.length);
  const [only] = filled;
  if (only && filled.length === 1) return only;
  if (filled.some(isLayout)) return filled.flat();
  const lists = filled.filter((lines) => lines.length > 1);
  if (lists.length === 0) return [filled.flat().join("\t")].filter(Boolean);
  return isReadAcross(filled, lists)
    ? readAcross(filled)
    : [filled.map((lines) => lines.join(" ")).join("\t")];
}

function isLayout(lines: readonly string[]): boolean {
  return (
    lines.length > maxEntryLines || (lines.length > 1 && lines.some((line) => line.length > maxEntryLength))
  );
}

function isReadAcross(filled: readonly string[][], lists: readonly string[][]): boolean {
  const sameLength = lists.every((lines) => lines.length === lists[0]?.length);
  return sameLength && (lists.length > 1 || lists[0] === filled.at(-1));
}

function readAcross(filled: readonly string[][]): string[] {
  const height = Math.max(...filled.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    filled
      .map((lines) => lines[row])
      .filter((line) => line !== undefined)
      .join("\t"),
  );
}
