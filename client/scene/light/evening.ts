import {
  Vector3,
  Vector4,
  type IUniform,
  type WebGLProgramParametersWithUniforms,
} from "three";
import { DAYLIGHT_UNIFORMS } from "./daylight.ts";

/** So many lamps shine at a time, the nearest ones. */
export const LAMPS_LIT = 8;
export const ROOMS_MOST = 8;

const list = <T>(length: number, make: () => T): T[] =>
  Array.from({ length }, make);

/** What the evening is in numbers; `set-light.ts` writes them, metres. */
export const EVENING = {
  lamps: list(LAMPS_LIT, () => new Vector3()),
  /** Middle and half sizes of each room. */
  rooms: list(ROOMS_MOST, () => new Vector4()),
  /** Sine and cosine of its turn, and the height of its ceiling. */
  roomTurns: list(ROOMS_MOST, () => new Vector3()),
  isOn: { value: 0 } satisfies IUniform<number>,
};

const UNIFORMS: Readonly<Record<string, IUniform>> = {
  ...DAYLIGHT_UNIFORMS,
  uEvening: EVENING.isOn,
  uLamps: { value: EVENING.lamps },
  uRooms: { value: EVENING.rooms },
  uRoomTurns: { value: EVENING.roomTurns },
};

/** What is left of a colour of the afternoon at a spot; rooms keep their lamps on, day and night. */
const GLSL = /* glsl */ `
uniform float uEvening;
uniform vec3 uShade, uLamps[${LAMPS_LIT}], uRoomTurns[${ROOMS_MOST}];
uniform vec4 uRooms[${ROOMS_MOST}];
bool isInRoom(vec3 at) {
  for (int i = 0; i < ${ROOMS_MOST}; i++) {
    vec2 away = at.xz - uRooms[i].xy;
    vec3 turn = uRoomTurns[i];
    vec2 local = vec2(away.x * turn.y - away.y * turn.x, away.x * turn.x + away.y * turn.y);
    if (at.y < turn.z && all(lessThan(abs(local), uRooms[i].zw))) return true;
  }
  return false;
}
vec3 underLamps(vec3 colour, vec3 at) {
  float warm = 0.0, bulb = 0.0;
  for (int i = 0; i < ${LAMPS_LIT}; i++) {
    float apartM = distance(at, uLamps[i]);
    warm += 1.0 / (1.0 + 0.3 * apartM * apartM);
    bulb = max(bulb, smoothstep(0.4, 0.15, apartM));
  }
  vec3 lamp = vec3(1.0, 0.7, 0.4);
  return colour * (uShade + 1.5 * lamp * min(warm, 1.0)) + lamp * bulb;
}`;

/** Lets a material's shader be dimmed; its fragment shader has to know the spot as `at`, an expression. */
export function addEvening(
  shader: WebGLProgramParametersWithUniforms,
  at: string,
  isUnderRoof: string,
): void {
  Object.assign(shader.uniforms, UNIFORMS);
  shader.fragmentShader = shader.fragmentShader
    .replace("void main() {", `${GLSL}\nvoid main() {`)
    .replace(
      "#include <color_fragment>",
      `#include <color_fragment>
      if (uEvening > 0.5 && !(${isUnderRoof}))
        diffuseColor.rgb = underLamps(diffuseColor.rgb, ${at});`,
    );
}
