import { Bot } from "../../bots/bot.ts";
import { Crowd } from "../../bots/crowd.ts";
import { openOwnersDoor } from "../../bots/door.ts";
import { type BotsReport, makeReport } from "../../bots/report.ts";

/** Lets bots walk on a running server as long as `work` lasts, and tells how they were served. */
export async function walkMeanwhile(
  at: { readonly url: string; readonly dataDir: string; readonly bots: number },
  work: () => Promise<void>,
): Promise<BotsReport> {
  const door = openOwnersDoor(at.dataDir, undefined);
  const crowd = await Crowd.gather(
    door,
    at.bots,
    (member) => new Bot(at.url, member),
  );
  const { bots, measure } = crowd;
  const countBytes = (): number =>
    bots.reduce((sum, bot) => sum + bot.bytesReceived, 0);
  let seconds: NodeJS.Timeout | undefined;
  try {
    await crowd.comeIn();
    const before = await door.readUsage();
    const bytesBefore = countBytes();
    const beganMs = performance.now();
    measure.begin(bots, beganMs);
    seconds = setInterval(
      () => measure.endSecond(bots, performance.now()),
      1000,
    );
    await work();
    return makeReport({
      bots,
      measure,
      seconds: (performance.now() - beganMs) / 1000,
      bytes: countBytes() - bytesBefore,
      before,
      after: await door.readUsage(),
    });
  } finally {
    clearInterval(seconds);
    await crowd.leave();
  }
}
