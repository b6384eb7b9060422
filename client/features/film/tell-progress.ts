import { TELL_EVERY_MS } from "../../../shared/features/film.ts";
import { createSegmentRecorder, type Segment } from "./segments.ts";

/** Tells now and then, at each stop and at the end what of a film played; gives back how to end it. */
export function tellProgress(
  element: HTMLVideoElement,
  tell: (segments: Segment[]) => void,
): () => void {
  const recorder = createSegmentRecorder();
  const take = (): void => {
    const played = recorder.take();
    if (played.length > 0) tell(played);
  };
  const begin = (): void => {
    if (!element.paused) recorder.begin(element.currentTime);
  };
  const stop = (): void => {
    recorder.end();
    take();
  };
  const on: Readonly<Record<string, () => void>> = {
    play: begin,
    seeked: begin,
    seeking: () => recorder.end(),
    timeupdate: () => recorder.reach(element.currentTime),
    pause() {
      recorder.reach(element.currentTime);
      stop();
    },
    ended: stop,
  };
  for (const [name, listen] of Object.entries(on))
    element.addEventListener(name, listen);
  begin();
  const timer = setInterval(take, TELL_EVERY_MS);
  return () => {
    clearInterval(timer);
    for (const [name, listen] of Object.entries(on))
      element.removeEventListener(name, listen);
    stop();
  };
}
