import type { FastifyInstance } from "fastify";
import { approvalRoutes } from "../approval/approval.routes.ts";
import type { CaseSubjects } from "../approval/subject.commands.ts";
import { attentionRoutes } from "../attention/attention.routes.ts";
import { bodyRoutes } from "../body/body.routes.ts";
import { foundingSubject } from "../body/founding.commands.ts";
import { necessityRoutes } from "../body/necessity/necessity.routes.ts";
import { registerRoutes } from "../body/register/register.routes.ts";
import { relationRoutes } from "../body/relation/relation.routes.ts";
import { versionSubject } from "../body/version/effect.commands.ts";
import { versionRoutes } from "../body/version/version.routes.ts";
import { calendarRoutes } from "../calendar/calendar.routes.ts";
import { campaignRoutes } from "../campaign/campaign.routes.ts";
import { demoRoutes } from "../city/demo.routes.ts";
import { seedDemo, shutDemo } from "../city/demo.store.ts";
import { type Database, openDatabase } from "../db/database.ts";
import { surveyRoutes } from "../desk/rulebook-survey.routes.ts";
import { documentRoutes } from "../document/document.routes.ts";
import { buildApp, type LogStream } from "../http/app.ts";
import { today } from "../http/clock.ts";
import type { Route } from "../http/work.ts";
import { openGuard } from "../identity/guard.store.ts";
import { identityRoutes, limitSignIn } from "../identity/identity.routes.ts";
import { noticeRoutes } from "../notice/notice.routes.ts";
import { rosterRoutes } from "../roster/roster.routes.ts";
import { settingRoutes } from "../rulebook/setting.routes.ts";
import { staffingRoutes } from "../staffing/staffing.routes.ts";
import { catalogs } from "./catalogs.ts";
import { builtPages, servePages } from "./pages.ts";
import type { Setting } from "./setting.ts";
import { sweep } from "./worker.ts";

/** The whole product, ready to listen. */
export type Product = {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly close: () => Promise<void>;
};

const sweepMs = 50;

/** What goes through a chain of approval, and what its end does. */
const caseSubjects: CaseSubjects = { body_founding: foundingSubject, charter_version: versionSubject };

export async function openProduct(setting: Setting, logTo?: LogStream): Promise<Product> {
  let app: FastifyInstance | undefined;
  const database = await openDatabase({
    url: setting.databaseUrl,
    folder: setting.dataFolder,
    embedded: { durable: setting.durable },
    poolSize: setting.poolSize,
    // Until the server and its log are there, what fails is thrown.
    tell: (event, facts) => app?.log.warn(facts, event),
  });
  try {
    await (setting.demo ? seedDemo(database, today(new Date())) : shutDemo(database));
    const product = await assemble(setting, database, logTo);
    app = product.app;
    // What lapsed while the server was down is written down now; where that fails the product serves all the same.
    await sweep(database).catch((error: Error) => product.app.log.error({ type: error.name }, "sweep"));
    return product;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function assemble(setting: Setting, database: Database, logTo?: LogStream): Promise<Product> {
  const guard = await openGuard(database);
  const routes: readonly Route[] = [
    ...identityRoutes(guard),
    ...settingRoutes,
    ...rosterRoutes,
    ...noticeRoutes,
    ...calendarRoutes,
    ...approvalRoutes(caseSubjects),
    ...bodyRoutes,
    ...registerRoutes,
    ...campaignRoutes,
    ...versionRoutes,
    ...relationRoutes,
    ...necessityRoutes,
    ...staffingRoutes,
    ...attentionRoutes,
    ...documentRoutes,
    ...surveyRoutes,
    ...demoRoutes(setting.demo),
  ];
  const app = await buildApp({
    database,
    catalogs,
    routes,
    whoIs: guard.whoIs,
    logLevel: setting.logLevel,
    logTo,
    trustProxy: setting.trustProxy,
    beforeRoutes: limitSignIn,
  });
  await servePages(app, builtPages);
  return {
    app,
    database,
    // New requests are turned away, those under way are finished, then the database is let go. A connection that is
    // done with its last request would be kept alive for a minute, and the stop with it.
    close: async () => {
      const sweep = setInterval(() => app.server.closeIdleConnections(), sweepMs);
      await app.close().finally(() => clearInterval(sweep));
      await guard.close();
      await database.close();
    },
  };
}
