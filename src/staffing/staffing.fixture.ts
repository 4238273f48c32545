import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { aCityAtWork, type CityAtWork, enrol } from "../body/acting.fixture.ts";
import type { Contract } from "../kernel/contract.ts";
import { addDays, type Day, dayAt } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { type Answer, type Client, signedIn } from "../main/product.fixture.ts";
import type { Ask } from "../ui/api.ts";
import { requestSecondment, type SecondmentView } from "./secondment.api.ts";
import type { Arrangement, Terms } from "./secondment.model.ts";

export const today = dayAt(new Date().toISOString());
export const inDays = (days: number): Day => addDays(today, days);

/** The city with the home unit's agent, and an account for one of its persons. */
export type Lending = CityAtWork & {
  readonly home: Client;
  /** 钮大勇 of the Finance Bureau, who can answer for himself. */
  readonly lent: Client;
  readonly auditor: Client;
  readonly person: (name: string) => Id<"person">;
  readonly body: (name: string) => Id<"body">;
};

export async function aLendingCity(): Promise<Lending> {
  const city = await aCityAtWork();
  const { rows: persons } = await sql<{ id: Id<"person">; name: string }>`
    select id, name from person`.execute(city.db);
  const { rows: bodies } = await sql<{ id: Id<"body">; name: string }>`select id, name from body`.execute(
    city.db,
  );
  const personsByName = new Map(persons.map(({ id, name }) => [name, id]));
  const bodiesByName = new Map(bodies.map(({ id, name }) => [name, id]));
  const person = (name: string) => personsByName.get(name) as Id<"person">;
  await enrol(city.db, "lent", [], city.place("岚川市"));
  await sql`update account set person_id = ${person("钮大勇")} where login = 'lent'`.execute(city.db);
  const [home, lent, auditor] = await Promise.all(
    ["home", "lent", "auditor"].map((login) => signedIn(city.product, login)),
  );
  return {
    ...city,
    home: home as Client,
    lent: lent as Client,
    auditor: auditor as Client,
    person,
    body: (name) => bodiesByName.get(name) as Id<"body">,
  };
}

export const xincheng = "岚川市高铁新城开发建设指挥部";

export const anArrangement: Arrangement = {
  post: "资金统筹岗",
  duty: "编制资金平衡方案",
  kind: "loan",
  powers: [],
  approval: null,
  payer: "home",
  evaluator: "home",
  factSheetDue: null,
};

type Asking = {
  readonly name?: string;
  readonly body?: string;
  readonly arrangement?: Partial<Arrangement>;
} & Partial<Omit<Terms, "personId">>;

/** What is sent to ask for somebody: full-time at the new town for five months, unless said otherwise. */
export function aRequest(
  city: Lending,
  { name = "钮大勇", body = xincheng, arrangement, ...terms }: Asking = {},
) {
  const usual = { mode: "full_time", share: 1, startOn: inDays(1), endOn: inDays(150) } as const;
  return {
    body: {
      requestKey: randomUUID(),
      bodyId: city.body(body),
      terms: { personId: city.person(name), ...usual, ...terms },
      arrangement: { ...anArrangement, ...arrangement },
      explanations: {},
      note: "",
    },
  };
}

export function requested(city: Lending, asking: Asking = {}): Promise<SecondmentView> {
  return city.office.get(requestSecondment, aRequest(city, asking));
}

type Verb = Contract & { readonly method: "POST" };
type Body<C extends Contract> = Ask<C> extends { readonly body: infer B } ? Omit<B, "version"> : never;

/** Says a word about the secondment as the speaker last saw it. */
export function act<C extends Verb>(
  client: Client,
  contract: C,
  [it, body]: readonly [Pick<SecondmentView, "id" | "version">, Body<C>],
): Promise<Answer<C>> {
  return client.ask(contract, {
    params: { id: it.id },
    body: { version: it.version, ...body },
  } as unknown as Ask<C>);
}

/** Lets time pass: moves what is agreed so many days into the past, as the database may. */
export async function aged({ db }: Lending, id: Id<"secondment">, days: number): Promise<void> {
  await sql`
    update secondment set start_on = start_on - ${days}::int, end_on = end_on - ${days}::int where id = ${id}
  `.execute(db);
}
