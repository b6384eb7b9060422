import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";
import { STARTING_CONTENT } from "./starting-content.ts";

/**
 * Copies the starting content of each station that a study has nothing for;
 * staff edit it from there. What it has, in whatever version, stays as it is.
 * Gives how many stations got theirs.
 */
export async function seedContent(
  db: Kysely<Tables>,
  studyId: string,
  now: Date,
): Promise<number> {
  const known = await db
    .selectFrom("content")
    .select(["place", "station"])
    .where("study_id", "=", studyId)
    .execute();
  const missing = STARTING_CONTENT.filter(
    ({ place, station }) =>
      !known.some((row) => row.place === place && row.station === station),
  );
  if (missing.length === 0) return 0;
  const rows = missing.map(({ place, station, body }) => {
    const text = JSON.stringify(body);
    return {
      study_id: studyId,
      place,
      station,
      // Figures know no language; the words about them stand in the catalogues.
      language: "*",
      version: 1,
      body: text,
      hash: createHash("sha256").update(text).digest("hex"),
      created_at: now,
    };
  });
  // Another process that starts at this moment writes the same rows.
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("content")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** Gives every open study the starting content of stations that are newer than it. */
export async function seedEveryStudy(
  db: Kysely<Tables>,
  now: Date,
): Promise<number> {
  const studies = await db
    .selectFrom("study")
    .select("id")
    .where("closed_at", "is", null)
    .execute();
  let seeded = 0;
  for (const { id } of studies) seeded += await seedContent(db, id, now);
  return seeded;
}
