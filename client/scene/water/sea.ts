import {
  DataTexture,
  DataUtils,
  HalfFloatType,
  LinearFilter,
  Mesh,
  RedFormat,
  RingGeometry,
  ShaderMaterial,
  type IUniform,
} from "three";
import type { Point } from "../../../shared/places/geometry.ts";
import {
  DAYLIGHT_UNIFORMS,
  NOISE_GLSL,
  SKY_COLOUR_GLSL,
} from "../light/daylight.ts";
import { SEA_FRAGMENT } from "./sea-shader.ts";
import { measureShore } from "./shore-distance.ts";

/** Height of the sea; the island's ground lies at 0. */
export const SEA_LEVEL_M = -0.75;

const GRID_CELLS = 128;
const GRID_SIZE_M = 200;
const HORIZON_M = 560;

const VERTEX = /* glsl */ `
varying vec3 vWorldAt;
void main() {
  vec4 at = modelMatrix * vec4(position, 1.0);
  vWorldAt = at.xyz;
  gl_Position = projectionMatrix * viewMatrix * at;
}`;

/** The sea round an island with this shore line. */
export function createSea(
  shore: readonly Point[],
  time: IUniform<number>,
): Mesh {
  const material = new ShaderMaterial({
    name: "sea",
    uniforms: {
      ...DAYLIGHT_UNIFORMS,
      uTime: time,
      uShore: { value: createShoreTexture(shore) },
      uShoreSize: { value: GRID_SIZE_M },
    },
    vertexShader: VERTEX,
    fragmentShader: `${SKY_COLOUR_GLSL}\n${NOISE_GLSL}\n${SEA_FRAGMENT}`,
  });
  const reach = shore.map((point) => Math.hypot(point.x, point.z));
  const innerM = Math.max(1, Math.min(...reach) - 6);
  const geometry = new RingGeometry(innerM, HORIZON_M, 64, 5);
  geometry.rotateX(-Math.PI / 2);
  const sea = new Mesh(geometry, material);
  sea.name = "sea";
  sea.position.y = SEA_LEVEL_M;
  return sea;
}

/** Half floats: the only exact enough kind that every device filters. */
function createShoreTexture(shore: readonly Point[]): DataTexture {
  const { distanceM } = measureShore(shore, GRID_CELLS, GRID_SIZE_M);
  const data = Uint16Array.from(distanceM, (m) => DataUtils.toHalfFloat(m));
  const texture = new DataTexture(
    data,
    GRID_CELLS,
    GRID_CELLS,
    RedFormat,
    HalfFloatType,
  );
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
