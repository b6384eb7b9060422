import { mixVec3, type Vec3 } from "./vector.ts";

/** Linear light, red green blue, 0 to 1. */
export type Colour = Vec3;

function toLinear(byte: number): number {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** `#rrggbb` as seen on a screen, to linear light. */
export function parseColour(hex: string): Colour {
  const n = Number.parseInt(hex.slice(1), 16);
  return [
    toLinear((n >> 16) & 255),
    toLinear((n >> 8) & 255),
    toLinear(n & 255),
  ];
}

export function shade(colour: Colour, factor: number): Colour {
  return [colour[0] * factor, colour[1] * factor, colour[2] * factor];
}

/** Darker or lighter by up to `amount`, as `t` goes from 0 to 1. */
export function vary(colour: Colour, amount: number, t: number): Colour {
  return shade(colour, 1 - amount + 2 * amount * t);
}

/** Skin with more blood under it: lips, ears, lids. */
export function warm(skin: Colour, amount: number): Colour {
  return mixVec3(skin, [skin[0], skin[1] * 0.7, skin[2] * 0.66], amount);
}

export const mixColour = mixVec3;
