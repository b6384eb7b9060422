import type { GestureKind } from "../../../../shared/features/gesture.ts";
import { HELD_AT, SIDES, signOf, type Side } from "../figure/skeleton.ts";
import { mix, smoothstep } from "../geometry/vector.ts";
import { aimArm, reachWrist } from "./arms.ts";
import { curlHand, orientHand } from "./hands.ts";
import { reachAnkle } from "./legs.ts";
import type { Pose, PoseInput } from "./pose.ts";
import { identity, multiply, setEuler } from "./quaternion.ts";
import { turnHead } from "./turn-head.ts";

/** The moment at which a gesture is held where nothing shall move. */
const HELD_S = 1.2;
const BROAD_SMILE_M = 0.007;
const lean = identity();

function leanSpine(
  pose: Pose,
  forward: number,
  turn: number,
  aside: number,
): void {
  setEuler(lean, forward, turn, aside);
  multiply(pose.bones.spine, pose.bones.spine, lean);
}

/** Three nods, each smaller. */
function nod(pose: Pose, t: number): void {
  const fading = Math.max(0, 1 - t / 2);
  turnHead(pose, 11 * fading * Math.sin(t * 9), 0, 0);
  pose.smileY = 0.003;
}

function thumbsUp(pose: Pose, side: Side): void {
  aimArm(pose, side, [0.24, -0.82, 0.4], [-0.04, 0.42, 0.9], -6, 4);
  curlHand(pose, side, 96, -42);
  turnHead(pose, 3, 0, side === "R" ? 3 : -3);
  pose.smileY = BROAD_SMILE_M;
}

function laugh(pose: Pose, t: number): void {
  const shake = Math.sin(t * 17);
  const bout = 0.6 + 0.4 * Math.sin(t * 2.3);
  leanSpine(pose, -4 + 1.6 * shake * bout, 0, 0);
  turnHead(pose, -7 + 2 * shake * bout, 3 * Math.sin(t * 1.4), 0);
  setEuler(pose.bones.jaw, 5 + 3 * shake * bout, 0, 0);
  setEuler(pose.bones.lids, 17, 0, 0);
  pose.smileY = BROAD_SMILE_M;
  pose.browsY = 0.003;
}

/** Hips and knees from side to side, the feet stay; on a seat the trunk and the arms. */
function dance(
  pose: Pose,
  input: PoseInput,
  t: number,
  sides: readonly Side[],
  seated: boolean,
): void {
  const beat = t * 2 * Math.PI * 0.9;
  const aside = Math.sin(beat);
  leanSpine(pose, 0, 7 * aside, -5 * aside);
  turnHead(pose, 2 * Math.cos(beat * 2), 0, 6 * aside);
  for (const side of sides) {
    const own = signOf(side) * aside;
    aimArm(
      pose,
      side,
      [0.55 + 0.2 * own, -0.75 + 0.3 * own, 0.3],
      [0.35 - 0.3 * own, 0.5 + 0.4 * own, 0.7],
      -30,
      4 + 4 * own,
    );
    curlHand(pose, side, 45, 22);
  }
  pose.smileY = BROAD_SMILE_M;
  const stands = !seated && input.aid !== "walker" && input.aid !== "cane";
  if (!stands || input.calm) return;
  pose.hips.x += 0.045 * aside;
  pose.hips.y -= 0.035 + 0.016 * Math.cos(beat * 2);
  for (const side of SIDES) {
    const [x, y, z] = input.joints[`foot${side}`];
    const lift = Math.max(0, signOf(side) * -aside - 0.35);
    reachAnkle(pose, input, side, x, y + 0.02 * lift, z, 12 * lift, 0.16);
  }
}

/** Both arms up and out, the back long, and slowly down again. */
function stretch(pose: Pose, t: number, sides: readonly Side[]): void {
  const up = smoothstep(0, 1.4, t) * smoothstep(4.8, 3.4, t);
  leanSpine(pose, -7 * up, 0, 3 * up * Math.sin(t * 1.3));
  turnHead(pose, -10 * up, 0, 0);
  for (const side of sides) {
    const out = mix(0.25, 0.34, up);
    aimArm(
      pose,
      side,
      [out, mix(-1, 0.95, up), 0.12],
      [mix(0.1, -0.1, up), mix(-1, 1, up), mix(0.24, 0.02, up)],
      -14,
      22 * up,
    );
    curlHand(pose, side, mix(26, 6, up), 8);
  }
}

/** A hand goes to the mouth and back, and the mouth chews. */
function eat(pose: Pose, t: number, side: Side): void {
  const bite = 0.5 - 0.5 * Math.cos((t * 2 * Math.PI) / 2.6);
  const near = smoothstep(0.25, 0.9, bite);
  aimArm(
    pose,
    side,
    [mix(0.22, 0.3, near), -0.8, mix(0.3, 0.52, near)],
    [mix(-0.1, -0.5, near), mix(0.15, 0.86, near), mix(0.95, 0.22, near)],
    20,
    4 * near,
  );
  curlHand(pose, side, 58, 32);
  turnHead(pose, 6 * near, 0, 0);
  const chew = near < 0.5 ? 0.5 + 0.5 * Math.sin(t * 9) : 0;
  setEuler(pose.bones.jaw, 6 * near * near + 3.5 * chew, 0, 0);
}

const HALF_TRAY_M = 0.17;

/** A tray before the body, a hand at each of its ends. */
function carry(pose: Pose, input: PoseInput, sides: readonly Side[]): void {
  if (sides.length === 0) return;
  pose.held = 1;
  const [, y, z] = HELD_AT;
  for (const side of sides) {
    reachWrist(
      pose,
      input,
      side,
      signOf(side) * (HALF_TRAY_M + 0.015),
      y + pose.hips.y - 0.03,
      z + pose.hips.z - 0.07,
      0.5,
    );
    orientHand(pose, side, [-0.2, 0.05, 1], [-0.5, 1, 0]);
    curlHand(pose, side, 48, 10);
  }
}

/** Gestures that are more than a hand; what moves stands still where things shall be calm. */
export function poseLively(
  pose: Pose,
  input: PoseInput,
  gesture: Exclude<GestureKind, "wave" | "clap">,
  sides: readonly Side[],
  seated: boolean,
): void {
  const t = input.calm ? HELD_S : input.gestureS;
  const [hand = "R"] = sides.toReversed();
  switch (gesture) {
    case "nod":
      return nod(pose, input.calm ? 0.17 : t);
    case "thumbs-up":
      return thumbsUp(pose, hand);
    case "laugh":
      return laugh(pose, t);
    case "dance":
      return dance(pose, input, t, sides, seated);
    case "stretch":
      return stretch(pose, t, sides);
    case "eat":
      return eat(pose, t, hand);
    case "carry":
      return carry(pose, input, sides);
  }
}
