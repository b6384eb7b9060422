import { mixColour, shade, type Colour } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { add, anglesAround, smoothstep } from "../geometry/vector.ts";
import { BONE, SIDES, type Side } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { eyeCentre, EYEBALL_M } from "./eye-centre.ts";
import { addLids } from "./lids.ts";

type Band = { radiusM: number; part: "pupil" | "iris" | "limbus" | "white" };

/** Hard bands: the ring is doubled where the colour changes. */
const BANDS: readonly (readonly Band[])[] = [
  [
    { radiusM: 0.0055, part: "pupil" },
    { radiusM: 0.0055, part: "iris" },
    { radiusM: 0.0102, part: "iris" },
    { radiusM: 0.0102, part: "limbus" },
    { radiusM: 0.0114, part: "limbus" },
    { radiusM: 0.0114, part: "white" },
    { radiusM: 0.0235, part: "white" },
  ],
  [
    { radiusM: 0.01, part: "pupil" },
    { radiusM: 0.01, part: "white" },
    { radiusM: 0.0235, part: "white" },
  ],
  [{ radiusM: 0.0125, part: "pupil" }],
];

function addEyeball(sculpt: Sculpt, side: Side): void {
  const { figure, level, mesh } = sculpt;
  const centre = eyeCentre(side, level);
  const bands = BANDS[level] ?? [];
  const dark = shade(figure.iris, 0.35);
  const parts: Record<Band["part"], Colour> = {
    pupil: level > 0 ? dark : [0.012, 0.01, 0.01],
    iris: figure.iris,
    limbus: dark,
    white: mixColour([0.86, 0.84, 0.8], [0.8, 0.74, 0.66], figure.lines),
  };
  const rows = bands.map(({ radiusM }) =>
    anglesAround(level === 0 ? 9 : 6).map((a) =>
      add(centre, [
        Math.cos(a) * radiusM,
        Math.sin(a) * radiusM,
        Math.sqrt(EYEBALL_M ** 2 - radiusM ** 2),
      ]),
    ),
  );
  mesh.grid(
    rows,
    (p, _i, j) => {
      const part = bands[j]?.part ?? "pupil";
      const up = p[1] - centre[1];
      if (part === "white")
        return shade(parts.white, 1 - 0.3 * smoothstep(0, 0.016, up));
      return part === "iris"
        ? shade(parts.iris, up > 0 ? 0.75 : 1.35)
        : parts[part];
    },
    wholly(BONE[`eye${side}`]),
    { flip: true, capStart: true },
  );
  if (level === 2) return;
  const light = add(centre, [0.0048, 0.0062, EYEBALL_M * 0.965]);
  const ring = anglesAround(6).map((a) =>
    add(light, [Math.cos(a) * 0.0027, Math.sin(a) * 0.0027, 0.0002]),
  );
  mesh.grid([ring], [1, 1, 1], wholly(BONE.head), {
    flip: true,
    capStart: true,
  });
}

/** Eyeballs with a fixed catch-light, and their lids. */
export function addEyes(sculpt: Sculpt): void {
  for (const side of SIDES) {
    addEyeball(sculpt, side);
    if (sculpt.level < 2) addLids(sculpt, side);
  }
}
