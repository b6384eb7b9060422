import type { Kysely, Transaction } from "kysely";
import * as z from "zod";
import { type Caption, caption } from "../../shared/features/video/captions.ts";
import { nameBroughtFilm } from "../../shared/features/video/brought-film.ts";
import type { Tables } from "../storage/tables.ts";

/** A film that staff brought, as it is kept. */
export interface BroughtFilm {
  readonly id: string;
  readonly title: string;
  /** What it shows, for those who can't see it. */
  readonly description: string;
  /** Of its captions. */
  readonly language: string;
  readonly kind: "webm" | "mp4";
  /** Key of the file. */
  readonly content: string;
  readonly bytes: number;
  readonly seconds: number;
  readonly captions: readonly Caption[];
}

/** Keeps a film; its file is there already. */
export async function keepFilm(
  transaction: Transaction<Tables>,
  film: BroughtFilm & {
    readonly studyId: string;
    /** The membership that brings it. */
    readonly membershipId: string;
    readonly createdAt: Date;
  },
): Promise<void> {
  const { studyId, membershipId, createdAt, captions, ...rest } = film;
  await transaction
    .insertInto("film")
    .values({
      ...rest,
      study_id: studyId,
      created_by: membershipId,
      created_at: createdAt,
      captions: JSON.stringify(captions),
    })
    .execute();
}

/** The films that staff of a study brought, the newest first. */
export async function listBroughtFilms(
  db: Kysely<Tables>,
  studyId: string,
): Promise<Omit<BroughtFilm, "captions">[]> {
  return db
    .selectFrom("film")
    .select([
      "id",
      "title",
      "description",
      "language",
      "kind",
      "content",
      "bytes",
      "seconds",
    ])
    .where("study_id", "=", studyId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
}

/** One film of a study; `null` where the study has none of this id. */
export async function findBroughtFilm(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
): Promise<BroughtFilm | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db
    .selectFrom("film")
    .selectAll()
    .where("study_id", "=", studyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row
    ? { ...row, captions: z.array(caption).parse(row.captions) }
    : null;
}

/** Whether a film of a study is still kept. */
export async function isFilmKept(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("film")
    .select("id")
    .where("study_id", "=", studyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes a film away for good, also from what is prepared; gives the key of its
 * file, or `null` where another request was faster.
 */
export async function deleteFilm(
  transaction: Transaction<Tables>,
  studyId: string,
  id: string,
): Promise<string | null> {
  await transaction
    .updateTable("preparation")
    .set({ film: null })
    .where("film", "=", nameBroughtFilm(id))
    .execute();
  const gone = await transaction
    .deleteFrom("film")
    .where("study_id", "=", studyId)
    .where("id", "=", id)
    .returning("content")
    .executeTakeFirst();
  return gone?.content ?? null;
}
