import type { LogEvent } from "../event-record.ts";
import { canStartConnection } from "./connection-names.ts";
import type { Span } from "./spans.ts";

/** A stretch during which one connection was connected. */
export interface ConnectedSpan extends Span {
  /** Which connection of the person; `UNNAMED` where rows name none. */
  readonly connection: string;
  readonly island: boolean;
  /** False where a lost line was resumed: the place still holds. */
  readonly fresh: boolean;
  /** Found after a crash of the server. */
  readonly reconciled: boolean;
}

/** The key of rows without a `connection`; no real one is empty. */
export const UNNAMED = "";

/** A moment at which the person's session ends, whatever is still connected. */
export interface SessionCut {
  readonly atMs: number;
  readonly basis: "signed-out" | "removed";
}

interface ConnectionState {
  readonly connection: string;
  phase: "unseen" | "open" | "dropped" | "closed";
  /** Some row opens it, so no other row may. */
  opens: boolean;
  startMs: number;
  lastMs: number;
  /** A drop at this very moment was over before it began. */
  resumedMs: number;
  island: boolean;
  fresh: boolean;
}

/**
 * The stretches of connected time of one person within one interval of
 * consent: from `connection.opened` (without it, the first row) to
 * `connection.closed` (without it, the last row), less the gaps from dropped
 * to resumed. The end is the last evidence, never its detection.
 *
 * @param events ordered rows of the interval
 * @param withdrawnMs end of the interval: what is open then ends then. A
 *   connection that no row closes passes for open if its last row is at most
 *   `idleMs` older; an older one was lost before.
 * @param surfaces island or page by connection, kept from one interval to the next
 */
export function findConnections(
  events: readonly LogEvent[],
  withdrawnMs: number,
  idleMs: number,
  surfaces: Map<string, boolean>,
): ConnectedSpan[] {
  const spans: ConnectedSpan[] = [];
  const states = listStates(events, surfaces);
  for (const event of events) {
    const connection = event.connection ?? UNNAMED;
    const state = states.get(connection);
    if (state === undefined) continue;
    const span = applyRow(state, event);
    if (span !== null) spans.push(span);
  }
  for (const [connection, state] of states) {
    surfaces.set(connection, state.island);
    if (state.phase !== "open") continue;
    const open = withdrawnMs - state.lastMs <= idleMs;
    const endMs = open ? withdrawnMs : state.lastMs;
    spans.push(endSpan(state, "closed", endMs, false));
  }
  return spans;
}

/** Sign-outs and removals, in order: they end the person's session on every tab. */
export function findSessionCuts(events: readonly LogEvent[]): SessionCut[] {
  const cuts: SessionCut[] = [];
  for (const { name, atMs, payload } of events) {
    if (name === "account.signed-out") cuts.push({ atMs, basis: "signed-out" });
    if (name !== "connection.closed") continue;
    const reason = payload["reason"];
    if (reason === "signed-out" || reason === "removed")
      cuts.push({ atMs, basis: reason });
  }
  return cuts;
}

function listStates(
  events: readonly LogEvent[],
  surfaces: ReadonlyMap<string, boolean>,
): Map<string, ConnectionState> {
  const states = new Map<string, ConnectionState>();
  for (const { connection, name } of events) {
    if (connection === null || connection === UNNAMED) continue;
    const state = states.get(connection);
    const opens = name === "connection.opened";
    if (state !== undefined) {
      state.opens ||= opens;
      continue;
    }
    states.set(connection, {
      connection,
      phase: "unseen",
      opens,
      startMs: 0,
      lastMs: 0,
      resumedMs: NaN,
      island: surfaces.get(connection) ?? true,
      fresh: true,
    });
  }
  return states;
}

/** Moves a connection on by one row; gives the stretch that the row ends, if any. */
function applyRow(
  state: ConnectionState,
  { name, atMs, via, payload }: LogEvent,
): ConnectedSpan | null {
  switch (name) {
    case "connection.opened":
      if (state.phase === "open") break;
      state.island = !(via ?? "").startsWith("page");
      startSpan(state, atMs, state.phase !== "dropped");
      return null;
    case "connection.dropped":
      if (state.resumedMs === atMs) break;
      if (state.phase === "open") return endSpan(state, "dropped", atMs, false);
      if (state.phase === "unseen" && !state.opens) state.phase = "dropped";
      return null;
    case "connection.closed": {
      if (state.phase === "open")
        return endSpan(
          state,
          "closed",
          atMs,
          payload["reason"] === "reconciled",
        );
      state.phase = "closed";
      return null;
    }
    case "connection.resumed":
      if (state.phase === "open") state.resumedMs = atMs;
      if (state.phase !== "dropped") break;
      startSpan(state, atMs, false);
      return null;
  }
  if (state.phase === "open") state.lastMs = atMs;
  else if (state.phase === "unseen" && !state.opens && canStartConnection(name))
    startSpan(state, atMs, true);
  return null;
}

function startSpan(state: ConnectionState, atMs: number, fresh: boolean): void {
  state.phase = "open";
  state.startMs = atMs;
  state.lastMs = atMs;
  state.fresh = fresh;
}

function endSpan(
  state: ConnectionState,
  phase: ConnectionState["phase"],
  endMs: number,
  reconciled: boolean,
): ConnectedSpan {
  const { connection, startMs, island, fresh } = state;
  state.phase = phase;
  return { startMs, endMs, connection, island, fresh, reconciled };
}
