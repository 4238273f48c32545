import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { rememberActors } from "./recent-actor.store.ts";

const actor = (account: string): Actor => ({
  tenant: "t" as Id<"tenant">,
  account: account as Id<"account">,
  person: null,
  via: "session",
  reach: {},
});
const [anna, berta] = [actor("anna"), actor("berta")];

/** A look-up that counts how often it was asked. */
function source(answer: Actor | null) {
  const asked = { times: 0 };
  const ask = async () => {
    asked.times += 1;
    return answer;
  };
  return { asked, ask };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

test("a token is looked up once, and again when its seconds are over", async () => {
  const recent = rememberActors(5, 10);
  const { asked, ask } = source(anna);
  for (let i = 0; i < 3; i += 1) expect(await recent.recall("a", ask)).toBe(anna);
  expect(asked.times).toBe(1);
  vi.advanceTimersByTime(5_000);
  await recent.recall("a", ask);
  expect(asked.times).toBe(2);
});

test("being used does not make it last longer", async () => {
  const recent = rememberActors(5, 10);
  const { asked, ask } = source(anna);
  for (let second = 0; second < 5; second += 1) {
    await recent.recall("a", ask);
    vi.advanceTimersByTime(1_000);
  }
  await recent.recall("a", ask);
  expect(asked.times).toBe(2);
});

test("nobody is not remembered", async () => {
  const recent = rememberActors(5, 10);
  const { asked, ask } = source(null);
  await recent.recall("a", ask);
  await recent.recall("a", ask);
  expect(asked.times).toBe(2);
});

test("all tokens of an account are forgotten together, and no other's", async () => {
  const recent = rememberActors(5, 10);
  const [of, other] = [source(anna), source(berta)];
  const recallAll = async () => {
    await recent.recall("a1", of.ask);
    await recent.recall("a2", of.ask);
    await recent.recall("b", other.ask);
  };
  await recallAll();
  recent.forget(anna.account);
  await recallAll();
  expect([of.asked.times, other.asked.times]).toEqual([4, 1]);
  recent.forgetAll();
  await recallAll();
  expect([of.asked.times, other.asked.times]).toEqual([6, 2]);
});

test("what was being looked up when somebody was shut out is not remembered", async () => {
  const recent = rememberActors(5, 10);
  const { promise, resolve } = Promise.withResolvers<Actor>();
  const recalled = recent.recall("a", () => promise);
  recent.forget(anna.account);
  resolve(anna);
  expect(await recalled).toBe(anna);
  const { asked, ask } = source(null);
  expect(await recent.recall("a", ask)).toBeNull();
  expect(asked.times).toBe(1);
});

test("no more are kept than there is room for", async () => {
  const recent = rememberActors(5, 2);
  const { asked, ask } = source(anna);
  for (const token of ["a", "b", "c"]) await recent.recall(token, ask);
  await recent.recall("c", ask);
  await recent.recall("b", ask);
  expect(asked.times).toBe(3);
  await recent.recall("a", ask);
  expect(asked.times).toBe(4);
});
