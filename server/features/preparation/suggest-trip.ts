import { readTopic } from "../../content/read-topic.ts";
import { chooseLanguage } from "../../../shared/words/languages.ts";
import { isTripPlace } from "../../../shared/places/trip-places.ts";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import type { Database } from "../../storage/database.ts";

/** Where the practice of a class's slides is, if they are of the curriculum and a class may walk there; else `null`. */
export async function suggestTrip(
  { db }: Pick<Database, "db">,
  deckId: string | null,
): Promise<string | null> {
  const deck = await db
    .selectFrom("deck")
    .select(["topic", "language"])
    .where("id", "=", deckId)
    .executeTakeFirst();
  if (!deck?.topic) return null;
  const language = chooseLanguage([deck.language ?? ""]);
  const station = readTopic(deck.topic, language)?.practice.station;
  const place = station === undefined ? "" : parseStationId(station).place;
  return isTripPlace(place) ? place : null;
}
