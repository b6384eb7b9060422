import { Color, Vector3, type IUniform } from "three";

/** Towards the sun: to the right of and behind who looks north, 27 degrees high, as the models were baked. */
export const SUN_DIRECTION = new Vector3(0.814, 0.454, 0.362).normalize();

/** The colours of the sky, shared by dome, fog, sea and avatars. */
export const DAYLIGHT_UNIFORMS: Readonly<Record<string, IUniform>> = {
  uHorizon: { value: new Color("#FBE3C4") },
  uMiddle: { value: new Color("#9CCBE6") },
  uZenith: { value: new Color("#4E93CF") },
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

/** GLSL: smooth noise from 0 to 1. */
export const NOISE_GLSL = /* glsl */ `
float hash(vec2 p) { return fract(sin(dot(p, vec2(12.9, 78.2))) * 4375.5); }
float noise(vec2 p) {
  vec2 cell = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(cell), hash(cell + vec2(1.0, 0.0)), f.x),
             mix(hash(cell + vec2(0.0, 1.0)), hash(cell + 1.0), f.x), f.y);
}`;
