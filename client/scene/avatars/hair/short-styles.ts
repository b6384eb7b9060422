import { mixColour, shade, vary } from "../geometry/colour.ts";
import { clamp, DEGREE, hash, smoothstep } from "../geometry/vector.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { strand, swell } from "./growth.ts";
import { addShell, HAIRLINE } from "./shell.ts";

export function addCrop(sculpt: Sculpt): void {
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

/** Cut down to a few millimetres: little more than a colour of the head. */
export function addBuzz(sculpt: Sculpt): void {
  const { hair, skin } = sculpt.figure;
  addShell(sculpt, {
    edge: HAIRLINE,
    rings: 6,
    columns: 24,
    thickM: (_a, _up, t) => 0.001 + 0.004 * swell(t, 0.3),
    colour: (_a, i, j) =>
      vary(mixColour(skin, hair, j < 2 ? 0.45 : 0.72), 0.06, hash(i, j)),
  });
}

export function addSideParting(sculpt: Sculpt): void {
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
export function addTextured(
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

export function addCornrows(sculpt: Sculpt): void {
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
