import { useSuspenseQuery } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useMemo } from "react";
import type { MyselfView } from "../identity/identity.api.ts";
import { myself } from "../identity/sign-in.queries.ts";
import type { Language } from "../kernel/schema.ts";
import { useOffer } from "../ui/act.ts";
import { type Account, Frame } from "../ui/frame.tsx";
import { ActHost } from "../ui/host.tsx";
import { useLanguage } from "../ui/language.ts";
import { OwnerProvider, useIsSessionOver } from "../ui/session.tsx";
import { useWaitingThings } from "./desk-source.parts.tsx";
import { findBodies } from "./find.queries.ts";
import { roleMessages } from "./frame.messages.ts";
import { useFrameActs } from "./frame-act.parts.tsx";
import { places } from "./place.parts.tsx";

const SessionOver = lazy(async () => ({ default: (await import("./session-over.parts.tsx")).SessionOver }));

/** The frame around every page of who is signed in. */
export function DeskFrame(): ReactNode {
  const { data: me } = useSuspenseQuery(myself);
  const { history } = useRouter();
  const language = useLanguage();
  const { all, menu } = useFrameActs();
  const findMore = useMemo(() => findBodies((id) => history.push(`/bodies/${id}`)), [history]);
  const isSessionOver = useIsSessionOver();
  const { count } = useWaitingThings();
  useOffer(all);
  return (
    <OwnerProvider owner={me.account.id} key={me.account.id}>
      <Frame
        tenant={me.tenant.name}
        places={places.map((place) => (place.to === "/desk" ? { ...place, count } : place))}
        account={{ ...accountOf(me, language), acts: menu }}
      >
        <Outlet />
      </Frame>
      <ActHost findMore={findMore} />
      <Suspense>{isSessionOver && <SessionOver />}</Suspense>
    </OwnerProvider>
  );
}

function accountOf({ account, person, roles }: MyselfView, language: Language): Omit<Account, "acts"> {
  return {
    name: person?.name ?? account.displayName,
    detail: person ? `${person.unit.shortName} · ${person.post}` : account.login,
    roles: roles.map(({ role, jurisdiction }) => ({
      role: roleMessages[language][role],
      where: (language === "en" && jurisdiction.nameEn) || jurisdiction.name,
    })),
  };
}
