import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { type Route, route } from "../http/work.ts";
import * as key from "./api-key.commands.ts";
import * as directory from "./directory.commands.ts";
import type { Guard } from "./guard.store.ts";
import * as api from "./identity.api.ts";
import * as session from "./session.commands.ts";

/** @param guard the one that the door asks, so that it forgets at once whom these acts shut out */
export function identityRoutes(guard: Guard): readonly Route[] {
  return [
    route(api.signIn, session.signInCommand(guard)),
    route(api.signOut, session.signOutCommand(guard)),
    route(api.signOutEverywhere, session.signOutEverywhereCommand(guard)),
    route(api.changePassword, session.changePasswordCommand(guard)),
    route(api.getMyself, directory.getMyselfCommand),
    route(api.listApiKeys, key.listApiKeysCommand),
    route(api.createApiKey, key.createApiKeyCommand),
    route(api.revokeApiKey, key.revokeApiKeyCommand(guard)),
    route(api.listJurisdictions, directory.listJurisdictionsCommand),
    route(api.findPersons, directory.findPersonsCommand),
  ];
}

/** A whole office may come through one address in the same minute of the morning. */
const triesPerMinute = 60;

/** Limits sign-in by address, on that route alone. To be called before the routes are bound. */
export async function limitSignIn(app: FastifyInstance): Promise<void> {
  app.addHook("onRoute", (one) => {
    if (one.url !== `/api${api.signIn.path}`) return;
    one.config = { ...one.config, rateLimit: { max: triesPerMinute, timeWindow: "1 minute" } };
  });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () =>
      Object.assign(new Error("too many tries to sign in"), { statusCode: 429, code: "FST_ERR_RATE_LIMIT" }),
  });
}
