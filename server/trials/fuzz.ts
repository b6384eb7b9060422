import { deepEqual, ok } from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startTestIsland } from "../testing/start-test-island.ts";
import { createRandom } from "./fuzz/create-random.ts";
import { Intruder } from "./fuzz/intruder.ts";

const INTRUDERS = 4;
/** The heap may be so many times as large afterwards, and a little more for what is kept by design. */
const HEAP_RATIO = 1.5;
const HEAP_SLACK_BYTES = 64 * 1024 * 1024;

function collectGarbage(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let i = 0; i < 3; i++) collect();
  return process.memoryUsage().heapUsed;
}

/**
 * Throws random bytes and mutated requests at both doors for so many seconds.
 * Everything is answered with a plain refusal or done; nothing is an error of
 * ours, and the memory is as it was.
 */
export async function runFuzz(
  seconds: number,
  say: (line: string) => void,
): Promise<void> {
  const seed = Date.now() % 2 ** 31;
  say(`seed ${seed}`);
  const island = await startTestIsland({ rateFactor: 1_000_000 });
  try {
    const random = createRandom(seed);
    const intruders = Array.from(
      { length: INTRUDERS },
      (_, index) => new Intruder(island, random, index),
    );
    const warmUpUntilMs = Date.now() + Math.min(20_000, seconds * 300);
    await Promise.all(intruders.map((each) => each.work(warmUpUntilMs)));
    const before = collectGarbage();
    const untilMs = Date.now() + seconds * 1000;
    await Promise.all(intruders.map((each) => each.work(untilMs)));
    for (const each of intruders) await each.leave();
    await island.services.recorder.flush();
    const after = collectGarbage();
    const tries = intruders.reduce((sum, each) => sum + each.tries, 0);
    const answers = new Map<string, number>();
    for (const { answers: own } of intruders)
      for (const [code, count] of own)
        answers.set(code, (answers.get(code) ?? 0) + count);
    say(`${tries} tries: ${JSON.stringify(Object.fromEntries(answers))}`);
    say(`heap ${toMb(before)} MB before, ${toMb(after)} MB after`);
    deepEqual(
      intruders.flatMap((each) => each.faults),
      [],
    );
    deepEqual(island.errors, []);
    ok(tries > seconds, "hardly anything was tried");
    ok((answers.get("ok") ?? 0) > 0, "nothing was ever accepted");
    ok(
      after <= before * HEAP_RATIO + HEAP_SLACK_BYTES,
      `the heap grew from ${toMb(before)} to ${toMb(after)} MB`,
    );
  } finally {
    await island.stop();
  }
}

const toMb = (bytes: number): number => Math.round(bytes / 1024 / 1024);
