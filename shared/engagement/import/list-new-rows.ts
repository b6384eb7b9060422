import type { ImportRow } from "./import-row.ts";

/**
 * The rows to store: those whose identity neither the study's log nor an
 * earlier row of the file has. The others are the duplicates.
 */
export function listNewRows(
  rows: readonly ImportRow[],
  isStored: (identity: string) => boolean,
): ImportRow[] {
  const seen = new Set<string>();
  return rows.filter(({ identity }) => {
    if (seen.has(identity) || isStored(identity)) return false;
    seen.add(identity);
    return true;
  });
}

/** Participants of the file whom some row gives another role than participant. */
export function listStaff(rows: readonly ImportRow[]): Set<string> {
  const staff = new Set<string>();
  for (const { participant, role } of rows)
    if (participant !== null && role !== null && role !== "participant")
      staff.add(participant);
  return staff;
}
