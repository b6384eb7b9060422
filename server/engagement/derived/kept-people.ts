import { type Kysely, sql } from "kysely";
import type { Tables } from "../../storage/tables.ts";
import type { DerivedMark, DerivedPerson, KeptPerson } from "./messages.ts";

/** Which rows a person was derived from. */
export interface DerivedFrom {
  readonly rows: number;
  readonly lastSeq: number;
}

/** All that is kept of a study's people but the records themselves. */
export async function readMarks(
  db: Kysely<Tables>,
  studyId: string,
): Promise<(DerivedMark & DerivedFrom)[]> {
  return db
    .selectFrom("derived_person")
    .select([
      "participant",
      "rows",
      "last_seq as lastSeq",
      "from_ms as fromMs",
      "until_ms as untilMs",
      "basis",
      "sha256",
    ])
    .where("study_id", "=", studyId)
    .execute();
}

/** The records of some people. */
export async function readRecords(
  db: Kysely<Tables>,
  studyId: string,
  participants: readonly string[],
): Promise<KeptPerson[]> {
  return db
    .selectFrom("derived_person")
    .select(["participant", "sha256", "record"])
    .where("study_id", "=", studyId)
    .where("participant", "in", participants)
    .execute();
}

/** Keeps people who were derived, in the place of what was kept of them before. */
export async function keepPeople(
  db: Kysely<Tables>,
  studyId: string,
  people: readonly (DerivedPerson & DerivedFrom)[],
): Promise<void> {
  await db
    .insertInto("derived_person")
    .values(
      people.map((person) => ({
        study_id: studyId,
        participant: person.participant,
        rows: person.rows,
        last_seq: person.lastSeq,
        from_ms: person.fromMs,
        until_ms: person.untilMs,
        basis: person.basis,
        sha256: person.sha256,
        sessions: person.sessions,
        record: person.record,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["study_id", "participant"]).doUpdateSet((old) => ({
        rows: old.ref("excluded.rows"),
        last_seq: old.ref("excluded.last_seq"),
        from_ms: old.ref("excluded.from_ms"),
        until_ms: old.ref("excluded.until_ms"),
        basis: old.ref("excluded.basis"),
        sha256: old.ref("excluded.sha256"),
        sessions: old.ref("excluded.sessions"),
        record: old.ref("excluded.record"),
      })),
    )
    .execute();
}

/** Forgets what was derived of a study. */
export async function forgetAll(
  db: Kysely<Tables>,
  studyId: string,
): Promise<void> {
  await db
    .deleteFrom("derived_person")
    .where("study_id", "=", studyId)
    .execute();
}

/** Forgets those whose rows are gone: who was erased while we derived, too. */
export async function forgetErased(
  db: Kysely<Tables>,
  studyId: string,
): Promise<void> {
  await sql`delete from derived_person as kept where study_id = ${studyId}
    and not exists (select 1 from event where study_id = kept.study_id
      and participant = kept.participant)`.execute(db);
}

/** Forgets who turned out to be counted nowhere, such as staff. */
export async function forgetPeople(
  db: Kysely<Tables>,
  studyId: string,
  participants: readonly string[],
): Promise<void> {
  if (participants.length === 0) return;
  await sql`delete from derived_person where study_id = ${studyId}
    and participant = any(${participants}::text[])`.execute(db);
}
