import { PerspectiveCamera, Vector3 } from "three";
import { expect, test } from "vitest";
import type { Sight } from "./camera/sight.ts";
import type { Islander } from "./people/islanders.ts";
import type { IslandSeat } from "./people/seats.ts";
import { pickAt } from "./picking.ts";

const camera = new PerspectiveCamera(50, 1, 0.1, 100);
camera.position.set(0, 2, 10);
camera.lookAt(0, 1, 0);
camera.updateMatrixWorld();

const headroomM = (): number => Infinity;
const open: Sight = { clearShare: () => 1, headroomM };
/** A wall along z = 3, across the whole view. */
const walled: Sight = {
  headroomM,
  clearShare: (from, to) =>
    to.z < 3 ? Math.min(1, (from.z - 3) / (from.z - to.z)) : 1,
};

const seat: IslandSeat = {
  id: "hall/s1",
  place: "hall",
  x: 2,
  z: 0,
  headingRad: 0,
  heightM: 0.44,
};
const person = (x: number, z: number, isOwn = false): Islander =>
  ({ isOwn, isPlaced: true, pose: { x, z } }) as Islander;

/** Where a spot of the island appears in the picture. */
function seen(x: number, y: number, z: number) {
  const at = new Vector3(x, y, z).project(camera);
  return { x: at.x, y: at.y };
}

function pick(
  at: { readonly x: number; readonly y: number },
  sight: Sight,
  people: readonly Islander[] = [],
) {
  const named = new Map(people.map((each, i) => [`p${i}`, each]));
  return pickAt(at, camera, named, [seat], sight);
}

test.each([
  ["the ground", seen(-2, 0, 4), { kind: "ground" }],
  ["a seat", seen(2, 0.5, 0), { kind: "seat", id: "hall/s1" }],
  ["a person", seen(-1, 1.2, 0), { kind: "person", id: "p0" }],
  ["the nearer of two people", seen(0, 1, 4), { kind: "person", id: "p2" }],
])("a click on %s picks it", (_title, at, expected) => {
  const people = [person(-1, 0), person(0, 0), person(0, 4)];
  expect(pick(at, open, people)).toMatchObject(expected);
});

test("one's own avatar is never picked", () => {
  expect(pick(seen(0, 1, 4), open, [person(0, 4, true)])?.kind).toBe("ground");
});

test("the sky picks nothing", () => {
  expect(pick({ x: 0, y: 0.9 }, open)).toBeNull();
});

test("a click on a wall goes to its foot, not to what is behind it", () => {
  const picked = pick(seen(0, 1, 0), walled, [person(0, 0)]);
  expect(picked).toMatchObject({ kind: "ground" });
  if (picked?.kind !== "ground") throw new Error("picked no ground");
  expect(picked.at.z).toBeCloseTo(3.4, 3);
});

test("a click on the ground gives the spot", () => {
  const picked = pick(seen(-2, 0, 4), open);
  if (picked?.kind !== "ground") throw new Error("picked no ground");
  expect(picked.at.x).toBeCloseTo(-2, 3);
  expect(picked.at.z).toBeCloseTo(4, 3);
});
