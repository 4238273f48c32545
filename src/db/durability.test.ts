import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { aHome, numbersOf, startKeeper, until } from "./home.fixture.ts";
import { readPostmaster } from "./postmaster.ts";

describe("kill -9 at any moment loses nothing that was acknowledged", () => {
  test("fourteen kills, every third together with the server", { timeout: 180_000 }, async () => {
    const folder = aHome();
    const acknowledged = new Set<number>();
    let reused = 0;
    for (let kill = 1; kill <= 14; kill += 1) {
      const running = readPostmaster(join(folder, "postgres"));
      const one = startKeeper(folder, "write");
      await until(() => one.lines.length > 0);
      expect(one.lines[0]).toMatch(/^kept/);
      const kept = new Set(numbersOf(one.lines, "kept"));
      expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
      const server = readPostmaster(join(folder, "postgres"));
      if (server && running?.pid === server.pid) reused += 1;
      await sleep(Math.random() * 250);
      one.child.kill("SIGKILL");
      if (server && kill % 3 === 0) process.kill(server.pid, "SIGKILL");
      await one.exited;
      for (const id of numbersOf(one.lines, "added")) acknowledged.add(id);
    }
    expect(acknowledged.size).toBeGreaterThan(100);
    expect(reused).toBeGreaterThanOrEqual(8);
    const last = startKeeper(folder, "list");
    await last.exited;
    const kept = new Set(numbersOf(last.lines, "kept"));
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    expect(last.lines.at(-1)).toBe("closed");
  });

  test("a creation killed half-way is begun anew", { timeout: 60_000 }, async () => {
    const folder = aHome();
    const first = startKeeper(folder, "list");
    await sleep(400);
    first.child.kill("SIGKILL");
    await first.exited;
    const second = startKeeper(folder, "list");
    await second.exited;
    expect(second.lines).toEqual(["kept ", "closed"]);
  });
});

describe("one folder, one process", () => {
  test("a second process is refused with a sentence that names the first", { timeout: 60_000 }, async () => {
    const folder = aHome();
    const first = startKeeper(folder, "stay");
    await until(() => first.lines.length > 0);
    const second = startKeeper(folder, "list");
    await second.exited;
    expect(second.lines.join("\n")).toContain(
      `The data folder ${folder} is in use by another zhuanban process (process ${first.child.pid})`,
    );
    expect(second.lines.join("\n")).toContain(`进程号 ${first.child.pid}`);
    first.child.kill("SIGKILL");
    await first.exited;
    const third = startKeeper(folder, "list");
    await third.exited;
    expect(third.lines.at(-1)).toBe("closed");
  });

  test("of two that start at once on a new folder, one gets it and one is refused", {
    timeout: 60_000,
  }, async () => {
    const folder = aHome();
    const both = [startKeeper(folder, "stay"), startKeeper(folder, "stay")];
    await until(() => both.every(({ lines }) => lines.length > 0));
    expect(both.map(({ lines }) => lines[0]?.split(" ")[0]).sort()).toEqual(["kept", "refused"]);
    for (const { child } of both) child.kill("SIGKILL");
    await Promise.all(both.map(({ exited }) => exited));
  });
});
