import pg from "pg";

/**
 * How columns arrive in TypeScript. No `Date` anywhere: a calendar day has no zone, and an instant keeps all its digits.
 *
 * | column        | arrives as                                     |
 * |---------------|------------------------------------------------|
 * | `date`        | `"2026-11-24"`                                 |
 * | `timestamptz` | `"2026-11-24T08:00:00.123456Z"`                |
 * | `int8`        | number; one that a number cannot hold is a bug |
 * | `numeric`     | text                                           |
 * | `xid8`        | text                                           |
 */
export function wireTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  const { builtins } = pg.types;
  types.setTypeParser(builtins.DATE, (text) => text);
  types.setTypeParser(builtins.TIMESTAMP, (text) => text);
  types.setTypeParser(builtins.NUMERIC, (text) => text);
  types.setTypeParser(builtins.TIMESTAMPTZ, instantFromWire);
  types.setTypeParser(builtins.INT8, integerFromWire);
  for (const [array, element] of arrays) types.setTypeParser(array, (text) => textArray(text).map(element));
  return types;
}

type Element = (text: string) => unknown;

/** Object ids of the array types, from PostgreSQL's pg_type. */
const arrays: readonly (readonly [number, Element])[] = [
  [1182, (text) => text],
  [1115, (text) => text],
  [1231, (text) => text],
  [1185, instantFromWire],
  [1016, integerFromWire],
];

/** `text[]`, which the typings of pg leave out. */
const textArray: (text: string) => string[] = pg.types.getTypeParser(1009 as typeof pg.types.builtins.TEXT);

/** Every connection speaks UTC, so the zone is always `+00`. `infinity` has none. */
function instantFromWire(text: string): string {
  return text.endsWith("+00") ? `${text.slice(0, -3).replace(" ", "T")}Z` : text;
}

function integerFromWire(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 ${text} does not fit a number`);
  return number;
}
