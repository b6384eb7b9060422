import { readStick } from "./stick.ts";
import type { KeyDirection } from "./walking-keys.ts";

/** What a gamepad asks for at one moment. */
export interface GamepadWish {
  readonly walk: KeyDirection;
  readonly isBrisk: boolean;
  /** How far the view is turned, as a drag: 1 is a full push of the right stick. */
  readonly look: KeyDirection;
}

type Pad = Pick<Gamepad, "axes" | "buttons" | "connected">;

const NOTHING: KeyDirection = { right: 0, forward: 0 };
const AT_REST: GamepadWish = { walk: NOTHING, isBrisk: false, look: NOTHING };
/** In the browsers' standard layout: the shoulder buttons, and the cross. */
const BRISK_BUTTONS = [4, 5, 6, 7];
const UP = 12;
const DOWN = 13;
const LEFT = 14;
const RIGHT = 15;

/** What the first gamepad that is moved asks for; sticks and cross walk, the right stick turns the view. */
export function readGamepads(pads: Iterable<Pad | null>): GamepadWish {
  for (const pad of pads) {
    if (!pad?.connected) continue;
    const wish = readGamepad(pad);
    if (wish.walk !== NOTHING || wish.look !== NOTHING) return wish;
  }
  return AT_REST;
}

function readGamepad({ axes, buttons }: Pad): GamepadWish {
  const isDown = (index: number): boolean => buttons[index]?.pressed === true;
  const crossX = Number(isDown(RIGHT)) - Number(isDown(LEFT));
  const crossY = Number(isDown(DOWN)) - Number(isDown(UP));
  return {
    walk: moved((axes[0] ?? 0) + crossX, (axes[1] ?? 0) + crossY),
    isBrisk: BRISK_BUTTONS.some(isDown),
    look: moved(axes[2] ?? 0, axes[3] ?? 0),
  };
}

function moved(x: number, y: number): KeyDirection {
  const push = readStick(x, y);
  return push.right === 0 && push.forward === 0 ? NOTHING : push;
}
