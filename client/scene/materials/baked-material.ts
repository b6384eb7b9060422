import { MeshBasicMaterial, type IUniform } from "three";
import { addEvening } from "../light/evening.ts";
import { addHaze, hazeKey, type Haze } from "./haze.ts";

/** Light goes up to this in the models; colours hold the square root of colour x light / this. */
export const BAKED_RANGE = 3;

/** Models are moved and scaled, never turned, so that a division does instead of an inverse. */
const SWAY_GLSL = /* glsl */ `
#include <begin_vertex>
#ifdef USE_COLOR_ALPHA
if (color.a > 0.0) {
  vec3 rootAt = (modelMatrix * vec4(position, 1.0)).xyz;
  float gust = 0.60 * sin(uTime * 1.1 + rootAt.x * 0.35 + rootAt.z * 0.2)
             + 0.25 * sin(uTime * 2.7 + rootAt.x * 1.3 - rootAt.z * 1.1);
  transformed += color.a * vec3(gust * 0.22, -abs(gust) * 0.05, gust * 0.12) / modelMatrix[0][0];
}
#endif`;

/**
 * The one unlit material of all models: light lies in the vertex colours, wind
 * in their alpha, which moves leaves and bunting with `time`, seconds.
 */
export function createBakedMaterial(
  time: IUniform<number>,
  haze: Haze,
): MeshBasicMaterial {
  const material = new MeshBasicMaterial({ vertexColors: true, name: "baked" });
  material.onBeforeCompile = (shader) => {
    shader.uniforms["uTime"] = time;
    addEvening(shader, "vWorldAt", "isInRoom(vWorldAt)");
    shader.vertexShader = shader.vertexShader
      .replace("void main() {", "uniform float uTime;\nvoid main() {")
      .replace("#include <begin_vertex>", SWAY_GLSL);
    shader.fragmentShader = shader.fragmentShader.replace(
      "#include <color_fragment>",
      `diffuseColor.rgb = vColor.rgb * vColor.rgb * ${BAKED_RANGE.toFixed(1)};\ndiffuseColor.a = 1.0;`,
    );
    addHaze(shader, haze);
  };
  material.customProgramCacheKey = () => `baked ${hazeKey(haze)}`;
  return material;
}
