import { type Kysely, sql, type Transaction } from "kysely";
import type { DeckSummary } from "../../../shared/features/deck.ts";
import { isLanguage } from "../../../shared/words/languages.ts";
import type { Tables } from "../../storage/tables.ts";

/** A deck as it is kept, with the keys of its pictures. */
export interface NewDeck {
  readonly id: string;
  readonly studyId: string;
  /** The membership that brought it. */
  readonly membershipId: string;
  readonly title: string;
  readonly createdAt: Date;
  /** What its pictures take up. */
  readonly bytes: number;
  /** The class of the curriculum it is; `null` for a deck that somebody brought. */
  readonly of: DeckSummary["of"];
  readonly slides: readonly {
    readonly number: number;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly image: string;
    readonly text: string;
    readonly description: string;
    readonly notes: string;
    readonly source: string;
  }[];
}

type DeckRow = {
  id: string;
  title: string;
  slide_count: number;
  created_at: Date;
  bytes: number;
  topic: string | null;
  language: string | null;
  hash: string | null;
  wordless: number | null;
};

const summarise = (row: DeckRow): DeckSummary => ({
  id: row.id,
  title: row.title,
  slideCount: row.slide_count,
  createdAt: row.created_at.getTime(),
  bytes: row.bytes,
  wordless: row.wordless ?? 0,
  of: isLanguage(row.language)
    ? { topic: row.topic ?? "", language: row.language, hash: row.hash ?? "" }
    : null,
});

/** Whether who can't see a slide learns nothing of it. */
export const isWordless = (slide: {
  readonly text: string;
  readonly description: string;
}): boolean => slide.text === "" && slide.description === "";

const selectSummaries = (db: Kysely<Tables>) =>
  db.selectFrom("deck").select((eb) => [
    "id",
    "title",
    "slide_count",
    "created_at",
    "bytes",
    "topic",
    "language",
    "hash",
    eb
      .selectFrom("slide")
      .select(sql<number>`count(*)::int`.as("count"))
      .whereRef("slide.deck_id", "=", "deck.id")
      .where("slide.text", "=", "")
      .where("slide.description", "=", "")
      .as("wordless"),
  ]);

/** Keeps a deck with all of its slides. */
export async function insertDeck(
  transaction: Transaction<Tables>,
  deck: NewDeck,
): Promise<void> {
  await transaction
    .insertInto("deck")
    .values({
      id: deck.id,
      study_id: deck.studyId,
      title: deck.title,
      slide_count: deck.slides.length,
      created_by: deck.membershipId,
      created_at: deck.createdAt,
      bytes: deck.bytes,
      ...deck.of,
    })
    .execute();
  await transaction
    .insertInto("slide")
    .values(
      deck.slides.map((slide) => ({
        deck_id: deck.id,
        number: slide.number,
        width: slide.widthPx,
        height: slide.heightPx,
        image: slide.image,
        text: slide.text,
        description: slide.description,
        notes: slide.notes,
        source: slide.source,
      })),
    )
    .execute();
}

/** The decks of a study, the newest first. */
export async function listDecks(
  db: Kysely<Tables>,
  studyId: string,
): Promise<DeckSummary[]> {
  const rows = await selectSummaries(db)
    .where("study_id", "=", studyId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map(summarise);
}

/** Takes a deck away with its slides; gives the keys of their pictures. Classes that were to show it stay. */
export async function deleteDeck(
  transaction: Transaction<Tables>,
  id: string,
): Promise<string[]> {
  await transaction
    .updateTable("class")
    .set({ deck_id: null })
    .where("deck_id", "=", id)
    .execute();
  await transaction
    .updateTable("topic")
    .set({ deck_id: null })
    .where("deck_id", "=", id)
    .execute();
  const slides = await transaction
    .deleteFrom("slide")
    .where("deck_id", "=", id)
    .returning("image")
    .execute();
  await transaction.deleteFrom("deck").where("id", "=", id).execute();
  return [...new Set(slides.map(({ image }) => image))];
}

/** One deck of a study; `null` when the study has none of this id. */
export async function findDeck(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
): Promise<DeckSummary | null> {
  const row = await selectSummaries(db)
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .executeTakeFirst();
  return row ? summarise(row) : null;
}

/** Whether a deck of a study is still kept. */
export async function isDeckKept(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("deck")
    .select("id")
    .where("study_id", "=", studyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

/** The deck that was made of this very text; `null` where the study has none. */
export async function findDeckOfTopic(
  db: Kysely<Tables>,
  studyId: string,
  of: NonNullable<DeckSummary["of"]>,
): Promise<DeckSummary | null> {
  const row = await selectSummaries(db)
    .where("study_id", "=", studyId)
    .where("topic", "=", of.topic)
    .where("language", "=", of.language)
    .where("hash", "=", of.hash)
    .limit(1)
    .executeTakeFirst();
  return row ? summarise(row) : null;
}
