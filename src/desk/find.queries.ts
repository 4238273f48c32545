import { listBodies } from "../body/body.api.ts";
import { call } from "../ui/api.ts";
import type { FindMore } from "../ui/palette.tsx";

/** Bodies of the register by words or pinyin initials, for the palette. */
export function findBodies(open: (id: string) => unknown): FindMore {
  return async (words, signal) => {
    const { rows } = await call(listBodies, { query: { q: words, limit: 8 } }, { signal });
    return rows.map(({ id, name, head, leadUnit }) => ({
      id,
      label: name,
      detail: head || leadUnit,
      open: () => open(id),
    }));
  };
}
