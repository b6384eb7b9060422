import type { Material } from "three";
import { addHaze, hazeKey, type Haze } from "./haze.ts";

/** Gives a built-in material haze, and hands it back. */
export function makeHazy<M extends Material>(material: M, haze: Haze): M {
  material.onBeforeCompile = (shader) => addHaze(shader, haze);
  material.customProgramCacheKey = () => `hazy ${hazeKey(haze)}`;
  return material;
}
