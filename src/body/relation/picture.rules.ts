import type { Id } from "../../kernel/id.ts";
import type { RelatedBody, Relation } from "./relation.model.ts";

/** A body in the picture: `row` 0 is that of the body it is drawn around, those above are negative. */
export type Placed = { readonly body: RelatedBody; readonly row: number; readonly at: number };

/** Who is office of, stands under or was merged into another stands a row below it; what replaces stands beside. */
const climb = { office_of: 1, under: 1, merged_into: 1, replaces: 0 } as const;

/** Places every body that some way of relations leads to: rows by who stands above whom, in them by the order they are met. */
export function placeBodies(
  center: Id<"body">,
  bodies: readonly RelatedBody[],
  relations: readonly Pick<Relation, "kind" | "fromId" | "toId">[],
): Placed[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const rows = new Map<Id<"body">, number>([[center, 0]]);
  const open = [center];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const row = rows.get(id) ?? 0;
    for (const { kind, fromId, toId } of relations) {
      const [next, step] = fromId === id ? [toId, -climb[kind]] : [fromId, climb[kind]];
      if ((fromId !== id && toId !== id) || rows.has(next)) continue;
      rows.set(next, row + step);
      open.push(next);
    }
  }
  const counts = new Map<number, number>();
  return [...rows].flatMap(([id, row]) => {
    const body = byId.get(id);
    if (!body) return [];
    const at = counts.get(row) ?? 0;
    counts.set(row, at + 1);
    return [{ body, row, at }];
  });
}

/** A name on lines that fit into the picture, the last one cut where it does not end. */
export function breakName(name: string, width: number, most = 2): string[] {
  const letters = [...name];
  const lines = Array.from({ length: Math.ceil(letters.length / width) }, (_, at) =>
    letters.slice(at * width, (at + 1) * width).join(""),
  );
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${[...(lines[most - 1] ?? "")].slice(0, width - 1).join("")}…`];
}
