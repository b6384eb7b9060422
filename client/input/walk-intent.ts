import { followPath } from "../../shared/simulation/follow-path.ts";
import {
  STAND_STILL,
  type Intent,
} from "../../shared/simulation/step-avatar.ts";
import type { Point } from "../../shared/simulation/walkable.ts";
import type { KeyDirection } from "./walking-keys.ts";

/** A way somebody asked to be walked by a click or tap. */
export interface Walk {
  readonly path: readonly Point[];
  readonly isBrisk: boolean;
}

export interface WalkWish {
  readonly keys: KeyDirection;
  readonly isBrisk: boolean;
  /** Which way the camera looks; a heading. */
  readonly cameraYawRad: number;
  readonly walk: Walk | null;
}

/**
 * Makes one intent of everything somebody presses: keys count from where the
 * camera looks and give up a way that was clicked.
 */
export function readWalkIntent(
  wish: WalkWish,
  at: Point,
): { readonly intent: Intent; readonly walk: Walk | null } {
  const { keys, isBrisk, cameraYawRad, walk } = wish;
  if (keys.right !== 0 || keys.forward !== 0) {
    const sin = Math.sin(cameraYawRad);
    const cos = Math.cos(cameraYawRad);
    return {
      intent: {
        directionX: sin * keys.forward - cos * keys.right,
        directionZ: cos * keys.forward + sin * keys.right,
        isBrisk,
      },
      walk: null,
    };
  }
  if (walk === null) return { intent: STAND_STILL, walk: null };
  const { intent, rest } = followPath(at, walk.path, walk.isBrisk || isBrisk);
  if (rest.length === 0) return { intent, walk: null };
  return { intent, walk: rest === walk.path ? walk : { ...walk, path: rest } };
}
