import {
  BufferGeometry,
  DoubleSide,
  Float32BufferAttribute,
  Mesh,
  ShaderMaterial,
  type IUniform,
} from "three";

import { DAYLIGHT_UNIFORMS } from "../light/daylight.ts";

const JETS = 14;
const PIECES = 10;
const HALF_WIDTH_M = 0.035;

/** Nearer to the camera than this, metres, water fades: it would hang before the picture as a blur. */
const FADE_FROM_M = 4.5;
const GONE_AT_M = 2.5;

const VERTEX = /* glsl */ `
varying vec2 vUv;
varying float vAwayM;
void main() {
  vUv = uv;
  vec4 seen = modelViewMatrix * vec4(position, 1.0);
  vAwayM = -seen.z;
  gl_Position = projectionMatrix * seen;
}`;

const FRAGMENT = /* glsl */ `
varying vec2 vUv;
varying float vAwayM;
uniform float uTime;
uniform vec3 uShade;
void main() {
  float drops = 0.55 + 0.45 * sin(vUv.x * 26.0 - uTime * 9.0);
  float alpha = (1.0 - vUv.y * vUv.y) * (0.35 + 0.5 * drops) * (1.0 - 0.5 * vUv.x);
  alpha *= smoothstep(${GONE_AT_M}, ${FADE_FROM_M}, vAwayM);
  gl_FragColor = vec4(vec3(0.92, 0.97, 1.0) * uShade, alpha);
}`;

/** Arcs of water from the fountain's top, one draw; its middle at the fountain's foot. */
export function createFountainJets(time: IUniform<number>): Mesh {
  const material = new ShaderMaterial({
    name: "fountain jets",
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    uniforms: { ...DAYLIGHT_UNIFORMS, uTime: time },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
  const jets = new Mesh(createArcs(), material);
  jets.name = "fountain jets";
  return jets;
}

function createArcs(): BufferGeometry {
  const positions: number[] = [];
  const uvs: number[] = [];
  const index: number[] = [];
  for (let jet = 0; jet < JETS; jet++) {
    const angle = (jet / JETS) * 2 * Math.PI;
    for (let piece = 0; piece <= PIECES; piece++) {
      const share = piece / PIECES;
      const radiusM = 0.12 + share * 1.45;
      const heightM = 2.0 + 1.5 * share - 3.1 * share * share;
      for (const side of [-1, 1]) {
        const sideM = side * HALF_WIDTH_M * (1 + share);
        positions.push(
          Math.cos(angle) * radiusM - Math.sin(angle) * sideM,
          heightM,
          -(Math.sin(angle) * radiusM + Math.cos(angle) * sideM),
        );
        uvs.push(share, side);
      }
      if (piece === PIECES) continue;
      const first = (jet * (PIECES + 1) + piece) * 2;
      index.push(first, first + 1, first + 2, first + 2, first + 1, first + 3);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(positions, 3));
  geometry.setAttribute("uv", new Float32BufferAttribute(uvs, 2));
  geometry.setIndex(index);
  return geometry;
}
