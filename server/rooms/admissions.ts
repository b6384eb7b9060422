import { randomBytes } from "node:crypto";
import type { Via } from "../../shared/protocol/via.ts";
import type { Caller } from "../features/context.ts";

/** How long a granted seat may wait for its socket. */
const VALID_MS = 20_000;

/** Somebody the HTTP side has let in, on the way to the room. */
export interface Admission {
  readonly caller: Caller;
  readonly look: string;
  readonly tab: string;
  readonly via: Via;
}

/** One-time tickets from the HTTP side to the room; the client never holds one. */
export interface Admissions {
  grant(admission: Admission): string;
  /** Gives the admission once. */
  take(ticket: unknown): Admission | null;
}

export function createAdmissions(nowMs: () => number): Admissions {
  const granted = new Map<string, Admission & { untilMs: number }>();
  return {
    grant(admission) {
      const now = nowMs();
      for (const [ticket, { untilMs }] of granted)
        if (untilMs < now) granted.delete(ticket);
      const ticket = randomBytes(16).toString("base64url");
      granted.set(ticket, { ...admission, untilMs: now + VALID_MS });
      return ticket;
    },
    take(ticket) {
      if (typeof ticket !== "string") return null;
      const found = granted.get(ticket);
      granted.delete(ticket);
      return found && found.untilMs >= nowMs() ? found : null;
    },
  };
}
