import { MeshBasicMaterial, Vector4, type Texture } from "three";
import { addEvening } from "../light/evening.ts";
import { BAKED_RANGE } from "./baked-material.ts";
import { addHaze, hazeKey, type Haze } from "./haze.ts";

/** The square of ground that a lightmap covers, island metres. */
export interface LightmapArea {
  readonly minX: number;
  readonly minZ: number;
  readonly widthM: number;
  readonly depthM: number;
}

/** Ground: vertex colour times a planar map of light seen from above. */
export function createGroundMaterial(
  lightmap: Texture,
  area: LightmapArea,
  haze: Haze,
): MeshBasicMaterial {
  const material = new MeshBasicMaterial({
    vertexColors: true,
    name: "ground",
  });
  const range = BAKED_RANGE.toFixed(1);
  material.onBeforeCompile = (shader) => {
    shader.uniforms["uLightmap"] = { value: lightmap };
    shader.uniforms["uArea"] = {
      value: new Vector4(area.minX, area.minZ, area.widthM, area.depthM),
    };
    addEvening(shader, "vWorldAt", "isInRoom(vWorldAt)");
    addHaze(shader, haze);
    shader.fragmentShader = shader.fragmentShader
      .replace(
        "void main() {",
        "uniform sampler2D uLightmap;\nuniform vec4 uArea;\nvoid main() {",
      )
      .replace(
        "#include <color_fragment>",
        `{
          vec2 at = clamp((vWorldAt.xz - uArea.xy) / uArea.zw, 0.002, 0.998);
          vec3 light = texture2D(uLightmap, at).rgb;
          diffuseColor.rgb = vColor.rgb * vColor.rgb * ${range} * light * light * ${range};
          diffuseColor.a = 1.0;
        }`,
      );
  };
  material.customProgramCacheKey = () => `ground ${hazeKey(haze)}`;
  return material;
}
