import type { Logger } from "pino";
import type { World } from "../features/context.ts";
import type { Database } from "../storage/database.ts";

/** A mistake that repeats at every tick is told this often. */
const TOLD_EVERY_MS = 60_000;

/** What of a feature the tick needs. */
interface Ticking {
  readonly tick?: (
    world: World,
    nowMs: number,
    database: Database,
  ) => void | Promise<void>;
}

/**
 * Makes the part of the tick that lets each feature take its turn. A mistake in
 * one of them holds up neither the others nor the positions that follow; it is
 * logged, at most once a minute.
 */
export function createFeatureTick(
  features: Readonly<Record<string, Ticking>>,
  { log, database }: { readonly log: Logger; readonly database: Database },
): (world: World, nowMs: number) => void {
  const toldAtMs = new Map<string, number>();
  return (world, nowMs) => {
    for (const [feature, { tick }] of Object.entries(features)) {
      const tell = (error: unknown): void => {
        if (nowMs - (toldAtMs.get(feature) ?? -Infinity) < TOLD_EVERY_MS)
          return;
        toldAtMs.set(feature, nowMs);
        log.error({ err: error, feature }, "tick fault");
      };
      try {
        const work = tick?.(world, nowMs, database);
        if (work instanceof Promise) work.catch(tell);
      } catch (error) {
        tell(error);
      }
    }
  };
}
