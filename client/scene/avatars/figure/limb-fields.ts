import {
  ellipsoid,
  join,
  sphere,
  taperedCapsule,
  type Field,
} from "../geometry/field.ts";
import { add } from "../geometry/vector.ts";
import type { Figure } from "./figure.ts";
import { armDirection, signOf, type Joints, type Side } from "./skeleton.ts";

/** Thigh, shin and calf. */
export function buildLeg(
  { fat, curves }: Figure,
  joints: Joints,
  side: Side,
): Field {
  const [hip, knee, ankle] = [
    joints[`thigh${side}`],
    joints[`shin${side}`],
    joints[`foot${side}`],
  ];
  return join([
    {
      field: taperedCapsule(
        add(hip, [0, 0.02, 0]),
        knee,
        0.086 + 0.024 * fat + 0.006 * curves,
        0.055 + 0.014 * fat,
      ),
      softM: 0,
    },
    {
      field: taperedCapsule(
        knee,
        ankle,
        0.05 + 0.012 * fat,
        0.035 + 0.006 * fat,
      ),
      softM: 0.04,
    },
    {
      field: ellipsoid(
        [knee[0], 0.36, -0.022],
        [0.048 + 0.012 * fat, 0.1, 0.048 + 0.012 * fat],
      ),
      softM: 0.04,
    },
  ]);
}

/** Upper arm, forearm and the round of the shoulder. */
export function buildArm(
  { fat, muscle }: Figure,
  joints: Joints,
  side: Side,
): Field {
  const [shoulder, elbow, wrist] = [
    joints[`arm${side}`],
    joints[`fore${side}`],
    joints[`hand${side}`],
  ];
  return join([
    {
      field: taperedCapsule(
        add(shoulder, armDirection(side), 0.035),
        elbow,
        0.045 + 0.016 * fat + 0.008 * muscle,
        0.036 + 0.01 * fat,
      ),
      softM: 0,
    },
    {
      field: taperedCapsule(
        elbow,
        wrist,
        0.036 + 0.01 * fat + 0.003 * muscle,
        0.026 + 0.004 * fat,
      ),
      softM: 0.03,
    },
    {
      field: sphere(
        add(shoulder, [signOf(side) * -0.008, -0.028, 0]),
        0.044 + 0.01 * muscle + 0.009 * fat,
      ),
      softM: 0.04,
    },
  ]);
}
