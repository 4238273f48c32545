/** Words written apart by white space, as a vocabulary is easiest to read and to add to. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
