import type { Action } from "./actions.ts";
import type { ConnectedSpan, SessionCut } from "./connections.ts";
import { countBelow, type Span } from "./spans.ts";

/** Connected time of a person over all tabs and devices, between two sign-outs. */
export interface ConnectedTime extends Span {
  /** How many sign-outs came before; sessions never reach over one. */
  readonly epoch: number;
  /** What ended it was found after a crash of the server. */
  reconciled: boolean;
}

/** A connected stretch that lies between two sign-outs. */
export interface ConnectedPiece extends Span {
  readonly epoch: number;
  readonly island: boolean;
  readonly reconciled: boolean;
}

/**
 * Cuts connected stretches at the moments that end the person's session. What
 * a tab is connected beyond such a moment belongs to no session until the next
 * action: closing the last tabs after signing out is no new visit.
 *
 * @param cuts sorted
 * @param actions sorted by start
 * @returns pieces sorted by epoch, then start
 */
export function cutConnections(
  spans: readonly ConnectedSpan[],
  cuts: readonly SessionCut[],
  actions: readonly Action[],
): ConnectedPiece[] {
  const cutTimes = cuts.map(({ atMs }) => atMs);
  const starts = cuts.length === 0 ? [] : listMoments(actions);
  const pieces: ConnectedPiece[] = [];
  for (const { startMs, endMs, island, reconciled } of spans) {
    let fromMs = startMs;
    let epoch = countBelow(cutTimes, startMs < endMs ? startMs + 1 : startMs);
    for (;;) {
      const cutMs = cutTimes[epoch] ?? Infinity;
      const untilMs = Math.min(endMs, cutMs);
      const whole = untilMs === endMs;
      pieces.push({
        startMs: fromMs,
        endMs: untilMs,
        epoch,
        island,
        reconciled: reconciled && whole,
      });
      if (whole) break;
      const next = starts[countBelow(starts, cutMs + 1)] ?? Infinity;
      if (next > endMs) break;
      fromMs = next;
      epoch = countBelow(cutTimes, next < endMs ? next + 1 : next);
    }
  }
  return pieces.sort(
    (a, b) => a.epoch - b.epoch || a.startMs - b.startMs || a.endMs - b.endMs,
  );
}

/** When something was done that a session can start with. */
function listMoments(actions: readonly Action[]): number[] {
  const moments: number[] = [];
  for (const { startMs, endMs, ends } of actions)
    if (startMs === endMs && !ends && startMs !== moments.at(-1))
      moments.push(startMs);
  return moments;
}

/** The union of sorted pieces over tabs and devices, epoch by epoch; moments stay. */
export function mergePieces(
  pieces: readonly ConnectedPiece[],
): ConnectedTime[] {
  const merged: ConnectedTime[] = [];
  for (const { startMs, endMs, epoch, reconciled } of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && last.epoch === epoch && startMs <= last.endMs) {
      if (endMs > last.endMs) last.reconciled = reconciled;
      else if (endMs === last.endMs) last.reconciled ||= reconciled;
      last.endMs = Math.max(last.endMs, endMs);
    } else {
      merged.push({ startMs, endMs, epoch, reconciled });
    }
  }
  return merged;
}
