import type { Kysely } from "kysely";
import { findStation } from "../../shared/places/find-place.ts";
import { isLanguage, LANGUAGE_NAMES } from "../../shared/words/languages.ts";
import type { Study } from "../features/context.ts";
import type { Tables } from "../storage/tables.ts";
import { readReviews } from "./reviews.ts";
import { asksForReview, composeStationText } from "./station-texts.ts";

/** The newest content of a station in the study's language; `null` where there is none. */
export async function readStationBody(
  db: Kysely<Tables>,
  study: Pick<Study, "id" | "language">,
  station: string,
): Promise<unknown> {
  const found = findStation(station);
  if (!found) return null;
  const row = await db
    .selectFrom("content")
    .select("body")
    .where("study_id", "=", study.id)
    .where("place", "=", found.place.id)
    .where("station", "=", found.station.id)
    .where("language", "in", [study.language, "*"])
    .orderBy("version", "desc")
    .executeTakeFirst();
  return row?.body ?? null;
}

/**
 * A station's content as people get it: with the name of whoever reviewed it in
 * the study's language, and that language, for the words differ in others.
 */
export async function readStationContent(
  db: Kysely<Tables>,
  study: Pick<Study, "id" | "language">,
  station: string,
  now: Date,
): Promise<unknown> {
  const body = await readStationBody(db, study, station);
  const { language } = study;
  if (!asksForReview(body) || !isLanguage(language)) return body;
  const text = composeStationText(station, body, language);
  if (text === null) return body;
  const findReview = await readReviews(db, study.id, now);
  const id = `station/${station}.${language}`;
  const review = findReview({ id, hash: text.hash });
  if (review === null) return body;
  return {
    ...body,
    reviewedBy: `${review.by} (${LANGUAGE_NAMES[language]})`,
    reviewedAt: review.at,
    reviewDue: review.due,
  };
}
