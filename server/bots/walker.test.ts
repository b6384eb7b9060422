import { expect, test } from "vitest";
import { buildTestMesh } from "../../shared/simulation/test-mesh.ts";
import { createWalkable } from "../../shared/simulation/walkable.ts";
import { listSpots } from "./spread.ts";
import { Walker } from "./walker.ts";

test("a walker never stands, also where one way ends and the next begins", () => {
  const walkable = createWalkable(buildTestMesh());
  const start = { x: 1, z: 1, headingRad: 0 };
  const walker = new Walker(walkable, listSpots(walkable), start);
  let before = walker.state;
  for (let i = 0; i < 600; i++) {
    const { x, z } = walker.step(0.1);
    expect(Math.hypot(x - before.x, z - before.z)).toBeGreaterThan(0.01);
    before = walker.state;
  }
});
