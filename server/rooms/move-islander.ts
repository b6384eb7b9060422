import { placeAt } from "../../shared/places/geometry.ts";
import { PLACES } from "../../shared/places/index.ts";
import type { Step } from "../../shared/protocol/movement.ts";
import { checkStep } from "./check-step.ts";
import { refuseEntering } from "../features/door.ts";
import type { Islander } from "./islander.ts";
import type { LiveWorld } from "./live-world.ts";

/** Nobody is told more often that a door is shut to them. */
const TOLD_EVERY_MS = 10_000;

/** Whether somebody may be where they step to; whoever is kept out is told why. */
function mayStep(world: LiveWorld, islander: Islander, step: Step): boolean {
  const { caller, state } = islander;
  // Most may be everywhere while no class is on.
  if (world.doors.size === 0 && caller.accountType !== "guest") return true;
  const place = placeAt(PLACES, step.x, step.z) ?? "";
  const because = refuseEntering(world, caller, place);
  if (because === null) return true;
  // A guest whose class has left or is over walks out of where it was.
  if (because === "guest-elsewhere" && place === state.place) return true;
  const nowMs = world.nowMs();
  if (nowMs - islander.keptOutAtMs >= TOLD_EVERY_MS) {
    islander.keptOutAtMs = nowMs;
    const notice = { place, because };
    world.tell("class.keptOut", notice, (each) => each === islander);
  }
  return false;
}

/** Takes a client's step, or sets the avatar back to where it may be. */
export function moveIslander(
  world: LiveWorld,
  islander: Islander,
  step: Step,
  nowMs: number,
): void {
  // Made before the client knew of the last correction, or while sitting: stale.
  if (step.epoch !== islander.epoch || islander.state.seat !== "") return;
  if (
    !checkStep(islander, step, nowMs, world.walkable) ||
    !mayStep(world, islander, step)
  ) {
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
