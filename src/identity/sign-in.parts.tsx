import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useSay } from "../ui/language.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { signInMessages } from "./sign-in.messages.ts";
import { useSignIn } from "./sign-in.queries.ts";

/** Account and password. Used by the sign-in page, and over a page whose session has ended. */
export function SignInForm({ onDone }: { readonly onDone: () => unknown }): ReactNode {
  const say = useSay(signInMessages);
  const [isMissing, setMissing] = useState(false);
  const entering = useSignIn(onDone);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const login = String(given.get("login") ?? "").trim();
    const password = String(given.get("password") ?? "");
    setMissing(login === "" || password === "");
    if (login !== "" && password !== "") entering.mutate({ body: { login, password } });
  };
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      {entering.error && !entering.isPending && <RefusalNote error={entering.error} />}
      <TextInput
        label={say("sign-in.login")}
        name="login"
        size="md"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        autoFocus
        data-autofocus
      />
      <PasswordInput
        label={say("sign-in.password")}
        name="password"
        size="md"
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ "aria-label": say("sign-in.show"), tabIndex: 0 }}
        error={isMissing ? say("sign-in.missing") : null}
      />
      <Button type="submit" size="md" fullWidth loading={entering.isPending}>
        {say("sign-in.submit")}
      </Button>
    </form>
  );
}
