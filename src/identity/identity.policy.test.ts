import { describe, expect, test } from "vitest";
import type { Actor } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { canOf } from "../kernel/policy.ts";
import { accountPolicy, keyPolicy } from "./identity.policy.ts";

const mine = "01890000-0000-7000-8000-00000000000a" as Id<"account">;
const theirs = "01890000-0000-7000-8000-00000000000b" as Id<"account">;
const place = "01890000-0000-7000-8000-000000000001" as Id<"jurisdiction">;

const me: Actor = {
  tenant: "01890000-0000-7000-8000-0000000000ff" as Id<"tenant">,
  account: mine,
  person: null,
  via: "session",
  reach: { member: [place] },
};
const admin: Actor = { ...me, reach: { system_admin: [place] } };
const auditor: Actor = { ...me, reach: { auditor: [place] } };
const asProgram = (actor: Actor): Actor => ({ ...actor, via: "api_key" });

const notByProgram = "identity.not-by-program";
const unknown = "api-key.unknown";

describe("who may change how an account gets in", () => {
  test.each([
    ["the person, of the own account", me, mine, { account: true, read: true, revoke: true }],
    ["the own program", asProgram(me), mine, { account: notByProgram, read: true, revoke: notByProgram }],
    ["another person", me, theirs, { account: notByProgram, read: unknown, revoke: notByProgram }],
    ["the administrator, of another", admin, theirs, { account: notByProgram, read: true, revoke: true }],
    [
      "the administrator's program, of another",
      asProgram(admin),
      theirs,
      { account: notByProgram, read: true, revoke: notByProgram },
    ],
    [
      "the auditor, of another",
      auditor,
      theirs,
      { account: notByProgram, read: unknown, revoke: notByProgram },
    ],
  ] as const)("%s", (_who, actor, account, { account: own, read, revoke }) => {
    expect(canOf(accountPolicy, actor, { account })).toEqual({
      changePassword: own,
      signOutEverywhere: own,
      createKey: own,
    });
    expect(canOf(keyPolicy, actor, { account })).toEqual({ read, revoke });
  });
});
