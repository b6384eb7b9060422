import { deepEqual, ok } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import { RoughLine } from "./rough-line.ts";
import { insistWithin } from "./rough-visit/watch-stalls.ts";

/** 64 kbit/s, and two seconds there and back. */
const SLOW = { delayMs: 1000, bytesPerSecond: 8000 };
/** Far more than a line of that kind can be told of. */
const WALKERS = 600;
const CHAT_MS = 5000;
const MEMORY_BYTES = 1024 * 1024;
const STEP_MS = 100;

/** Lets many walk in circles about a spot; gives the way to stop them. */
function letWalk(island: TestIsland, near: Visitor): () => void {
  const world = island.services.worlds.get(island.studyId);
  const guide = world?.avatars.get(near.standing.avatar);
  if (!world || !guide) throw new Error("nobody is there");
  const { x, z, caller } = guide;
  const walkers = Array.from({ length: WALKERS }, () => {
    const walker = world.admit(caller, guide.state.look, {
      x,
      z,
      headingRad: 0,
    });
    walker.lostAtMs = Infinity;
    walker.isMoving = true;
    return walker;
  });
  const timer = setInterval(() => {
    for (const [index, walker] of walkers.entries()) {
      const turn = performance.now() / 2000 + index;
      walker.x = x + 5 * Math.cos(turn);
      walker.z = z + 5 * Math.sin(turn);
    }
  }, STEP_MS);
  return () => clearInterval(timer);
}

/**
 * Puts Rosa behind a very slow line in the middle of a crowd, for so many
 * seconds. She misses snapshots and nothing else: every text comes within five
 * seconds, in order, the state is whole, and the server keeps little for her.
 */
export async function runSlowLine(
  seconds: number,
  say: (line: string) => void,
): Promise<void> {
  const island = await startTestIsland({ rateFactor: 1000 });
  const line = await RoughLine.open(island.url);
  let stopWalking = (): void => undefined;
  try {
    const [rosa, walter] = [new Visitor(line.url), new Visitor(island.url)];
    for (const [visitor, name] of [
      [rosa, "Rosa"],
      [walter, "Walter"],
    ] as const)
      await visitor.come((await island.invite("participant", name)).token);
    stopWalking = letWalk(island, walter);
    await untilWhole(island, rosa);
    Object.assign(line.quality, SLOW);
    const before = [rosa, walter].map(({ snapshots }) => snapshots.length);

    const told: string[] = [];
    const took: number[] = [];
    let mostBytes = 0;
    const untilMs = performance.now() + seconds * 1000;
    while (performance.now() < untilMs) {
      const text = `Text ${told.length}`;
      told.push(text);
      took.push(
        await insistWithin(CHAT_MS, text, async () => {
          await walter.ask("chat.send", { channel: "nearby", text });
          await waitUntil(() => heard(rosa).includes(text), text, 60_000);
        }),
      );
      mostBytes = Math.max(mostBytes, countWaiting(island, rosa));
      await sleep(STEP_MS);
    }
    deepEqual(heard(rosa), told, "every text, in order");
    stopWalking();
    await untilWhole(island, rosa);
    ok(mostBytes < MEMORY_BYTES, `the server kept ${mostBytes} bytes for her`);
    ok(rosa.closeCode === null, "her line stands");
    const [slow = 0, fast = 0] = [rosa, walter].map(
      ({ snapshots }, index) => snapshots.length - (before[index] ?? 0),
    );
    ok(slow < fast, "a slow line is told less of walking");
    say(
      `${told.length} texts to a slow line, the latest after ${Math.max(...took)} ms; ${slow} snapshots where others had ${fast}; at most ${mostBytes} bytes waiting`,
    );
    deepEqual(island.errors, []);
    await walter.leave();
    await rosa.leave();
  } finally {
    stopWalking();
    line.close();
    await island.stop();
  }
}

/** Waits until somebody sees everybody who is there. */
async function untilWhole(island: TestIsland, { room }: Visitor) {
  const world = island.services.worlds.get(island.studyId);
  await waitUntil(
    () => room?.state.avatars.size === world?.avatars.size,
    "the state is whole",
    60_000,
  );
}

const heard = ({ notices }: Visitor): string[] =>
  notices
    .filter(({ name }) => name === "chat.message")
    .map(({ notice }) => (notice as { text: string }).text);

/** What waits in the server's own memory to be sent to somebody. */
function countWaiting(island: TestIsland, { standing }: Visitor): number {
  const world = island.services.worlds.get(island.studyId);
  const socket = world?.avatars.get(standing.avatar)?.line?.client.ref as
    { bufferedAmount?: number } | undefined;
  return socket?.bufferedAmount ?? 0;
}
