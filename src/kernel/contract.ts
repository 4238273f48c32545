import type { z } from "zod";

/**
 * One HTTP act, said once as data. The server binds it, the page and the command line call it, OpenAPI prints it.
 * `params`, `query` and `body` are parsed at the door; `reply` is what comes back (serialised by its JSON schema).
 */
export type Contract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  /** `slice.verb`; the operation id of OpenAPI. */
  readonly id: string;
  readonly method: "GET" | "POST";
  /** Below `/api`, parameters as `:name`. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** Who may knock: anybody, or an account that is signed in. What they may do is the policy's matter. */
  readonly door: "open" | "signed_in";
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
  /** Codes it may refuse with, beside those of the door (`door.*`). */
  readonly refusals: readonly string[];
  /** The body is one file (`multipart/form-data`, part `file`) instead of JSON. */
  readonly takesFile?: boolean;
  /** The reply is a file to keep (`SentFile`) instead of JSON; a plain link fetches it. */
  readonly sendsFile?: boolean;
};

/** What a command hears: the request after parsing. */
export type Heard<C extends Contract> = {
  readonly params: z.output<C["params"]>;
  readonly query: z.output<C["query"]>;
  readonly body: z.output<C["body"]>;
};

export type Reply<C extends Contract> = z.output<C["reply"]>;
