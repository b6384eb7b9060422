import type { Step } from "../../shared/protocol/movement.ts";
import { checkStep } from "./check-step.ts";
import type { Islander } from "./islander.ts";
import type { LiveWorld } from "./live-world.ts";

/** Takes a client's step, or sets the avatar back to where it may be. */
export function moveIslander(
  world: LiveWorld,
  islander: Islander,
  step: Step,
  nowMs: number,
): void {
  // Made before the client knew of the last correction, or while sitting: stale.
  if (step.epoch !== islander.epoch || islander.state.seat !== "") return;
  if (!checkStep(islander, step, nowMs, world.walkable)) {
    world.setDown(islander, {
      x: islander.x,
      z: islander.z,
      headingRad: islander.headingRad,
    });
    return;
  }
  islander.x = step.x;
  islander.z = step.z;
  islander.headingRad = step.headingRad;
  islander.isMoving = step.moving;
}
