import type { LogEvent } from "../event-record.ts";
import { canStartUnnamed } from "./connection-names.ts";
import { type ConnectedSpan, UNNAMED } from "./connections.ts";
import { countBelow, uniteSpans } from "./spans.ts";

/**
 * Logs of other studies may name no connections. Rows that lie in no named
 * connection make an unnamed one from the first to the last of a run, broken
 * where nothing happens for longer than `idleMs` or a named one comes between.
 *
 * @param events ordered rows within one interval of consent
 * @param named the connections that rows do name, in any order
 */
export function findUnnamedConnections(
  events: readonly LogEvent[],
  named: readonly ConnectedSpan[],
  idleMs: number,
): ConnectedSpan[] {
  const runs: UnnamedRun[] = [];
  const covered = uniteSpans(named);
  const starts = covered.map(({ startMs }) => startMs);
  let before = -1;
  for (const { connection, name, atMs, via } of events) {
    if ((connection ?? UNNAMED) !== UNNAMED || !canStartUnnamed(name)) continue;
    const passed = countBelow(starts, atMs + 1);
    if (atMs <= (covered[passed - 1]?.endMs ?? -Infinity)) continue;
    const run = runs.at(-1);
    const isIsland = !(via ?? "").startsWith("page");
    if (run !== undefined && passed === before && atMs - run.endMs <= idleMs) {
      run.endMs = atMs;
      run.island ||= isIsland;
    } else runs.push(makeRun(atMs, isIsland));
    before = passed;
  }
  return runs;
}

/** What was done on pages alone makes no island of it. */
type UnnamedRun = ConnectedSpan & { island: boolean };

function makeRun(atMs: number, island: boolean): UnnamedRun {
  return {
    startMs: atMs,
    endMs: atMs,
    connection: UNNAMED,
    island,
    fresh: true,
    reconciled: false,
  };
}
