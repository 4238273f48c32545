import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import scalar from "@scalar/fastify-api-reference";
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { isFault } from "../db/faults.ts";
import { mostFileBytes, mostJsonBytes } from "../kernel/limit.ts";
import type { Catalog } from "../kernel/messages.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { bind, type Door } from "./bind.ts";
import { nameSchemas } from "./openapi.ts";
import { sendRefusal } from "./problem.ts";
import type { Route } from "./work.ts";

/** Takes log lines, each a JSON object with its line end. */
export type LogStream = { readonly write: (line: string) => void };

export type AppSetting = Door & {
  readonly routes: readonly Route[];
  readonly logLevel: string;
  /** Where log lines go; standard output without it. */
  readonly logTo?: LogStream | undefined;
  /** Behind one proxy that adds to X-Forwarded-For; what stood there before it is hearsay. */
  readonly trustProxy: boolean;
  /** What a slice has to set up on the server before its routes are bound, such as a limit on one of them. */
  readonly beforeRoutes: (app: FastifyInstance) => Promise<void>;
};

/** The whole HTTP server, not yet listening. */
export async function buildApp(setting: AppSetting): Promise<FastifyInstance> {
  const app = fastify({
    // An address that cannot even be taken apart.
    frameworkErrors: (_error, request, reply) =>
      sendRefusal(setting.catalogs, request, reply, { code: "door.unknown" }),
    bodyLimit: mostJsonBytes,
    trustProxy: setting.trustProxy && isOurProxy,
    forceCloseConnections: "idle",
    logController: new LogController({ disableRequestLogging: true }),
    logger: {
      level: setting.logLevel,
      // What parses uploads tells all headers, the session's cookie among them, when asked for every trace.
      redact: { paths: ["busboyOptions"], remove: true },
      ...(setting.logTo ? { stream: setting.logTo } : {}),
    },
  });
  app.removeContentTypeParser("text/plain");
  app.setValidatorCompiler(() => () => true);
  logWithoutPersonalData(app);
  answerErrors(app, setting.catalogs);
  refuseOtherSites(app, setting.catalogs);
  await app.register(multipart, { limits: { fileSize: mostFileBytes, files: 1, fields: 0 } });
  await app.register(helmet, { contentSecurityPolicy: { directives: policyOfContent } });
  await app.register(swagger, { openapi: openapiHead });
  await setting.beforeRoutes(app);
  await app.register(async (api) => bind(api, setting.routes, setting));
  await describe(app);
  serveHealth(app, setting);
  return app;
}

/** The readable API starts itself by a script in its page; nothing of ours or of a person stands on it. */
const policyOfDocs =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

/** Only who speaks to us directly is believed about the one before it. */
const isOurProxy = (_address: string, hop: number) => hop === 0;

const policyOfContent = {
  "default-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'", "data:"],
  "frame-ancestors": ["'none'"],
  "upgrade-insecure-requests": null,
};

const openapiHead = {
  openapi: "3.1.0",
  info: {
    title: "Zhuanban 专班",
    version: "0.2.0",
    description:
      "Read the paper that founds a task force, judge it, found the body, find it in the register. " +
      "Errors are RFC 9457 problems whose `code` is stable and whose `detail` is a sentence in the language asked for.",
  },
  components: {
    securitySchemes: {
      session: { type: "apiKey" as const, in: "cookie" as const, name: "zhuanban_session" },
      apiKey: { type: "http" as const, scheme: "bearer" },
    },
  },
};

/** Method, route pattern, status, time: never an address with its query, a name or a text. */
function logWithoutPersonalData(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        id: request.id,
        method: request.method,
        route: request.routeOptions.url ?? "none",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      "answered",
    );
  });
}

function answerErrors(app: FastifyInstance, catalogs: readonly Catalog[]): void {
  const send = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) =>
    sendRefusal(catalogs, request, reply, refusal);
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = refusalOf(error, request.routeOptions.bodyLimit);
    if (known) return send(request, reply, known);
    if (isFault(error)) return send(request, reply, { code: "door.busy" });
    request.log.error({ id: request.id, type: error.name, code: error.code, frames: framesOf(error) }, "bug");
    return send(request, reply, { code: "door.bug", facts: { id: request.id } });
  });
  app.setNotFoundHandler((request, reply) => send(request, reply, { code: "door.unknown" }));
}

/** Where it happened, without the message: a database's message can quote what somebody typed. */
function framesOf(error: Error): string[] {
  return (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
}

function refusalOf(error: FastifyError, bodyLimit = mostJsonBytes): Refusal | null {
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return { code: "door.too-large", facts: { limit: sizeToText(bodyLimit) } };
    case "FST_REQ_FILE_TOO_LARGE":
      return { code: "door.too-large", facts: { limit: sizeToText(mostFileBytes) } };
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return { code: "door.media-type" };
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
    case "FST_ERR_CTP_INVALID_JSON_BODY":
      return { code: "door.not-json" };
    case "FST_ERR_RATE_LIMIT":
      return { code: "door.too-many", facts: { seconds: 60 } };
    default:
      if (isUnstorable(error)) return { code: "door.characters" };
      return error.statusCode === 400 ? { code: "door.not-json" } : null;
  }
}

function sizeToText(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes} KB` : `${kilobytes / 1024} MB`;
}

/** A NUL or half a surrogate pair: JSON may hold them, no text of the database can. Looked for nowhere, so nobody pays. */
function isUnstorable({ code, routine }: { code: string; routine?: unknown }): boolean {
  const isOfJson = typeof routine === "string" && routine.startsWith("json_");
  return code === "22021" || code === "22P05" || (code === "22P02" && isOfJson);
}

/** A browser says where a request comes from; a changing one from elsewhere is not ours. Programs send no Origin. */
function refuseOtherSites(app: FastifyInstance, catalogs: readonly Catalog[]): void {
  app.addHook("onRequest", async (request, reply) => {
    const origin = request.headers.origin;
    if (request.method === "GET" || request.method === "HEAD" || origin === undefined) return;
    if (URL.canParse(origin) && new URL(origin).host === request.host) return;
    return sendRefusal(catalogs, request, reply, { code: "door.other-site" });
  });
}

/** OpenAPI as JSON and as a readable page, both made from the contracts. */
async function describe(app: FastifyInstance): Promise<void> {
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => nameSchemas({ ...app.swagger() }));
  await app.register(async (docs) => {
    docs.addHook("onSend", async (_request, reply) => {
      reply.header("content-security-policy", policyOfDocs);
    });
    await docs.register(scalar, {
      routePrefix: "/api/docs",
      configuration: { url: "/api/openapi.json", withDefaultFonts: false },
    });
  });
}

function serveHealth(app: FastifyInstance, { database }: AppSetting): void {
  app.get("/healthz", { schema: { hide: true } }, async () => ({ status: "ok" }));
  app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    const ready = await database.isReady();
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "database-unreachable" });
  });
}
