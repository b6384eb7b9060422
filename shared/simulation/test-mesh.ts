import {
  addTile,
  buildTile,
  createNavMesh,
  polygonsToNavMeshTilePolys,
  polysToTileDetailMesh,
  type Box3,
  type NavMesh,
} from "navcat";

/**
 * A small mesh for tests: an L of two rooms. The first spans x 0 to 4 and z 0 to
 * 2, the second x 2 to 4 and z 2 to 6; they meet along z = 2. A third room, x 8
 * to 10 and z 0 to 2, can't be reached from them.
 */
export function buildTestMesh(): NavMesh {
  const bounds: Box3 = [0, -1, 0, 10, 1, 6];
  const corners: readonly (readonly [number, number])[] = [
    [0, 0],
    [2, 0],
    [4, 0],
    [0, 2],
    [2, 2],
    [4, 2],
    [2, 6],
    [4, 6],
    [8, 0],
    [10, 0],
    [10, 2],
    [8, 2],
  ];
  const shapes = [
    [0, 3, 4, 1],
    [1, 4, 5, 2],
    [4, 6, 7, 5],
    [8, 11, 10, 9],
  ];
  const { vertices, polys } = polygonsToNavMeshTilePolys(
    shapes.map((vertices) => ({ vertices, flags: 1, area: 1 })),
    corners.flatMap(([x, z]) => [x, 0, z]),
    0,
    bounds,
  );
  const navMesh = createNavMesh();
  navMesh.tileWidth = 10;
  navMesh.tileHeight = 6;
  const tile = buildTile({
    bounds,
    vertices,
    polys,
    ...polysToTileDetailMesh(polys),
    tileX: 0,
    tileY: 0,
    tileLayer: 0,
    cellSize: 0.1,
    cellHeight: 0.1,
    walkableHeight: 2,
    walkableRadius: 0,
    walkableClimb: 0.3,
  });
  addTile(navMesh, tile);
  return navMesh;
}
