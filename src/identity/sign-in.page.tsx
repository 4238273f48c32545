import "./sign-in.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { LanguageButton, SchemeButton } from "../ui/choice.tsx";
import { Wordmark } from "../ui/frame.tsx";
import { useSay } from "../ui/language.ts";
import { useTab } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";
import { searchToObject } from "../ui/url.ts";
import type { DemoAccount } from "./demo.api.ts";
import { signInMessages } from "./sign-in.messages.ts";
import { SignInForm } from "./sign-in.parts.tsx";
import { demoAccounts, useSignIn } from "./sign-in.queries.ts";

/** Leads back to where one was (`?back=/register?q=…`), never to another site. */
export function SignInPage(): ReactNode {
  const say = useSay(signInMessages);
  useTab(say("sign-in.title"));
  const router = useRouter();
  const { back } = useLocation({ select: (location) => searchToObject(location.searchStr) });
  const client = useQueryClient();
  const enter = () => {
    client.clear(); // whoever was here before saw other things
    router.history.push(typeof back === "string" ? innerPath(back) : "/");
  };
  const { data: accounts = [] } = useQuery(demoAccounts);
  return (
    <>
      <header className="bar bare">
        <Wordmark />
        <div className="bar-tools">
          <LanguageButton />
          <SchemeButton />
        </div>
      </header>
      <main id="main" className="sign-in">
        <section className="sign-in-own">
          <h1>{say("sign-in.tagline")}</h1>
          <SignInForm onDone={enter} />
          <p className="sign-in-forgot">{say("sign-in.forgot")}</p>
        </section>
        {accounts.length > 0 && <DemoAccounts accounts={accounts} onDone={enter} />}
      </main>
    </>
  );
}

/** `//elsewhere` and `https://elsewhere` are no paths of ours. */
function innerPath(back: string): string {
  const url = new URL(back, location.origin);
  return url.origin === location.origin ? url.pathname + url.search + url.hash : "/";
}

type DemoAccountsProps = { readonly accounts: readonly DemoAccount[]; readonly onDone: () => unknown };

function DemoAccounts({ accounts, onDone }: DemoAccountsProps): ReactNode {
  const say = useSay(signInMessages);
  const entering = useSignIn(onDone);
  return (
    <section className="demo">
      <h2>{say("sign-in.demo")}</h2>
      <p>{say("sign-in.demo-what")}</p>
      {entering.error && <RefusalNote error={entering.error} />}
      <ul>
        {accounts.map(({ login, password, name, shows }) => (
          <li key={login}>
            <button
              type="button"
              disabled={entering.isPending}
              aria-label={say("sign-in.as", { name })}
              onClick={() => entering.mutate({ body: { login, password } })}
            >
              <strong>{name}</strong>
              <span>{shows}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
