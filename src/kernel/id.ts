import { z } from "zod";

/** A UUIDv7 of one kind of thing; ids of different kinds do not mix. */
export type Id<Kind extends string> = string & z.$brand<Kind>;

/** Zod schema of an id. A malformed id is refused at the door, before any query. */
export function idOf<Kind extends string>() {
  return z.uuid().brand<Kind>();
}
