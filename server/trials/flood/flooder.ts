import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { Visitor } from "../../testing/visitor.ts";

/** What came of flooding. */
export interface FloodReport {
  /** Messages in all. */
  readonly sent: number;
  /** How long each flood went on until the line was closed. */
  readonly floodsMs: readonly number[];
}

const BURST = 100;
const PAUSE_MS = 10;
const REST_MS = 300;

/** Ten thousand messages a second for as long as the line stands; what they say is of no account. */
async function flood(visitor: Visitor): Promise<number> {
  let sent = 0;
  while (visitor.closeCode === null) {
    for (let i = 0; i < BURST; i++) visitor.room?.send("no-such-word", { i });
    sent += BURST;
    await sleep(PAUSE_MS);
  }
  return sent;
}

const { url, token } = workerData as { url: string; token: string };
const over = new AbortController();
parentPort?.on("message", () => over.abort());
const visitor = new Visitor(url);
await visitor.signIn(token);
const floodsMs: number[] = [];
let sent = 0;
do {
  await visitor.join();
  const startedMs = performance.now();
  sent += await flood(visitor);
  floodsMs.push(performance.now() - startedMs);
  await sleep(REST_MS);
} while (!over.signal.aborted);
parentPort?.postMessage({ sent, floodsMs } satisfies FloodReport);
