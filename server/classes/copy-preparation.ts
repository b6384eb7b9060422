import { type Kysely, sql, type Transaction } from "kysely";
import { PREPARED_POLLS_MAX } from "../../shared/features/preparation.ts";
import type { PollQuestion } from "../../shared/features/poll/poll-question.ts";
import type { ReplyOf } from "../../shared/protocol/requests.ts";
import type { Tables } from "../storage/tables.ts";
import { findClassTool } from "./class-tools.ts";
import { planTrip } from "./plan-trip.ts";
import { listAsked } from "./polls.ts";
import {
  keepPreparation,
  type PreparedClass,
  readPreparation,
} from "./preparations.ts";

type Copied = ReplyOf<"preparation.copy">;

/**
 * The class that another one is made like: of those before it that have anything to take over, one of the
 * same topic, else of the same series, else any; the latest of them.
 */
export async function findLike(
  db: Kysely<Tables>,
  studyId: string,
  each: PreparedClass,
): Promise<{ id: string; title: string; startsAt: Date } | null> {
  const row = await db
    .selectFrom("class")
    .select(["id", "title", "starts_at as startsAt"])
    .where("study_id", "=", studyId)
    .where("id", "!=", each.id)
    .where("starts_at", "<", each.startsAt)
    .where("cancelled_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("deck_id", "is not", null),
        eb("trip_place", "is not", null),
        eb.exists(
          eb
            .selectFrom("preparation")
            .select("class_id")
            .whereRef("class_id", "=", "class.id"),
        ),
        eb.exists(
          eb
            .selectFrom("poll")
            .select("class_id")
            .whereRef("class_id", "=", "class.id"),
        ),
      ]),
    )
    .orderBy(sql`coalesce(topic_id = ${each.topicId}::uuid, false)`, "desc")
    .orderBy(sql`coalesce(series_id = ${each.seriesId}::uuid, false)`, "desc")
    .orderBy("starts_at", "desc")
    .orderBy("id")
    .executeTakeFirst();
  return row ?? null;
}

/** What a class has to take over: what was prepared for it, else what was shown and asked in it. */
async function readSource(db: Kysely<Tables>, classId: string) {
  const prepared = await readPreparation(db, classId);
  const shown = await findClassTool(db, classId, "video");
  const film =
    prepared.film ??
    (typeof shown?.["station"] === "string" ? shown["station"] : null);
  const polls: readonly PollQuestion[] =
    prepared.polls.length > 0
      ? prepared.polls
      : (await listAsked(db, classId)).slice(0, PREPARED_POLLS_MAX);
  return { ...prepared, film, polls: [...polls] };
}

/** What of a class itself is taken over, beside its preparation. */
type Planned = Pick<PreparedClass, "id" | "deckId" | "trip">;

/** Takes over from one class whatever is still empty in another; nothing is overwritten. */
export async function copyPreparation(
  transaction: Transaction<Tables>,
  from: Planned,
  to: Planned & Pick<PreparedClass, "hasBegun">,
  now: Date,
): Promise<Copied> {
  const has = await readPreparation(transaction, to.id);
  const offers = await readSource(transaction, from.id);
  const copied: Copied = {
    deck: to.deckId === null && !to.hasBegun && from.deckId !== null,
    trip: to.trip === null && !to.hasBegun && from.trip !== null,
    film: has.film === null && offers.film !== null,
    polls: has.polls.length === 0 ? offers.polls.length : 0,
    task: has.task === null && offers.task !== null,
    notes: has.notes === "" && offers.notes !== "",
  };
  await keepPreparation(
    transaction,
    to.id,
    {
      ...(copied.film ? { film: offers.film } : {}),
      ...(copied.polls > 0 ? { polls: offers.polls } : {}),
      ...(copied.task ? { task: offers.task } : {}),
      ...(copied.notes ? { notes: offers.notes } : {}),
    },
    now,
  );
  if (copied.deck)
    await transaction
      .updateTable("class")
      .set({ deck_id: from.deckId })
      .where("id", "=", to.id)
      .execute();
  if (copied.trip && from.trip !== null)
    await planTrip(transaction, to.id, from.trip, now);
  return copied;
}
