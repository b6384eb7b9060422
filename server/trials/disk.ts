import { equal, ok } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareStudy } from "../testing/prepare-study.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import { makeSmallDisk } from "./disk/small-disk.ts";
import { checkHistory } from "./load/check-history.ts";
import { gatherCrowd } from "./load/crowd.ts";
import { castPeople } from "./load/occupations.ts";
import { Walkers } from "./load/walkers.ts";

const PEOPLE = 6;
const PAUSE_MS = 300;
const DISK_MB = 500;
const RESERVE_MB = 60;
/** Below the reserve, and enough for what is still under way. */
const LEFT_MB = 35;
const FULL_MS = 2500;
const OTHERS = ["Walker", "Watcher", "Reader"].map((name) => ({
  name,
  role: "participant" as const,
}));

/**
 * Fills the disk up under load. Below the reserve writing is refused with one
 * message, reading and walking go on, and with room everything goes on without
 * a restart. Then the disk is filled to the last byte at once: the engine may
 * have to end, and a start with room finds all that was acknowledged.
 */
export async function runDisk(
  rounds: number,
  say: (line: string) => void,
): Promise<void> {
  const disk = await makeSmallDisk(DISK_MB);
  const dataDir = disk.folder;
  const server = new ServerProcess(await findFreePort(), dataDir, {
    RATE_FACTOR: "1000",
    LOG_LEVEL: "silent",
    RESERVE_MB: String(RESERVE_MB),
  });
  const { url } = server;
  const isReady = async (): Promise<boolean> =>
    (await fetch(`${url}/readyz`).catch(() => null))?.status === 200;
  try {
    const cast = [...castPeople(PEOPLE), ...OTHERS];
    const { studyId, members } = await prepareStudy(dataDir, cast);
    await server.start();
    const crowd = await gatherCrowd(url, members.slice(0, PEOPLE), PAUSE_MS);
    const tokens = members.slice(PEOPLE).map(({ token }) => token);
    const walkers = new Walkers(url);
    await walkers.come(tokens[0] ?? "", tokens[1] ?? "");
    const reader = new Visitor(url);
    await reader.come(tokens[2] ?? "");

    for (let round = 1; round <= rounds; round++) {
      await sleep(500 + 1000 * Math.random());
      await disk.fill(LEFT_MB);
      await waitUntil(async () => !(await isReady()), "the health says full");
      const before = crowd.countDeeds();
      const refused = await reader.ask("chat.send", {
        channel: "nearby",
        text: "no room",
      });
      equal(refused.ok ? "kept" : refused.code, "not-saved");
      ok((await reader.ask("chat.history", { channel: "nearby" })).ok);
      await walkers.walk(FULL_MS);
      ok(crowd.countDeeds() - before <= PEOPLE, "something was saved");
      await disk.clear();
      await waitUntil(isReady, "the health says that there is room");
      await waitUntil(
        () => crowd.countDeeds() > before + PEOPLE,
        "deeds go on",
        60_000,
      );
      ok(server.isRunning, "the server had to end");
      say(`full ${round}: refused, read, walked; went on without a restart`);
    }
    await walkers.leave();
    await reader.leave();

    await disk.fill(0);
    await sleep(FULL_MS);
    const outlived = server.isRunning;
    await disk.clear();
    if (!outlived) await server.start();
    await crowd.allBack();
    say(
      `filled to the last byte at once: ${outlived ? "outlived" : "ended, and was started again"}`,
    );
    await crowd.end();
    await server.stop();
    say(await checkHistory({ dataDir }, studyId, crowd.regulars));
  } finally {
    await server.kill();
    await disk.remove();
  }
}
