import {
  BufferGeometry,
  Color,
  Float32BufferAttribute,
  Mesh,
  MeshBasicMaterial,
} from "three";
import {
  boundsPolygon,
  footprintPolygon,
  pathPolygon,
  type Polygon,
} from "../../../shared/places/geometry.ts";
import { sizeOf } from "../../../shared/places/furnishings.ts";
import type { Place } from "../../../shared/places/place.ts";
import { wallPolygons } from "../../../shared/places/walls.ts";
import { NEAR_HAZE } from "../materials/haze.ts";
import { makeHazy } from "../materials/hazy.ts";

const FLOOR_COLOURS = {
  paving: "#D8C6A6",
  planks: "#CFA06C",
  tiles: "#C8643F",
  grass: "#8DAE52",
  sand: "#EBD3A4",
} as const satisfies Record<Place["floor"], string>;
const WALL_COLOUR = "#F3E9D8";
const THING_COLOUR = "#B98350";

/**
 * Plain blocks where a place will stand, straight from its data: what is seen
 * for the moment until its model has come.
 */
export function createPlaceholder(place: Place): Mesh {
  const blocks = new BlockBuilder();
  blocks.add(boundsPolygon(place), 0.005, FLOOR_COLOURS[place.floor]);
  for (const path of place.paths)
    blocks.add(pathPolygon(place, path), 0.003, FLOOR_COLOURS[place.floor]);
  for (const wall of wallPolygons(place))
    blocks.add(wall, place.building?.heightM ?? 3, WALL_COLOUR);
  for (const thing of place.furnishings) {
    const { blocks: isSolid, heightM } = sizeOf(thing);
    if (isSolid)
      blocks.add(footprintPolygon(place, thing), heightM, THING_COLOUR);
  }
  const mesh = new Mesh(
    blocks.build(),
    makeHazy(new MeshBasicMaterial({ vertexColors: true }), NEAR_HAZE),
  );
  mesh.name = `${place.id} placeholder`;
  return mesh;
}

/** Collects upright blocks on convex ground plans into one geometry. */
class BlockBuilder {
  readonly #positions: number[] = [];
  readonly #colours: number[] = [];

  add(plan: Polygon, heightM: number, colour: string): void {
    const lit = new Color(colour);
    const shaded = lit.clone().multiplyScalar(0.72);
    const first = plan[0];
    plan.forEach((a, i) => {
      const b = plan[(i + 1) % plan.length] ?? a;
      this.#quad([a.x, 0, a.z], [b.x, 0, b.z], heightM, shaded);
      if (!first) return;
      this.#triangle(
        [first.x, heightM, first.z],
        [b.x, heightM, b.z],
        [a.x, heightM, a.z],
        lit,
      );
      this.#triangle(
        [first.x, heightM, first.z],
        [a.x, heightM, a.z],
        [b.x, heightM, b.z],
        lit,
      );
    });
  }

  build(): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute(
      "position",
      new Float32BufferAttribute(this.#positions, 3),
    );
    geometry.setAttribute(
      "color",
      new Float32BufferAttribute(this.#colours, 3),
    );
    return geometry;
  }

  /** Both sides, whichever way the plan's corners run. */
  #quad(a: Corner, b: Corner, heightM: number, colour: Color): void {
    const aTop: Corner = [a[0], heightM, a[2]];
    const bTop: Corner = [b[0], heightM, b[2]];
    this.#triangle(a, b, bTop, colour);
    this.#triangle(a, bTop, aTop, colour);
    this.#triangle(b, a, bTop, colour);
    this.#triangle(bTop, a, aTop, colour);
  }

  #triangle(a: Corner, b: Corner, c: Corner, colour: Color): void {
    this.#positions.push(...a, ...b, ...c);
    for (let corner = 0; corner < 3; corner++)
      this.#colours.push(colour.r, colour.g, colour.b);
  }
}

type Corner = readonly [number, number, number];
