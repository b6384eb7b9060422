import { setTimeout as pause } from "node:timers/promises";
import type { Crowd } from "./crowd.ts";
import type { Door } from "./door.ts";
import type { Usage } from "../bench/measure-usage.ts";
import { type BotsReport, makeReport } from "./report.ts";

const WARM_UP_MS = 10_000;

/** Lets a crowd onto the island, waits until it has warmed up, and measures for so many seconds. */
export async function runBots(
  crowd: Crowd,
  door: Door,
  seconds: number,
  say: (line: string) => void,
): Promise<{
  readonly report: BotsReport;
  readonly before: Usage | null;
  readonly after: Usage | null;
}> {
  const { bots, measure } = crowd;
  try {
    await crowd.comeIn();
    say(`${bots.filter((bot) => bot.isThere).length} are on the island.`);
    await pause(WARM_UP_MS);
    const before = await door.readUsage();
    const countBytes = (): number =>
      bots.reduce((sum, bot) => sum + bot.bytesReceived, 0);
    const bytesBefore = countBytes();
    const beganMs = performance.now();
    measure.begin(bots, beganMs);
    for (let second = 1; second <= Math.ceil(seconds); second++) {
      const untilMs = beganMs + Math.min(second, seconds) * 1000;
      await pause(Math.max(0, untilMs - performance.now()));
      measure.endSecond(bots, performance.now());
    }
    const tookS = (performance.now() - beganMs) / 1000;
    const bytes = countBytes() - bytesBefore;
    const after = await door.readUsage();
    const report = makeReport({
      bots,
      measure,
      seconds: tookS,
      bytes,
      before,
      after,
    });
    return { report, before, after };
  } finally {
    await crowd.leave();
  }
}
