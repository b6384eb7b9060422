import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Recorded } from "../../shared/features/recording.ts";
import type { Stretch } from "../../shared/features/recording/moment.ts";
import type { Tables } from "../storage/tables.ts";
import type { CalendarReader } from "./occurrences.ts";

/**
 * Whether a member had agreed to be recorded at a moment, and has not taken
 * that back since. Whoever agrees again later does not bring earlier words back.
 */
export const wereRecordable = (
  membership: RawBuilder<unknown>,
  at: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from consent where consent.membership_id = ${membership}
    and consent.scope = 'recording' and consent.withdrawn_at is null
    and consent.given_at <= ${at})`;

/** What was written to the class while it was recorded, by those who had agreed, in order. */
export async function readRecordedWords(
  db: Kysely<Tables>,
  { membershipId }: Pick<CalendarReader, "membershipId">,
  classId: string,
  stretches: readonly Stretch[],
): Promise<Recorded["words"]> {
  const rows = await db
    .selectFrom("message")
    .select([
      "id",
      "sent_at",
      "sender_name",
      "sender_is_staff",
      "sender_membership_id",
      "text",
    ])
    .where("class_id", "=", classId)
    .where("channel", "=", "class")
    .where("removed_at", "is", null)
    .where(
      wereRecordable(
        sql.ref("message.sender_membership_id"),
        sql.ref("message.sent_at"),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("hidden_message")
            .select("message_id")
            .whereRef("message_id", "=", "message.id")
            .where("membership_id", "=", membershipId),
        ),
      ),
    )
    .orderBy("seq")
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      at: row.sent_at.getTime(),
      name: row.sender_name,
      isStaff: row.sender_is_staff,
      isOwn: row.sender_membership_id === membershipId,
      text: row.text,
    }))
    .filter(({ at }) =>
      stretches.some(({ fromMs, untilMs }) => at >= fromMs && at < untilMs),
    );
}
