import type { WebGLProgramParametersWithUniforms } from "three";
import { DAYLIGHT_UNIFORMS, HAZE_COLOUR_GLSL } from "../light/daylight.ts";

/** How far things melt into the sky. */
export interface Haze {
  readonly startsM: number;
  readonly scaleM: number;
  readonly most: number;
}

export const NEAR_HAZE: Haze = { startsM: 14, scaleM: 150, most: 0.8 };
export const FAR_HAZE: Haze = { startsM: 10, scaleM: 170, most: 0.86 };

/** A number as GLSL reads it as a float. */
const toGlsl = (value: number): string => value.toFixed(3);

/**
 * Adds haze in the colour of the sky behind a thing, before tone mapping, to a
 * built-in material's shader. Gives the fragment shader `vWorldAt`, metres.
 */
export function addHaze(
  shader: WebGLProgramParametersWithUniforms,
  haze: Haze,
): void {
  Object.assign(shader.uniforms, DAYLIGHT_UNIFORMS);
  shader.vertexShader = shader.vertexShader
    .replace("void main() {", "varying vec3 vWorldAt;\nvoid main() {")
    .replace(
      "#include <project_vertex>",
      /* glsl */ `#include <project_vertex>
      vec4 worldAt = vec4(transformed, 1.0);
      #ifdef USE_INSTANCING
        worldAt = instanceMatrix * worldAt;
      #endif
      vWorldAt = (modelMatrix * worldAt).xyz;`,
    );
  shader.fragmentShader = shader.fragmentShader
    .replace(
      "void main() {",
      `varying vec3 vWorldAt;\n${HAZE_COLOUR_GLSL}\nvoid main() {`,
    )
    .replace(
      "#include <tonemapping_fragment>",
      /* glsl */ `{
        vec3 away = vWorldAt - cameraPosition;
        float distanceM = length(away);
        float beyond = max(distanceM - ${toGlsl(haze.startsM)}, 0.0) / ${toGlsl(haze.scaleM)};
        if (beyond > 0.0) {
          vec3 direction = away / distanceM;
          direction.y = max(direction.y * 0.35, 0.02);
          float share = ${toGlsl(haze.most)} * (1.0 - exp(-pow(beyond, 1.3)));
          gl_FragColor.rgb = mix(gl_FragColor.rgb, hazeColour(normalize(direction)), share);
        }
      }
      #include <tonemapping_fragment>`,
    );
}

/** A part of a program's cache key: three shares programs by the text of `onBeforeCompile` only. */
export function hazeKey(haze: Haze): string {
  return `haze ${haze.startsM} ${haze.scaleM} ${haze.most}`;
}
