import { pino } from "pino";
import { expect, test } from "vitest";
import type { World } from "../features/context.ts";
import type { Database } from "../storage/database.ts";
import { createFeatureTick } from "./create-feature-tick.ts";

test("a feature that fails holds up no other, and is told once a minute", async () => {
  const told: unknown[] = [];
  const log = pino({}, { write: (line) => told.push(JSON.parse(line)) });
  const turns: number[] = [];
  const tick = createFeatureTick(
    {
      broken: {
        tick: () => {
          throw new Error("broken");
        },
      },
      late: { tick: () => Promise.reject(new Error("late")) },
      still: {},
      sound: { tick: (_, nowMs) => void turns.push(nowMs) },
    },
    { log, database: {} as Database },
  );
  const world = {} as World;
  for (const nowMs of [0, 100, 59_900, 60_000]) {
    tick(world, nowMs);
    await Promise.resolve();
  }
  expect(turns).toEqual([0, 100, 59_900, 60_000]);
  expect(told).toMatchObject(
    ["broken", "late", "broken", "late"].map((feature) => ({ feature })),
  );
});
