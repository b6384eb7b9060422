import {
  ellipsoid,
  join,
  smoothMin,
  sphere,
  taperedCapsule,
  type Field,
  type Volume,
} from "../geometry/field.ts";
import { add, type Vec3 } from "../geometry/vector.ts";
import type { Figure } from "./figure.ts";
import {
  buildHeadField,
  buildNeckField,
  joinHeadAndNeck,
} from "./head-field.ts";
import type { Joints, Side } from "./skeleton.ts";

/** The volumes of one person, metres at reference size; garments are these plus an offset. */
export type BodyFields = {
  torso: Field;
  /** the torso with the thighs flowing into it: what shirts and skirts hang over */
  torsoAndThighs: Field;
  /** the torso with one arm flowing out of it */
  shoulder: Record<Side, Field>;
  arm: Record<Side, Field>;
  leg: Record<Side, Field>;
  head: Field;
  headAndNeck: Field;
  everything: Field;
};

function buildTorso(figure: Figure, joints: Joints): Field {
  const { fat, muscle, curves, belly, lines } = figure;
  const shoulderX = joints.armL[0];
  const deltoidM = 0.046 + 0.008 * muscle + 0.008 * fat;
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
        [0.02 - shoulderX, 1.318, -0.012],
        [shoulderX - 0.02, 1.318, -0.012],
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
    { field: sphere(add(joints.armL, [0, -0.004, 0]), deltoidM), softM: 0.05 },
    { field: sphere(add(joints.armR, [0, -0.004, 0]), deltoidM), softM: 0.05 },
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

function buildLeg({ fat, curves }: Figure, joints: Joints, side: Side): Field {
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

function buildArm({ fat, muscle }: Figure, joints: Joints, side: Side): Field {
  const [shoulder, elbow, wrist] = [
    joints[`arm${side}`],
    joints[`fore${side}`],
    joints[`hand${side}`],
  ];
  return join([
    {
      field: taperedCapsule(
        shoulder,
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
        add(shoulder, [0, -0.004, 0]),
        0.047 + 0.01 * muscle + 0.009 * fat,
      ),
      softM: 0.04,
    },
  ]);
}

/** Builds all volumes of a person. */
export function buildBodyFields(figure: Figure, joints: Joints): BodyFields {
  const torso = buildTorso(figure, joints);
  const leg = {
    L: buildLeg(figure, joints, "L"),
    R: buildLeg(figure, joints, "R"),
  };
  const arm = {
    L: buildArm(figure, joints, "L"),
    R: buildArm(figure, joints, "R"),
  };
  const head = buildHeadField(figure);
  const headAndNeck = joinHeadAndNeck(head, buildNeckField(figure));
  const shoulder = {
    L: (p: Vec3) => smoothMin(torso(p), arm.L(p), 0.05),
    R: (p: Vec3) => smoothMin(torso(p), arm.R(p), 0.05),
  };
  const torsoAndThighs: Field = (p) => {
    const d = torso(p);
    return p[1] < 1
      ? smoothMin(smoothMin(d, leg.L(p), 0.05), leg.R(p), 0.05)
      : d;
  };
  const everything: Field = (p) => {
    const side = p[0] > 0 ? "L" : "R";
    return Math.min(
      torso(p),
      arm[side](p),
      leg.L(p),
      leg.R(p),
      p[1] > 1.25 ? headAndNeck(p) : Infinity,
    );
  };
  return {
    torso,
    torsoAndThighs,
    shoulder,
    arm,
    leg,
    head,
    headAndNeck,
    everything,
  };
}
