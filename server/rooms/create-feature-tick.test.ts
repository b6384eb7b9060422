import { pino } from "pino";
import { expect, test } from "vitest";
import type { World } from "../features/context.ts";
import { createFeatureTick } from "./create-feature-tick.ts";

test("a feature that fails holds up no other, and is told once a minute", () => {
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
      still: {},
      sound: { tick: (_, nowMs) => turns.push(nowMs) },
    },
    log,
  );
  const world = {} as World;
  for (const nowMs of [0, 100, 59_900, 60_000]) tick(world, nowMs);
  expect(turns).toEqual([0, 100, 59_900, 60_000]);
  expect(told).toMatchObject([{ feature: "broken" }, { feature: "broken" }]);
});
