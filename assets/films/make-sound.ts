import { MOVE_S } from "../../shared/features/exercise/routine.ts";
import type { Scene } from "./film-plan.ts";
import { toAndFro } from "./figure-pose.ts";

export const SAMPLE_RATE_HZ = 24_000;
/** A calm chord; each step begins on the next of its notes. */
const NOTES_HZ = [196, 246.94, 293.66, 329.63];
const LOUDNESS = 0.16;
const FADE_S = 1.5;

/** Soft tones that swell with each movement: 16-bit samples, one channel. */
export function makeSound(scenes: readonly Scene[]): Int16Array {
  const endS = scenes.at(-1)?.toS ?? 0;
  const samples = new Int16Array(Math.ceil(endS * SAMPLE_RATE_HZ));
  for (const [index, { fromS, toS }] of scenes.entries()) {
    const noteHz = NOTES_HZ[index % NOTES_HZ.length] ?? 196;
    const last = Math.min(samples.length, Math.floor(toS * SAMPLE_RATE_HZ));
    for (let at = Math.floor(fromS * SAMPLE_RATE_HZ); at < last; at++) {
      const nowS = at / SAMPLE_RATE_HZ;
      const swell = 0.25 + 0.75 * toAndFro((nowS - fromS) % MOVE_S);
      const edge = Math.min(1, nowS / FADE_S, (endS - nowS) / FADE_S);
      const seam = Math.min(1, (nowS - fromS) / 0.3, (toS - nowS) / 0.3);
      const tone =
        Math.sin(2 * Math.PI * noteHz * nowS) +
        0.5 * Math.sin(2 * Math.PI * noteHz * 1.5 * nowS) +
        0.2 * Math.sin(2 * Math.PI * noteHz * 2 * nowS);
      samples[at] = Math.round(
        (tone / 1.7) * swell * edge * seam * LOUDNESS * 32_767,
      );
    }
  }
  return samples;
}
