import type { Transaction } from "kysely";
import type { RefusalCode } from "../../shared/protocol/refusals.ts";
import type { Tables } from "../storage/tables.ts";
import { copyPreparation } from "./copy-preparation.ts";
import { findLists, listThatHolds } from "./named-lists.ts";
import { planSeries } from "./series.ts";

/** Plans a class like another one: kind, title, length, topic, deck, what else was prepared, trip, seats, and who may come. */
export async function repeatClass(
  transaction: Transaction<Tables>,
  wanted: {
    readonly id: string;
    readonly studyId: string;
    readonly timeZone: string;
    readonly startsLocal: string;
    readonly now: Date;
  },
): Promise<{ id: string } | RefusalCode> {
  const { studyId, timeZone, startsLocal, now } = wanted;
  const like = await transaction
    .selectFrom("class")
    .leftJoin("series", "series.id", "class.series_id")
    .select([
      "class.title",
      "class.minutes",
      "class.place",
      "class.deck_id",
      "class.topic_id",
      "class.trip_place",
      "series.kind",
      "series.capacity",
    ])
    .where("class.id", "=", wanted.id)
    .where("class.study_id", "=", studyId)
    .executeTakeFirst();
  if (!like) return "not-found";
  const list = listThatHolds(await findLists(transaction, wanted.id));
  const planned = await planSeries(transaction, {
    studyId,
    timeZone,
    kind: like.kind ?? "class",
    title: like.title,
    place: like.place,
    startsLocal,
    minutes: like.minutes,
    rule: "",
    capacity: like.capacity,
    topics: null,
    trip: like.trip_place,
    members: list === "all" ? null : await leaveOutGone(transaction, list),
    now,
  });
  if (typeof planned === "string") return planned;
  const [made] = planned.classes;
  if (!made) return "rule-wrong";
  await transaction
    .updateTable("class")
    .set({ deck_id: like.deck_id, topic_id: like.topic_id })
    .where("id", "=", made.id)
    .execute();
  const { deck_id: deckId, trip_place: trip } = like;
  await copyPreparation(
    transaction,
    { id: wanted.id, deckId, trip },
    { id: made.id, deckId, trip, hasBegun: false },
    now,
  );
  return { id: made.id };
}

/** Those of some members who have not left. */
async function leaveOutGone(
  transaction: Transaction<Tables>,
  members: readonly string[],
): Promise<string[]> {
  if (members.length === 0) return [];
  const rows = await transaction
    .selectFrom("membership")
    .select("id")
    .where("id", "in", members)
    .where("left_at", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}
