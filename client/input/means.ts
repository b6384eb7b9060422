import { signal, type ReadonlySignal } from "@preact/signals";
import type { InputMeans } from "../../shared/protocol/via.ts";

/** Said on the window by whoever reads gamepads, for browsers tell of no push. */
export const GAMEPAD_USED = "islet-gamepad-used";

/** The means of input a person used last, for the `via` of requests, and a way to stop watching. */
export interface MeansWatcher {
  readonly means: ReadonlySignal<InputMeans>;
  stop(): void;
}

/** Watches what a person presses or touches anywhere on the page. */
export function watchMeans(page: EventTarget): MeansWatcher {
  const means = signal<InputMeans>("pointer");
  const onKey = (): void => {
    means.value = "keyboard";
  };
  const onPointer = (event: Event): void => {
    if (!(event instanceof PointerEvent)) return;
    means.value = event.pointerType === "touch" ? "touch" : "pointer";
  };
  const onGamepad = (): void => {
    means.value = "gamepad";
  };
  const options = { capture: true, passive: true };
  page.addEventListener("keydown", onKey, options);
  page.addEventListener("pointerdown", onPointer, options);
  page.addEventListener(GAMEPAD_USED, onGamepad);
  return {
    means,
    stop() {
      page.removeEventListener("keydown", onKey, options);
      page.removeEventListener("pointerdown", onPointer, options);
      page.removeEventListener(GAMEPAD_USED, onGamepad);
    },
  };
}
