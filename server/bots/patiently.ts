import { setTimeout as pause } from "node:timers/promises";

const TRIES = 8;
const FIRST_PAUSE_MS = 200;

/** Does something that a busy server may refuse at first, ever less often; throws the last refusal. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1, waitMs = FIRST_PAUSE_MS; ; tries++, waitMs *= 2)
    try {
      return await work();
    } catch (error) {
      if (tries >= TRIES) throw error;
      await pause(waitMs * (0.5 + Math.random()));
    }
}
