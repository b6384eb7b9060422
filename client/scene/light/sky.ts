import { BackSide, Mesh, ShaderMaterial, SphereGeometry } from "three";
import type { Texture } from "three";
import { LOWEST_RAD } from "./sky-picture.ts";

const VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = uv;
  vec4 at = projectionMatrix * mat4(mat3(viewMatrix)) * vec4(position, 1.0);
  gl_Position = at.xyww;
}`;

const FRAGMENT = /* glsl */ `
varying vec2 vUv;
uniform sampler2D uSky;
void main() {
  gl_FragColor = vec4(texture2D(uSky, vUv).rgb, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;

const RADIUS_M = 400;

/** The dome of the sky, drawn behind everything from a picture that is painted once. */
export function createSky(picture: Texture): Mesh {
  const material = new ShaderMaterial({
    name: "sky",
    side: BackSide,
    depthWrite: false,
    uniforms: { uSky: { value: picture } },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
  const downTo = Math.PI / 2 - LOWEST_RAD;
  const dome = new SphereGeometry(RADIUS_M, 64, 24, 0, 2 * Math.PI, 0, downTo);
  const sky = new Mesh(dome, material);
  sky.name = "sky";
  sky.frustumCulled = false;
  // Last of the opaque things: only what nothing else covers is shaded.
  sky.renderOrder = 1;
  return sky;
}
