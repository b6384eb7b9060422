import { describe, expect, it } from "vitest";
import { MOVE_S, MOVES } from "../../../../shared/features/exercise/routine.ts";
import { STARTING_LOOKS } from "../../../../shared/features/look/starting-looks.ts";
import { BONES, packJoints, placeJoints } from "../figure/skeleton.ts";
import { chooseBase, composePose, type Base } from "./compose-pose.ts";
import {
  FLOATS_PER_BONE,
  writeSkinMatrices,
  worldOf,
} from "./forward-kinematics.ts";
import type { Gesture } from "./gestures.ts";
import {
  blendPoses,
  createPose,
  createPoseInput,
  type PoseInput,
} from "./pose.ts";

const joints = placeJoints(0.006);
const rest = packJoints(joints);
const matrices = new Float32Array(BONES.length * FLOATS_PER_BONE);
const place = { x: 0, y: 0, z: 0, headingRad: 0, scale: 1 };
const GESTURES: Gesture[] = [
  "none",
  "wave",
  "raise-hand",
  "clap",
  "talk",
  ...MOVES,
];
const BASES: Base[] = ["stand", "walk", "sit"];

function inputFor(aid?: PoseInput["aid"]): PoseInput {
  const recipe = STARTING_LOOKS.find((look) => look.recipe.aid === aid)?.recipe;
  if (!recipe) throw new Error(`no starting look with ${aid}`);
  return createPoseInput({ ...recipe, stoop: 0 }, joints, 0.11, 0.3);
}

function show(input: PoseInput, base: Base, gesture: Gesture): void {
  const pose = createPose();
  composePose(pose, input, base, gesture);
  writeSkinMatrices(matrices, 0, pose, rest, place);
}

describe("composePose", () => {
  const cases = (["wheelchair", "walker", "cane", undefined] as const).flatMap(
    (aid) =>
      BASES.flatMap((base) =>
        GESTURES.map((gesture) => ({ aid, base, gesture })),
      ),
  );

  it.each(cases)(
    "gives unit rotations for $aid, $base, $gesture",
    ({ aid, base, gesture }) => {
      const input = inputFor(aid);
      input.speedMps = base === "walk" ? 1.2 : 0;
      const pose = createPose();
      for (const timeS of [0, 1.3, 77.7]) {
        input.timeS = timeS;
        input.beatS = timeS;
        input.phase = timeS % 1;
        composePose(pose, input, base, gesture);
        for (const q of pose.list)
          expect(q.x ** 2 + q.y ** 2 + q.z ** 2 + q.w ** 2).toBeCloseTo(1, 5);
      }
    },
  );

  it("holds still with reduced motion, but for the face", () => {
    const input = inputFor();
    input.calm = true;
    const [early, late] = [createPose(), createPose()];
    composePose(early, input, "stand", "wave");
    input.timeS = 12.3;
    composePose(late, input, "stand", "wave");
    expect(late.bones.armR).toEqual(early.bones.armR);
    expect(late.bones.chest).toEqual(early.bones.chest);
  });

  it("raises the free hand over the head, the left one beside a cane", () => {
    show(inputFor(), "stand", "raise-hand");
    const plain = [worldOf("handR").y, worldOf("handL").y];
    expect(plain[0]).toBeGreaterThan(worldOf("head").y);
    expect(plain[1]).toBeLessThan(1);
    show(inputFor("cane"), "stand", "raise-hand");
    expect(worldOf("handL").y).toBeGreaterThan(worldOf("head").y);
    expect(worldOf("handR").y).toBeLessThan(1);
  });
});

describe("sitting", () => {
  it("puts the hips over the seat and both soles on the floor", () => {
    const input = inputFor();
    input.seatM = 0.44;
    show(input, "sit", "none");
    expect(worldOf("hips").y).toBeCloseTo(0.545, 3);
    for (const side of ["L", "R"] as const) {
      expect(worldOf(`foot${side}`).y).toBeCloseTo(joints[`foot${side}`][1], 2);
    }
  });

  it("lays the hands over the thighs", () => {
    show(inputFor(), "sit", "none");
    for (const side of ["L", "R"] as const) {
      const [hand, thigh, shin] = [
        worldOf(`hand${side}`),
        worldOf(`thigh${side}`),
        worldOf(`shin${side}`),
      ];
      expect(hand.z).toBeGreaterThan(thigh.z);
      expect(hand.z).toBeLessThan(shin.z);
      expect(hand.y - thigh.y).toBeGreaterThan(0.09);
      expect(hand.y - thigh.y).toBeLessThan(0.25);
    }
  });
});

describe("chooseBase", () => {
  it.each([
    ["stands still", undefined, false, 0, "stand"],
    ["walks", undefined, false, 1, "walk"],
    ["sits", undefined, true, 0, "sit"],
    ["rolls in a wheelchair", "wheelchair", false, 1, "sit"],
  ] as const)("%s", (_, aid, seated, speed, base) => {
    expect(chooseBase(aid, seated, speed)).toBe(base);
  });
});

describe("blendPoses", () => {
  it("ends at either pose and stays between them", () => {
    const [a, b, out] = [createPose(), createPose(), createPose()];
    composePose(a, inputFor(), "stand", "none");
    composePose(b, inputFor(), "sit", "none");
    blendPoses(out, a, b, 0);
    expect(out.bones).toEqual(a.bones);
    blendPoses(out, a, b, 1);
    expect(out.bones).toEqual(b.bones);
    blendPoses(out, a, b, 0.5);
    expect(out.hips.y).toBeCloseTo((a.hips.y + b.hips.y) / 2, 6);
  });
});

describe("the moves of a routine", () => {
  it("are the same for all at one beat, whoever they are", () => {
    const heights = [0.3, 4.4].map((seed) => {
      const input = { ...inputFor(), seed, beatS: MOVE_S / 2 };
      show(input, "stand", "reach-up");
      return worldOf("handL").y;
    });
    expect(heights[0]).toBeCloseTo(heights[1] ?? NaN, 1);
  });

  it("lift both hands over the head at the far end of reaching up, and not at its start", () => {
    for (const base of ["stand", "sit"] as const) {
      const input = inputFor();
      input.beatS = MOVE_S / 2;
      show(input, base, "reach-up");
      expect(worldOf("handL").y).toBeGreaterThan(worldOf("head").y);
      expect(worldOf("handR").y).toBeGreaterThan(worldOf("head").y);
      input.beatS = 0;
      show(input, base, "reach-up");
      expect(worldOf("handL").y).toBeLessThan(worldOf("head").y);
    }
  });

  it("lean away from the arm that is up", () => {
    const input = inputFor();
    input.beatS = MOVE_S / 2;
    show(input, "stand", "side-bend");
    const isRightUp = worldOf("handR").y > worldOf("handL").y;
    const raised = worldOf(isRightUp ? "handR" : "handL");
    const hips = worldOf("hips");
    expect(Math.sign(worldOf("head").x - hips.x)).toBe(
      -Math.sign(worldOf(isRightUp ? "armR" : "armL").x - hips.x),
    );
    expect(raised.y).toBeGreaterThan(worldOf("head").y);
  });
});
