import type { KeyDirection } from "./walking-keys.ts";

/** A stick on the screen for walking with a thumb. */
export interface Stick {
  direction(): KeyDirection;
  /** Pushed all the way: a brisk walk. */
  isBrisk(): boolean;
  /** Whoever sits has no use for it, and it would lie before the screen. */
  setShown(isShown: boolean): void;
  dispose(): void;
}

const CENTRED: KeyDirection = { right: 0, forward: 0 };
/** Within this share of its way a stick counts as let go. */
const DEAD_SHARE = 0.15;
const BRISK_SHARE = 0.95;

/** Where a stick is pushed, from its middle, in shares of its way; a little counts as nothing, and no more than 1 counts. */
export function readStick(x: number, y: number): KeyDirection {
  const share = Math.hypot(x, y);
  if (share < DEAD_SHARE) return CENTRED;
  const scale = 1 / Math.max(1, share);
  return { right: x * scale, forward: y === 0 ? 0 : -y * scale };
}

/**
 * Puts a stick into a layer over the picture. Fingers only: with a mouse one
 * clicks on the ground, with keys and in the text view nothing is missed, so it
 * is hidden from screen readers.
 */
export function createStick(layer: HTMLElement): Stick {
  const base = document.createElement("div");
  const knob = document.createElement("div");
  base.className = "walk-stick";
  knob.className = "walk-stick-knob";
  base.setAttribute("aria-hidden", "true");
  base.append(knob);
  layer.append(base);
  let held: number | null = null;
  let at = { x: 0, y: 0 };

  const push = (x: number, y: number): void => {
    const share = Math.max(1, Math.hypot(x, y));
    at = { x: x / share, y: y / share };
    knob.style.transform = `translate(${at.x * 50}%, ${at.y * 50}%)`;
  };
  const onMove = (event: PointerEvent): void => {
    if (held !== event.pointerId) return;
    const box = base.getBoundingClientRect();
    push(
      ((event.clientX - box.left) / box.width) * 2 - 1,
      ((event.clientY - box.top) / box.height) * 2 - 1,
    );
  };
  const onDown = (event: PointerEvent): void => {
    if (held !== null) return;
    event.preventDefault();
    held = event.pointerId;
    base.setPointerCapture(held);
    onMove(event);
  };
  const onUp = (event: PointerEvent): void => {
    if (held !== event.pointerId) return;
    held = null;
    push(0, 0);
  };
  base.addEventListener("pointerdown", onDown);
  base.addEventListener("pointermove", onMove);
  base.addEventListener("pointerup", onUp);
  base.addEventListener("pointercancel", onUp);
  return {
    direction: () => readStick(at.x, at.y),
    isBrisk: () => Math.hypot(at.x, at.y) > BRISK_SHARE,
    setShown(isShown) {
      if (base.hidden !== isShown) return;
      base.hidden = !isShown;
      held = null;
      push(0, 0);
    },
    dispose: () => base.remove(),
  };
}
