import type { Logger } from "pino";
import type { World } from "../features/context.ts";

/** A mistake that repeats at every tick is told this often. */
const TOLD_EVERY_MS = 60_000;

/** What of a feature the tick needs. */
interface Ticking {
  readonly tick?: (world: World, nowMs: number) => void;
}

/**
 * Makes the part of the tick that lets each feature take its turn. A mistake in
 * one of them holds up neither the others nor the positions that follow; it is
 * logged, at most once a minute.
 */
export function createFeatureTick(
  features: Readonly<Record<string, Ticking>>,
  log: Logger,
): (world: World, nowMs: number) => void {
  const toldAtMs = new Map<string, number>();
  return (world, nowMs) => {
    for (const [feature, { tick }] of Object.entries(features))
      try {
        tick?.(world, nowMs);
      } catch (error) {
        if (nowMs - (toldAtMs.get(feature) ?? -Infinity) < TOLD_EVERY_MS)
          continue;
        toldAtMs.set(feature, nowMs);
        log.error({ err: error, feature }, "tick fault");
      }
  };
}
