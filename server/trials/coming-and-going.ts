import { equal, ok } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Bot } from "../bots/bot.ts";
import { Crowd } from "../bots/crowd.ts";
import { openOwnersDoor } from "../bots/door.ts";
import { prepareStudy } from "../testing/prepare-study.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { Visitor } from "../testing/visitor.ts";
import { checkFlat, type MemorySample } from "./coming-and-going/check-flat.ts";

const PEOPLE = 100;
/** A class begins, and everybody comes within so long. */
const CLASS_BEGINS_MS = 30_000;
const MINUTE_MS = 60_000;
const BYTES_PER_MB = 1024 * 1024;
/** Staff at rest are signed out, so the educator's page says now and then that she is there. */
const SEEN_EVERY_MS = 60_000;
/** How often what is held is told. */
const TELL_EVERY_MS = 5 * MINUTE_MS;
/** Nobody stays or stays away longer. */
const STAY_MAX_MS = 40_000;
const AWAY_MAX_MS = 15_000;
/** The share of those who go without a word. */
const RUDE_SHARE = 0.3;

/** Comes and goes until the time is over; in the end it has gone. */
async function comeAndGo(
  crowd: Crowd,
  bot: Bot,
  untilMs: number,
): Promise<number> {
  let visits = 1;
  const until = (mostMs: number): number =>
    Math.min(Math.random() * mostMs, Math.max(0, untilMs - performance.now()));
  while (performance.now() < untilMs) {
    await sleep(until(STAY_MAX_MS));
    if (Math.random() < RUDE_SHARE) bot.cut();
    else await bot.leave();
    await sleep(until(AWAY_MAX_MS));
    if (performance.now() >= untilMs) break;
    await crowd.enter(bot);
    visits += 1;
  }
  await bot.leave();
  return visits;
}

const describeHeld = (samples: readonly MemorySample[]): string => {
  const mb = (bytes = 0): number => Math.round(bytes / BYTES_PER_MB);
  const last = samples.at(-1);
  return `at last ${mb(last?.heapBytes)} MB of objects, ${mb(last?.rssBytes)} MB in all`;
};

/**
 * A hundred people come to a class within half a minute, then come and go for
 * so many minutes. Nobody is turned away, no line is lost, and the server ends
 * with the memory it began with.
 */
export async function runComingAndGoing(
  minutes: number,
  say: (line: string) => void,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "islet-coming-"));
  const server = new ServerProcess(await findFreePort(), dataDir);
  const samples: MemorySample[] = [];
  const timers: NodeJS.Timeout[] = [];
  const every = (ms: number, act: () => Promise<void>): void =>
    void timers.push(setInterval(() => void act().catch(() => undefined), ms));
  try {
    const { members } = await prepareStudy(dataDir, [
      { name: "Nora", role: "educator" },
    ]);
    await server.start();
    const nora = new Visitor(server.url);
    await nora.come(members[0]?.token ?? "");
    await nora.ask("travel.go", { to: { place: "classroom" } });
    await nora.ask("class.start", { title: "The first hour" });

    const door = openOwnersDoor(dataDir, undefined);
    const bots: Bot[] = [];
    const crowd = await Crowd.gather(door, PEOPLE, (member) => {
      const bot = new Bot(server.url, member);
      bots.push(bot);
      return bot;
    });
    const beganMs = performance.now();
    await crowd.comeIn(CLASS_BEGINS_MS);
    const tookS = (performance.now() - beganMs) / 1000;
    const there = bots.filter((bot) => bot.isThere).length;
    say(`${there} people came to the class within ${tookS.toFixed(1)} s`);
    equal(there, PEOPLE);

    const look = async (): Promise<void> => {
      const usage = await door.readUsage();
      const atMs = performance.now();
      if (usage) samples.push({ atMs, ...usage });
    };
    every(1000, look);
    every(SEEN_EVERY_MS, async () => {
      await nora.post("/api/seen", { isActive: true });
    });
    every(TELL_EVERY_MS, async () => say(describeHeld(samples)));
    const untilMs = performance.now() + minutes * MINUTE_MS;
    const visits = await Promise.all(
      bots.map((bot) => comeAndGo(crowd, bot, untilMs)),
    );
    await crowd.leave();
    say(
      `${visits.reduce((sum, each) => sum + each, 0)} visits; ${describeHeld(samples)}`,
    );
    for (const [fault, count] of crowd.measure.faults)
      say(`${fault}: ${count}`);
    ok(samples.length > 0);
    say(checkFlat(samples));
    equal(crowd.measure.faults.size, 0);
    equal(nora.closeCode, null);
    await nora.leave();
  } finally {
    for (const timer of timers) clearInterval(timer);
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}
