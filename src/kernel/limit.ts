/** The largest file that is taken in, in bytes. Here without schemas, for processes that must start fast. */
export const mostFileBytes = 20 * 1024 * 1024;
