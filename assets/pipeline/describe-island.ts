/** What the scene has to know beside the models: the ground's map, the sun, the shore, and where things are drawn. */
import { SEA_LEVEL_M, SHORE } from "../landscape.ts";
import { GROUND_MAP } from "../scene-data.ts";

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

/** The content of island.json. */
export function describeIsland(facts: readonly BakedFacts[]): object {
  const { minX, minZ, widthM, depthM } = GROUND_MAP;
  return {
    ground: { file: "ground.webp", minX, minZ, widthM, depthM },
    sunDirection: facts[0]?.sunDirection,
    seaLevelM: SEA_LEVEL_M,
    shore: traceShore(),
    surfaces: facts.flatMap((each) => each.surfaces.map(toSurface)),
  };
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
