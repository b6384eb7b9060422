import { BackSide, Mesh, ShaderMaterial, SphereGeometry } from "three";
import { DAYLIGHT_UNIFORMS, NOISE_GLSL, SKY_COLOUR_GLSL } from "./daylight.ts";

const VERTEX = /* glsl */ `
varying vec3 vDirection;
void main() {
  vDirection = position;
  vec4 at = projectionMatrix * mat4(mat3(viewMatrix)) * vec4(position, 1.0);
  gl_Position = at.xyww;
}`;

const FRAGMENT = /* glsl */ `
varying vec3 vDirection;
${SKY_COLOUR_GLSL}
${NOISE_GLSL}
void main() {
  vec3 direction = normalize(vDirection);
  vec3 colour = skyColour(direction);
  float band = smoothstep(0.03, 0.12, direction.y) * (1.0 - smoothstep(0.22, 0.45, direction.y));
  if (band > 0.0) {
    vec2 p = vec2(atan(direction.z, direction.x) * 5.0, direction.y * 16.0);
    float middle = noise(p * 2.3);
    float density = noise(p) * 0.55 + noise(p * 2.3 + 3.0) * 0.28 + noise(p * 5.1) * 0.17;
    float cloud = smoothstep(0.50, 0.74, density) * band;
    float edge = noise(p * 2.3 + vec2(-0.25, 0.35)) - middle;
    float lit = clamp(0.55 + edge * 1.2 + 0.45 * dot(direction, uSun), 0.0, 1.0);
    vec3 cloudColour = mix(vec3(0.80, 0.72, 0.78), vec3(1.15, 1.02, 0.86), lit);
    colour = mix(colour, cloudColour, cloud * 0.75);
  }
  gl_FragColor = vec4(colour, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;

/** The dome of the sky with a band of clouds, drawn behind everything. */
export function createSky(): Mesh {
  const material = new ShaderMaterial({
    name: "sky",
    side: BackSide,
    depthWrite: false,
    uniforms: { ...DAYLIGHT_UNIFORMS },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
  const sky = new Mesh(new SphereGeometry(400, 32, 16), material);
  sky.name = "sky";
  sky.frustumCulled = false;
  // Last of the opaque things: only what nothing else covers is shaded.
  sky.renderOrder = 1;
  return sky;
}
