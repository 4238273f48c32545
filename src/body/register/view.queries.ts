import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { listJurisdictions } from "../../identity/identity.api.ts";
import type { Jurisdiction } from "../../identity/identity.model.ts";
import { myself } from "../../identity/sign-in.queries.ts";
import { searchOf } from "../../ui/api.ts";
import { queryOf } from "../../ui/query.ts";
import { parseLeniently, searchToObject } from "../../ui/url.ts";
import { seesDrafts } from "../body.policy.ts";
import { placesOfRole } from "../place.rules.ts";
import { filterOf, RegisterUrl } from "../register.queries.ts";
import { type BroughtView, broughtViews, type ListedView, listViews } from "./view.api.ts";
import { broughtFilters } from "./view.rules.ts";

/** The view that the address shows: a kept one that says exactly this, else one that the product brings. */
export type ShownView =
  | { readonly kind: "kept"; readonly view: ListedView }
  | { readonly kind: "brought"; readonly name: BroughtView }
  | { readonly kind: "none" };

export function useViews() {
  const { data } = useQuery(queryOf(listViews, {}));
  return { views: data?.views ?? [], start: data?.start ?? null };
}

export function shownView(url: RegisterUrl, views: readonly ListedView[]): ShownView {
  const view = views.find(({ search }) => whole(search) === searchOf(url));
  if (view) return { kind: "kept", view };
  const filter = searchOf(filterOf(url));
  const name = broughtViews.find((one) => searchOf(broughtFilters[one]) === filter);
  return name ? { kind: "brought", name } : { kind: "none" };
}

/** The same view always as the same text, whatever the address leaves out. */
function whole(search: string): string {
  return searchOf(parseLeniently(RegisterUrl, searchToObject(search)));
}

export function searchOfView(view: string, views: readonly ListedView[]): string {
  const brought = broughtViews.find((one) => one === view);
  return brought ? searchOf(broughtFilters[brought]) : (views.find(({ id }) => id === view)?.search ?? "");
}

/** Who comes to the register without asking for anything begins with the view chosen for that. */
export function useStartView(): void {
  const { data } = useQuery(queryOf(listViews, {}));
  const navigate = useNavigate();
  const came = useRef(location.search === "");
  useEffect(() => {
    if (!data || !came.current) return;
    came.current = false;
    const search = data.start === null ? "" : searchOfView(data.start, data.views);
    if (search !== "" && location.search === "")
      void navigate({ to: "/register", search: searchToObject(search) as never, replace: true });
  }, [data, navigate]);
}

/** Places with whose office a view can be shared. */
export function useSharingPlaces(): readonly Jurisdiction[] {
  const { data: me } = useSuspenseQuery(myself);
  const { data } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  const reached = new Set(
    seesDrafts.flatMap((role) => placesOfRole(me.roles, role, data.jurisdictions).map(({ id }) => id)),
  );
  return data.jurisdictions.filter(({ id }) => reached.has(id));
}
