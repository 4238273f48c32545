import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Called with the payload, and with null where messages may have been missed: the connection was lost and is back. */
export type Hear = (payload: string | null) => void;
export type Listening = { readonly stop: () => Promise<void> };

const pause = 500;

/** Hears the notifications of a channel on a connection of its own, and connects anew for as long as it takes. */
export async function listenTo(config: pg.ClientConfig, channel: string, hear: Hear): Promise<Listening> {
  let isStopped = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client(config);
    // A lost connection ends too, and `end` is what is listened to.
    fresh.on("error", () => undefined);
    fresh.on("notification", ({ payload = "" }) => hear(payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    fresh.once("end", () => void reconnect());
    return fresh;
  }

  async function reconnect(): Promise<void> {
    while (!isStopped) {
      try {
        client = await connect();
        // Stopped while it was connecting: nobody else would end this one.
        return isStopped ? await client.end() : hear(null);
      } catch {
        await sleep(pause, undefined, { ref: false });
      }
    }
  }

  return {
    stop: async () => {
      isStopped = true;
      await client.end();
    },
  };
}
