import { randomBytes } from "node:crypto";
import { LIMITS } from "../../shared/access/limits.ts";
import type { Via } from "../../shared/protocol/via.ts";
import type { Caller } from "../engagement/caller.ts";

/** Somebody the HTTP side has let in, on the way to the room. */
export interface Admission {
  readonly caller: Caller;
  readonly look: string;
  readonly tab: string;
  readonly via: Via;
  /** The sign-in that opens the line; with it the line ends. */
  readonly signIn: string;
}

/** One-time tickets from the HTTP side to the room; the client never holds one. */
export interface Admissions {
  /** `null` while the account has as many sockets as it may have. */
  grant(admission: Admission): string | null;
  /** Gives the admission once; from then on it counts as an open socket until `release`. */
  take(ticket: unknown): Admission | null;
  /** A socket of this account is gone. */
  release(accountId: string): void;
}

/** @param validMs how long a granted seat may wait for its socket */
export function createAdmissions(
  nowMs: () => number,
  validMs: number,
): Admissions {
  const granted = new Map<string, Admission & { untilMs: number }>();
  const open = new Map<string, number>();
  const countGranted = (accountId: string): number =>
    [...granted.values()].filter((each) => each.caller.accountId === accountId)
      .length;
  return {
    grant(admission) {
      const now = nowMs();
      for (const [ticket, { untilMs }] of granted)
        if (untilMs < now) granted.delete(ticket);
      const { accountId } = admission.caller;
      const taken = countGranted(accountId) + (open.get(accountId) ?? 0);
      if (taken >= LIMITS.sockets.perAccount) return null;
      const ticket = randomBytes(16).toString("base64url");
      granted.set(ticket, { ...admission, untilMs: now + validMs });
      return ticket;
    },
    take(ticket) {
      if (typeof ticket !== "string") return null;
      const found = granted.get(ticket);
      granted.delete(ticket);
      if (!found || found.untilMs < nowMs()) return null;
      const { accountId } = found.caller;
      open.set(accountId, (open.get(accountId) ?? 0) + 1);
      return found;
    },
    release(accountId) {
      const left = (open.get(accountId) ?? 1) - 1;
      if (left > 0) open.set(accountId, left);
      else open.delete(accountId);
    },
  };
}
