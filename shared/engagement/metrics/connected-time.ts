import type { Session } from "../derivation/measure-sessions.ts";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;

/** Connected time of some sessions. */
export function sumConnectedMs(sessions: readonly Session[]): number {
  let totalMs = 0;
  for (const { connectedMs } of sessions) totalMs += connectedMs;
  return totalMs;
}
