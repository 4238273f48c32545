import type { z } from "zod";
import type { Contract, Reply } from "../kernel/contract.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { currentLanguage } from "./language.ts";

/** A field that takes `undefined` may be left out (zod says `unknown` for the input of a preprocessed one). */
type Loose<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: T[K] } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};

/** A part of a request may be left out where leaving out all its fields is allowed. */
type Part<Name extends string, T> =
  Record<never, never> extends T ? { readonly [N in Name]?: T } : { readonly [N in Name]: T };

/** What a page asks with: the inputs of the contract; where it takes a file, `body` is that file. */
export type Ask<C extends Contract> = Part<"params", z.input<C["params"]>> &
  Part<"query", Loose<z.input<C["query"]>>> &
  (C extends { readonly takesFile: true } ? { readonly body: Blob } : Part<"body", z.input<C["body"]>>);

type LooseAsk = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

/** The server heard and said no: an RFC 9457 problem. `message` is its sentence, in the language of the page. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;
  readonly code: string;
  readonly facts: Refusal["facts"];
  readonly field: string | undefined;

  constructor(status: number, problem: ProblemReply) {
    super(problem.detail);
    this.status = status;
    this.code = problem.code;
    this.facts = problem.facts;
    this.field = problem.field;
  }
}

/** Nobody answered: no network, or a proxy without a server behind it. Asking again is safe for reads. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

export function isSignedOut(error: unknown): error is Refused {
  return error instanceof Refused && error.status === 401 && error.code === "door.signed-out";
}

export type CallSetting = { readonly signal?: AbortSignal; readonly origin?: string };

/**
 * Asks one contract of the server that this page came from (or of `origin`).
 * @throws Refused when the server says no; Unreachable when nobody answers.
 */
export async function call<C extends Contract>(
  contract: C,
  ask: Ask<C>,
  { signal, origin = "" }: CallSetting = {},
): Promise<Reply<C>> {
  const url = `${origin}/api${pathOf(contract.path, ask.params)}${searchOf(ask.query)}`;
  const response = await send(url, { ...messageOf(contract, ask), ...(signal ? { signal } : {}) });
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as Reply<C>;
}

/**
 * Asks for a file, and has the browser keep it under the name that it comes with.
 * @throws Refused when the server says no; Unreachable when nobody answers.
 */
export async function keepFile<C extends Contract & { readonly sendsFile: true }>(
  contract: C,
  ask: Ask<C>,
): Promise<void> {
  const response = await send(
    `/api${pathOf(contract.path, ask.params)}${searchOf(ask.query)}`,
    messageOf(contract, ask),
  );
  if (!response.ok) throw await failureOf(response);
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = decodeURIComponent(name ?? "");
  link.click();
  URL.revokeObjectURL(link.href);
}

async function send(url: string, message: RequestInit): Promise<Response> {
  try {
    return await fetch(url, message);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new Unreachable("network", { cause });
  }
}

function messageOf(contract: Contract, ask: LooseAsk): RequestInit {
  const headers: Record<string, string> = {
    accept: "application/json, application/problem+json",
    "accept-language": currentLanguage() === "zh" ? "zh-CN" : "en",
  };
  const message = { method: contract.method, credentials: "same-origin" } as const;
  if (contract.method === "GET") return { ...message, headers };
  if (contract.takesFile) return { ...message, headers, body: formOf(ask.body as Blob) };
  headers["content-type"] = "application/json";
  return { ...message, headers, body: JSON.stringify(ask.body ?? {}) };
}

function formOf(file: Blob): FormData {
  const form = new FormData();
  form.append("file", file);
  return form;
}

function pathOf(path: string, params: unknown): string {
  const given = (params ?? {}) as Readonly<Record<string, string>>;
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? ""));
}

/** `{ q: "", state: ["running", "draft"] }` → `?state=running&state=draft`; what is empty is left out. */
export function searchOf(query: unknown): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") search.append(name, String(one));
    }
  }
  return search.size === 0 ? "" : `?${search}`;
}

type ProblemReply = {
  readonly code: string;
  readonly detail: string;
  readonly facts?: Refusal["facts"];
  readonly field?: string;
};

async function failureOf(response: Response): Promise<Error> {
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json") ?? false;
  if (isProblem) return new Refused(response.status, (await response.json()) as ProblemReply);
  return new Unreachable(`status ${response.status}`);
}
