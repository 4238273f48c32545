/**
 * What the database can answer instead of a row, told apart by SQLSTATE. A fault is not the caller's doing: the same
 * request may succeed a moment later. Anything else that is thrown is a bug.
 */
type Thrown = { readonly code?: unknown; readonly constraint?: unknown; readonly syscall?: unknown };

function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as Thrown).code : undefined;
  return typeof code === "string" ? code : "";
}

function violates(error: unknown, code: string, constraint: string | undefined): boolean {
  return codeOf(error) === code && (constraint === undefined || (error as Thrown).constraint === constraint);
}

/** A unique constraint said no; narrowed to one constraint when it is named. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return violates(error, "23505", constraint);
}

export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return violates(error, "23503", constraint);
}

export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return violates(error, "23514", constraint);
}

/** An exclusion constraint said no: two rows that may not stand beside each other. */
export function isExclusionViolation(error: unknown, constraint?: string): boolean {
  return violates(error, "23P01", constraint);
}

/** Row-level security or a missing grant: a bug of ours, or somebody reaching for another tenant's rows. */
export function isForbidden(error: unknown): boolean {
  return codeOf(error) === "42501";
}

/** The transaction lost against another one and has left no trace; running it again is right. */
export function isConflict(error: unknown): boolean {
  return codeOf(error) === "40001" || codeOf(error) === "40P01";
}

/** The statement or the wait for a lock took longer than allowed. */
export function isTimeout(error: unknown): boolean {
  return codeOf(error) === "57014" || codeOf(error) === "55P03";
}

const lostConnection = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
/** `pg` gives these no code. */
const lostSentences = [
  "Connection terminated",
  "Client has encountered a connection error",
  "Client was closed and is not queryable",
  "Cannot use a pool after calling end",
  "timeout exceeded when trying to connect",
  "timeout expired",
];

/** The server is away, starting, stopping, full or out of connections. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(08...|53...|57P0.)$/.test(code) || lostConnection.has(code)) return true;
  // A socket that is not there; a file that is not there is another matter.
  if (code === "ENOENT") return (error as Thrown).syscall === "connect";
  return error instanceof Error && lostSentences.some((sentence) => error.message.startsWith(sentence));
}

export function isFault(error: unknown): boolean {
  return isUnavailable(error) || isTimeout(error) || isConflict(error);
}
