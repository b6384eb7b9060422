import { shade, type Colour } from "../geometry/colour.ts";
import { gradient, march } from "../geometry/field.ts";
import type { GridOptions } from "../geometry/mesh-builder.ts";
import {
  add,
  anglesAround,
  cross,
  mixVec3,
  normalize,
  smoothstep,
  type Vec3,
} from "../geometry/vector.ts";
import {
  armDirection,
  ARM_M,
  SIDES,
  signOf,
  UPPER_ARM_M,
  type Side,
} from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import {
  armWeights,
  mixWeights,
  torsoAndArmWeights,
} from "../figure/weights.ts";
import { CLOTH_M } from "../figure/wrap.ts";
import { cutOf } from "./cuts.ts";
import { addHand } from "./hands.ts";

/** Where the hand takes over; the forearm's skin goes a little under it. */
const WRIST_M = 0.493;
/** The ring is doubled where a cuff begins, so that its colour does not run. */
const CUFF_M = 0.03;
/** Where a vest ends on the shoulder; doubled for the same reason. */
const ARMHOLE_M = 0.055;

type Tube = {
  side: Side;
  /** distances along the arm, metres */
  along: readonly number[];
  sides: number;
  offM: (alongM: number) => number;
  colour: (row: number) => Colour;
  /** a sleeve that grows out of the torso */
  fromTorso?: boolean;
};

/** Rings across the arm; near the shoulder their planes turn from the collar bone to the arm. */
function addArmTube(
  sculpt: Sculpt,
  tube: Tube,
  options: GridOptions = {},
): void {
  const { side, along, fromTorso = false } = tube;
  const { joints, fields, mesh } = sculpt;
  const down = armDirection(side);
  const out: Vec3 = [signOf(side) * 0.97, -0.24, 0];
  const shoulder = joints[`arm${side}`];
  const rows = along.map((t) => {
    const axis =
      t > 0.09
        ? down
        : normalize(mixVec3(out, down, smoothstep(-0.06, 0.09, t)));
    const v = cross(axis, [0, 0, 1]);
    const centre = add(shoulder, t >= 0 ? down : out, t);
    const field =
      fromTorso && t < 0.13 ? fields.shoulder[side] : fields.arm[side];
    return anglesAround(tube.sides).map((a) => {
      const ray: Vec3 = [v[0] * Math.sin(a), v[1] * Math.sin(a), Math.cos(a)];
      return add(
        centre,
        ray,
        march(field, centre, ray, t < 0.13 ? 0.085 : 0.12) + tube.offM(t),
      );
    });
  });
  const normal = (p: Vec3): [Vec3, number] | null => {
    const t = (p[0] - shoulder[0]) * down[0] + (p[1] - shoulder[1]) * down[1];
    const share = smoothstep(0.16, 0.09, t) * smoothstep(1.12, 1.2, p[1]);
    return share > 0
      ? [gradient(fields.shoulder[side], p, 0.006), share]
      : null;
  };
  mesh.grid(
    rows,
    (_p, _i, j) => tube.colour(j),
    (p, _i, j) => {
      const t = along[Math.min(j, along.length - 1)] ?? 0;
      const own = armWeights(t, side);
      return fromTorso && t < 0.06
        ? mixWeights(
            torsoAndArmWeights(p, joints, fields.arm),
            own,
            smoothstep(-0.05, 0.05, t),
          )
        : own;
    },
    fromTorso ? { ...options, normal } : options,
  );
}

function addSleeve(sculpt: Sculpt, side: Side): void {
  const { figure, level, rows } = sculpt;
  const { sleeveM, sleeveLooseM, cuffTrim } = cutOf(figure.recipe);
  const full =
    sleeveM > 0.3
      ? [
          -0.045,
          -0.01,
          0.015,
          0.035,
          ARMHOLE_M,
          ARMHOLE_M + 0.0005,
          0.09,
          0.14,
          0.22,
          UPPER_ARM_M,
          0.3,
          0.38,
          sleeveM - CUFF_M,
          sleeveM - CUFF_M,
          sleeveM - 0.004,
          sleeveM,
        ]
      : [
          -0.045,
          -0.01,
          0.015,
          0.035,
          0.06,
          0.085,
          Math.max(0.11, sleeveM - 0.03),
          sleeveM,
        ];
  const along =
    level === 2
      ? full.filter((t) => [-0.045, 0.035, UPPER_ARM_M, sleeveM].includes(t))
      : rows(full);
  const isVest = figure.recipe.top === "vest";
  const cloth = isVest ? figure.second : figure.top;
  const trim =
    figure.recipe.top === "shirt" ? figure.second : shade(figure.top, 0.86);
  const looseM = (t: number) => sleeveLooseM * smoothstep(0.02, 0.15, t);
  addArmTube(sculpt, {
    side,
    along,
    sides: sculpt.count(9),
    fromTorso: true,
    offM: (t) =>
      // It rises out of the chest bit by bit, or there would be a step on the shoulder.
      CLOTH_M + 0.0005 - 0.045 * smoothstep(0.045, -0.04, t) + looseM(t),
    colour: (j) => {
      if (isVest && (along[j] ?? 0) <= ARMHOLE_M) return figure.top;
      return cuffTrim && level === 0 && j >= along.length - 3 ? trim : cloth;
    },
  });
  if (level === 2) return;
  addArmTube(
    sculpt,
    {
      side,
      along: [sleeveM, sleeveM - 0.012],
      sides: sculpt.count(9),
      offM: (t) => (t === sleeveM ? CLOTH_M + looseM(t) : 0.001),
      colour: () => shade(cloth, 0.7),
    },
    { flip: true },
  );
}

function addForearm(sculpt: Sculpt, side: Side): void {
  const { figure, level } = sculpt;
  const { sleeveM } = cutOf(figure.recipe);
  const from = sleeveM - 0.03;
  const bare = [0.225, UPPER_ARM_M, 0.3, 0.38, ARM_M - 0.03].filter(
    (t) => t > sleeveM + 0.01,
  );
  addArmTube(sculpt, {
    side,
    along:
      level === 2
        ? [from, ...bare.filter((t) => t === UPPER_ARM_M), WRIST_M]
        : [from, ...bare, WRIST_M],
    sides: sculpt.count(9),
    offM: () => 0,
    colour: () => figure.skin,
  });
}

/** Sleeves, the bare part of the arms, hands. */
export function addArms(sculpt: Sculpt): void {
  for (const side of SIDES) {
    addSleeve(sculpt, side);
    addForearm(sculpt, side);
    addHand(sculpt, side);
  }
}
