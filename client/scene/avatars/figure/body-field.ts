import { smoothMin, type Field } from "../geometry/field.ts";
import type { Vec3 } from "../geometry/vector.ts";
import type { Figure } from "./figure.ts";
import {
  buildHeadField,
  buildNeckField,
  joinHeadAndNeck,
} from "./head-field.ts";
import { buildArm, buildLeg } from "./limb-fields.ts";
import type { Joints, Side } from "./skeleton.ts";
import { buildTorso } from "./torso-field.ts";

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
