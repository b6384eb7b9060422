import { signal, type Signal } from "@preact/signals";

/** How fast a recording may run. */
export const SPEEDS = [0.75, 1, 1.5, 2, 4, 8] as const;
const STEP_MS = 200;

/** Where somebody is in a recording, and whether it runs. */
export interface Playback {
  /** Milliseconds from its start. */
  readonly atMs: Signal<number>;
  readonly isRunning: Signal<boolean>;
  readonly speed: Signal<number>;
  /** The same at this very instant, for what must run smoothly. */
  readonly readMs: () => number;
  /** Goes to a moment; before the start and after the end there is none. */
  readonly goTo: (ms: number) => void;
  /** Lets it run, from the start again where it was at its end, or holds it. */
  readonly setRunning: (isRunning: boolean) => void;
  /** Ends the clock. */
  readonly stop: () => void;
}

/** A clock for a recording of `lengthMs`. */
export function createPlayback(
  lengthMs: number,
  now: () => number = () => performance.now(),
): Playback {
  const atMs = signal(0);
  const isRunning = signal(false);
  const speed = signal(1);
  let lastMs = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const goTo = (ms: number): void => {
    atMs.value = Math.min(Math.max(0, ms), lengthMs);
  };
  const readMs = (): number =>
    isRunning.peek()
      ? Math.min(lengthMs, atMs.peek() + (now() - lastMs) * speed.peek())
      : atMs.peek();
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    isRunning.value = false;
  };
  const step = (): void => {
    const reachedMs = readMs();
    lastMs = now();
    goTo(reachedMs);
    if (atMs.peek() >= lengthMs) stop();
  };
  return {
    atMs,
    isRunning,
    speed,
    readMs,
    goTo(ms) {
      lastMs = now();
      goTo(ms);
    },
    setRunning(isOn) {
      stop();
      if (!isOn) return;
      if (atMs.peek() >= lengthMs) goTo(0);
      lastMs = now();
      isRunning.value = true;
      timer = setInterval(step, STEP_MS);
    },
    stop,
  };
}
