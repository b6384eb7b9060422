/** Colours a look may choose from, by index. Append only: saved looks keep their meaning. */
export const SKIN_COLOURS = [
  "#f3d3bd",
  "#ecc4a8",
  "#e2b193",
  "#dfb08a",
  "#cf9d77",
  "#c58f66",
  "#b97d55",
  "#a87049",
  "#8f5a3a",
  "#7c4b32",
  "#6a4029",
  "#5d3826",
] as const;

export const EYE_COLOURS = [
  "#2a1810",
  "#3a2314",
  "#4a2f1d",
  "#5a4b3a",
  "#5c7a4d",
  "#4d6b83",
] as const;

/** From black to blond, then greys to white. */
export const HAIR_COLOURS = [
  "#17120f",
  "#2b1a12",
  "#3a2519",
  "#5a3a22",
  "#8a4a22",
  "#b08a56",
  "#5b5552",
  "#8f8c8a",
  "#b4b0aa",
  "#e1ddd7",
] as const;

/** For cloth, frames and shoes: reds, yellows, greens, blues, violets, then darks, earths and lights. */
export const CLOTH_COLOURS = [
  "#8a3b35",
  "#8d3f57",
  "#c56f8e",
  "#e27d60",
  "#c8612f",
  "#d9a441",
  "#a9b7a0",
  "#5f7355",
  "#3f6f5a",
  "#2f9c95",
  "#2f7f88",
  "#4f7ea8",
  "#6d86a8",
  "#38506e",
  "#41506d",
  "#7a6a9c",
  "#b7a3c9",
  "#2f3646",
  "#2f3b35",
  "#4b4f5c",
  "#26282c",
  "#3a2b28",
  "#6a5f50",
  "#a98b6a",
  "#b7a788",
  "#efe3d2",
  "#e9ecef",
  "#f1f1ee",
] as const;
