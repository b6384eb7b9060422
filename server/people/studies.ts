import { randomBytes, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { seedContent } from "../content/seed-content.ts";
import type { Tables } from "../storage/tables.ts";
import { seedConsentText } from "./consent-texts.ts";

export interface NewStudy {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly isDemonstration: boolean;
  readonly telephone?: string;
  readonly emergencyWords?: string;
  readonly now: Date;
}

/** Makes a study with its own key for pseudonyms and its own copy of all content. */
export async function createStudy(
  db: Kysely<Tables>,
  study: NewStudy,
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("study")
    .values({
      id,
      code: study.code,
      name: study.name,
      time_zone: study.timeZone,
      language: study.language,
      pseudonym_key: randomBytes(32),
      telephone: study.telephone ?? null,
      emergency_words: study.emergencyWords ?? null,
      demonstration: study.isDemonstration,
      created_at: study.now,
    })
    .execute();
  await seedContent(db, id, study.now);
  await seedConsentText(db, id, study.now);
  return id;
}

/** The id of an open study by its code. */
export async function findStudyId(
  db: Kysely<Tables>,
  code: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("study")
    .select("id")
    .where("code", "=", code)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return row?.id ?? null;
}
