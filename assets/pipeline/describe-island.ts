/** What the scene has to know beside the models: the ground's map, the sun, the shore, and where things are drawn. */
import { pointToPlace } from "../../shared/places/geometry.ts";
import type { Place } from "../../shared/places/place.ts";
import { SEA_LEVEL_M, SHORE } from "../landscape.ts";
import { GROUND_MAP } from "../scene-data.ts";
import { isInRoom } from "./is-in-room.ts";
import { OUTDOORS } from "./target-inputs.ts";

const SHORE_CORNERS = 96;
const MILLIMETRES = 1000;

/** A flat piece of a model that the browser draws on: a sign, a screen, a board, a menu. */
export interface Surface {
  readonly place: string;
  readonly id: string;
  readonly icon?: string;
  readonly accent?: string;
  /** Middle of the surface in island coordinates: x, height, z. */
  readonly at: readonly [number, number, number];
  readonly turnDeg: number;
  /** How far its top leans back. */
  readonly tiltDeg: number;
  readonly widthM: number;
  readonly heightM: number;
}

/** A surface as the Blender scripts note it. */
export interface BakedSurface {
  readonly place: string;
  readonly id: string;
  readonly icon?: string;
  readonly accent?: string;
  readonly at: readonly [number, number, number];
  readonly turn: number;
  readonly tilt?: number;
  readonly width: number;
  readonly height: number;
}

export interface BakedFacts {
  readonly surfaces: readonly BakedSurface[];
  readonly sunDirection: readonly number[];
  readonly mapScale: number;
}

/** The water's edge, island coordinates, anticlockwise from the east. */
function traceShore(): { x: number; z: number }[] {
  return Array.from({ length: SHORE_CORNERS }, (_, index) => {
    const angle = (index / SHORE_CORNERS) * 2 * Math.PI;
    const radiusM =
      SHORE.radiusM +
      SHORE.beachM +
      SHORE.terms.reduce(
        (sum, { waves, amplitudeM, phase }) =>
          sum + amplitudeM * Math.sin(waves * angle + phase),
        0,
      );
    return {
      x: round(SHORE.x + radiusM * Math.cos(angle)),
      z: round(SHORE.z - radiusM * Math.sin(angle)),
    };
  });
}

/** What island.json holds. */
export interface IslandFacts {
  /** The map of light, and where it lies. */
  readonly ground: Readonly<Record<string, string | number>>;
  readonly seaLevelM: number;
  readonly shore: readonly { readonly x: number; readonly z: number }[];
  readonly sunDirection: readonly number[];
  readonly surfaces: readonly Surface[];
}

/** The content of island.json once a target was baked: its surfaces are the new ones, those of others stay. */
export function describeIsland(
  target: string,
  baked: BakedFacts,
  before: IslandFacts | undefined,
  places: readonly Place[],
): IslandFacts {
  const { minX, minZ, widthM, depthM } = GROUND_MAP;
  const kept = (before?.surfaces ?? []).filter(
    (surface) => targetOf(surface, places) !== target,
  );
  const order = [OUTDOORS, ...places.map(({ id }) => id)];
  const rank = (surface: Surface): number =>
    order.indexOf(targetOf(surface, places));
  return {
    ground: { file: "ground.webp", minX, minZ, widthM, depthM },
    sunDirection: baked.sunDirection,
    seaLevelM: SEA_LEVEL_M,
    shore: traceShore(),
    surfaces: [...kept, ...baked.surfaces.map(toSurface)].toSorted(
      (a, b) => rank(a) - rank(b),
    ),
  };
}

/** Which bake a surface comes from: a room's, or that of the open air. */
function targetOf(
  { place: id, at }: Surface,
  places: readonly Place[],
): string {
  const place = places.find((each) => each.id === id);
  if (!place?.building) return OUTDOORS;
  const local = pointToPlace(place.at, { x: at[0], z: at[2] });
  return isInRoom(place.building.room, local) ? id : OUTDOORS;
}

function toSurface(baked: BakedSurface): Surface {
  const { turn, tilt, width, height, ...rest } = baked;
  return {
    ...rest,
    turnDeg: turn,
    tiltDeg: tilt ?? 0,
    widthM: width,
    heightM: height,
  };
}

function round(valueM: number): number {
  return Math.round(valueM * MILLIMETRES) / MILLIMETRES;
}
