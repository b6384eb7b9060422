import { parseColour, shade, type Colour } from "../geometry/colour.ts";
import { march } from "../geometry/field.ts";
import type { GridOptions, Weights } from "../geometry/mesh-builder.ts";
import { addTube } from "../geometry/shapes.ts";
import {
  add,
  anglesAround,
  mixVec3,
  smoothstep,
  clamp,
  type Vec3,
} from "../geometry/vector.ts";
import { BONE, SIDES, type Side } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import {
  lapShare,
  legWeights,
  mixWeights,
  thighWeights,
} from "../figure/weights.ts";
import { cutOf, isDress } from "./cuts.ts";
import { addShoe } from "./shoes.ts";

const TROUSER_ROWS = [
  0.93, 0.855, 0.8, 0.73, 0.63, 0.54, 0.478, 0.41, 0.3, 0.16,
];
const TROUSER_END_Y = 0.055;
const SHORTS_END_Y = 0.5;
const SHOE_Y = 0.055;
/** Where the socket of a prosthesis takes over, a little over its rim. */
const SOCKET_Y = 0.42;
const CARBON = parseColour("#39404a");
const STEEL = parseColour("#b9bec6");

function addLegTube(
  sculpt: Sculpt,
  side: Side,
  ys: readonly number[],
  offM: (y: number, angle: number) => number,
  colour: Colour,
  options: GridOptions = {},
): void {
  const { joints, fields, mesh } = sculpt;
  const [hip, knee, ankle] = [
    joints[`thigh${side}`],
    joints[`shin${side}`],
    joints[`foot${side}`],
  ];
  const rows = ys.map((y) => {
    const onAxis =
      y > knee[1]
        ? mixVec3(knee, hip, (y - knee[1]) / (hip[1] - knee[1]))
        : mixVec3(ankle, knee, clamp((y - ankle[1]) / (knee[1] - ankle[1])));
    const centre: Vec3 = [onAxis[0], y, onAxis[2]];
    return anglesAround(sculpt.count(9)).map((a) => {
      const ray: Vec3 = [Math.sin(a), 0, Math.cos(a)];
      return add(
        centre,
        ray,
        march(fields.leg[side], centre, ray, 0.16) + offM(y, a),
      );
    });
  });
  mesh.grid(rows, colour, (p) => legWeights(p, side), {
    flip: true,
    ...options,
  });
}

/** The piece of trousers between waist and legs; in front it goes with the thighs as the shirt over it does. */
function addSeat(sculpt: Sculpt): void {
  const rows = [0.768, 0.795, 0.83, 0.88, 0.94, 0.99].map((y) =>
    anglesAround(sculpt.count(14)).map((a) =>
      sculpt.wrap.point(y, a, 0, y < 0.83 ? -0.004 : y > 0.86 ? -0.018 : 0.003),
    ),
  );
  sculpt.mesh.grid(rows, sculpt.figure.legs, (p): Weights => {
    const behind = 0.5 * smoothstep(0.93, 0.8, p[1]);
    const hips: Weights = [[BONE.hips, 1]];
    return mixWeights(hips, thighWeights(p), Math.max(behind, lapShare(p)));
  });
}

function addProsthesis(sculpt: Sculpt, side: Side): void {
  const [knee, shin] = [sculpt.joints[`shin${side}`], BONE[`shin${side}`]];
  addLegTube(
    sculpt,
    side,
    [0.44, 0.37, 0.31, 0.27, 0.245],
    (y) => (y < 0.25 ? -0.022 : 0.003),
    CARBON,
    {
      capEnd: true,
    },
  );
  const ring = (y: number, z: number) => ({
    centre: [knee[0], y, z] as Vec3,
    u: [1, 0, 0] as Vec3,
    v: [0, 0, -1] as Vec3,
    ru: 0.015,
    rv: 0.015,
  });
  addTube(
    sculpt.mesh,
    [ring(0.07, -0.016), ring(0.27, -0.01)],
    sculpt.count(8),
    STEEL,
    [[shin, 1]],
  );
}

function addTrouserLeg(sculpt: Sculpt, side: Side, endY: number): void {
  const { figure, level, rows } = sculpt;
  const { hemY } = cutOf(figure.recipe);
  const looseM = figure.recipe.top === "scrubs" ? 0.016 : 0.011;
  const full = [
    ...TROUSER_ROWS.filter((y) => y > endY + 0.03),
    endY + 0.012,
    endY,
  ];
  const ys =
    level === 2
      ? full.filter((y) => [0.93, 0.8, 0.478, endY].includes(y))
      : rows(full);
  const offM = (y: number, a: number): number => {
    const knees =
      0.004 *
      Math.exp(-(((y - 0.455) / 0.03) ** 2)) *
      Math.max(0, -Math.cos(a));
    const overShoe = 0.013 * smoothstep(0.28, 0.08, y);
    const underShirt = -0.034 * smoothstep(hemY - 0.015, hemY + 0.02, y);
    const loose = 0.006 + looseM * smoothstep(0.86, 0.74, y);
    return Math.max(-0.02, loose + underShirt) + knees + overShoe;
  };
  addLegTube(sculpt, side, ys, offM, figure.legs);
  if (level === 2) return;
  addLegTube(
    sculpt,
    side,
    [endY, endY + 0.02],
    (y, a) => (y === endY ? offM(y, a) : -0.003),
    shade(figure.legs, 0.7),
    {
      flip: false,
    },
  );
}

function addBareLeg(
  sculpt: Sculpt,
  side: Side,
  fromY: number,
  toY: number,
  colour: Colour,
): void {
  const between = [0.54, 0.478, 0.4, 0.3, 0.16].filter(
    (y) => y < fromY - 0.02 && y > toY + 0.02,
  );
  const ys =
    sculpt.level === 2
      ? between.filter((y) => y === 0.478 || y === 0.3)
      : between;
  if (fromY > toY)
    addLegTube(sculpt, side, [fromY, ...ys, toY], () => 0.001, colour);
}

/** Trousers, shorts or the bare legs under a dress, prosthesis, shoes. */
export function addLegs(sculpt: Sculpt): void {
  const { figure } = sculpt;
  const { recipe } = figure;
  const dress = isDress(recipe);
  if (!dress) addSeat(sculpt);
  for (const side of SIDES) {
    const artificial = figure.prosthesis === side;
    const shortEnd = artificial ? 0.3 : TROUSER_END_Y;
    const endY = recipe.legs === "shorts" ? SHORTS_END_Y : shortEnd;
    if (!dress) addTrouserLeg(sculpt, side, endY);
    const underSkirt = recipe.top === "long-dress" ? 0.36 : 0.62;
    const bareFrom = dress ? underSkirt : endY + 0.05;
    if (dress || recipe.legs === "shorts") {
      const skin = recipe.top === "long-dress" ? figure.legs : figure.skin;
      addBareLeg(sculpt, side, bareFrom, artificial ? SOCKET_Y : SHOE_Y, skin);
    }
    if (artificial) addProsthesis(sculpt, side);
    addShoe(sculpt, side);
  }
}
