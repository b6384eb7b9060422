/** A tap or click: where, in parts of the canvas from -1 to 1 with y upwards. */
export interface Tap {
  readonly x: number;
  readonly y: number;
  /** Two in quick succession ask for a brisk walk. */
  readonly isDouble: boolean;
}

/** Mouse, pen and touch on the canvas. */
export interface Pointer {
  /** How far the view was dragged since the last call, in parts of the canvas height. */
  takeDrag(): { readonly x: number; readonly y: number };
  /** Where a mouse rests, as in {@link Tap}; `null` off the canvas and for touch. */
  hover(): { readonly x: number; readonly y: number } | null;
  isDragging(): boolean;
  dispose(): void;
}

/** A finger wobbles more than a mouse. */
const TAP_SLOP_PX = { mouse: 6, pen: 8, touch: 14 } as const;
const DOUBLE_TAP_MS = 350;

/** Tells taps from drags on an element. */
export function listenToPointer(
  canvas: HTMLElement,
  onTap: (tap: Tap) => void,
): Pointer {
  let pressed: { id: number; x: number; y: number; slop: number } | null = null;
  let isDragging = false;
  let lastTapMs = -Infinity;
  let dragX = 0;
  let dragY = 0;
  let hover: { x: number; y: number } | null = null;

  const toParts = (event: PointerEvent): { x: number; y: number } => {
    const box = canvas.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * 2 - 1,
      y: 1 - ((event.clientY - box.top) / box.height) * 2,
    };
  };
  const onDown = (event: PointerEvent): void => {
    if (pressed !== null || event.button !== 0) return;
    const kind = event.pointerType === "touch" ? "touch" : "mouse";
    pressed = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      slop: TAP_SLOP_PX[kind],
    };
    canvas.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") hover = toParts(event);
    if (pressed?.id !== event.pointerId) return;
    const farPx = Math.hypot(
      event.clientX - pressed.x,
      event.clientY - pressed.y,
    );
    if (!isDragging && farPx < pressed.slop) return;
    isDragging = true;
    dragX += event.movementX / canvas.clientHeight;
    dragY += event.movementY / canvas.clientHeight;
  };
  const onUp = (event: PointerEvent): void => {
    if (pressed?.id !== event.pointerId) return;
    pressed = null;
    if (!isDragging) {
      const isDouble = event.timeStamp - lastTapMs < DOUBLE_TAP_MS;
      lastTapMs = event.timeStamp;
      onTap({ ...toParts(event), isDouble });
    }
    isDragging = false;
  };
  const onCancel = (): void => {
    pressed = null;
    isDragging = false;
  };
  const onLeave = (): void => {
    hover = null;
  };
  canvas.style.touchAction = "none";
  canvas.addEventListener("pointerdown", onDown);
  canvas.addEventListener("pointermove", onMove);
  canvas.addEventListener("pointerup", onUp);
  canvas.addEventListener("pointercancel", onCancel);
  canvas.addEventListener("pointerleave", onLeave);
  return {
    takeDrag() {
      const drag = { x: dragX, y: dragY };
      dragX = 0;
      dragY = 0;
      return drag;
    },
    hover: () => hover,
    isDragging: () => isDragging,
    dispose() {
      canvas.removeEventListener("pointerdown", onDown);
      canvas.removeEventListener("pointermove", onMove);
      canvas.removeEventListener("pointerup", onUp);
      canvas.removeEventListener("pointercancel", onCancel);
      canvas.removeEventListener("pointerleave", onLeave);
    },
  };
}
