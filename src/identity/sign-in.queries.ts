import { queryOf, useAct } from "../ui/query.ts";
import { resumeSession } from "../ui/session.tsx";
import { listDemoAccounts } from "./demo.api.ts";
import { getMyself, signIn } from "./identity.api.ts";

/** Who is signed in; asked by the router before any page of the frame. */
export const myself = queryOf(getMyself, {});

export const demoAccounts = queryOf(listDemoAccounts, {});

/** Signing in; the form shows the refusal itself. */
export function useSignIn(onDone: () => unknown) {
  return useAct(signIn, {
    quiet: true,
    onDone: () => {
      resumeSession();
      return onDone();
    },
  });
}
