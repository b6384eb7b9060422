import {
  ellipsoid,
  join,
  sphere,
  taperedCapsule,
  type Field,
  type Volume,
} from "../geometry/field.ts";
import { add, type Vec3 } from "../geometry/vector.ts";
import type { Figure } from "./figure.ts";
import type { Joints } from "./skeleton.ts";

/** Chest, shoulders, waist, belly, hips and seat. */
export function buildTorso(figure: Figure, joints: Joints): Field {
  const { fat, muscle, curves, belly, lines } = figure;
  const shoulderX = joints.armL[0];
  const deltoidM = 0.036 + 0.008 * muscle + 0.008 * fat;
  const volumes: Volume[] = [
    {
      field: ellipsoid(
        [0, 1.205, -0.005],
        [
          0.142 + 0.03 * fat + 0.012 * muscle - 0.006 * curves,
          0.165,
          0.098 + 0.03 * fat + 0.008 * muscle,
        ],
      ),
      softM: 0,
    },
    {
      field: taperedCapsule(
        [0.05 - shoulderX, 1.318, -0.012],
        [shoulderX - 0.05, 1.318, -0.012],
        0.052 + 0.008 * muscle,
        0.052 + 0.008 * muscle,
      ),
      softM: 0.07,
    },
    {
      field: taperedCapsule(
        [0, 1.405, -0.034],
        [0.115, 1.338, -0.022],
        0.048,
        0.042,
      ),
      softM: 0.05,
    },
    {
      field: taperedCapsule(
        [0, 1.405, -0.034],
        [-0.115, 1.338, -0.022],
        0.048,
        0.042,
      ),
      softM: 0.05,
    },
    {
      field: sphere(add(joints.armL, [-0.012, -0.02, 0]), deltoidM),
      softM: 0.05,
    },
    {
      field: sphere(add(joints.armR, [0.012, -0.02, 0]), deltoidM),
      softM: 0.05,
    },
    {
      field: ellipsoid(
        [0, 1.04, -0.002],
        [0.118 + 0.065 * fat - 0.008 * curves, 0.16, 0.088 + 0.05 * fat],
      ),
      softM: 0.08,
    },
    {
      field: ellipsoid(
        [0, 0.995, 0.025 + 0.03 * belly],
        [0.09 + 0.07 * belly, 0.11, 0.065 + 0.085 * belly],
      ),
      softM: 0.08,
    },
    {
      field: ellipsoid(
        [0, 0.905, -0.008],
        [0.14 + 0.045 * fat + 0.018 * curves, 0.12, 0.1 + 0.035 * fat],
      ),
      softM: 0.08,
    },
    { field: sphere([0.066, 0.865, -0.045], 0.085 + 0.015 * fat), softM: 0.06 },
    {
      field: sphere([-0.066, 0.865, -0.045], 0.085 + 0.015 * fat),
      softM: 0.06,
    },
  ];
  for (const s of [1, -1]) {
    const bust: Vec3 = [s * 0.062, 1.185 - 0.02 * lines, 0.066 + 0.02 * fat];
    const bustSize: Vec3 = [
      0.056 + 0.016 * fat,
      0.062,
      0.05 + 0.02 * curves + 0.018 * fat,
    ];
    const pectoral = ellipsoid(
      [s * 0.06, 1.215, 0.06 + 0.02 * fat],
      [0.065, 0.05, 0.035 + 0.012 * muscle],
    );
    volumes.push({
      field: curves > 0.2 ? ellipsoid(bust, bustSize) : pectoral,
      softM: 0.05,
    });
  }
  return join(volumes);
}
