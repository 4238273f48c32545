import { Link, type LinkProps, useLocation } from "@tanstack/react-router";
import { Menu, Search } from "lucide-react";
import { type ComponentType, type ReactNode, Suspense, useEffect, useRef } from "react";
import type { Said } from "../kernel/schema.ts";
import type { OfferedAct } from "./act.ts";
import { Boundary } from "./boundary.tsx";
import { LanguageButton, LanguageChoice, SchemeButton, SchemeChoice } from "./choice.tsx";
import { showOverlay } from "./host.tsx";
import type { Keys } from "./keys.ts";
import { useLanguage, useSay } from "./language.ts";
import { KeyHint, Loading } from "./part.tsx";
import { uiMessages } from "./ui.messages.ts";

/** Where the main navigation leads. */
export type Place = {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly label: Said;
  readonly icon: ComponentType<{ readonly size?: number; readonly "aria-hidden"?: boolean }>;
  readonly keys: Keys;
  /** How many things wait there; nothing is shown for none. */
  readonly count?: number;
};

export type Account = {
  readonly name: string;
  /** Post and unit. */
  readonly detail: string;
  readonly roles: readonly { readonly role: string; readonly where: string }[];
  readonly acts: readonly OfferedAct[];
};

type FrameProps = {
  readonly tenant: string;
  readonly places: readonly Place[];
  readonly account: Account;
  readonly children: ReactNode;
};

/** So many places fit below a page on a phone, in any language; the others are in the panel there. */
const mostInFoot = 3;

/** Header, navigation (below the page on a phone), account panel; the page itself in `main`. */
export function Frame({ tenant, places, account, children }: FrameProps): ReactNode {
  const say = useSay(uiMessages);
  const main = useFocusOnArrival();
  return (
    <>
      <a className="skip" href="#main">
        {say("ui.skip")}
      </a>
      <header className="bar">
        <Wordmark />
        <span className="bar-tenant">{tenant}</span>
        <Places places={places} />
        <div className="bar-tools">
          <FindButton />
          <LanguageButton />
          <SchemeButton />
          <AccountButton name={account.name} />
        </div>
      </header>
      <AccountPanel account={account} places={places.slice(mostInFoot)} />
      <main id="main" ref={main} tabIndex={-1}>
        <Boundary>
          <Suspense fallback={<PageLoading />}>{children}</Suspense>
        </Boundary>
      </main>
    </>
  );
}

/** After a walk to another page the focus is at its beginning, as after loading one; filters do not move it. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) main.current?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);
  return main;
}

function PageLoading(): ReactNode {
  return (
    <div className="page">
      <Loading lines={8} />
    </div>
  );
}

export function Wordmark(): ReactNode {
  const say = useSay(uiMessages);
  return (
    <Link to="/" className="wordmark">
      {say("ui.product")}
    </Link>
  );
}

function Places({ places }: { readonly places: readonly Place[] }): ReactNode {
  const say = useSay(uiMessages);
  return (
    <nav className="places" aria-label={say("ui.places")}>
      {places.map((place, at) => (
        <PlaceLink key={place.to} place={place} className={at < mostInFoot ? "place" : "place only-wide"} />
      ))}
      <button type="button" className="place only-phone" onClick={() => showOverlay("palette")}>
        <Search size={20} aria-hidden />
        <span>{say("ui.find")}</span>
      </button>
      <button type="button" className="place place-more only-phone" popoverTarget={panel}>
        <Menu size={20} aria-hidden />
        <span>{say("ui.more")}</span>
      </button>
    </nav>
  );
}

type PlaceLinkProps = {
  readonly place: Place;
  readonly className?: string;
  readonly onClick?: () => void;
};

function PlaceLink({ place, ...link }: PlaceLinkProps): ReactNode {
  const language = useLanguage();
  const { to, label, icon: Icon, count = 0 } = place;
  return (
    <Link to={to} activeProps={{ "aria-current": "page" }} {...link}>
      <Icon size={20} aria-hidden />
      <span>{label[language]}</span>
      {count > 0 && <span className="place-count figures">{count}</span>}
    </Link>
  );
}

function FindButton(): ReactNode {
  const say = useSay(uiMessages);
  return (
    <button type="button" className="find only-wide" onClick={() => showOverlay("palette")}>
      <Search size={16} aria-hidden />
      <span>{say("ui.find")}</span>
      <KeyHint keys="mod+k" />
    </button>
  );
}

const panel = "account-panel";

function AccountButton({ name }: { readonly name: string }): ReactNode {
  const say = useSay(uiMessages);
  return (
    <button type="button" className="tool only-wide" popoverTarget={panel} title={say("ui.account")}>
      {name}
    </button>
  );
}

type AccountPanelProps = { readonly account: Account; readonly places: readonly Place[] };

/**
 * Who I am here, what I may be, how it looks, and the way out; on a phone also the places that have no room below the
 * page. A native popover: Esc and a click beside it close it.
 */
function AccountPanel({ account, places }: AccountPanelProps): ReactNode {
  const say = useSay(uiMessages);
  const language = useLanguage();
  const close = () => document.getElementById(panel)?.hidePopover();
  const closeAnd = (perform: () => unknown) => {
    close();
    perform();
  };
  return (
    <div id={panel} popover="auto" className="panel" role="dialog" aria-label={say("ui.account")}>
      <nav className="panel-acts panel-places only-phone" aria-label={say("ui.more-places")}>
        {places.map((place) => (
          <PlaceLink key={place.to} place={place} onClick={close} />
        ))}
      </nav>
      <p className="panel-name">{account.name}</p>
      <p className="panel-detail">{account.detail}</p>
      {account.roles.length > 0 && (
        <ul className="panel-roles" aria-label={say("ui.roles")}>
          {account.roles.map(({ role, where }) => (
            <li key={role + where}>
              {role} <span>{where}</span>
            </li>
          ))}
        </ul>
      )}
      <LanguageChoice />
      <SchemeChoice />
      <div className="panel-acts">
        {account.acts.map(({ id, label, icon: Icon, keys, perform }) => (
          <button key={id} type="button" onClick={() => closeAnd(perform)}>
            {Icon && <Icon size={16} aria-hidden />}
            <span>{label[language]}</span>
            {keys && <KeyHint keys={keys} />}
          </button>
        ))}
      </div>
    </div>
  );
}
