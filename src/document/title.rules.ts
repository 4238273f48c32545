/** Characters of 二号 that a line holds, with a little air. */
const titleWidth = 19;
const goodBreak =
  /(?<=委员会|人民政府|办公室|办公厅|[局厅委]|关于(?:成立|调整|撤销|设立|商请)?|成立|调整|撤销|设立|参加|专班|领导小组|指挥部|联席会议)(?!关于|[办的])|(?=关于|的(?:通知|请示|函|复函)$)/gu;

/** A title in lines of about equal length, in the shape of a trapezium or a rhomb, never cut inside of a word it knows. */
export function breakTitle(title: string): string[] {
  const letters = [...title];
  if (letters.length <= titleWidth) return [title];
  const count = Math.ceil(letters.length / titleWidth);
  const even = letters.length / count;
  const places = [...title.matchAll(goodBreak)].map(({ index }) => [...title.slice(0, index)].length);
  const cuts: number[] = [];
  for (let turn = 1; turn < count; turn += 1) {
    const wanted = Math.round(even * turn);
    const from = cuts.at(-1) ?? 0;
    const left = letters.length - (count - turn) * titleWidth;
    const possible = places.filter(
      (at) => at > from && at - from <= titleWidth && at >= left && Math.abs(at - wanted) <= 6,
    );
    const nearest = possible.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
    cuts.push(nearest ?? Math.min(from + titleWidth, Math.max(wanted, left)));
  }
  return [0, ...cuts].map((from, at) => letters.slice(from, cuts[at] ?? letters.length).join(""));
}
