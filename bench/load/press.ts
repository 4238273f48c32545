import { connect, type Socket } from "node:net";

export type Ask = () => {
  readonly method: string;
  readonly path: string;
  readonly headers: string;
  readonly body: string;
};
export type Pressed = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
};

/** Asks over `connections` kept-alive connections, each as soon as the answer is in, for `seconds`; times in ms. */
export async function press(
  port: number,
  ask: Ask,
  { connections = 16, seconds = 8 } = {},
): Promise<Pressed> {
  const times: number[] = [];
  let failed = 0;
  const start = performance.now();
  const until = start + seconds * 1000;
  const one = async () => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    while (performance.now() < until) {
      const sent = performance.now();
      const status = await exchange(socket, ask(), port);
      times.push(performance.now() - sent);
      if (status !== 200) failed += 1;
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, one));
  const took = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), failed };
}

function exchange(
  socket: Socket,
  { method, path, headers, body }: ReturnType<Ask>,
  port: number,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const chunks: Buffer[] = [];
  let expected = Number.POSITIVE_INFINITY;
  let received = 0;
  const hear = (chunk: Buffer) => {
    chunks.push(chunk);
    received += chunk.length;
    if (expected === Number.POSITIVE_INFINITY)
      expected = lengthOf(chunks.length === 1 ? chunk : Buffer.concat(chunks));
    if (received < expected) return;
    socket.off("data", hear).off("error", reject);
    resolve(Number((chunks[0] as Buffer).toString("latin1", 9, 12)));
  };
  socket.on("data", hear).once("error", reject);
  const length =
    body === "" ? "" : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${headers}${length}\r\n${body}`);
  return promise;
}

/** Length of head and body together; infinite while the head is not whole. */
function lengthOf(answer: Buffer): number {
  const head = answer.indexOf("\r\n\r\n");
  if (head < 0) return Number.POSITIVE_INFINITY;
  const length = /content-length: (\d+)/i.exec(answer.toString("latin1", 0, head));
  return head + 4 + Number(length?.[1] ?? 0);
}
