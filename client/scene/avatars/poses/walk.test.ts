import { describe, expect, it } from "vitest";
import { STARTING_LOOKS } from "../../../../shared/features/look/starting-looks.ts";
import {
  BONE,
  BONES,
  packJoints,
  placeJoints,
  type Side,
} from "../figure/skeleton.ts";
import { composePose } from "./compose-pose.ts";
import { FLOATS_PER_BONE, writeSkinMatrices } from "./forward-kinematics.ts";
import { createPose, createPoseInput, type PoseInput } from "./pose.ts";
import { strideM } from "./walk.ts";

const joints = placeJoints(0.006);
const rest = packJoints(joints);
const matrices = new Float32Array(BONES.length * FLOATS_PER_BONE);
const place = { x: 0, y: 0, z: 0, headingRad: 0, scale: 1 };

function createWalker(speedMps: number): PoseInput {
  const recipe = STARTING_LOOKS.find((look) => !look.recipe.aid)?.recipe;
  if (!recipe) throw new Error("everybody has an aid");
  const input = createPoseInput(recipe, joints, 0.11, 0.3);
  input.speedMps = speedMps;
  return input;
}

function showWalking(input: PoseInput): void {
  const pose = createPose();
  composePose(pose, input, "walk", "none");
  writeSkinMatrices(matrices, 0, pose, rest, place);
}

/** A point fixed to a foot, given at rest, as posed. */
function onFoot(
  side: Side,
  x: number,
  y: number,
  z: number,
): { y: number; z: number } {
  const o = BONE[`foot${side}`] * FLOATS_PER_BONE;
  const row = (k: number) => {
    const [a = 0, b = 0, c = 0, d = 0] = matrices.subarray(
      o + k * 4,
      o + k * 4 + 4,
    );
    return a * x + b * y + c * z + d;
  };
  return { y: row(1), z: row(2) };
}

describe("walking", () => {
  const STEPS = 400;
  const speeds = [0.5, 0.8, 1.2, 1.5];

  it.each(speeds)("keeps soles out of the floor at %f m/s", (speed) => {
    const input = createWalker(speed);
    let lowest = Infinity;
    for (let i = 0; i < STEPS; i++) {
      input.phase = i / STEPS;
      showWalking(input);
      for (const side of ["L", "R"] as const) {
        const x = joints[`foot${side}`][0];
        for (const z of [-0.073, 0.097])
          lowest = Math.min(lowest, onFoot(side, x, 0.01, z).y - 0.01);
      }
    }
    expect(lowest).toBeGreaterThan(-0.004);
  });

  it.each(speeds)("does not slide on the planted foot at %f m/s", (speed) => {
    const input = createWalker(speed);
    const cycleM = strideM(speed);
    const dtS = cycleM / speed / STEPS;
    const slides: number[] = [];
    let before: number | null = null;
    for (let i = 0; i < STEPS * 0.58; i++) {
      input.phase = i / STEPS;
      showWalking(input);
      const ball = onFoot("L", joints.footL[0], 0.01, 0.097);
      const world = ball.z + (i / STEPS) * cycleM;
      const planted = ball.y < 0.025;
      if (before !== null && planted)
        slides.push(Math.abs(world - before) / dtS);
      before = planted ? world : null;
    }
    const mean = slides.reduce((sum, slide) => sum + slide, 0) / slides.length;
    expect(slides.length).toBeGreaterThan(STEPS * 0.3);
    expect(mean).toBeLessThan(0.03);
  });
});
