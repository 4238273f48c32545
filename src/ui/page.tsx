import { lazy, type ReactNode } from "react";

type Pages<Name extends string> = { readonly [N in Name]: () => ReactNode };

/**
 * A page that is loaded when it is first opened: `lazyPage(() => import("../desk/read.page.tsx"), "ReadPage")`.
 * `preload` is called by the router when a link to it is pointed at.
 */
export function lazyPage<Name extends string>(load: () => Promise<Pages<Name>>, name: Name) {
  const Page = lazy(async () => ({ default: (await load())[name] }));
  return Object.assign(Page, { preload: async () => void (await load()) });
}
