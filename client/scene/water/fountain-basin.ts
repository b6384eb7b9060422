import { CircleGeometry, Mesh, ShaderMaterial, type IUniform } from "three";
import { DAYLIGHT_UNIFORMS } from "../light/daylight.ts";

const RADIUS_M = 2.03;
const WATER_HEIGHT_M = 0.5;

const VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = position.xz;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
varying vec2 vAt;
uniform float uTime;
uniform vec3 uShade;
void main() {
  float radius = length(vAt);
  float ring = sin(radius * 16.0 - uTime * 5.0) * exp(-abs(radius - 1.35) * 2.0);
  float chop = sin(vAt.x * 7.0 + uTime) * sin(vAt.y * 8.0 - uTime * 1.2);
  vec3 colour = mix(vec3(0.15, 0.50, 0.56), vec3(0.30, 0.72, 0.74), 0.5 + 0.35 * ring + 0.25 * chop);
  float white = smoothstep(0.55, 0.9, ring) * 0.7 + smoothstep(0.09, 0.0, abs(radius - 1.98)) * 0.35;
  colour = mix(colour, vec3(0.95, 1.0, 1.0), white);
  colour *= 0.75 + 0.25 * smoothstep(0.4, 1.2, radius);
  gl_FragColor = vec4(colour * uShade, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;

/** The water in the fountain's basin, its middle at the fountain's foot. */
export function createFountainBasin(time: IUniform<number>): Mesh {
  const material = new ShaderMaterial({
    name: "fountain basin",
    uniforms: { ...DAYLIGHT_UNIFORMS, uTime: time },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
  const geometry = new CircleGeometry(RADIUS_M, 28).rotateX(-Math.PI / 2);
  geometry.translate(0, WATER_HEIGHT_M, 0);
  const basin = new Mesh(geometry, material);
  basin.name = "fountain basin";
  return basin;
}
