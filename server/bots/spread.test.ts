import { expect, test } from "vitest";
import { buildTestMesh } from "../../shared/simulation/test-mesh.ts";
import { createWalkable } from "../../shared/simulation/create-walkable.ts";
import { listSpots, spread } from "./spread.ts";

const spots = listSpots(createWalkable(buildTestMesh()));

test("every spot can be stood on, and the whole mesh is among them", () => {
  expect(spots).toContainEqual({ x: 0.5, z: 0.5 });
  expect(spots).toContainEqual({ x: 3, z: 5.5 });
  expect(spots).not.toContainEqual({ x: 0.5, z: 4 });
});

test("few people stand far apart", () => {
  const few = spread(spots, 6);
  for (const a of few)
    for (const b of few)
      if (a !== b)
        expect(Math.hypot(a.x - b.x, a.z - b.z)).toBeGreaterThan(1.5);
});

test("more people than spots share them evenly", () => {
  const many = spread(spots, spots.length * 3);
  for (const spot of spots)
    expect(many.filter((each) => each === spot)).toHaveLength(3);
});
