import "./account.css";
import { Button, PasswordInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useRef } from "react";
import { useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { PageHead } from "../ui/part.tsx";
import { useAct } from "../ui/query.ts";
import { errorOf, RefusalNote } from "../ui/refusal.tsx";
import { accountMessages } from "./account.messages.ts";
import { changePassword } from "./identity.api.ts";
import { passwordLength } from "./identity.rules.ts";
import { myself } from "./sign-in.queries.ts";

export function AccountPage(): ReactNode {
  const say = useSay(accountMessages);
  const { data: me } = useSuspenseQuery(myself);
  return (
    <div className="page narrow">
      <PageHead
        above={me.account.login}
        title={me.person?.name ?? me.account.displayName}
        lead={me.person ? `${me.person.unit.name} · ${me.person.post}` : say("account.lead")}
      />
      {me.can.changePassword === true && <PasswordForm />}
    </div>
  );
}

function PasswordForm(): ReactNode {
  const say = useSay(accountMessages);
  const form = useRef<HTMLFormElement>(null);
  const changing = useAct(changePassword, {
    quiet: true,
    onDone: () => {
      form.current?.reset();
      noticeDone(say("account.changed"));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    changing.mutate({ body: { current: String(given.get("current")), next: String(given.get("next")) } });
  };
  const atNext = errorOf(changing.error, "next");
  const atCurrent = errorOf(changing.error, "current");
  return (
    <form ref={form} className="account-form" onSubmit={submit}>
      <h2>{say("account.password")}</h2>
      <p>{say("account.password-what")}</p>
      <PasswordInput
        name="current"
        label={say("account.current")}
        autoComplete="current-password"
        required
        withAsterisk={false}
        error={atCurrent}
      />
      <PasswordInput
        name="next"
        label={say("account.next")}
        description={say("account.next-what", { least: passwordLength.least })}
        autoComplete="new-password"
        required
        withAsterisk={false}
        error={atNext}
      />
      {changing.error && !atNext && !atCurrent && <RefusalNote error={changing.error} />}
      <Button type="submit" loading={changing.isPending}>
        {say("account.change")}
      </Button>
    </form>
  );
}
