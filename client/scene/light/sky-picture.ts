import {
  ClampToEdgeWrapping,
  HalfFloatType,
  LinearFilter,
  Mesh,
  OrthographicCamera,
  PlaneGeometry,
  RepeatWrapping,
  Scene,
  ShaderMaterial,
  WebGLRenderTarget,
  type Texture,
  type WebGLRenderer,
} from "three";
import { DAYLIGHT_UNIFORMS, NOISE_GLSL, SKY_COLOUR_GLSL } from "./daylight.ts";

const WIDTH_PX = 2048;
const HEIGHT_PX = 512;

/** The picture reaches from straight up to a little below the horizon. */
export const LOWEST_RAD = -0.2;

const VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = uv;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
varying vec2 vUv;
uniform vec3 uShade;
${SKY_COLOUR_GLSL}
${NOISE_GLSL}
const float PI = 3.14159265;

float density(vec2 p) {
  return noise(p) * 0.55 + noise(p * 2.3 + 3.0) * 0.28 + noise(p * 5.1) * 0.17;
}
float edge(vec2 p) {
  return noise(p * 2.3 + vec2(-0.25, 0.35)) - noise(p * 2.3);
}

void main() {
  float height = mix(${LOWEST_RAD.toFixed(3)}, PI / 2.0, vUv.y);
  float around = vUv.x * 2.0 * PI;
  vec3 direction = vec3(-cos(around) * cos(height), sin(height), sin(around) * cos(height));
  vec3 colour = skyColour(direction);
  // Where the picture's ends meet, the clouds of both are mixed.
  float angle = around - PI;
  float seam = 0.5 * smoothstep(2.5, PI, abs(angle));
  vec2 here = vec2(angle * 5.0, direction.y * 16.0);
  vec2 there = vec2((angle - sign(angle) * 2.0 * PI) * 5.0, direction.y * 16.0);
  float band = smoothstep(0.03, 0.12, direction.y) * (1.0 - smoothstep(0.22, 0.45, direction.y));
  float cloud = smoothstep(0.50, 0.74, mix(density(here), density(there), seam)) * band;
  float rim = mix(edge(here), edge(there), seam);
  float lit = clamp(0.55 + rim * 1.2 + 0.45 * dot(direction, uSun), 0.0, 1.0);
  vec3 cloudColour = mix(vec3(0.80, 0.72, 0.78), vec3(1.15, 1.02, 0.86), lit) * mix(uShade, vec3(1.0), 0.25);
  gl_FragColor = vec4(mix(colour, cloudColour, cloud * 0.75), 1.0);
}`;

/** The sky with its clouds, in linear light; left to right once round, as a sphere's own coordinates run. */
export interface SkyPicture {
  readonly texture: Texture;
  /** What is painted is held by the graphics card alone: when that has lost it, it is painted anew. */
  paint(): void;
}

/** Makes the picture; it is empty until it is painted. */
export function createSkyPicture(renderer: WebGLRenderer): SkyPicture {
  const target = new WebGLRenderTarget(WIDTH_PX, HEIGHT_PX, {
    type: HalfFloatType,
    depthBuffer: false,
    magFilter: LinearFilter,
    minFilter: LinearFilter,
    wrapS: RepeatWrapping,
    wrapT: ClampToEdgeWrapping,
  });
  return {
    texture: target.texture,
    paint() {
      const material = new ShaderMaterial({
        name: "sky picture",
        depthTest: false,
        uniforms: { ...DAYLIGHT_UNIFORMS },
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
      });
      const easel = new Scene();
      const sheet = new Mesh(new PlaneGeometry(2, 2), material);
      sheet.frustumCulled = false;
      easel.add(sheet);
      renderer.setRenderTarget(target);
      renderer.render(easel, new OrthographicCamera());
      renderer.setRenderTarget(null);
      sheet.geometry.dispose();
      material.dispose();
    },
  };
}
