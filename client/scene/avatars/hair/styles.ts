import type { Recipe } from "../../../../shared/features/look/recipe.ts";
import { mixColour, shade, vary } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { addEllipsoid, addPath } from "../geometry/shapes.ts";
import {
  clamp,
  curveThrough,
  DEGREE,
  hash,
  smoothstep,
} from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { addBaldingRing } from "./balding.ts";
import { addCurtain } from "./curtain.ts";
import { addLocs } from "./locs.ts";
import { addShell, HAIRLINE } from "./shell.ts";

type Style = (sculpt: Sculpt) => void;

/** Grows from the edge over the share `width` of the way up. */
const swell = (t: number, width: number) => Math.sqrt(smoothstep(0, width, t));
/** Strands of straight hair running away from the face. */
const strand = (around: number, row: number, rate: number) =>
  0.5 + 0.5 * Math.sin(around * rate + row * 0.5);

function addCrop(sculpt: Sculpt): void {
  const { hair } = sculpt.figure;
  addShell(sculpt, {
    edge: HAIRLINE,
    rings: 7,
    columns: 26,
    thickM: (a, up, t) =>
      0.003 +
      0.013 * swell(t, 0.25) +
      0.01 *
        smoothstep(20 * DEGREE, 70 * DEGREE, up) *
        smoothstep(-0.2, 1, Math.cos(a)),
    colour: (_a, i, j) => vary(hair, 0.1, hash(i, j >> 1)),
  });
}

function addSideParting(sculpt: Sculpt): void {
  const { hair } = sculpt.figure;
  addShell(sculpt, {
    edge: (aside, a) => HAIRLINE(aside) + (a > 0 && aside < 50 ? 4 : 0),
    rings: 8,
    columns: 26,
    thickM: (a, up, t) => {
      const across = Math.sin(a) * Math.cos(up) * 0.1;
      const parting =
        Math.exp(-(((across - 0.035) / 0.012) ** 2)) *
        smoothstep(0.2, 0.6, Math.sin(up));
      const quiff =
        0.016 *
        smoothstep(15 * DEGREE, 60 * DEGREE, up) *
        smoothstep(-0.6, 0.8, Math.cos(a));
      return 0.003 + 0.016 * swell(t, 0.2) + quiff - 0.01 * parting;
    },
    colour: (a, _i, j) => vary(hair, 0.13, strand(a, j, 11)),
  });
}

/** Short and round, or a full afro: rough in shape, colour and normals. */
function addTextured(
  sculpt: Sculpt,
  volumeM: number,
  rings: number,
  roughM: number,
): void {
  const { hair } = sculpt.figure;
  addShell(sculpt, {
    edge: HAIRLINE,
    rings,
    columns: 28,
    fuzz: 0.55,
    thickM: (a, up, t) =>
      0.005 +
      volumeM * swell(t, 0.3) * (1 - 0.15 * smoothstep(0.5, 1, Math.cos(a))) +
      roughM * (hash(a * 7.1, up * 13.3) - 0.5) * smoothstep(0, 0.12, t),
    colour: (_a, i, j) => vary(hair, 0.36, hash(i * 1.7, j * 2.3)),
  });
}

const CURTAIN_EDGE = curveThrough([
  [0, 48],
  [22, 46],
  [42, 38],
  [56, 24],
  [66, 8],
  [80, 0],
  [100, -4],
  [180, -10],
]);

function addFalling(sculpt: Sculpt, style: "bob" | "long"): void {
  const { hair } = sculpt.figure;
  addCurtain(sculpt, style);
  addShell(sculpt, {
    edge: CURTAIN_EDGE,
    rings: 8,
    columns: 26,
    thickM: (a, up, t) =>
      0.004 +
      0.019 * swell(t, 0.22) +
      0.009 * smoothstep(0, 60 * DEGREE, up) +
      0.0022 * Math.sin(a * 13),
    colour: (a) => vary(hair, 0.12, 0.5 + 0.5 * Math.sin(a * 13 + 1)),
  });
}

function addTiedBack(sculpt: Sculpt): void {
  const { hair } = sculpt.figure;
  addShell(sculpt, {
    edge: HAIRLINE,
    rings: 8,
    columns: 26,
    thickM: (a, up, t) =>
      0.003 +
      0.013 * swell(t, 0.2) +
      0.012 *
        smoothstep(20 * DEGREE, 62 * DEGREE, up) *
        smoothstep(0.1, 0.9, Math.cos(a)) *
        (0.8 + 0.2 * Math.sin(a * 3 + 0.8)) +
      0.0025 * Math.sin(a * 16) * (1 - t),
    colour: (a, _i, j) => vary(hair, 0.14, strand(a, j, 16)),
  });
}

function addBun(sculpt: Sculpt): void {
  addTiedBack(sculpt);
  const { figure, mesh, count } = sculpt;
  const colour = (_p: unknown, i: number, j: number) =>
    vary(figure.hair, 0.16, 0.5 + 0.5 * Math.sin(i * 2.2 + j));
  addEllipsoid(
    mesh,
    onHead(0, 0.128, -0.085),
    [0.052, 0.046, 0.048],
    count(14),
    count(8),
    colour,
    wholly(BONE.head),
  );
}

const PONY_RADII_M = [0.018, 0.031, 0.034, 0.03, 0.022, 0.006];

function addPony(sculpt: Sculpt): void {
  addTiedBack(sculpt);
  const { figure, mesh, count } = sculpt;
  const points = [
    onHead(0, 0.085, -0.105),
    onHead(0.004, 0.1, -0.142),
    onHead(0.01, 0.05, -0.172),
    onHead(0.012, -0.03, -0.168),
    onHead(0.01, -0.1, -0.15),
    onHead(0.006, -0.165, -0.135),
  ];
  const radius = (t: number) => PONY_RADII_M[Math.round(t * 5)] ?? 0.02;
  addPath(
    mesh,
    points,
    radius,
    count(9),
    (_p, i) => vary(figure.hair, 0.14, i % 2),
    wholly(BONE.head),
  );
  const band = [onHead(0.001, 0.09, -0.118), onHead(0.003, 0.097, -0.13)];
  addPath(
    mesh,
    band,
    0.021,
    count(9),
    shade(figure.top, 0.8),
    wholly(BONE.head),
  );
}

function addCornrows(sculpt: Sculpt): void {
  const { hair, skin } = sculpt.figure;
  const row = (across: number) =>
    Math.abs(Math.sin(Math.asin(clamp(across, -1, 1)) * 9));
  addShell(sculpt, {
    edge: HAIRLINE,
    rings: 8,
    columns: 40,
    thickM: (a, up, t) =>
      0.002 +
      0.008 * swell(t, 0.1) * (0.35 + 0.65 * row(Math.sin(a) * Math.cos(up))),
    colour: (_a, _i, _j, p) =>
      mixColour(shade(skin, 0.7), hair, smoothstep(0.2, 0.5, row(p[0] / 0.1))),
  });
}

const STYLES: Record<Recipe["hair"], Style> = {
  none: () => undefined,
  crop: addCrop,
  side: addSideParting,
  bob: (sculpt) => addFalling(sculpt, "bob"),
  long: (sculpt) => addFalling(sculpt, "long"),
  bun: addBun,
  pony: addPony,
  textured: (sculpt) => addTextured(sculpt, 0.022, 9, 0.009),
  afro: (sculpt) => addTextured(sculpt, 0.06, 11, 0.014),
  locs: addLocs,
  cornrows: addCornrows,
  balding: addBaldingRing,
};

export function addHair(sculpt: Sculpt): void {
  STYLES[sculpt.figure.recipe.hair](sculpt);
}

/** What of the hair shows from under a hat: a flat cap, and what falls below it. */
export function addHatHair(sculpt: Sculpt): void {
  const { recipe, hair } = sculpt.figure;
  if (recipe.hair === "none") return;
  if (recipe.hair === "balding") return addBaldingRing(sculpt);
  if (recipe.hair === "bob" || recipe.hair === "long")
    addCurtain(sculpt, recipe.hair);
  const rough = ["textured", "afro", "locs"].includes(recipe.hair);
  addShell(sculpt, {
    edge: HAIRLINE,
    rings: 4,
    columns: 24,
    thickM: (_a, _up, t) => 0.003 + 0.009 * swell(t, 0.2),
    colour: (_a, i, j) => vary(hair, rough ? 0.3 : 0.1, hash(i, j)),
    ...(rough ? { fuzz: 0.5 } : {}),
  });
}
