import type { KeyedSession } from "./person-record.ts";
import { column, NOT_APPLICABLE, orElse } from "./table.ts";

/** Columns that several tables have, always with the same meaning. */
export const SHARED = {
  participant: column<{ readonly participant: string }>(
    "string",
    "Pseudonym",
    (row) => row.participant,
  ),
  session: column<{ readonly session: KeyedSession | null }>(
    "string",
    "Key of the session it lies in",
    (row) => orElse(row.session?.key, NOT_APPLICABLE),
  ),
  studyDay: column<{ readonly day: number | null }>(
    "integer",
    "Study day",
    (row) => orElse(row.day, NOT_APPLICABLE),
    "days",
  ),
};
