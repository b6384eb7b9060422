import { parseColour } from "../geometry/colour.ts";
import { march } from "../geometry/field.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { addBox, addPath, addTube, type Section } from "../geometry/shapes.ts";
import { add, cross, normalize, type Vec3 } from "../geometry/vector.ts";
import { armDirection, BONE, signOf, type Side } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { armWeights } from "../figure/weights.ts";
import { cutOf } from "../parts/cuts.ts";

const WHITE = parseColour("#f2f2ee");
/** The outer upper arm; lower where a short sleeve would hide it. */
const SENSOR_ALONG_M = 0.155;
const UNDER_SLEEVE_M = 0.032;

/** A glucose sensor; worn on the sleeve when the sleeve is long, for it is meant to be seen. */
export function addSensor(sculpt: Sculpt, side: Side): void {
  const { fields, joints, mesh, count, figure } = sculpt;
  const cut = cutOf(figure.recipe);
  const long = cut.sleeveM > 0.3;
  const alongM = long ? SENSOR_ALONG_M : cut.sleeveM + UNDER_SLEEVE_M;
  const centre = add(joints[`arm${side}`], armDirection(side), alongM);
  const out = normalize([signOf(side) * 0.766, 0.643, -0.25]);
  const liftM = long ? 0.009 + cut.sleeveLooseM : -0.001;
  const skin = add(
    centre,
    out,
    march(fields.arm[side], centre, out, 0.1) + liftM,
  );
  const u = normalize(cross(out, [0, 0, 1]));
  const v = cross(out, u);
  const section = (up: number, r: number): Section => ({
    centre: add(skin, out, up),
    u,
    v,
    ru: r,
    rv: r,
  });
  addTube(
    mesh,
    [section(0, 0.0165), section(0.0045, 0.0165), section(0.0065, 0.012)],
    count(12),
    WHITE,
    armWeights(alongM, side),
  );
}

/** An insulin pump clipped to the waist, with the beginning of its tubing. */
export function addPump(sculpt: Sculpt): void {
  const { fields, mesh, figure } = sculpt;
  const x = (0.115 + 0.05 * figure.fat) * 0.85;
  const z = march(fields.torso, [x, 0.955, 0], [0, 0, 1], 0.3) + 0.028;
  const at: Vec3 = [x, 0.955, z];
  const hips = wholly(BONE.hips);
  addBox(mesh, at, [0.05, 0.085, 0.022], parseColour("#2f3b4a"), hips);
  addBox(
    mesh,
    add(at, [0, 0.012, 0.0115]),
    [0.038, 0.04, 0.002],
    parseColour("#9fd0d8"),
    hips,
  );
  const tubing = [
    add(at, [-0.02, 0.045, 0]),
    add(at, [-0.04, 0.06, 0.004]),
    add(at, [-0.06, 0.04, 0]),
  ];
  addPath(mesh, tubing, 0.0025, 4, parseColour("#cfd8dc"), hips);
}
