import { march } from "../geometry/field.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { cutOf, isSkirted, skirtOffM } from "./cuts.ts";

const LAP_Y = 0.67;
const TROUSERS_M = 0.016;

/** From the thigh bone to the top of what covers it, halfway to the knee; metres at reference size. */
export function measureLap(sculpt: Sculpt): number {
  const { joints, fields, wrap, figure } = sculpt;
  const [hip, knee] = [joints.thighL, joints.shinL];
  const t = (LAP_Y - knee[1]) / (hip[1] - knee[1]);
  const z = knee[2] + (hip[2] - knee[2]) * t;
  if (isSkirted(figure.recipe)) {
    const cut = cutOf(figure.recipe);
    return wrap.front(hip[0], LAP_Y, cut.hang, skirtOffM(cut, LAP_Y, 0))[2] - z;
  }
  return march(fields.leg.L, [hip[0], LAP_Y, z], [0, 0, 1], 0.2) + TROUSERS_M;
}
