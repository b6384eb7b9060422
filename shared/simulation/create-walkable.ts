import {
  ANY_QUERY_FILTER,
  createFindNearestPolyResult,
  findNearestPoly,
  findPath,
  moveAlongSurface,
  type NavMesh,
  type Vec3,
} from "navcat";
import { isNavMesh } from "./is-nav-mesh.ts";
import { createOpenGround } from "./open-ground.ts";
import type { Point, Walkable } from "./walkable.ts";

/** How far a spot may lie off the mesh because the wire rounds it. */
export const WIRE_TOLERANCE_M = 0.02;
const REACH_UP_M = 4;
const MIN_REACH_M = 0.05;
/** Half extents of the searches for the nearest spot, tried in turn: most are answered by the first. */
const REACHES: readonly Vec3[] = [
  [MIN_REACH_M, REACH_UP_M, MIN_REACH_M],
  [2, REACH_UP_M, 2],
  [300, REACH_UP_M, 300],
];
/** A way is tried in strides no longer than this. */
const STRIDE_M = 0.25;
const PATH_REACH: Vec3 = [3, REACH_UP_M, 3];

/**
 * Reads the navigation mesh as `assets/built/navmesh.json` holds it (a navcat
 * mesh as plain data). Throws when it is something else.
 */
export function createWalkable(navMeshJson: unknown): Walkable {
  if (!isNavMesh(navMeshJson)) throw new Error("not a navigation mesh");
  const navMesh: NavMesh = navMeshJson;
  const found = createFindNearestPolyResult();
  const isOpen = createOpenGround(navMesh);

  const searchWithin = ({ x, z }: Point, reach: Vec3) =>
    findNearestPoly(found, navMesh, [x, 0, z], reach, ANY_QUERY_FILTER);

  const search = (point: Point) => {
    for (const reach of REACHES) if (searchWithin(point, reach).success) break;
    if (!found.success) throw new Error("the navigation mesh is empty");
    return found;
  };

  const nearest = (point: Point): Point => {
    const [x, , z] = search(point).position;
    return { x, z };
  };

  return {
    nearest,
    contains(point, toleranceM = WIRE_TOLERANCE_M) {
      if (!Number.isFinite(point.x) || !Number.isFinite(point.z)) return false;
      const reachM = Math.max(toleranceM, MIN_REACH_M);
      searchWithin(point, [reachM, REACH_UP_M, reachM]);
      const [x, , z] = found.position;
      return (
        found.success && Math.hypot(x - point.x, z - point.z) <= toleranceM
      );
    },
    clamp(from, to) {
      if (isOpen(from, to)) return { x: to.x, z: to.z };
      let { nodeRef, position } = search(from);
      const [startX, , startZ] = position;
      // In one long stride the library may come out on the far side of a wall.
      const strides = Math.max(
        1,
        Math.ceil(Math.hypot(to.x - startX, to.z - startZ) / STRIDE_M),
      );
      for (let stride = 0; stride < strides; stride++) {
        const [x, y, z] = position;
        const moved = moveAlongSurface(
          navMesh,
          nodeRef,
          position,
          [x + (to.x - startX) / strides, y, z + (to.z - startZ) / strides],
          ANY_QUERY_FILTER,
        );
        if (!moved.success) break;
        ({ nodeRef, position } = moved);
      }
      const [x, , z] = position;
      return { x, z };
    },
    findPath(from, to) {
      const goal = nearest(to);
      const start = nearest(from);
      const result = findPath(
        navMesh,
        [start.x, 0, start.z],
        [goal.x, 0, goal.z],
        PATH_REACH,
        ANY_QUERY_FILTER,
      );
      if (!result.success) return [];
      return result.path.slice(1).map(({ position: [x, , z] }) => ({ x, z }));
    },
  };
}
