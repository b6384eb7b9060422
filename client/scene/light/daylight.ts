import { Color, Vector3, type IUniform } from "three";

/** Towards the sun: to the right of and behind who looks north, 27 degrees high, as the models were baked. */
export const SUN_DIRECTION = new Vector3(0.814, 0.454, 0.362).normalize();

/** The colours of the sky, shared by dome, fog, sea and avatars. */
export const DAYLIGHT_UNIFORMS: Readonly<Record<string, IUniform>> = {
  uHorizon: { value: new Color("#FBE3C4") },
  uMiddle: { value: new Color("#9CCBE6") },
  uZenith: { value: new Color("#4E93CF") },
  /** How much of the baked light is left. */
  uShade: { value: new Color("#FFFFFF") },
  uSun: { value: SUN_DIRECTION },
};

/** GLSL: the colour of the sky in a direction, in linear light before tone mapping. */
export const SKY_COLOUR_GLSL = /* glsl */ `
uniform vec3 uHorizon, uMiddle, uZenith, uSun;
vec3 skyColour(vec3 direction) {
  float height = max(direction.y, 0.0);
  vec3 colour = mix(uHorizon, uMiddle, smoothstep(0.0, 0.20, height));
  colour = mix(colour, uZenith, smoothstep(0.14, 0.75, height));
  float glow = max(dot(direction, uSun), 0.0);
  return colour + vec3(1.0, 0.72, 0.40)
    * (0.28 * pow(glow, 6.0) * (1.0 - height) + 0.5 * pow(glow, 60.0));
}`;

/**
 * GLSL: the sky's colour low down, away from the disc of the sun: what haze takes
 * on. Cheap enough for every pixel.
 */
export const HAZE_COLOUR_GLSL = /* glsl */ `
uniform vec3 uHorizon, uMiddle, uSun;
vec3 hazeColour(vec3 direction) {
  float height = max(direction.y, 0.0);
  vec3 colour = mix(uHorizon, uMiddle, smoothstep(0.0, 0.20, height));
  float glow = max(dot(direction, uSun), 0.0);
  glow *= glow;
  return colour + vec3(1.0, 0.72, 0.40) * (0.28 * glow * glow * glow * (1.0 - height));
}`;

/** GLSL: smooth noise from 0 to 1, by whole numbers, so that it is the same on every device. */
export const NOISE_GLSL = /* glsl */ `
float hash(ivec2 cell) {
  uint h = uint(cell.x) * 1597334673u ^ uint(cell.y) * 3812015801u;
  h = (h ^ (h >> 15u)) * 2246822519u;
  return float((h ^ (h >> 13u)) >> 8u) / 16777216.0;
}
float noise(vec2 p) {
  vec2 corner = floor(p), f = p - corner;
  ivec2 cell = ivec2(corner);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(cell), hash(cell + ivec2(1, 0)), f.x),
             mix(hash(cell + ivec2(0, 1)), hash(cell + 1), f.x), f.y);
}`;
