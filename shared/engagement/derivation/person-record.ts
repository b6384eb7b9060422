import type { PersonEngagement } from "./derive-person.ts";
import { type Session, sumByPlace } from "./measure-sessions.ts";

/** What JSON has no word for, or what follows from the rest. */
type KeptPerson = Omit<PersonEngagement, "sessions" | "withdrawnMs"> & {
  readonly withdrawnMs: number | null;
  readonly sessions: readonly Omit<Session, "dwellMs">[];
};

/** One derived person as text, so that nobody needs to be derived twice. */
export function writePerson(person: PersonEngagement): string {
  const { withdrawnMs } = person;
  const kept: KeptPerson = {
    ...person,
    withdrawnMs: Number.isFinite(withdrawnMs) ? withdrawnMs : null,
    sessions: person.sessions,
  };
  return JSON.stringify(kept, leaveOutDwell);
}

/** It follows from the stays. */
function leaveOutDwell(key: string, value: unknown): unknown {
  return key === "dwellMs" ? undefined : value;
}

/** Reads what `writePerson` wrote: the same person, to the millisecond. */
export function readPerson(text: string): PersonEngagement {
  const kept = JSON.parse(text) as KeptPerson;
  return {
    ...kept,
    withdrawnMs: kept.withdrawnMs ?? Infinity,
    sessions: kept.sessions.map((session) => ({
      ...session,
      dwellMs: sumByPlace(session.stays),
    })),
  };
}
