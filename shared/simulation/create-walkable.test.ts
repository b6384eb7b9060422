import { describe, expect, test } from "vitest";
import { buildTestMesh } from "./test-mesh.ts";
import { createWalkable } from "./create-walkable.ts";

const walkable = createWalkable(JSON.parse(JSON.stringify(buildTestMesh())));

const at = (x: number, z: number) => ({ x, z });

describe("contains", () => {
  test.each([
    [1, 1, true],
    [3, 5, true],
    [2, 2, true],
    [1, 4, false],
    [6, 1, false],
    [9, 1, true],
    [-0.015, 1, true],
    [-0.1, 1, false],
    [Number.NaN, 1, false],
    [Number.POSITIVE_INFINITY, 1, false],
  ])("a spot at %d, %d may be stood on: %s", (x, z, expected) => {
    expect(walkable.contains(at(x, z))).toBe(expected);
  });
});

describe("clamp", () => {
  test.each([
    ["goes where it may", at(1, 1), at(1.3, 1.1), at(1.3, 1.1)],
    ["crosses into the next room", at(3, 1.9), at(3, 2.2), at(3, 2.2)],
    ["stops at a wall met head on", at(1, 1.9), at(1, 2.3), at(1, 2)],
    ["slides along a wall met askew", at(1, 1.9), at(1.3, 2.3), at(1.3, 2)],
    ["starts from the nearest spot", at(-1, 1), at(0.2, 1), at(0.2, 1)],
  ])("%s", (_title, from, to, expected) => {
    const end = walkable.clamp(from, to);
    expect(end.x).toBeCloseTo(expected.x, 3);
    expect(end.z).toBeCloseTo(expected.z, 3);
  });
});

describe("nearest", () => {
  test.each([
    [at(1, 1), at(1, 1)],
    [at(-50, 1), at(0, 1)],
    [at(7, 1), at(8, 1)],
  ])("the spot nearest to %o is %o", (point, expected) => {
    const found = walkable.nearest(point);
    expect(found.x).toBeCloseTo(expected.x, 3);
    expect(found.z).toBeCloseTo(expected.z, 3);
  });
});

describe("findPath", () => {
  test("goes round the corner of the L", () => {
    const path = walkable.findPath(at(0.5, 1.5), at(2.5, 5.5));
    expect(path).toHaveLength(2);
    expect(path[0]?.x).toBeCloseTo(2, 3);
    expect(path[0]?.z).toBeCloseTo(2, 3);
    expect(path[1]?.x).toBeCloseTo(2.5, 3);
    expect(path[1]?.z).toBeCloseTo(5.5, 3);
  });

  test("ends as near as one gets to a room that can't be reached", () => {
    const last = walkable.findPath(at(1, 1), at(9, 1)).at(-1);
    expect(last?.x).toBeLessThanOrEqual(4.001);
  });
});

test.each([[null], [{}], [{ nodes: [], links: [], origin: [] }], ["mesh"]])(
  "refuses %o as a navigation mesh",
  (json) => {
    expect(() => createWalkable(json)).toThrow("not a navigation mesh");
  },
);
