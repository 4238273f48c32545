import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Database } from "../db/database.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Contract, Heard } from "../kernel/contract.ts";
import { mostJsonBytes, mostOpenBytes } from "../kernel/limit.ts";
import type { Catalog } from "../kernel/messages.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { type Result, refuse } from "../kernel/result.ts";
import type { Language, SentFile, UploadedFile } from "../kernel/schema.ts";
import { today } from "./clock.ts";
import { newId } from "./ids.ts";
import { languageOf, sendRefusal } from "./problem.ts";
import { sentencesFor } from "./sentence.ts";
import type { OpenWork, Route, Work } from "./work.ts";

/** What the door needs to let somebody in. */
export type Door = {
  readonly database: Database;
  readonly catalogs: readonly Catalog[];
  /** Who asks, or null: by session cookie or API key. */
  readonly whoIs: (request: FastifyRequest) => Promise<Actor | null>;
};

/** Binds each contract to its path: parse at the door, ask the command, answer with the reply or a problem. */
export function bind(app: FastifyInstance, routes: readonly Route[], door: Door): void {
  for (const one of routes) {
    app.route({
      method: one.contract.method,
      url: `/api${one.contract.path}`,
      bodyLimit: one.contract.door === "open" ? mostOpenBytes : mostJsonBytes,
      schema: schemaOf(one.contract),
      handler: (request, reply) => handle(one, door, request, reply),
    });
  }
}

async function handle(one: Route, door: Door, request: FastifyRequest, reply: FastifyReply) {
  const language = languageOf(request.headers["accept-language"]);
  const open = openWork(door, language, request, reply);
  // What one account may see is not to be found by the next one at the same desk.
  reply.header("cache-control", "no-store");
  const result = await answer(one, door, request, open);
  if (!result.ok) return sendRefusal(door.catalogs, request, reply, result.refusal);
  return one.contract.sendsFile ? sendFile(reply, result.value as SentFile) : reply.send(result.value);
}

/** A name of any script, as RFC 8187 writes it; never shown in the page. */
function sendFile(reply: FastifyReply, { name, type, bytes }: SentFile) {
  const written = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  reply.header("content-disposition", `attachment; filename*=UTF-8''${written}`).type(type);
  return reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
}

async function answer(
  one: Route,
  door: Door,
  request: FastifyRequest,
  open: OpenWork,
): Promise<Result<unknown>> {
  const work = one.contract.door === "open" ? open : await signedInWork(door, request, open);
  if (work === null) return refuse("door.signed-out");
  const heard = await hear(one.contract, request, open.language);
  if (!heard.ok) return heard;
  return one.run(work, heard.value);
}

async function signedInWork(door: Door, request: FastifyRequest, open: OpenWork): Promise<Work | null> {
  const actor = await door.whoIs(request);
  return actor && { ...open, actor, db: door.database.forTenant(actor.tenant) };
}

function openWork(door: Door, language: Language, request: FastifyRequest, reply: FastifyReply): OpenWork {
  const now = new Date();
  return {
    database: door.database,
    language,
    at: now.toISOString(),
    today: today(now),
    newId,
    request: { headers: request.headers as Record<string, string | undefined>, ip: request.ip },
    setHeader: (name, value) => reply.header(name, value),
  };
}

async function hear(
  contract: Contract,
  request: FastifyRequest,
  language: Language,
): Promise<Result<Heard<Contract>>> {
  if (contract.takesFile) {
    const file = await oneFile(request);
    return file
      ? { ok: true, value: { params: request.params, query: request.query, body: file } }
      : refuse("door.no-file");
  }
  const issues: Flaw[] = [];
  const parse = (schema: z.ZodType, input: unknown) => {
    const parsed = schema.safeParse(input ?? {}, { error: sentencesFor(language) });
    if (!parsed.success) issues.push(...parsed.error.issues.map(flawOf));
    return parsed.data;
  };
  const heard = {
    params: parse(contract.params, request.params),
    query: parse(contract.query, request.query),
    body: contract.method === "GET" ? {} : parse(contract.body, request.body),
  };
  return issues.length === 0 ? { ok: true, value: heard } : malformed(issues);
}

type Flaw = { readonly field: string; readonly detail: string };

function flawOf(issue: z.core.$ZodIssue): Flaw {
  return { field: issue.path.join("."), detail: issue.message };
}

function malformed(flaws: readonly Flaw[]) {
  const shown = flaws
    .slice(0, 5)
    .map((flaw) => (flaw.field ? `${flaw.field}（${flaw.detail}）` : flaw.detail));
  const facts: Refusal["facts"] = { count: flaws.length, fields: shown };
  return refuse("door.malformed", facts, flaws[0]?.field);
}

/** Null where no whole file has arrived. @throws the parser's error when it is too large */
async function oneFile(request: FastifyRequest): Promise<UploadedFile | null> {
  if (!request.isMultipart()) return null;
  try {
    const part = await request.file();
    if (!part) return null;
    return { name: part.filename || null, type: part.mimetype || null, bytes: await part.toBuffer() };
  } catch (error) {
    if ((error as { code?: unknown }).code === "FST_REQ_FILE_TOO_LARGE") throw error;
    return null;
  }
}

/** The contract as fastify and OpenAPI want it; parsing itself stays with zod. */
function schemaOf(contract: Contract) {
  const toJson = (schema: z.ZodType, io: "input" | "output") => {
    const { $schema: _, ...json } = z.toJSONSchema(schema, {
      target: "draft-2020-12",
      io,
      unrepresentable: "any",
    });
    return json;
  };
  const file = {
    type: "object",
    required: ["file"],
    properties: { file: { type: "string", format: "binary" } },
  };
  return {
    operationId: contract.id,
    tags: [contract.id.slice(0, contract.id.indexOf("."))],
    summary: contract.summary,
    description: contract.refusals.length > 0 ? `Refuses with: ${contract.refusals.join(", ")}.` : "",
    security: contract.door === "open" ? [] : [{ session: [] }, { apiKey: [] }],
    params: toJson(contract.params, "input"),
    querystring: toJson(contract.query, "input"),
    ...(contract.method === "GET"
      ? {}
      : contract.takesFile
        ? { consumes: ["multipart/form-data"], body: file }
        : { body: toJson(contract.body, "input") }),
    response: {
      200: contract.sendsFile ? { type: "string", format: "binary" } : toJson(contract.reply, "output"),
    },
  };
}
