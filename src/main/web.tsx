import "../ui/styles.ts";
import { MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  redirect,
} from "@tanstack/react-router";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { DeskFrame } from "../desk/frame.parts.tsx";
import { places } from "../desk/place.parts.tsx";
import { SignInPage } from "../identity/sign-in.page.tsx";
import { myself } from "../identity/sign-in.queries.ts";
import { isSignedOut, searchOf } from "../ui/api.ts";
import { Problem } from "../ui/boundary.tsx";
import { onLanguage, showLanguage } from "../ui/language.ts";
import { NotFound } from "../ui/not-found.tsx";
import { NoticeOutlet } from "../ui/notice.tsx";
import { lazyPage } from "../ui/page.tsx";
import { makeQueryClient } from "../ui/query.ts";
import { endSession } from "../ui/session.tsx";
import { cssVariables, schemeManager, theme } from "../ui/theme.ts";
import { searchToObject } from "../ui/url.ts";

const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: z.object({ back: z.string().optional() }),
  component: SignInPage,
});

/** Everything inside asks first who is there; nobody is led to the sign-in page and back. */
const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  beforeLoad: async ({ context, location }) => {
    try {
      await context.client.ensureQueryData(myself);
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { back: location.href } });
    }
  },
  component: DeskFrame,
});

const start = createRoute({
  getParentRoute: () => frame,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: places[0].to });
  },
});

const account = createRoute({
  getParentRoute: () => frame,
  path: "/account",
  component: lazyPage(() => import("../identity/account.page.tsx"), "AccountPage"),
});

const desk = createRoute({
  getParentRoute: () => frame,
  path: "/desk",
  component: lazyPage(() => import("../desk/desk.page.tsx"), "DeskPage"),
});

const read = createRoute({
  getParentRoute: () => frame,
  path: "/read",
  component: lazyPage(() => import("../desk/read.page.tsx"), "ReadPage"),
});

const register = createRoute({
  getParentRoute: () => frame,
  path: "/register",
  component: lazyPage(() => import("../body/register.page.tsx"), "RegisterPage"),
});

const count = createRoute({
  getParentRoute: () => frame,
  path: "/register/numbers",
  component: lazyPage(() => import("../desk/count.page.tsx"), "CountPage"),
});

const campaigns = createRoute({
  getParentRoute: () => frame,
  path: "/campaigns",
  component: lazyPage(() => import("../campaign/campaigns.page.tsx"), "CampaignsPage"),
});

const campaign = createRoute({
  getParentRoute: () => frame,
  path: "/campaigns/$id",
  component: lazyPage(() => import("../campaign/campaign.page.tsx"), "CampaignPage"),
});

const body = createRoute({
  getParentRoute: () => frame,
  path: "/bodies/$id",
  component: lazyPage(() => import("../desk/body.page.tsx"), "BodyPage"),
});

const newVersion = createRoute({
  getParentRoute: () => frame,
  path: "/bodies/$id/versions/new",
  component: lazyPage(() => import("../body/version/new.page.tsx"), "NewVersionPage"),
});

const version = createRoute({
  getParentRoute: () => frame,
  path: "/bodies/$id/versions/$number",
  component: lazyPage(() => import("../desk/version.page.tsx"), "VersionWithPapersPage"),
});

const paper = createRoute({
  getParentRoute: () => frame,
  path: "/papers/$id",
  component: lazyPage(() => import("../desk/document.page.tsx"), "DocumentPage"),
});

const secondments = createRoute({
  getParentRoute: () => frame,
  path: "/secondments",
  component: lazyPage(() => import("../desk/secondments.page.tsx"), "SecondmentsPage"),
});

const secondmentAgents = createRoute({
  getParentRoute: () => frame,
  path: "/secondments/agents",
  component: lazyPage(() => import("../desk/secondment-agents.page.tsx"), "SecondmentAgentsPage"),
});

const secondment = createRoute({
  getParentRoute: () => frame,
  path: "/secondments/$id",
  component: lazyPage(() => import("../desk/secondment.page.tsx"), "SecondmentPage"),
});

const people = createRoute({
  getParentRoute: () => frame,
  path: "/people",
  component: lazyPage(() => import("../desk/people.page.tsx"), "PeoplePage"),
});

const person = createRoute({
  getParentRoute: () => frame,
  path: "/people/$id",
  component: lazyPage(() => import("../desk/person.page.tsx"), "PersonPage"),
});

const experts = createRoute({
  getParentRoute: () => frame,
  path: "/people/experts",
  component: lazyPage(() => import("../staffing/expert/experts.page.tsx"), "ExpertsPage"),
});

const unit = createRoute({
  getParentRoute: () => frame,
  path: "/units/$id",
  component: lazyPage(() => import("../desk/people-unit.page.tsx"), "UnitPage"),
});

const rosters = createRoute({
  getParentRoute: () => frame,
  path: "/people/rosters",
  component: lazyPage(() => import("../roster/rosters.page.tsx"), "RostersPage"),
});

const roster = createRoute({
  getParentRoute: () => frame,
  path: "/people/rosters/$id",
  component: lazyPage(() => import("../roster/roster.page.tsx"), "RosterPage"),
});

const rulebook = createRoute({
  getParentRoute: () => frame,
  path: "/rulebook",
  component: lazyPage(() => import("../desk/rulebook.page.tsx"), "RulebookPage"),
});

const chains = createRoute({
  getParentRoute: () => frame,
  path: "/rulebook/chains",
  component: lazyPage(() => import("../desk/chains.page.tsx"), "ChainsPage"),
});

/** What no route knows is said inside the frame, where the way on is. */
const elsewhere = createRoute({ getParentRoute: () => frame, path: "$", component: NotFound });

const client = makeQueryClient(endSession);
const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    frame.addChildren([
      desk,
      start,
      read,
      register,
      secondments,
      secondmentAgents,
      secondment,
      count,
      campaigns,
      campaign,
      body,
      newVersion,
      version,
      paper,
      rulebook,
      chains,
      people,
      experts,
      rosters,
      roster,
      person,
      unit,
      account,
      elsewhere,
    ]),
  ]),
  context: { client },
  parseSearch: searchToObject,
  stringifySearch: searchOf,
  scrollRestoration: true,
  defaultPreload: "intent",
  defaultErrorComponent: ({ error, reset }) => (
    <Problem
      error={error instanceof Error ? error : new Error(String(error))}
      again={() => {
        reset();
        void router.invalidate();
      }}
    />
  ),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

showLanguage();
onLanguage(showLanguage);
createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
        <NoticeOutlet />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
