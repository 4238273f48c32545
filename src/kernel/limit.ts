/** The largest file that is taken in, in bytes. Here without schemas, for processes that must start fast. */
export const mostFileBytes = 20 * 1024 * 1024;

/** A request in JSON, in bytes: a charter with ten thousand names has room; so has a roster as text. */
export const mostJsonBytes = 8 * 1024 * 1024;

/** What somebody may send who has not said who they are. */
export const mostOpenBytes = 16 * 1024;
