/**
 * Builds the navigation mesh from the places. The island is flat where people
 * walk, so a plane is laid over it, the floors are marked on the plane, walls and
 * furnishings are cut out, and the rest is shrunk by a walker's radius.
 */
import * as navcat from "navcat";
import type { Point, Polygon } from "../shared/places/geometry.ts";
import type { Place } from "../shared/places/place.ts";
import { gatherWalkableGround } from "./walkable-ground.ts";

const CELL_M = 0.1;
const CELL_HEIGHT_M = 0.1;
const WALKER_RADIUS_CELLS = 3;
const WALKER_HEIGHT_M = 1.8;
const CLIMB_M = 0.2;
/** Ground kept round the floors so that their edges are edges of the mesh too. */
const MARGIN_M = 1;
const MIN_REGION_CELLS = 40;
const MERGE_REGION_CELLS = 400;
/** How far, in cells, a border may be straightened: less than the walker's radius. */
const SIMPLIFY_CELLS = 1.2;
const MAX_CORNERS = 6;
const FLOOR_AREA = 2;
const MILLIMETRES = 1000;

/** The navigation mesh of the given places, plain data that JSON can hold. */
export function buildNavMesh(places: readonly Place[]): navcat.NavMesh {
  const ground = gatherWalkableGround(places);
  const context = navcat.BuildContext.create();
  const field = buildField(context, ground.floors.flat());
  for (const floor of ground.floors) mark(field, floor, FLOOR_AREA);
  for (const obstacle of ground.obstacles)
    mark(field, obstacle, navcat.WALKABLE_AREA);
  for (const [index, area] of field.areas.entries())
    field.areas[index] =
      area === FLOOR_AREA ? navcat.WALKABLE_AREA : navcat.NULL_AREA;

  navcat.erodeWalkableArea(WALKER_RADIUS_CELLS, field);
  navcat.buildDistanceField(field);
  navcat.buildRegions(context, field, 0, MIN_REGION_CELLS, MERGE_REGION_CELLS);
  const contours = navcat.buildContours(
    context,
    field,
    SIMPLIFY_CELLS,
    0,
    navcat.ContourBuildFlags.CONTOUR_TESS_WALL_EDGES,
  );
  const mesh = navcat.buildPolyMesh(context, contours, MAX_CORNERS);
  for (let index = 0; index < mesh.nPolys; index += 1) {
    mesh.areas[index] = 0;
    mesh.flags[index] = 1;
  }
  return toNavMesh(mesh);
}

/** A flat field of cells over all floors. */
function buildField(
  context: navcat.BuildContextState,
  corners: readonly Point[],
): navcat.CompactHeightfield {
  const minX = Math.min(...corners.map((point) => point.x)) - MARGIN_M;
  const maxX = Math.max(...corners.map((point) => point.x)) + MARGIN_M;
  const minZ = Math.min(...corners.map((point) => point.z)) - MARGIN_M;
  const maxZ = Math.max(...corners.map((point) => point.z)) + MARGIN_M;
  const positions = [
    minX,
    0,
    minZ,
    maxX,
    0,
    minZ,
    maxX,
    0,
    maxZ,
    minX,
    0,
    maxZ,
  ];
  const indices = [0, 2, 1, 0, 3, 2];
  const bounds: [number, number, number, number, number, number] = [
    minX,
    -CELL_HEIGHT_M,
    minZ,
    maxX,
    WALKER_HEIGHT_M * 2,
    maxZ,
  ];
  const [width, depth] = navcat.calculateGridSize([0, 0], bounds, CELL_M);
  const solid = navcat.createHeightfield(
    width,
    depth,
    bounds,
    CELL_M,
    CELL_HEIGHT_M,
  );
  const areas = [navcat.WALKABLE_AREA, navcat.WALKABLE_AREA];
  const climb = Math.ceil(CLIMB_M / CELL_HEIGHT_M);
  navcat.rasterizeTriangles(context, solid, positions, indices, areas, climb);
  const tall = Math.ceil(WALKER_HEIGHT_M / CELL_HEIGHT_M);
  return navcat.buildCompactHeightfield(context, tall, climb, solid);
}

function mark(
  field: navcat.CompactHeightfield,
  polygon: Polygon,
  area: number,
): void {
  const corners = polygon.flatMap((point) => [point.x, 0, point.z]);
  navcat.markConvexPolyArea(corners, -1, 1, area, field);
}

/** One tile of polygons, laid exactly on y = 0 and rounded to the millimetre. */
function toNavMesh(mesh: navcat.PolyMesh): navcat.NavMesh {
  const { polys, vertices } = navcat.polyMeshToTilePolys(mesh);
  for (const [index, value] of vertices.entries())
    vertices[index] =
      index % 3 === 1 ? 0 : Math.round(value * MILLIMETRES) / MILLIMETRES;
  const detail = navcat.polysToTileDetailMesh(polys);
  const bounds = mesh.bounds;
  bounds[1] = -CELL_HEIGHT_M;
  bounds[4] = CELL_HEIGHT_M;
  const navMesh = navcat.createNavMesh();
  navMesh.origin = [bounds[0], bounds[1], bounds[2]];
  navMesh.tileWidth = bounds[3] - bounds[0];
  navMesh.tileHeight = bounds[5] - bounds[2];
  const tile = navcat.buildTile({
    bounds,
    vertices,
    polys,
    detailMeshes: detail.detailMeshes,
    detailVertices: detail.detailVertices,
    detailTriangles: detail.detailTriangles,
    tileX: 0,
    tileY: 0,
    tileLayer: 0,
    cellSize: CELL_M,
    cellHeight: CELL_HEIGHT_M,
    walkableHeight: WALKER_HEIGHT_M,
    walkableRadius: WALKER_RADIUS_CELLS * CELL_M,
    walkableClimb: CLIMB_M,
  });
  navcat.addTile(navMesh, tile);
  return navMesh;
}

/** The mesh as JSON text: typed arrays become lists, lengths are whole millimetres. */
export function navMeshToJson(navMesh: navcat.NavMesh): string {
  return JSON.stringify(navMesh, (_key, value: unknown) => {
    if (ArrayBuffer.isView(value) && !(value instanceof DataView))
      return Array.from(value as unknown as ArrayLike<number>);
    if (typeof value === "number" && !Number.isInteger(value))
      return Math.round(value * MILLIMETRES) / MILLIMETRES;
    return value;
  });
}
