import { deepEqual, equal } from "node:assert/strict";
import { RoughVisit } from "./rough-visit.ts";
import { insistWithin } from "./rough-visit/watch-stalls.ts";

const NOTICED_MS = 10_000;

/**
 * Lets the line die without a word to either side, again and again. The page
 * notices within ten seconds, says so, and comes back; what was sent into the
 * dead line arrives once.
 */
export async function runHalfOpen(
  rounds: number,
  say: (line: string) => void,
): Promise<void> {
  const visit = await RoughVisit.open();
  try {
    const before = visit.find();
    const texts: string[] = [];
    for (let round = 1; round <= rounds; round++) {
      const mine = `Into the dead line ${round}`;
      const missed = `Said meanwhile ${round}`;
      visit.line.deaden();
      const noticedMs = await insistWithin(NOTICED_MS, "noticing", async () => {
        // Where nothing holds the return back, it may be over before the page says anything.
        const lost = Promise.race([visit.untilLost(), visit.untilNewLine()]);
        await visit.write(mine, true);
        await visit.walter.ask("chat.send", {
          channel: "nearby",
          text: missed,
        });
        await lost;
        return visit.readStalls();
      });
      await visit.untilBack();
      texts.push(mine, missed);
      await visit.insistOnce(texts);
      deepEqual(visit.find(), before, "the same avatar, place and seat");
      say(`dead line ${round}: noticed after ${noticedMs} ms`);
    }
    equal((await visit.sessions()).length, 1, "logins");
    deepEqual(visit.rosa.faults, []);
    deepEqual(visit.island.errors, []);
  } finally {
    await visit.close();
  }
}
