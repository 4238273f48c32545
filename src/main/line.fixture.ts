import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A line to a database server that can be cut, as when the server is stopped, and mended again. */
export type Line = {
  readonly url: string;
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
};

export async function aLineTo(database: string): Promise<Line> {
  const target = new URL(database);
  const folder = target.searchParams.get("host");
  const port = Number(target.searchParams.get("port") ?? (target.port || 5432));
  const there = folder ? { path: `${folder}/.s.PGSQL.${port}` } : { host: target.hostname, port };
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(there);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => open.delete(one) && other.destroy());
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const at = (server.address() as AddressInfo).port;
  return {
    url: `postgresql://${target.username}:${target.password}@127.0.0.1:${at}${target.pathname}`,
    cut: async () => {
      const closed = once(server.close(), "close");
      for (const socket of open) socket.destroy();
      await closed;
    },
    mend: async () => {
      await once(server.listen(at, "127.0.0.1"), "listening");
    },
  };
}
