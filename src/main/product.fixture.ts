import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { demoPassword } from "../city/seed.store.ts";
import { aDatabaseUrl } from "../db/database.fixture.ts";
import type { LogStream } from "../http/app.ts";
import type { Problem } from "../http/problem.ts";
import { signIn } from "../identity/identity.api.ts";
import type { Contract, Reply } from "../kernel/contract.ts";
import type { Ask } from "../ui/api.ts";
import { openProduct, type Product } from "./product.ts";
import { readSetting } from "./setting.ts";

type Making = { readonly logTo?: LogStream; readonly databaseUrl?: string; readonly demo?: boolean };

/** The whole product over a database of its own, with the invented city and the empty county in it. */
export async function aProduct({ logTo, databaseUrl, demo = true }: Making = {}): Promise<Product> {
  const setting = { databaseUrl: databaseUrl ?? (await aDatabaseUrl()), demo, poolSize: 8 };
  return openProduct({ ...readSetting({}), ...setting, logLevel: logTo ? "trace" : "silent" }, logTo);
}

/** What came back. A refusal is told by `status` and the problem's code. */
export type Answer<C extends Contract> = {
  readonly status: number;
  readonly body: Reply<C> & Partial<Problem>;
};

/** Somebody who is signed in and asks the product by its contracts. */
export type Client = {
  readonly cookie: string;
  readonly ask: <C extends Contract>(contract: C, ask: Ask<C>) => Promise<Answer<C>>;
  /** The reply, held against the contract. @throws Error when the product refuses */
  readonly get: <C extends Contract>(contract: C, ask: Ask<C>) => Promise<Reply<C>>;
};

export async function signedIn({ app }: Product, login: string, password = demoPassword): Promise<Client> {
  const reply = await app.inject(requestOf(signIn, { body: { login, password } }));
  if (reply.statusCode !== 200) throw new Error(`${login} was not let in: ${reply.body}`);
  const cookie = String(reply.headers["set-cookie"]).split(";")[0] ?? "";
  const ask = async <C extends Contract>(contract: C, asked: Ask<C>): Promise<Answer<C>> =>
    answerOf(contract, await app.inject({ ...requestOf(contract, asked), headers: { cookie } }));
  return {
    cookie,
    ask,
    get: async (contract, asked) => {
      const { status, body } = await ask(contract, asked);
      if (status === 200) return contract.reply.parse(body) as Reply<typeof contract>;
      throw new Error(`${contract.id} was refused: ${JSON.stringify(body)}`);
    },
  };
}

type LooseAsk = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

function requestOf(contract: Contract, { params, query, body }: LooseAsk): InjectOptions {
  const given = (params ?? {}) as Readonly<Record<string, string>>;
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? ""));
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
  );
  const url = `/api${path}?${search}`;
  return contract.method === "GET" ? { method: "GET", url } : { method: "POST", url, payload: body ?? {} };
}

/** @throws Error when the product refuses for a reason that the contract does not name */
function answerOf<C extends Contract>(contract: C, reply: LightMyRequestResponse): Answer<C> {
  const body = reply.json() as Answer<C>["body"];
  const code = reply.statusCode === 200 ? "" : (body.code ?? "");
  if (code !== "" && !code.startsWith("door.") && !contract.refusals.includes(code))
    throw new Error(`${contract.id} does not say that it refuses with ${code}`);
  return { status: reply.statusCode, body };
}
