import { type Kysely, sql, type Transaction } from "kysely";
import {
  slideImagePath,
  type DeckSummary,
  type Slide,
} from "../../../shared/features/deck.ts";
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
};

const summarise = (row: DeckRow): DeckSummary => ({
  id: row.id,
  title: row.title,
  slideCount: row.slide_count,
  createdAt: row.created_at.getTime(),
  bytes: row.bytes,
  of: isLanguage(row.language)
    ? { topic: row.topic ?? "", language: row.language, hash: row.hash ?? "" }
    : null,
});

const SUMMARY = [
  "id",
  "title",
  "slide_count",
  "created_at",
  "bytes",
  "topic",
  "language",
  "hash",
] as const;

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
  const rows = await db
    .selectFrom("deck")
    .select(SUMMARY)
    .where("study_id", "=", studyId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map(summarise);
}

/** What the decks of a study take up together; a picture that two of them have counts twice. */
export async function sumDeckBytes(
  db: Kysely<Tables>,
  studyId: string,
): Promise<number> {
  const { bytes } = await db
    .selectFrom("deck")
    .select((eb) => eb.fn.sum<number | string | null>("bytes").as("bytes"))
    .where("study_id", "=", studyId)
    .executeTakeFirstOrThrow();
  return Number(bytes ?? 0);
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
  const row = await db
    .selectFrom("deck")
    .select(SUMMARY)
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .executeTakeFirst();
  return row ? summarise(row) : null;
}

/** The deck that was made of this very text; `null` where the study has none. */
export async function findDeckOfTopic(
  db: Kysely<Tables>,
  studyId: string,
  of: NonNullable<DeckSummary["of"]>,
): Promise<DeckSummary | null> {
  const row = await db
    .selectFrom("deck")
    .select(SUMMARY)
    .where("study_id", "=", studyId)
    .where("topic", "=", of.topic)
    .where("language", "=", of.language)
    .where("hash", "=", of.hash)
    .limit(1)
    .executeTakeFirst();
  return row ? summarise(row) : null;
}

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

/** What was last on the screen of a station. */
export interface LastShown {
  readonly station: string;
  readonly deck: string;
  readonly slide: number;
}

/**
 * What stood on each screen when the island last went down, by the log of what
 * was shown and cleared there since `since`.
 */
export async function listLastShown(
  db: Kysely<Tables>,
  studyId: string,
  since: Date,
): Promise<LastShown[]> {
  const rows = await db
    .selectFrom("event")
    .leftJoin("class", (join) =>
      join.on(sql`class.id::text`, "=", sql.ref("event.class")),
    )
    .select([
      "event.name",
      "event.place",
      "event.station",
      "event.payload",
      "class.ended_at",
    ])
    .distinctOn(["event.place", "event.station"])
    .where("event.study_id", "=", studyId)
    .where("event.name", "in", ["slide.shown", "slide.cleared"])
    .where("event.source", "=", "server")
    .where("event.occurred_at", ">", since)
    .orderBy("event.place")
    .orderBy("event.station")
    .orderBy("event.occurred_at", "desc")
    .orderBy("event.seq", "desc")
    .execute();
  return rows.flatMap(({ name, place, station, payload, ended_at }) => {
    const { deck, slide } = payload;
    // The class may have ended so shortly before that the screen was not yet cleared.
    const isShown =
      ended_at === null &&
      name === "slide.shown" &&
      typeof deck === "string" &&
      typeof slide === "number";
    return isShown ? [{ station: `${place}/${station}`, deck, slide }] : [];
  });
}
