import type { Step } from "../../shared/protocol/movement.ts";
import type { Walkable } from "../../shared/simulation/walkable.ts";
import { WIRE_TOLERANCE_M } from "../../shared/simulation/create-walkable.ts";

/** Fastest an avatar may move, in metres a second, with room for a shaky line. */
const TOP_SPEED_MPS = 2.2 * 1.25;
/** How much unused way may be saved up while packets are held back. */
const MAX_ALLOWANCE_M = 4;

/** Round a corner the clamped way may end a little beside the step. */
const MAX_GAP_M = 0.25;

/** What the server knows of an avatar that wants to step. */
export interface Stepper {
  readonly x: number;
  readonly z: number;
  allowanceM: number;
  steppedAtMs: number;
}

/**
 * Judges a step: true when the avatar may be there now. Uses up its allowance
 * of way, which grows with time and not with the number of messages.
 */
export function checkStep(
  stepper: Stepper,
  step: Step,
  nowMs: number,
  walkable: Walkable,
): boolean {
  const seconds = Math.max(0, nowMs - stepper.steppedAtMs) / 1000;
  stepper.steppedAtMs = nowMs;
  stepper.allowanceM = Math.min(
    MAX_ALLOWANCE_M,
    stepper.allowanceM + seconds * TOP_SPEED_MPS,
  );
  const distanceM = Math.hypot(step.x - stepper.x, step.z - stepper.z);
  if (distanceM > stepper.allowanceM) return false;
  // A straight way through a wall is none: the clamped way has to end where the step does.
  const end = walkable.clamp(stepper, step);
  const gapM = Math.hypot(end.x - step.x, end.z - step.z);
  if (gapM > MAX_GAP_M) return false;
  if (gapM > WIRE_TOLERANCE_M && !walkable.contains(step)) return false;
  stepper.allowanceM -= distanceM;
  return true;
}
