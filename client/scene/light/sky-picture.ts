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

/** Billows lie apart in groups; where the picture's ends meet, the clouds of both are mixed. */
const FRAGMENT = /* glsl */ `
varying vec2 vUv;
uniform vec3 uShade;
${SKY_COLOUR_GLSL}
${NOISE_GLSL}
const float PI = 3.14159265;

float density(vec2 p) {
  float sum = 0.0;
  float part = 0.5;
  for (int i = 0; i < 6; i++) {
    sum += noise(p) * part;
    p = mat2(1.6, 1.2, -1.2, 1.6) * p + 7.3;
    part *= 0.5;
  }
  return sum;
}
float cover(vec2 p) {
  float group = noise(p * 0.45 + 11.0);
  return density(p) * 0.72 + group * 0.36 - 0.06;
}

void main() {
  float height = mix(${LOWEST_RAD.toFixed(3)}, PI / 2.0, vUv.y);
  float around = vUv.x * 2.0 * PI;
  vec3 direction = vec3(-cos(around) * cos(height), sin(height), sin(around) * cos(height));
  vec3 colour = skyColour(direction);
  float angle = around - PI;
  float seam = 0.5 * smoothstep(2.5, PI, abs(angle));
  float up = direction.y * 13.0;
  vec2 here = vec2(angle * 5.5, up);
  vec2 there = vec2((angle - sign(angle) * 2.0 * PI) * 5.5, up);
  float band = smoothstep(0.03, 0.12, direction.y) * (1.0 - smoothstep(0.22, 0.45, direction.y));
  if (band == 0.0) {
    gl_FragColor = vec4(colour, 1.0);
    return;
  }
  float cloud = smoothstep(0.53, 0.63, mix(cover(here), cover(there), seam)) * band;
  vec2 lower = vec2(-0.2, -0.35);
  float rim = mix(cover(here) - cover(here - lower), cover(there) - cover(there - lower), seam);
  float lit = clamp(0.5 + rim * 1.8 + 0.45 * dot(direction, uSun), 0.0, 1.0);
  vec3 cloudColour = mix(vec3(0.80, 0.72, 0.78), vec3(1.15, 1.02, 0.86), lit) * mix(uShade, vec3(1.0), 0.25);
  gl_FragColor = vec4(mix(colour, cloudColour, cloud * 0.85), 1.0);
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
