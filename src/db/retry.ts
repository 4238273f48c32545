import { setTimeout as sleep } from "node:timers/promises";
import { isConflict } from "./faults.ts";

const mostAttempts = 5;

/**
 * Runs a transaction again when the database chose it as the loser of a conflict (serialization, deadlock): it has left
 * no trace then. Everything else is thrown at once; above all a lost connection, of which nobody knows whether its
 * commit has arrived.
 */
export async function retryConflicts<T>(transact: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact();
    } catch (error) {
      if (!isConflict(error) || attempt === mostAttempts) throw error;
      // Rivals that meet again at the same moment would collide again.
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
}
