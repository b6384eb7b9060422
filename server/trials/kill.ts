import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareStudy } from "../testing/prepare-study.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { checkHistory } from "./load/check-history.ts";
import { gatherCrowd } from "./load/crowd.ts";
import { Newcomers } from "./load/newcomers.ts";
import { castPeople } from "./load/occupations.ts";
import { describeTimes } from "./load/describe-times.ts";

const PEOPLE = { full: 40, small: 8 };
const PAUSE_MS = { full: 1500, small: 500 };
const NEWCOMER = { name: "Newcomer", role: "administrator" } as const;

const upTo = (most: number): number => Math.random() * most;

/**
 * Ends the server with `kill -9` at random moments, also while it starts, under
 * a class with slides, polls, questions, timer, card, pointer and hand-over,
 * talk, orders, seats, hands, moderation and sign-ins. In the end everything
 * that was acknowledged has happened once, and after each kill everybody was
 * found where they had been.
 */
export async function runKill(
  rounds: number,
  say: (line: string) => void,
  isSmall: boolean,
): Promise<void> {
  const size = isSmall ? "small" : "full";
  const dataDir = await mkdtemp(join(tmpdir(), "islet-kill-"));
  const server = new ServerProcess(await findFreePort(), dataDir, {
    RATE_FACTOR: "1000",
  });
  try {
    const cast = [...castPeople(PEOPLE[size]), NEWCOMER];
    const { studyId, members } = await prepareStudy(dataDir, cast);
    await server.start();
    const crowd = await gatherCrowd(
      server.url,
      members.slice(0, -1),
      PAUSE_MS[size],
    );
    const newcomers = new Newcomers(server.url, members.at(-1)?.token ?? "");
    newcomers.begin();
    const starts: number[] = [];
    const returns: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      await sleep(500 + upTo(3000));
      await server.kill();
      if (round % 3 === 0) {
        server.spawn();
        await sleep(upTo(4000));
        await server.kill();
      }
      const fromMs = performance.now();
      await server.start();
      starts.push(performance.now() - fromMs);
      returns.push(await crowd.allBack());
      say(
        `kill ${round}: everybody is back, ${crowd.countDeeds()} deeds and ${newcomers.signIns} sign-ins so far`,
      );
    }
    await crowd.end();
    await newcomers.end();
    await server.stop();
    say(`ready again after ${describeTimes(starts)}`);
    say(`19 of 20 people back after another ${describeTimes(returns)}`);
    const found = await checkHistory({ dataDir }, studyId, crowd.regulars);
    say(`${rounds} kills: ${found}, ${newcomers.signIns} sign-ins`);
  } finally {
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}
