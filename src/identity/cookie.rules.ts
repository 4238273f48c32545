import { sessionLifeHours } from "./identity.rules.ts";

const name = "zhuanban_session";
const carried = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`);

/** The session token that a `Cookie` header carries, if it carries one that has the shape of ours. */
export function tokenInCookie(header: string | undefined): string | null {
  return carried.exec(header ?? "")?.[1] ?? null;
}

/** The `Set-Cookie` that hands the token to the browser: for this site's own requests, out of reach of scripts. */
export function tokenToCookie(token: string, { secure }: { readonly secure: boolean }): string {
  const lived = `${name}=${token}; Max-Age=${sessionLifeHours * 3600}; Path=/; HttpOnly; SameSite=Lax`;
  return secure ? `${lived}; Secure` : lived;
}

/** The `Set-Cookie` that takes the token away. */
export const noCookie = `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`;
