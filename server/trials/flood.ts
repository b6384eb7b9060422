import { equal, ok } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor } from "../testing/visitor.ts";
import type { FloodReport } from "./flood/flooder.ts";
import { watchStalls } from "./rough-visit/watch-stalls.ts";

const OTHERS = 5;
const PAUSE_MS = 20;
const WINDOW_MS = 2000;
const LIMITED_MS = 1000;
const MOST_RATIO = 2;

/** How long it took others to be answered, of every twenty at worst all but one. */
async function measureOthers(others: readonly Visitor[]): Promise<number> {
  const tookMs: number[] = [];
  const untilMs = performance.now() + WINDOW_MS;
  await Promise.all(
    others.map(async (other) => {
      while (performance.now() < untilMs) {
        const askedMs = performance.now();
        const { ok: isAnswered } = await other.ask("help.read", {});
        ok(isAnswered, "others are answered");
        tookMs.push(performance.now() - askedMs);
        await sleep(PAUSE_MS);
      }
    }),
  );
  tookMs.sort((a, b) => a - b);
  return tookMs[Math.floor(tookMs.length * 0.95)] ?? 0;
}

/** Somebody on a thread of their own, who sends as fast as they can and comes again whenever they are thrown out. */
async function startFlooder(island: TestIsland): Promise<{
  stop(): Promise<FloodReport>;
}> {
  const { token } = await island.invite("participant", "Flooder");
  const worker = new Worker(new URL("flood/flooder.ts", import.meta.url), {
    workerData: { url: island.url, token },
  });
  const reported = new Promise<FloodReport>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return {
    async stop() {
      worker.postMessage("stop");
      const report = await reported;
      await worker.terminate();
      return report;
    },
  };
}

/**
 * Floods the island from one client, beside an undisturbed while, again and
 * again. The flood is over within a second each time, and others wait less than
 * twice as long as before. A busy machine may blur one comparison, not all.
 */
export async function runFlood(
  rounds: number,
  say: (line: string) => void,
): Promise<void> {
  const island = await startTestIsland({ rateFactor: 1000 });
  try {
    const others = Array.from(
      { length: OTHERS },
      () => new Visitor(island.url),
    );
    for (const [index, other] of others.entries())
      await other.come(
        (await island.invite("participant", `Other ${index}`)).token,
      );
    await measureOthers(others);
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const calmMs = await measureOthers(others);
      const stalls = watchStalls();
      const flooder = await startFlooder(island);
      const floodedMs = await measureOthers(others);
      const { sent, floodsMs } = await flooder.stop();
      stalls.stop();
      const longestMs = Math.max(...floodsMs);
      ok(sent > 0 && floodsMs.length > 0, "nothing was flooded");
      ok(
        longestMs <= LIMITED_MS + 3 * stalls.worstMs,
        `a flood went on for ${longestMs} ms`,
      );
      ratios.push(floodedMs / calmMs);
      say(
        `flood ${round}: ${sent} messages, cut off ${floodsMs.length} times after at most ${Math.round(longestMs)} ms; others were answered in ${floodedMs.toFixed(1)} ms instead of ${calmMs.toFixed(1)} ms`,
      );
    }
    ok(
      Math.min(...ratios) < MOST_RATIO,
      `others waited ${Math.min(...ratios).toFixed(1)} times as long`,
    );
    for (const other of others) {
      equal(other.closeCode, null, "others stay");
      await other.leave();
    }
    equal(island.errors.length, 0, island.errors.join("\n"));
  } finally {
    await island.stop();
  }
}
