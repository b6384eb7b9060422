import type { Kysely, Transaction } from "kysely";
import { slideImagePath, type Slide } from "../../../shared/features/deck.ts";
import type { Tables } from "../../storage/tables.ts";

/** The slides of a deck in order; the notes of whoever teaches are for staff alone. */
export async function listSlides(
  db: Kysely<Tables>,
  deckId: string,
  isForStaff: boolean,
): Promise<Slide[]> {
  const rows = await db
    .selectFrom("slide")
    .selectAll()
    .where("deck_id", "=", deckId)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({
    number: row.number,
    image: slideImagePath(row.deck_id, row.number),
    widthPx: row.width,
    heightPx: row.height,
    text: row.text,
    description: row.description,
    notes: isForStaff ? row.notes : "",
    source: row.source,
  }));
}

/** Writes beside a slide; @returns whether the deck has it. */
export async function annotateSlide(
  transaction: Transaction<Tables>,
  deckId: string,
  number: number,
  words: { readonly description: string; readonly notes: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable("slide")
    .set(words)
    .where("deck_id", "=", deckId)
    .where("number", "=", number)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The file key of a slide's picture; `null` unless the deck is this study's. */
export async function findSlideImage(
  db: Kysely<Tables>,
  studyId: string,
  deckId: string,
  number: number,
): Promise<string | null> {
  const row = await db
    .selectFrom("slide")
    .innerJoin("deck", "deck.id", "slide.deck_id")
    .select("slide.image")
    .where("deck.study_id", "=", studyId)
    .where("slide.deck_id", "=", deckId)
    .where("slide.number", "=", number)
    .executeTakeFirst();
  return row?.image ?? null;
}
