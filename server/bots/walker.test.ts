import { expect, test } from "vitest";
import { buildTestMesh } from "../../shared/simulation/test-mesh.ts";
import { createWalkable } from "../../shared/simulation/create-walkable.ts";
import { listSpots } from "./spread.ts";
import { Walker } from "./walker.ts";

const WALKERS = 100;
const STEPS = 600;
const STANDING_M = 0.01;

test("a walker never stands, also at corners and where one way ends and the next begins", () => {
  const walkable = createWalkable(buildTestMesh());
  const spots = listSpots(walkable);
  const start = { x: 1, z: 1, headingRad: 0 };
  for (let seed = 1; seed <= WALKERS; seed++) {
    const walker = new Walker(walkable, spots, start, drawFrom(seed));
    let before = walker.state;
    let stoodSteps = 0;
    for (let i = 0; i < STEPS; i++) {
      const { x, z } = walker.step(0.1);
      const movedM = Math.hypot(x - before.x, z - before.z);
      // The last step to a corner may be as short as it likes, the one after it is not.
      stoodSteps = movedM < STANDING_M ? stoodSteps + 1 : 0;
      expect(stoodSteps, `walker ${seed}, step ${i}`).toBeLessThan(2);
      before = walker.state;
    }
  }
});

/** The same numbers from 0 up to 1 at each run (a linear congruential generator). */
function drawFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
