import { writeCanonicalJson } from "./canonical-json.ts";
import type { LogEvent } from "./event-record.ts";

/** A running SHA-256, handed in by who has one. */
export interface RunningHash {
  update(text: string): void;
  /** Lower-case hex. */
  digest(): string;
}

/**
 * The hash of one person's rows, or of the facts about the island: each in
 * canonical JSON with a line feed after it, in order. The order in which rows
 * were stored, and the numbers a server gave them, do not change it.
 *
 * @param rows ordered and without doubles (`orderLog`)
 */
export function hashRows(rows: readonly LogEvent[], hash: RunningHash): string {
  for (const row of rows) hash.update(`${writeCanonicalJson(row)}\n`);
  return hash.digest();
}

/**
 * The hash of the data that metrics are derived from: a line for the island
 * and one for each counted person, by pseudonym. So the rows of who has not
 * come since need not be read again.
 *
 * @param island hash of the facts about the island
 * @param people hash of each person's rows
 */
export function hashData(
  island: string,
  people: ReadonlyMap<string, string>,
  hash: RunningHash,
): string {
  hash.update(`island ${island}\n`);
  for (const name of [...people.keys()].sort())
    hash.update(`${name} ${people.get(name)}\n`);
  return hash.digest();
}
