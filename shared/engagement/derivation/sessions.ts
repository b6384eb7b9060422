import type { Action } from "./actions.ts";
import type { ConnectedSpan, SessionCut } from "./connections.ts";
import {
  type ConnectedPiece,
  cutConnections,
  mergePieces,
} from "./merge-connections.ts";
import { type RawSession, walkSessions } from "./session-walk.ts";
import { measureSpans, type Span } from "./spans.ts";

/** Why a session ended. */
export type SessionBasis =
  "signed-out" | "removed" | "idle" | "last-heartbeat" | "reconciled";

/** One visit of one person (= login). */
export interface SessionFrame extends Span {
  readonly connected: readonly Span[];
  readonly connectedMs: number;
  readonly basis: SessionBasis;
  /** A session with any island connection is an island session, whole. */
  readonly surface: "island" | "page";
}

/**
 * The sessions of one person, sorted and never overlapping.
 *
 * @param spans connected stretches, in any order
 * @param cuts sign-outs and removals, sorted
 * @param actions sorted by start
 */
export function findSessions(
  spans: readonly ConnectedSpan[],
  cuts: readonly SessionCut[],
  actions: readonly Action[],
  limits: { readonly mergeGapMs: number; readonly idleMs: number },
): SessionFrame[] {
  const pieces = cutConnections(spans, cuts, actions);
  const raw = walkSessions(mergePieces(pieces), actions, limits);
  const island = findIslandSessions(raw, pieces);
  return raw.map((session, index) => {
    const { startMs, endMs, connected } = session;
    return {
      startMs,
      endMs,
      connected,
      connectedMs: measureSpans(connected),
      basis: findBasis(session, raw[index + 1], cuts, limits.mergeGapMs),
      surface: island.has(session) ? "island" : "page",
    };
  });
}

/** A sign-out within the merge gap of the last evidence is what ended the session. */
function findBasis(
  session: RawSession,
  next: RawSession | undefined,
  cuts: readonly SessionCut[],
  mergeGapMs: number,
): SessionBasis {
  if (session.idle) return "idle";
  const cut = cuts[session.epoch];
  const last = next === undefined || next.epoch !== session.epoch;
  if (cut !== undefined && last && cut.atMs - session.endMs <= mergeGapMs)
    return cut.basis;
  return session.reconciled ? "reconciled" : "last-heartbeat";
}

/** Both lists are sorted by epoch and start, so one pass suffices. */
function findIslandSessions(
  sessions: readonly RawSession[],
  pieces: readonly ConnectedPiece[],
): Set<RawSession> {
  const island = new Set<RawSession>();
  let first = 0;
  for (const piece of pieces) {
    if (!piece.island) continue;
    while (isBefore(sessions[first], piece)) first += 1;
    for (let index = first; ; index += 1) {
      const session = sessions[index];
      if (session === undefined || session.epoch !== piece.epoch) break;
      if (session.startMs > piece.endMs) break;
      island.add(session);
    }
  }
  return island;
}

function isBefore(
  session: RawSession | undefined,
  piece: ConnectedPiece,
): boolean {
  if (session === undefined) return false;
  if (session.epoch !== piece.epoch) return session.epoch < piece.epoch;
  return session.endMs < piece.startMs;
}
