import { type Command, route } from "../http/work.ts";
import { listDemoAccounts } from "../identity/demo.api.ts";
import { ok } from "../kernel/result.ts";
import { cityAccounts } from "./accounts.data.ts";
import { cityPersons } from "./people.data.ts";
import { demoPassword } from "./seed.store.ts";

const namesByKey = new Map(cityPersons.map(({ key, name }) => [key, name]));

/** Whom one can sign in as; nobody on a deployment that is no demonstration. */
export function demoRoutes(demo: boolean) {
  const command: Command<typeof listDemoAccounts> = async ({ language }) =>
    ok(
      (demo ? cityAccounts : []).map(({ login, person, title, titleEn, shows, showsEn }) => ({
        login,
        password: demoPassword,
        name: language === "zh" ? `${namesByKey.get(person) ?? ""} ${title}` : titleEn,
        shows: language === "zh" ? shows : showsEn,
      })),
    );
  return [route(listDemoAccounts, command)];
}
